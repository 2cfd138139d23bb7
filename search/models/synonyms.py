"""Words of the field that mean the same to whoever searches."""

import re

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.history import track
from search.words import STOP_WORDS, words_of

MOST_WORDS = 30
#: Signs that people put between words or around them instead of commas.
OTHER_SIGNS = re.compile('[;"„“”«»]')


@track
class Synonyms(models.Model):
    """A group of words or short phrases; whoever searches for one of them finds the others too."""

    words = ArrayField(
        models.CharField(max_length=60),
        verbose_name=_("words"),
        help_text=_("At least two words or short phrases, with commas between: Sprachkurs, Deutschkurs"),
    )
    note = models.CharField(_("note"), max_length=200, blank=True, help_text=_("For colleagues; nobody else sees it."))
    modified_at = models.DateTimeField(_("last changed"), auto_now=True)

    class Meta:
        verbose_name = _("synonym group")
        verbose_name_plural = _("synonym groups")
        ordering = ["words"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(words__len__gte=2),
                name="synonyms_are_several",
                violation_error_message=_("One word alone has no synonyms: enter at least two, with commas between."),
            ),
        ]

    def __str__(self):
        return ", ".join(self.words)

    @property
    def folded(self):
        """The phrases as the search knows them: tuples of folded words, each once."""
        return list(dict.fromkeys(filter(None, (tuple(words_of(phrase)) for phrase in self.words))))

    def clean(self):
        super().clean()
        if not self.words:  # the field says so
            return
        self.words = [" ".join(phrase.split()) for phrase in self.words]
        phrases = self.folded
        self._refuse_what_never_works()
        if len(phrases) < 2:
            raise ValidationError(
                {"words": _("The search takes these for one and the same word: enter at least two different ones.")}
            )
        for other in Synonyms.objects.exclude(pk=self.pk):
            shared = set(phrases).intersection(other.folded)
            if shared:
                word = next(word for word in self.words if tuple(words_of(word)) in shared)
                raise ValidationError(
                    {
                        "words": _("“%(word)s” stands in another group already: %(group)s. Add the other words there.")
                        % {"word": word, "group": other}
                    }
                )

    def _refuse_what_never_works(self):
        if any(map(OTHER_SIGNS.search, self.words)):
            raise ValidationError(
                {"words": _("Please put commas between the words: no semicolons and no quotation marks.")}
            )
        if len(self.words) > MOST_WORDS:
            raise ValidationError({"words": _("A group holds at most 30 words. Please make two groups of it.")})
        for phrase in self.words:
            words = words_of(phrase)
            if words and STOP_WORDS.issuperset(words):
                raise ValidationError(
                    {
                        "words": _("The search passes over little words such as “%(word)s”. Please leave it out.")
                        % {"word": phrase}
                    }
                )
