"""Long lists on numbered pages, and the numbers that come with an address."""

from django.core.paginator import Paginator
from django.http import Http404

#: Of the key of a row: a longer one is in no table.
DIGITS_OF_KEYS = 18


def whole_number(text, digits=6):
    """What an address or a form says, if it is a number of at most so many digits; else None."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= digits else None


def numbered_page(rows, size, request):
    """The page that `?seite=` names; anything but an existing page number is 404."""
    number = whole_number(request.GET.get("seite", "1"))
    paginator = Paginator(rows, size)
    if number is None or not 1 <= number <= max(paginator.num_pages, 1):
        raise Http404
    return paginator.page(number)
