"""Bad habits of the sources' pages that no page of the portal may have. Each rule returns what is wrong."""

import re
from urllib.parse import urlsplit

from django.conf import settings

from tests.demo.pages import words

LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}


def one_heading(page):
    """WED-2: the same heading three times in a row."""
    headings = [words(heading) for heading in page.all("h1")]
    return [] if len(headings) == 1 and headings[0] else headings or ["no h1"]


def no_repeated_heading(page):
    """WED-2: headings below the first one that only say the same again."""
    title = [words(heading) for heading in page.all("h1")]
    return [text for name in ("h2", "h3", "h4") for heading in page.all(name) if (text := words(heading)) in title]


def no_cookie(page):
    """HIL-1: cookies, and a banner that takes reading on for consent."""
    return [*page.response.cookies, *([page.response["Set-Cookie"]] if page.response.has_header("Set-Cookie") else [])]


def nothing_foreign_loaded(page):
    """HIL-1, VOE-23: services and advertisements of others."""
    loaded = [element.get(LOADING[element.tag]) for element in page.tree.iter() if element.tag in LOADING]
    links = [link for link in page.all("link") if not link.get("itemprop")]  # a statement, nothing to load
    loaded += [link.get("href") for link in links if link.get("rel") not in ("canonical", "alternate")]
    return [address for address in loaded if address and urlsplit(address).netloc]


def no_foreign_link_twice(page):
    """VOE-23: the same advertisement three times."""
    foreign = [link.get("href") for link in page.all("a") if urlsplit(link.get("href") or "").netloc]
    return sorted({address for address in foreign if foreign.count(address) > 1})


def language_is_served(page):
    """WES-1: German text under an English address."""
    first = page.path.strip("/").split("/")[0]
    expected = first if first in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    return [] if page.language == expected else [page.language]


def links_have_words(page):
    """WES-15: a raw address as the text of a link."""
    texts = [words(link) for link in page.all("a")]
    return [text for text in texts if re.match(r"(https?://|www\.)", text)]


def no_doubled_bullets(page):
    """HIL-23: a dash behind the bullet."""
    items = [words(item) for item in page.all("li")]
    return [text for text in items if re.match(r"[-–•]\s", text)]


def crumbs_are_a_list(page):
    """VOE-1: a breadcrumb run together; KRE-24: nothing but a way back. Only start pages have no way here."""
    if page.is_start:
        return []
    trails = [nav for nav in page.all("nav") if "crumbs" in (nav.get("class") or "")]
    entries = [item for nav in trails for item in nav.iter("li")]
    if len(entries) >= 2 and entries[-1].get("aria-current") == "page" and entries[0].find("a") is not None:
        return []
    return [words(item) for item in entries] or ["no breadcrumb"]


def title_is_whole(page):
    """VOE-1: a title that ends in dots."""
    title = words(page.tree.find("head/title"))
    return [] if title and "…" not in title and "..." not in title else [title]


def no_bare_date_words(page):
    """VOE-5, VOE-9: words such as „this year“ on a page that has no date."""
    return re.findall(r"dieses Jahres|derzeit noch gültig", page.text)
