"""Handing a text in: a file, or what was pasted."""

import re

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.utils.translation import gettext_lazy as _

from concepts.texts.reading import ENDINGS, read_file, read_html, read_markdown
from concepts.texts.trouble import Unreadable

MARKUP = re.compile(r"\s*<(?:!|[a-z][a-z0-9]*[\s>/])", re.IGNORECASE)


class TextForm(forms.Form):
    """`reading` is there once the form is valid."""

    file = forms.FileField(
        label=_("file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ",".join(f".{ending}" for ending in ENDINGS)}),
        help_text=_(
            "A document of Word (.docx) or LibreOffice (.odt), Markdown (.md) or plain text (.txt), up to 20 MB."
        ),
    )
    text = forms.CharField(
        label=_("or paste the text"),
        required=False,
        widget=AdminTextareaWidget(attrs={"rows": 14}),
        help_text=_(
            "Copy the whole text in Word or on a web page and paste it here: headings, lists, tables and footnotes "
            "are kept."
        ),
    )
    reading = None

    def clean(self):
        cleaned = super().clean()
        if self.errors:
            return cleaned
        file, text = cleaned["file"], cleaned["text"]
        if (file is None) == (not text):
            self.add_error("file", _("Choose a file or paste the text: one of the two."))
            return cleaned
        try:
            self.reading = read_file(file) if file is not None else self._read(text)
        except Unreadable as error:
            self.add_error("text" if file is None else "file", str(error))
        return cleaned

    @staticmethod
    def _read(text):
        return read_html(text) if MARKUP.match(text) else read_markdown(text)

    @property
    def source_name(self):
        file = self.cleaned_data["file"]
        return file.name if file else ""
