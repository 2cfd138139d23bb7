"""How the demonstration writes things down: checked like an editor's entry, published, with its source."""

from contacts.models import PublicForm
from content.models import Publishable, Sourced
from municipalities.models import AccessibilityStatement, Imprint, Municipality, PrivacyNotice


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def checked(model, **values):
    """One new row that obeys every rule of its model."""
    row = model(**values)
    row.full_clean()
    row.save()
    return row


class Town:
    """Enters a town and what belongs to it; every entry carries the source of the town."""

    def __init__(self, source, **values):
        self.source = source
        self.municipality = self.entry(Municipality, is_demonstration=True, languages=["en"], **values)
        checked(Imprint, municipality=self.municipality, authority=self.municipality.official_name)
        checked(PrivacyNotice, municipality=self.municipality)
        checked(AccessibilityStatement, municipality=self.municipality)
        self.open_forms()

    def open_forms(self):
        """All but the confidential one, which needs somebody who may read it."""
        for kind in PublicForm.Kind:
            if kind != PublicForm.Kind.DISCRIMINATION:
                form = PublicForm.as_advised(kind, municipality=self.municipality, is_open=True)
                form.full_clean()
                form.save()

    def entry(self, model, **values):
        """A published row; what stands in `values` goes before the town's source and state."""
        given = {"state": Publishable.State.PUBLISHED} if issubclass(model, Publishable) else {}
        if issubclass(model, Sourced):
            given |= self.source
        return checked(model, **given | values)

    def own(self, model, **values):
        """An entry that hangs directly on the town."""
        return self.entry(model, municipality=self.municipality, **values)

    def points(self, model, texts, **parent):
        """An ordered list: pairs of German and English text."""
        for position, (text, text_en) in enumerate(texts, start=1):
            self.entry(model, text=text, text_en=text_en, position=position, **parent)
