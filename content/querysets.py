"""Questions that every published thing answers."""

from functools import cache

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import BooleanField, Func, OuterRef, Q
from django.db.models.functions import JSONObject
from django.utils import timezone

DRAFT, PUBLISHED, ARCHIVED = "draft", "published", "archived"


class BriefQuerySet(models.QuerySet):
    """Reads only those columns of things that links and cards show: what their model names as `brief`.

    Most of the time that a page takes goes by with columns that nobody looks at. A further one is still read when it
    is asked for, at the price of a query; tests refuse that.
    """

    def with_brief(self, *paths):
        """`select_related`, in brief."""
        return self.select_related(*paths).defer(*_left_out(self.model, paths))

    def briefly(self, *paths):
        """The rows themselves in brief, too."""
        return self.select_related(*paths).defer(*_left_out(self.model, ("", *paths)))


@cache
def _left_out(model, paths):
    """Names of the columns to defer of what stands at the ends of the paths and on the way there."""
    parts = [path.split("__") for path in paths]
    steps = {"__".join(names[:depth]) for names in parts for depth in range(1, len(names) + 1)}
    left_out = set()
    for step in steps:
        reached = model
        for name in filter(None, step.split("__")):
            reached = reached._meta.get_field(name).related_model
        if brief := getattr(reached, "brief", ()):
            kept = {*brief, reached._meta.pk.name}
            names = (field.name for field in reached._meta.concrete_fields if field.name not in kept)
            left_out.update(f"{step}__{name}" if step else name for name in names)
    return tuple(sorted(left_out - steps))


class PublishableQuerySet(BriefQuerySet):
    """`public()` is the only gate to what visitors see.

    A model that hangs on other publishable things names them in `gates`: it shows only while they do.
    """

    gates: tuple[str, ...] = ()

    def public(self):
        return self.filter(state=PUBLISHED, **dict.fromkeys((f"{gate}__state" for gate in self.gates), PUBLISHED))

    def withdrawn(self):
        """What was public once, itself or with what it hangs on; answered with 410."""
        states = ["state", *(f"{gate}__state" for gate in self.gates)]
        archived = Q()
        for state in states:
            archived |= Q(**{state: ARCHIVED})
        return self.filter(archived).exclude(**{states[0]: DRAFT})

    def update(self, **values):
        values.setdefault("modified_at", timezone.now())
        if "state" in values:
            values.setdefault("archived_at", timezone.now() if values["state"] == ARCHIVED else None)
        return super().update(**values)


class EqualsAny(Func):
    """True where the field is one of the values of an array; IN cannot take one."""

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    output_field = BooleanField()


class IsAnyOf(EqualsAny):
    """True where the field is one of the values that a query finds.

    Means the same as IN. But PostgreSQL looks the values up first, so that indexes serve both sides of an OR.
    """

    def __init__(self, field, values):
        super().__init__(field, ArraySubquery(values))


def rows_of(rows, parent, *fields):
    """Those of the rows that hang on the parent, as JSON beside it: short lists at no further query.

    Read them with `rows_to_instances`.
    """
    own = rows.filter(**{parent: OuterRef("pk")}).order_by(*rows.model._meta.ordering)
    return ArraySubquery(own.values(row=JSONObject(**{field: field for field in fields})))


def rows_to_instances(model, rows):
    """JSON knows neither days nor our imprecise dates; the fields do."""
    fields = {field.name: field for field in model._meta.concrete_fields}
    return [model(**{name: fields[name].to_python(value) for name, value in row.items()}) for row in rows]
