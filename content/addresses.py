"""Addresses that last: a renamed thing leaves a permanent redirect."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from content.models import FormerAddress

LONGEST = FormerAddress._meta.get_field("old_path").max_length


class Gone(Exception):
    """The address was public once and its content is withdrawn: answered with 410."""


@transaction.atomic
def remember(old_path, new_path):
    """Send readers of `old_path` (and of everything below it) to `new_path` from now on.

    Paths have no language prefix and no final slash: `/wedel/gremien/ak`.
    """
    if old_path == new_path:
        return
    FormerAddress.objects.filter(old_path=new_path).delete()
    FormerAddress.objects.filter(new_path=old_path).update(new_path=new_path)
    FormerAddress.objects.update_or_create(old_path=old_path, defaults={"new_path": new_path})


def present_address(path):
    """Where the content of `path` is today, or None. One query, however deep the path, and a short one."""
    stems, stem = {}, ""
    *parts, last = path.strip("/").split("/")
    for part in parts:
        stem += f"/{part}"
        if len(stem) > LONGEST:
            break  # nothing below it was ever known, and nobody makes us ask with megabytes
        stems[stem] = path[len(stem) :]
    else:
        stem += f"/{last}"
        name, dot, ending = stem.rpartition(".")
        known = {stem: path[len(stem) :]} | ({name: dot + ending} if dot else {})
        stems |= {each: rest for each, rest in known.items() if len(each) <= LONGEST}
    found = FormerAddress.objects.filter(old_path__in=stems).values_list("old_path", "new_path")
    if not found:
        return None
    old, new = max(found, key=lambda pair: len(pair[0]))
    return new + stems[old]


class AddressedModel:
    """Mixin: has a `slug` below a parent; remembers the old address when it changes."""

    #: Slugs that would hide another page at the same place.
    reserved_slugs: frozenset[str] = frozenset()

    @property
    def path(self):
        """The address without language prefix and final slash."""
        raise NotImplementedError

    @classmethod
    def from_db(cls, db, field_names, values):
        instance = super().from_db(db, field_names, values)
        instance._loaded_slug = instance.__dict__.get("slug")
        return instance

    def clean(self):
        super().clean()
        if self.slug in self.reserved_slugs:
            raise ValidationError(
                {
                    "slug": ValidationError(
                        _("“%(slug)s” is the address of another page of the portal. Choose a different one."),
                        code="reserved",
                        params={"slug": self.slug},
                    )
                }
            )

    def save(self, *args, **kwargs):
        loaded = getattr(self, "_loaded_slug", None)
        super().save(*args, **kwargs)
        if loaded and loaded != self.slug:
            new = self.path
            remember(f"{new.removesuffix(self.slug)}{loaded}", new)
        self._loaded_slug = self.slug
