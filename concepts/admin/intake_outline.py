"""The outline of a text that is taken in: its headings as rows to correct, each with what stands below it."""

import re
from dataclasses import dataclass, field, replace

from django import forms
from django.utils.html import escape
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from concepts.models import Section
from concepts.texts.structure import PARAGRAPH, Part
from content import richtext

#: As many as Word has.
MOST_LEVELS = 9
#: A page of the outline: its fields stay far below the limit of a form.
HEADINGS_PER_PAGE = 300
FIRST_WORDS = 14
LONGEST_TITLE = Section._meta.get_field("title").max_length
LONGEST_NUMBER = Section._meta.get_field("number").max_length
HEADING_KINDS = [kind for kind in Section.Kind.choices if kind[0] != PARAGRAPH]
KINDS = [*HEADING_KINDS, (PARAGRAPH, _("no heading: text"))]


def beginning(part, words=FIRST_WORDS):
    """The heading, or the first words of a piece of text."""
    return part.heading if part.is_heading else Truncator(richtext.plain(part.body).replace("\n", " ")).words(words)


def can_be_heading(part):
    """A single short paragraph."""
    if not part.body.startswith("<p") or len(part.body) > 2 * LONGEST_TITLE:
        return False
    text = richtext.plain(part.body)
    return "\n" not in text and 0 < len(text) <= LONGEST_TITLE


def levelled(parts):
    """Without gaps between the levels, and each piece of text one level below its heading."""
    found, above = [], 0
    for part in parts:
        depth = min(part.depth, above + 1) if part.is_heading else above + 1
        above = depth if part.is_heading else above
        found.append(part if part.depth == depth else replace(part, depth=depth))
    return found


def moved(parts, index, by):
    """A heading one level up or down, with everything that stands below it."""
    end = next((each for each in range(index + 1, len(parts)) if _ends(parts[each], parts[index])), len(parts))
    shifted = [
        replace(part, depth=max(1, min(part.depth + by, MOST_LEVELS))) if part.is_heading else part
        for part in parts[index:end]
    ]
    return levelled([*parts[:index], *shifted, *parts[end:]])


def _ends(part, heading):
    return part.is_heading and part.depth <= heading.depth


def made_heading(parts, index):
    """A paragraph becomes a heading below the one under which it stands."""
    part = parts[index]
    heading = replace(part, kind=Section.Kind.CHAPTER, title=richtext.plain(part.body), body="")
    return levelled([*parts[:index], replace(heading, depth=min(part.depth, MOST_LEVELS)), *parts[index + 1 :]])


class HeadingForm(forms.Form):
    level = forms.TypedChoiceField(
        label=_("level"), coerce=int, choices=[(each, each) for each in range(1, MOST_LEVELS + 1)]
    )
    kind = forms.ChoiceField(label=_("kind"), choices=KINDS)
    number = forms.CharField(label=_("number"), required=False, max_length=LONGEST_NUMBER)
    title = forms.CharField(label=_("heading"), max_length=LONGEST_TITLE)

    @classmethod
    def of(cls, part, index, data=None):
        initial = {"level": part.depth, "kind": part.kind, "number": part.number, "title": part.title}
        return cls(data, initial=initial, prefix=str(index))

    def applied(self, part):
        typed = self.cleaned_data
        if typed["kind"] == PARAGRAPH:
            heading = f"{typed['number']} {typed['title']}".strip()
            return replace(part, kind=PARAGRAPH, number="", title="", body=f"<p>{escape(heading)}</p>")
        return replace(part, depth=typed["level"], kind=typed["kind"], number=typed["number"], title=typed["title"])


@dataclass
class Row:
    """A heading with the pieces of text below it, up to the next heading; without a heading at the very beginning."""

    index: int
    part: Part | None
    form: HeadingForm | None = None
    below: list = field(default_factory=list)

    @property
    def counts(self):
        """What stands below, in words."""
        bodies = [part.body for _index, part in self.below]
        tables = sum("<table" in body for body in bodies)
        lists = sum(body.startswith(("<ul", "<ol")) for body in bodies)
        notes = sum(len(re.findall('class="footnote"', body)) for body in bodies)
        others = len(bodies) - sum(body.startswith(("<table", "<ul", "<ol")) for body in bodies)
        told = [
            (ngettext("%(count)s paragraph", "%(count)s paragraphs", others), others),
            (ngettext("%(count)s list", "%(count)s lists", lists), lists),
            (ngettext("%(count)s table", "%(count)s tables", tables), tables),
            (ngettext("%(count)s footnote", "%(count)s footnotes", notes), notes),
        ]
        return ", ".join(text % {"count": count} for text, count in told if count)

    @property
    def typed(self):
        """What stands in the fields. The page writes them itself: widgets take too long for hundreds of rows."""
        return {name: str(self.form[name].value() or "") for name in self.form.fields}

    @property
    def beginnings(self):
        return [(index, beginning(part), can_be_heading(part)) for index, part in self.below]


def rows_of(parts):
    rows = [] if parts and parts[0].is_heading else [Row(-1, None)]
    for index, part in enumerate(parts):
        if part.is_heading:
            rows.append(Row(index, part))
        else:
            rows[-1].below.append((index, part))
    return rows


class Outline:
    """One page of the outline as a form."""

    def __init__(self, parts, number=1, data=None):
        self.parts = parts
        rows = rows_of(parts)
        self.pages = range(1, max(1, -(-len(rows) // HEADINGS_PER_PAGE)) + 1)
        self.number = max(1, min(number, len(self.pages)))
        self.headings = sum(row.part is not None for row in rows)
        self.rows = rows[(self.number - 1) * HEADINGS_PER_PAGE : self.number * HEADINGS_PER_PAGE]
        for row in self.rows:
            row.form = HeadingForm.of(row.part, row.index, data) if row.part else None

    levels = [str(level) for level in range(1, MOST_LEVELS + 1)]
    kinds = KINDS

    @property
    def forms(self):
        return [row.form for row in self.rows if row.form]

    def is_valid(self):
        return all([form.is_valid() for form in self.forms])

    def arranged(self):
        """The parts with what was typed on this page."""
        parts = list(self.parts)
        for row in self.rows:
            if row.form and row.form.has_changed():
                parts[row.index] = row.form.applied(row.part)
        return levelled(parts)
