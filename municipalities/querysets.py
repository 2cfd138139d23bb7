from django.db.models import Q
from django.utils import timezone

from content.querysets import PublishableQuerySet


def in_real_towns(rows):
    """Without what belongs to a teaching example, for pages over all towns; `gates` end with the town."""
    return rows.filter(**{f"{rows.gates[-1]}__is_example": False})


class MunicipalityQuerySet(PublishableQuerySet):
    def for_user(self, user):
        """The towns whose content the user may see at the editors' desk."""
        if user.is_superuser:
            return self
        return self.filter(editors__user=user).distinct()


class NoticeQuerySet(PublishableQuerySet):
    gates = ("municipality",)

    def current(self, today=None):
        """Notices end by themselves on their last day."""
        today = today or timezone.localdate()
        return self.filter(Q(valid_from=None) | Q(valid_from__lte=today), valid_until__gte=today)
