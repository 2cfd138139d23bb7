"""Long lists on numbered pages."""

from django.core.paginator import Paginator
from django.http import Http404


def numbered_page(rows, size, request):
    """The page that `?seite=` names; anything but an existing page number is 404."""
    text = request.GET.get("seite", "1")
    paginator = Paginator(rows, size)
    if not (text.isascii() and text.isdigit() and len(text) < 7 and 1 <= int(text) <= max(paginator.num_pages, 1)):
        raise Http404
    return paginator.page(int(text))
