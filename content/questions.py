"""Questions to the database whose SQL is written once; later visits only bring other values.

To write the SQL of a page takes Django longer than PostgreSQL needs to answer it.
"""

from copy import copy
from datetime import date
from functools import lru_cache, update_wrapper

from django.db import connections
from django.db.models import Expression, Model
from django.utils.translation import get_language

from content.prepared import prepared_cursor

#: Of one question, so many are remembered: filters can be put together in many ways, and each takes some 100 kB.
MOST_WRITTEN = 16


class Asked(Expression):
    """Stands for a value that each visit brings."""

    def __init__(self, name):
        super().__init__()
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]


class Question:
    """Decorates a function that makes a queryset of its arguments; calling it gives the rows as a list.

    In its body the named arguments are no values yet: it may filter by them, and nothing else. What time it is, and
    whatever else differs from visit to visit, has to be one of them. A day or a moment that the body brings itself
    raises `TypeError`, and so do prefetches: `prefetch_related_objects` serves the rows as well.

    Arguments by position are values. Each of them, and each set of names, has SQL of its own.
    """

    def __init__(self, make):
        update_wrapper(self, make)
        self.make = make
        self.written = lru_cache(maxsize=MOST_WRITTEN)(self._write)

    def _write(self, _language, shape, names):
        """Translated columns are sought and ordered by the language of the visit."""
        return Written(self.make(*shape, **{name: Asked(name) for name in names}))

    def __call__(self, *shape, **values):
        written = self.written(get_language(), shape, tuple(values))
        return written.rows({name: _column(value) for name, value in values.items()})

    def first(self, *shape, **values):
        """The first row or None, of a queryset that is cut off after one."""
        return next(iter(self(*shape, **values)), None)


def _column(value):
    """What stands in the database for a thing, or for several; nothing is equal to nothing there."""
    if isinstance(value, Model):
        value = value.pk
    if value is None:
        raise TypeError("A question cannot ask for None.")
    return [_column(each) for each in value] if isinstance(value, list) else value


class Preparing:
    """A connection of Django whose statements the server prepares."""

    def __init__(self, connection):
        self.connection = connection

    def __getattr__(self, name):
        return getattr(self.connection, name)

    def cursor(self):
        return prepared_cursor(self.connection)


class Written:
    """A queryset with its SQL."""

    def __init__(self, queryset):
        self.queryset = queryset
        self.compiler = queryset.query.get_compiler(queryset.db)
        self.sql, self.parameters = self.compiler.as_sql()
        fixed = [value for value in self.parameters if isinstance(value, date)]
        if fixed or queryset._prefetch_related_lookups:
            raise TypeError(f"{queryset.model.__name__}: {fixed or 'prefetches'} would stay as they are for ever.")

    def rows(self, values):
        """Executes it as Django would, but with the SQL that is known."""
        queryset = self.queryset.all()
        compiler = copy(self.compiler)
        compiler.connection = Preparing(connections[queryset.db])
        parameters = tuple(values[each.name] if isinstance(each, Asked) else each for each in self.parameters)
        compiler.as_sql = lambda: (self.sql, parameters)
        queryset.query.get_compiler = lambda using: compiler
        return list(queryset)
