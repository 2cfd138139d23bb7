"""Compared texts as HTML: what went and what came is said in words, not by looks alone."""

from itertools import groupby

from django import template
from django.conf import settings
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext

from concepts.comparing.bodies import MARK
from concepts.comparing.markup import ATTRIBUTES, FOOTNOTE
from concepts.comparing.words import DELETE, EQUAL, INSERT
from content.richtext import DOCUMENT_TAGS, TAGS

register = template.Library()
ELEMENTS = {DELETE: "del", INSERT: "ins"}
PLAIN_LOOKS = {"strong", "em", "sup", "sub"}


@register.simple_tag
def differences(tree, side="", place=""):
    """A body with everything that went and came; with `side` "new" without what went.

    Tables without a caption are named by the `place` at which they stand.
    """
    return mark_safe("".join(_Writer(place, left_out=DELETE if side == "new" else None).nodes(tree)))


@register.simple_tag
def line_differences(runs):
    """The same for one line of text, such as a heading."""
    return mark_safe("".join(_Writer().line(runs)))


class _Writer:
    def __init__(self, place="", left_out=None):
        self.place, self.is_in_table, self.left_out = place, False, left_out
        self.note_words = _hidden(gettext("Footnote:"))
        self.words = {
            DELETE: (_hidden(gettext("deleted:")), _hidden(gettext("end of deletion"))),
            INSERT: (_hidden(gettext("inserted:")), _hidden(gettext("end of insertion"))),
        }

    def nodes(self, tree):
        for node in tree:
            if isinstance(node, list):
                yield from self.line(node)
            elif node["is"] != self.left_out and node["tag"] in TAGS | DOCUMENT_TAGS:
                yield from self.block(node)

    def block(self, node):
        attributes = "".join(
            format_html(' {}="{}"', name, value) for name, value in node.get("with", {}).items() if name in ATTRIBUTES
        )
        looks = ' class="came"' if node["is"] == INSERT else ""
        is_outermost = node["tag"] == "table" and not self.is_in_table
        before, language, after = self.region(node) if is_outermost else ("", "", "")
        self.is_in_table |= is_outermost
        yield f"{before}<{node['tag']}{attributes}{language}{looks}>"
        yield from self.nodes(node["in"])
        yield f"</{node['tag']}>{after}"
        self.is_in_table &= not is_outermost

    def region(self, table):
        """Around a table, so that the keyboard reaches and scrolls it; named in its own or in the reader's language."""
        caption = next((_said(node["in"], self.left_out) for node in table["in"] if node["tag"] == "caption"), "")
        name = caption or (gettext("Table in: %(place)s") % {"place": self.place} if self.place else gettext("Table"))
        is_foreign = not caption and get_language() != settings.LANGUAGE_CODE
        return (
            format_html(
                '<div class="scroll" tabindex="0" role="group" aria-label="{}"{}>',
                name,
                format_html(' lang="{}"', get_language()) if is_foreign else "",
            ),
            format_html(' lang="{}"', settings.LANGUAGE_CODE) if is_foreign else "",
            "</div>",
        )

    def line(self, runs):
        was_note, before = False, EQUAL
        shown = [run for run in runs if run[0] != self.left_out]
        for kind, group in groupby(_marked(shown), key=lambda run: run[0]):
            begin, end = ("", "") if kind == EQUAL else self.words[kind]
            # Else the two are one word, which no line can break.
            yield "<wbr>" if before == DELETE and kind == INSERT else ""
            yield f"<{ELEMENTS[kind]}>{begin}" if kind != EQUAL else ""
            before = kind
            for _kind, text, *looks in group:
                is_note = bool(looks) and FOOTNOTE in looks[0]
                if is_note and not was_note:
                    yield f"{self.note_words} ["
                elif was_note and not is_note:
                    yield "]"
                yield _dressed(text, looks[0] if looks else [])
                was_note = is_note
            yield f"{end}</{ELEMENTS[kind]}>" if kind != EQUAL else ""
        yield "]" if was_note else ""


def _marked(runs):
    """What went or came and is only blanks is not marked."""
    for _kind, group in groupby(runs, key=lambda run: run[0]):
        group = list(group)
        is_blank = all(run[1].isspace() for run in group)
        yield from ([EQUAL, *run[1:]] for run in group) if is_blank else group


def _said(nodes, left_out):
    """The words of a tree, without what is left out."""
    lines = [
        "".join(run[1] for run in node if run[0] != (left_out or DELETE))
        if isinstance(node, list)
        else _said(node["in"], left_out)
        for node in nodes
        if isinstance(node, list) or node["is"] != left_out
    ]
    return " ".join(lines).strip()


def _hidden(words):
    """For screen readers; in the language of the page, also inside German text."""
    return format_html('<span class="visually-hidden" lang="{}"> {} </span>', get_language(), words)


def _dressed(text, looks):
    html = escape(text).replace("\n", "<br>")
    for look in looks:
        if look in PLAIN_LOOKS:
            html = f"<{look}>{html}</{look}>"
        elif look == MARK:
            html = f"<mark>{html}</mark>"
        elif look == FOOTNOTE:
            html = f'<small class="diff-note">{html}</small>'
        elif look.startswith("a "):
            html = format_html('<a href="{}" rel="noopener">{}</a>', look[2:], mark_safe(html))
    return html
