"""What the frame of every page needs."""

from django.conf import settings
from django.contrib import admin
from django.utils import translation


def languages(request):
    """The same page in every language of the portal; empty at the desk, which is German."""
    if request.path.startswith("/admin/"):
        return {}
    current = translation.get_language() or settings.LANGUAGE_CODE
    path = request.path
    if current != settings.LANGUAGE_CODE:
        path = path.removeprefix(f"/{current}")
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    choices = []
    for code, _name in settings.LANGUAGES:
        info = translation.get_language_info(code)
        prefix = "" if code == settings.LANGUAGE_CODE else f"/{code}"
        choices.append(
            {
                "code": code,
                "name": info["name_local"],
                "dir": "rtl" if info["bidi"] else "ltr",
                "address": f"{prefix}{path}{query}",
                "is_current": code == current,
            }
        )
    return {
        "languages": choices,
        # Asked only where a page names it: a host that is refused gets an error page.
        "origin": lambda: request.build_absolute_uri("/").removesuffix("/"),
        "direction": "rtl" if translation.get_language_bidi() else "ltr",
        "prefix": "" if current == settings.LANGUAGE_CODE else f"/{current}",
    }


def desk(request):
    """The head of the desk, on pages below it that are not the admin site's own."""
    return admin.site.each_context(request) if request.path.startswith("/admin/konto/") else {}
