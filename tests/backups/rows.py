"""What a portal in use holds: the demonstration, a town with three rows of everything, a draft, history; a program."""

import django
from django.core.management import call_command
from django.utils import timezone

#: All that the text format of COPY has to escape.
AWKWARD = "before\tafter\\N\r\n\\. “Straße” 😀 שלום"


def enter():
    from committees.models import AgendaItem, Committee, Meeting  # not before Django is set up
    from tests.portal import tree as trees

    call_command("load_demo", verbosity=0)
    # As seen from today, so that the town has past meetings and meetings to come.
    trees.NOW = timezone.localtime().replace(second=0, microsecond=0)
    town = trees.grow(3)
    meeting = town.first(Meeting)
    AgendaItem.objects.create(meeting=meeting, title=AWKWARD).delete()
    Meeting.objects.filter(pk=meeting.pk).update(interpreting=AWKWARD[:40])
    Committee.objects.filter(pk=town.rows[Committee][2].pk).update(state="draft")


if __name__ == "__main__":
    django.setup()
    enter()
