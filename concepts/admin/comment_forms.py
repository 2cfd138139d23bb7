"""What is entered at the desk about comments: why one is not shown, what is answered, what came on paper."""

from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from concepts.commenting import name_of
from concepts.models import Comment, CommentAnswer, ConceptVersion, Section
from concepts.models.consultations import LONGEST_COMMENT
from content import richtext
from content.admin.forms import REASONABLE
from content.admin.languages import LanguageField
from municipalities.scoping import TownForm

LONGEST_REASON = Comment._meta.get_field("refusal").max_length
USUAL_REASONS = [
    _("It names or insults somebody."),
    _("It is advertising."),
    _("It is not about this text."),
    _("It says the same as another comment of yours."),
    _("It cannot be read, or says nothing."),
]
OWN_WORDS = "own"


class RefuseForm(forms.Form):
    usual = forms.ChoiceField(label=_("reason"))
    own = forms.CharField(
        label=_("in your own words"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("One kind sentence for the person, and what they can do instead."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        usual = [(str(number), reason) for number, reason in enumerate(USUAL_REASONS)]
        self.fields["usual"].choices = [("", "---------"), *usual, (OWN_WORDS, _("in your own words"))]

    def clean(self):
        cleaned = super().clean()
        usual, own = cleaned.get("usual"), cleaned.get("own", "")
        if usual == OWN_WORDS and not own:
            self.add_error("own", _("Say why the comment is not shown; its author reads it."))
        elif usual:
            cleaned["reason"] = own or str(USUAL_REASONS[int(usual)])
        return cleaned


class AddForm(forms.Form):
    answer = forms.ModelChoiceField(label=_("answer"), queryset=CommentAnswer.objects.none())

    def __init__(self, *args, consultation, **kwargs):
        super().__init__(*args, **kwargs)
        shown = Count("comments", filter=Q(comments__status=Comment.Status.SHOWN))
        drafts = CommentAnswer.objects.filter(consultation=consultation, released_at=None).annotate(number=shown)
        self.fields["answer"].queryset = drafts.order_by("pk")
        self.fields["answer"].label_from_instance = self._name_of

    @staticmethod
    def _name_of(answer):
        beginning = Truncator(richtext.plain(answer.reason)).chars(80)
        return f"{answer.get_outcome_display()}: {beginning} ({answer.number})"


class CommentAnswerForm(TownForm):
    changed = forms.ChoiceField(
        label=_("where the text was changed"),
        required=False,
        help_text=_("A section of another version; the answer links to it as soon as that version is published."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "changed" in self.fields and self.instance.consultation_id:
            self.fields["changed"].choices = [("", "---------"), *self._places()]
            row = self.instance
            chosen = f"{row.changed_version_id}:{row.changed_identity or ''}" if row.changed_version_id else ""
            self.initial["changed"] = chosen

    def _places(self):
        """The other versions of the concept, each with its headings; a paragraph that was chosen before stays."""
        concept = self.instance.consultation.version.concept_id
        versions = ConceptVersion.objects.filter(concept=concept).exclude(pk=self.instance.consultation.version_id)
        rows, answer, sections = Section.objects.filter(version__in=versions), self.instance, {}
        chosen = rows.filter(version=answer.changed_version_id, identity=answer.changed_identity)
        for row in (rows.outline() | chosen).order_by("position"):
            sections.setdefault(row.version_id, []).append((f"{row.version_id}:{row.identity}", name_of(row)))
        for version in versions:
            whole = (f"{version.pk}:", version.label)
            yield (version.label, [whole, *sections.get(version.pk, [])])

    def clean_changed(self):
        version, _separator, identity = self.cleaned_data["changed"].partition(":")
        self.instance.changed_version_id = int(version) if version else None
        self.instance.changed_identity = UUID(identity) if identity else None
        return self.cleaned_data["changed"]


class PaperForm(forms.Form):
    """A comment that came on paper, typed in as it was written."""

    received_on = forms.DateField(
        label=_("received on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), validators=REASONABLE
    )
    section = forms.ChoiceField(label=_("section"), required=False)
    text = forms.CharField(
        label=_("comment"), max_length=LONGEST_COMMENT, widget=forms.Textarea(attrs={"rows": 10, "cols": 70})
    )
    language = LanguageField(label=_("language"), required=False, initial="de")
    name = forms.CharField(
        label=_("name"),
        required=False,
        max_length=Comment._meta.get_field("name").max_length,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Only if the person wants it to be shown."),
    )
    show = forms.BooleanField(label=_("show it at once"), required=False, initial=True)

    def __init__(self, *args, version, **kwargs):
        super().__init__(*args, **kwargs)
        self.sections = {row.anchor: row for row in Section.objects.filter(version=version).order_by("position")}
        named = [(anchor, name_of(row)) for anchor, row in self.sections.items()]
        self.fields["section"].choices = [("", _("The whole text")), *named]

    def clean_received_on(self):
        received_on = self.cleaned_data["received_on"]
        if received_on > timezone.localdate():
            raise ValidationError(_("This day is still to come."))
        return received_on

    def comment(self, consultation, user):
        """The comment as it is stored."""
        cleaned = self.cleaned_data
        section = self.sections.get(cleaned["section"])
        return Comment(
            consultation=consultation,
            identity=section.identity if section else None,
            about=name_of(section) if section else "",
            text=cleaned["text"],
            language=cleaned["language"],
            name=cleaned["name"],
            channel=Comment.Channel.PAPER,
            status=Comment.Status.SHOWN if cleaned["show"] else Comment.Status.WAITING,
            received_on=cleaned["received_on"],
            looked_at_by=user if cleaned["show"] else None,
        )
