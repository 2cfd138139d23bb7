"""The house stands as it was drawn: imports and foreign keys run downward, rooms stay small."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import BaseConstraint

ROOT = Path(__file__).resolve().parent.parent
#: From the ground up.
FLOORS = ["content", "municipalities", "contacts", "committees", "concepts", "search", "portal"]
MODULES = sorted(path for floor in FLOORS for path in (ROOT / floor).rglob("*.py"))
WRITTEN = [path for path in MODULES if "migrations" not in path.parts]
MOST_LINES = 400


def name_of(path):
    return str(path.relative_to(ROOT))


def floor_of(module):
    package = module.partition(".")[0]
    return FLOORS.index(package) if package in FLOORS else -1


def imports(source, package=""):
    """Every module that the source imports, wherever the import stands: absolute names with their line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package.split(".")[: -node.level + 1 or None] if node.level else []
            yield ".".join([*start, *filter(None, [node.module])]), node.lineno
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from ((each.value, node.lineno) for each in node.args if isinstance(each, ast.Constant))


def package_of(path):
    return ".".join(path.relative_to(ROOT).parent.parts)


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_imports_run_downward_only(path):
    own = floor_of(package_of(path))

    upward = [(name, line) for name, line in imports(path.read_text(), package_of(path)) if floor_of(name) > own]

    assert upward == []


def test_an_upward_import_would_be_noticed():
    source = (
        "import os\ndef later():\n    from portal import views\n    from ..models import X\n    import committees.feeds"
    )

    found = [name for name, _line in imports(source, "contacts.inner.deep")]

    assert found == ["os", "portal", "contacts.inner.models", "committees.feeds"]


def test_only_the_migrations_of_lower_floors_are_depended_on():
    upward = [
        (name_of(path), app)
        for path in MODULES
        if "migrations" in path.parts
        for app in FLOORS
        if f'("{app}", "0' in path.read_text() and floor_of(app) > floor_of(package_of(path))
    ]

    assert upward == []


def test_foreign_keys_run_downward_only():
    upward = [
        f"{model._meta.label}.{each.name}"
        for floor in FLOORS
        for model in apps.get_app_config(floor).get_models()
        for each in [*model._meta.fields, *model._meta.many_to_many]
        if each.is_relation and floor_of(each.related_model._meta.app_label) > floor_of(floor)
    ]

    assert upward == []


def test_content_knows_no_town():
    names = [
        path for path in WRITTEN if path.is_relative_to(ROOT / "content") and "municipalit" in path.read_text().lower()
    ]

    assert names == []


def test_the_roof_holds_no_models():
    assert list(apps.get_app_config("portal").get_models()) == []


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_a_module_fits_into_the_head(path):
    assert len(path.read_text().splitlines()) <= MOST_LINES


def test_modules_say_what_they_do():
    assert [name_of(path) for path in MODULES if path.stem in ("utils", "helpers", "common", "misc", "tools")] == []


def test_relations_can_be_asked_from_below():
    """A way back needs a name, or the lower floor would have to know the class."""
    unnamed = [
        f"{model._meta.label}.{each.name}"
        for floor in FLOORS
        for model in apps.get_app_config(floor).get_models()
        for each in [*model._meta.fields, *model._meta.many_to_many]
        if each.is_relation and not model._meta.object_name.endswith("Event") and not each.remote_field.related_name
    ]

    assert unnamed == []


@pytest.mark.django_db
def test_migrations_say_what_the_models_say():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


#: Broken by no form: the weekday is chosen from a list, the address of a meeting and all counts are made by the portal.
SILENT = {
    "calendar_entry_once",
    "compared_position_once",
    "comparison_once_per_pair",
    "count_once",
    "hours_weekday_exists",
    "meeting_slug_once_per_committee",
    "report_count_once",
    "search_entry_once",
    "section_anchor_once_per_version",
    "section_identity_once_per_version",
    "section_position_once_per_version",
}


def test_every_rule_of_the_database_explains_itself():
    default = BaseConstraint.default_violation_error_message
    rules = [
        rule
        for floor in FLOORS
        for model in apps.get_app_config(floor).get_models()
        for rule in model._meta.constraints
    ]

    assert {rule.name for rule in rules if rule.violation_error_message == default} == SILENT
    assert len(rules) > len(SILENT)
