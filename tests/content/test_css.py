"""The house rules of the stylesheet: layers, logical properties, old browsers, size, and no class without a rule."""

import gzip
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CSS = ROOT / "static" / "css"
TEMPLATES = ROOT / "templates"
#: Each with the bytes that it may have, compressed: every page loads the first, some a second one.
BUNDLES = {"site.css": 9000, "concepts.css": 3500, "search.css": 1000}
#: In bytes; the second is loaded where there is a form of the search.
SCRIPTS = {"portal.js": 2048, "suggest.js": 4608}
FILES = sorted({*CSS.rglob("*.css")} - {CSS / name for name in BUNDLES})
IMPORT = re.compile(r'@import url\("([\w./-]+\.css)"\) layer\((\w+)\);')

# Words in class="…" that carry no rule of ours on purpose: set by libraries or read by scripts.
WITHOUT_RULE = {"ProseMirror"}
# The editors' desk is Django's own and brings its own stylesheet.
FOREIGN = ("admin", "allauth")

PHYSICAL = re.compile(
    r"""^(
    (margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)(-\w+)?
    | (left|right|top|bottom) | ((min|max)-)?(width|height)
    | border-(top|bottom)-(left|right)-radius | overflow-[xy] | overscroll-behavior-[xy]
    )$""",
    re.X,
)


def without_comments(text):
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def declarations(text):
    """Each declaration with the selectors and at-rules around it: (preludes, property, value)."""
    stack, buffer, found = [], "", []
    for sign in without_comments(text):
        if sign == "{":
            stack.append(" ".join(buffer.split()))
        if sign in ";}" and buffer.strip():
            name, colon, value = buffer.partition(":")
            found.append((tuple(stack), name.strip(), value.strip()) if colon else (tuple(stack), buffer.strip(), ""))
        if sign == "}":
            stack.pop()
        buffer = "" if sign in "{};" else buffer + sign
    assert stack == [], "braces do not match"
    return found


def selectors(text):
    return {prelude for preludes, _, _ in declarations(text) for prelude in preludes if not prelude.startswith("@")}


def is_physical(name, value):
    sides = value.split() if name in {"margin", "padding", "inset", "border-width", "border-style"} else []
    return (
        bool(PHYSICAL.match(name))
        or (name in {"text-align", "float", "clear"} and value in {"left", "right"})
        or (len(sides) == 4 and "(" not in value and sides[1] != sides[3])
    )


def bundle(*names):
    """What visitors load: every file in its layer, comments left out, as at collect time. All without `names`."""
    contents = "".join((CSS / name).read_text() for name in names or BUNDLES)
    whole = IMPORT.sub(lambda found: f"@layer {found[2]} {{\n{(CSS / found[1]).read_text()}}}", contents)
    return without_comments(whole)


def template_classes(text):
    """The words of each class="…"; those with a template variable inside are left out."""
    text = re.sub(r"\{#.*?#\}|\{% comment.*?endcomment %\}", "", text, flags=re.S)
    text = re.sub(r"\{%.*?%\}", " ", text, flags=re.S)
    text = re.sub(r"\{\{.*?\}\}", "\0", text, flags=re.S)
    words = {word for value in re.findall(r"""\bclass=["']([^"']*)["']""", text) for word in value.split()}
    return {word for word in words if "\0" not in word}


def test_every_file_is_imported_once_into_a_known_layer():
    contents = without_comments("".join((CSS / name).read_text() for name in BUNDLES))
    layers = re.search(r"@layer ([\w, ]+);", contents)[1].split(", ")
    imports = IMPORT.findall(contents)

    assert sorted(CSS / name for name, _ in imports) == FILES
    assert {layer for _, layer in imports} <= set(layers)
    assert len(re.findall("@import", contents)) == len(imports)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_stays_plain(path):
    rules = declarations(path.read_text())

    assert not re.search(r"@import|@charset|@layer|url\(", without_comments(path.read_text()))
    assert [found for found in rules if is_physical(*found[1:])] == []
    assert [found for found in selectors(path.read_text()) if "#" in found] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_importance_and_page_transitions_depend_on_the_wish_for_motion(path):
    important = [found for found in declarations(path.read_text()) if "!important" in found[2]]
    transitions = [found for found in declarations(path.read_text()) if "@view-transition" in found[0]]

    assert [found for found in important if "prefers-reduced-motion: reduce" not in found[0][0]] == []
    assert [found for found in transitions if "prefers-reduced-motion: no-preference" not in found[0][0]] == []


def test_old_browsers_find_nothing_they_need_and_do_not_know():
    newer = r"light-dark\(|oklch\(|oklab\(|color-mix\(|:has\(|:dir\(|@container|@scope|@property|\d(rem|px) ?<="

    assert re.findall(newer, bundle()) == []
    assert [found for found in declarations(bundle()) if sum(not part.startswith("@") for part in found[0]) > 1] == []


@pytest.mark.parametrize(("name", "most"), BUNDLES.items())
def test_a_whole_stylesheet_stays_small(name, most):
    assert len(gzip.compress(bundle(name).encode(), 9)) <= most


def test_scripts_stay_small():
    sizes = {path.name: path.stat().st_size for path in (ROOT / "static" / "js").glob("*.js")}

    assert sizes.keys() == SCRIPTS.keys()
    assert {name: size for name, size in sizes.items() if size > SCRIPTS[name]} == {}


def test_every_class_in_a_template_has_a_rule():
    known = {name for found in selectors(bundle()) for name in re.findall(r"\.([a-zA-Z][\w-]*)", found)}

    unknown = {
        f"{path.relative_to(TEMPLATES)}: {word}"
        for path in TEMPLATES.rglob("*.html")
        if path.relative_to(TEMPLATES).parts[0] not in FOREIGN
        for word in template_classes(path.read_text()) - known - WITHOUT_RULE
    }

    assert unknown == set()


def test_no_template_carries_a_style_of_its_own():
    styled = [
        str(path.relative_to(TEMPLATES))
        for path in TEMPLATES.rglob("*.html")
        if path.relative_to(TEMPLATES).parts[0] not in FOREIGN
        and re.search(r"<[^>]*\sstyle=|<style\b", path.read_text())
    ]

    assert styled == []


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<p class="card lift">', {"card", "lift"}),
        ('<p class="tag {% if done %}good{% else %}warn{% endif %}">', {"tag", "good", "warn"}),
        ('<html class="palette-{{ town.palette }}">', set()),
        ('{# <p class="gone"> #}<p class="date{% if past %} past{% endif %}">', {"date", "past"}),
    ],
)
def test_classes_are_found_between_template_tags(markup, expected):
    assert template_classes(markup) == expected
