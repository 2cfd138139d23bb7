"""Things that belong to one concept, and which versions they may point to."""

from django.utils.translation import gettext_lazy as _

from municipalities.bound import refuse_strangers


class ConceptBound:
    """Model mixin: the relations in `same_concept` must lead to versions of the same concept."""

    same_concept: tuple[str, ...] = ()

    def clean(self):
        super().clean()
        refuse_strangers(self, self.same_concept, "concept_id", _("This is a version of another concept."))
