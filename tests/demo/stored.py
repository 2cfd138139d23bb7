"""What the tests look at: the editors' texts of the demonstration, and every row of the database."""

from django.apps import apps
from django.db import connection, models

from committees.models import CalendarEntry, DueMeeting, FeedState
from content import richtext
from content.models import Quote

COMPUTED = {CalendarEntry, DueMeeting, FeedState}
APPS = ("municipalities", "contacts", "committees", "concepts", "content")


def domain_models():
    """The models that editors fill; not what the portal keeps or computes of them."""
    return [
        model
        for name in APPS
        for model in apps.get_app_config(name).get_models()
        if "pgh_id" not in field_names(model) and not model._meta.proxy and model not in COMPUTED
    ]


def field_names(model):
    return {field.name for field in model._meta.concrete_fields}


def texts(*, with_quotes=True):
    """Every text of the content: (where it stands, plain words)."""
    for model in domain_models():
        for row in model._default_manager.all():
            for field in model._meta.concrete_fields:
                is_quote = isinstance(row, Quote) and field.name == "text"
                if with_quotes or not is_quote:
                    for name, value in _values(row, field):
                        yield f"{model.__name__} {row.pk} {name}", richtext.plain(value)


def _values(row, field):
    value = getattr(row, field.attname)
    if field.name == "i18n":
        yield from (value or {}).items()
    elif isinstance(field, models.CharField | models.TextField) and value:
        yield field.name, str(value)


def snapshot():
    """All tables row by row, history included; not what is computed from them."""
    computed = {model._meta.db_table for model in COMPUTED}
    with connection.cursor() as cursor:
        tables = sorted({*connection.introspection.table_names(cursor)} - computed)
        return {table: _rows(cursor, table) for table in tables}


def _rows(cursor, table):
    cursor.execute(f"SELECT t::text FROM {connection.ops.quote_name(table)} t ORDER BY 1")
    return [row for (row,) in cursor.fetchall()]
