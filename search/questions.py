"""What the search asks on every visit, apart from the one statement that finds and ranks."""

from django.db.models import Q
from django.db.models.functions import Left

from content.querysets import EqualsAny
from content.questions import Question
from municipalities.models import Municipality
from search.models import Due, Entry, Synonyms

#: Of each hit; files may be much longer.
SEARCHED_TEXT = 20_000
#: Documents whose file nobody has read yet; so long their entries do without its words.
UNREAD = "unread_file"


@Question
def something_due(today):
    """Waits to be written into the index by now."""
    return due_on(today).order_by().values_list("pk")[:1]


def due_on(today):
    return Due.objects.filter(Q(due_on=None) | Q(due_on__lte=today)).exclude(kind=UNREAD)


@Question
def words_of_synonyms():
    """The groups, each as somebody entered it."""
    return Synonyms.objects.order_by("pk").values_list("words", flat=True)


@Question
def texts_of_entries(keys):
    """Key, title and text of each."""
    found = Entry.objects.filter(EqualsAny("pk", keys)).order_by()
    return found.values_list("pk", "title", Left("text", SEARCHED_TEXT))


@Question
def towns_by_key(keys):
    return Municipality.objects.public().filter(EqualsAny("pk", keys)).briefly()
