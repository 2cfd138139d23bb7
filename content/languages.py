"""Languages by their name: Django's own list, and those that it lacks and people here speak."""

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

#: Code → name, and the name in the language itself.
FURTHER = {
    "am": (_("Amharic"), "አማርኛ"),
    "fa-AF": (_("Dari"), "دری"),
    "ku": (_("Kurdish"), "Kurdî"),
    "kmr": (_("Kurmanji"), "Kurmancî"),
    "prs": (_("Dari"), "دری"),
    "ps": (_("Pashto"), "پښتو"),
    "rom": (_("Romani"), "Romani ćhib"),
    "so": (_("Somali"), "Soomaali"),
    "ti": (_("Tigrinya"), "ትግርኛ"),
    "tl": (_("Tagalog"), "Tagalog"),
}
WRITTEN_TO_THE_LEFT = {*settings.LANGUAGES_BIDI, "prs", "ps"}


def is_known(code):
    return code in FURTHER or code in LANG_INFO


def translated_name(code):
    """„Arabisch“ for ar, in the reader's language; the code itself where it is unknown."""
    if code in FURTHER:
        return str(FURTHER[code][0])
    try:
        return get_language_info(code)["name_translated"]
    except KeyError:
        return code


def own_name(code):
    """„العربيّة“ for ar, in that language; the code itself where it is unknown."""
    if code in FURTHER:
        return FURTHER[code][1]
    try:
        return get_language_info(code)["name_local"]
    except KeyError:
        return code


def direction(code):
    return "rtl" if code.split("-")[0] in WRITTEN_TO_THE_LEFT else "ltr"
