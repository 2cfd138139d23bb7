"""Rich text: links, lists, headings from h3, quotes. Everything else is taken out, Word's dirt included."""

import re

import nh3

#: What the editor offers; it matches what `clean` lets through.
EDITOR = {
    "extensions": {
        "Bold": True,
        "Italic": True,
        "Heading": {"levels": [3, 4]},
        "BulletList": True,
        "OrderedList": True,
        "ListItem": True,
        "Blockquote": True,
        "HardBreak": True,
        "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto", "tel"]},
        "History": True,
    }
}
TAGS = {"p", "br", "strong", "em", "h3", "h4", "ul", "ol", "li", "blockquote", "a"}
SYNONYMS = {"b": "strong", "i": "em", "h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4", "div": "p"}
#: What long texts such as concepts need besides; a footnote stands where its mark stood, as a `span`.
DOCUMENT_TAGS = {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "sup", "sub", "span"}
_common = {
    "url_schemes": {"http", "https", "mailto", "tel"},
    "link_rel": "noopener",
    "clean_content_tags": {"script", "style", "title", "xml", "o:p"},
}
_links = {"a": {"href", "hreflang", "lang"}}
_cells = {"colspan", "rowspan"}
_cleaner = nh3.Cleaner(tags=TAGS, attributes=_links, **_common)
_document_cleaner = nh3.Cleaner(
    tags=TAGS | DOCUMENT_TAGS,
    attributes={**_links, "th": {*_cells, "scope"}, "td": _cells, "ol": {"start"}},
    allowed_classes={"span": {"footnote"}},
    **_common,
)


#: Taking something out may leave something empty around it; a few rounds are enough for any nesting that people make.
MOST_ROUNDS = 10


def clean(html, cleaner=_cleaner):
    """Return `html` with allowed elements only and without what pasting from Word and PDF leaves behind."""
    for _round in range(MOST_ROUNDS):
        cleaned = _clean_once(html or "", cleaner)
        if cleaned == html:
            break
        html = cleaned
    return html or ""


def clean_document(html):
    """The same for the text of a document, which may hold tables and footnotes: `<span class="footnote">…</span>`."""
    return clean(html, _document_cleaner)


def _clean_once(html, cleaner):
    html = html.replace("\x00", "")
    for old, new in SYNONYMS.items():
        html = re.sub(rf"<(/?){old}(?=[\s>/])[^>]*>", rf"<\1{new}>", html, flags=re.IGNORECASE)
    html = cleaner.clean(html)
    html = re.sub(r"(?:\u00a0|&nbsp;)+", " ", html)
    html = re.sub(r"(<li>(?:<p>)?)\s*(?:[•·▪‣◦-]|&middot;)\s+", r"\1", html)
    html = re.sub(r"<(p|h3|h4|li|blockquote)>\s*(?:<br>\s*)*</\1>", "", html)
    return clean_text(html).strip()


def clean_text(text):
    """Mend plain text from PDFs and Word: soft hyphens, typographic ligatures, doubled blanks."""
    text = text.replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "").replace("\x00", "")
    for ligature, letters in {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}.items():
        text = text.replace(ligature, letters)
    return re.sub(r"[ \t\u00a0\u202f]{2,}", " ", text)


def plain(html):
    """The words of rich text, for feeds and search: a line per paragraph and row, footnotes in brackets."""
    text = re.sub(r"<br>|</(?:p|li|h3|h4|blockquote|caption|tr)>|<[uo]l(?: [^>]*)?>", "\n", html or "")
    text = re.sub(r'\s*<span class="footnote">(.*?)</span>', r" (\1)", re.sub(r"</t[dh]>", " ", text), flags=re.DOTALL)
    text = nh3.clean(text, tags=set())
    for entity, letter in {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " ", "&amp;": "&"}.items():
        text = text.replace(entity, letter)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def dangling_footnotes(text):
    """Footnote marks such as [1] that no line „[1] …“ explains."""
    marks = set(re.findall(r"\[(\d{1,2})\]", plain(text)))
    notes = set(re.findall(r"^\[(\d{1,2})\]\s+\S", plain(text), flags=re.MULTILINE))
    return sorted(marks - notes, key=int)
