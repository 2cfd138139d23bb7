"""What was newly published or changed, for news readers (Atom, RFC 4287)."""

from itertools import chain
from uuid import NAMESPACE_DNS, uuid5

from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html_join
from django.utils.http import http_date
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from committees.feeds.events import description
from committees.models import Committee, Document, Meeting
from content.ical import CONTROL_CHARACTERS
from content.templatetags.dates import full_time, long_day
from municipalities.models import Municipality
from municipalities.views import public_or_gone

MOST_ENTRIES = 50
#: Identities are the same on every host and for life.
IDENTITIES = uuid5(NAMESPACE_DNS, "integrationsportal")


class News(Atom1Feed):
    def latest_post_date(self):
        """Of an empty feed when its committee or town last changed: never the present moment."""
        return max([item["updateddate"] for item in self.items], default=self.feed["changed_at"])


@require_safe
def town_news(request, town):
    town = public_or_gone(Municipality.objects, slug=town)
    committees = Committee.objects.public().filter(municipality=town)
    return news_response(
        request,
        committees,
        subject=town,
        identity=f"town:{town.pk}",
        title=gettext("Integration in %(town)s: news of the committees") % {"town": town.name},
        page=reverse("committees:town_calendar", args=[town.slug]),
        author=town.official_name,
    )


@require_safe
def committee_news(request, town, committee):
    found = public_or_gone(Committee.objects.for_cards(), municipality__slug=town, slug=committee)
    return news_response(
        request,
        Committee.objects.filter(pk=found.pk),
        subject=found,
        identity=f"committee:{found.pk}",
        title=gettext("%(name)s in %(town)s: news") % {"name": found.name_i18n, "town": found.municipality.name},
        page=found.get_absolute_url(),
        author=found.municipality.official_name,
    )


def news_response(request, committees, *, subject, identity, title, page, author):
    meetings = Meeting.objects.public().of_any(committees)
    documents = Document.objects.public().filter(
        Q(committee__in=committees, meeting=None) | Q(meeting__in=meetings)  # a file shows only while its meeting does
    )
    newest = [
        rows.order_by("-modified_at", "-pk")[:MOST_ENTRIES]
        for rows in (meetings.for_entries(), documents.select_related("committee__municipality", "meeting"))
    ]
    entries = sorted(chain(*newest), key=lambda entry: entry.modified_at, reverse=True)[:MOST_ENTRIES]
    feed = News(
        title=said(title),
        link=request.build_absolute_uri(page),
        description=None,
        language=get_language(),
        author_name=said(author),
        feed_url=request.build_absolute_uri(request.path),
        feed_guid=uuid5(IDENTITIES, identity).urn,
        changed_at=subject.modified_at,
    )
    for entry in entries:
        feed.add_item(
            link=request.build_absolute_uri(entry.get_absolute_url()),
            pubdate=entry.created_at,
            updateddate=entry.modified_at,
            **(meeting_entry(entry) if isinstance(entry, Meeting) else document_entry(entry)),
        )
    response = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    response.headers["Last-Modified"] = http_date(max(last_changes(subject, entries)).timestamp())
    feed.write(response, "utf-8")
    return response


def last_changes(subject, entries):
    """Of everything whose words stand in the feed."""
    yield subject.modified_at
    for entry in entries:
        yield from (entry.modified_at, entry.committee.modified_at, entry.committee.municipality.modified_at)
        if isinstance(entry, Meeting) and entry.place:
            yield entry.place.modified_at


def meeting_entry(meeting):
    """What changed stands in the title already: many readers show nothing else."""
    day = long_day(meeting.starts_at)
    names = {"title": meeting.display_title, "day": day}
    if meeting.is_cancelled:
        title = gettext("Cancelled: %(title)s, %(day)s") % names
    elif meeting.is_postponed:
        title = gettext("Postponed: %(title)s, formerly %(day)s") % names
    elif meeting.is_moved:
        title = gettext("Moved: %(title)s, now %(day)s") % names
    else:
        title = f"{meeting.display_title}, {day}"
    time = full_time(meeting.starts_at, meeting.ends_at, meeting.is_all_day)
    place = meeting.place.whole_line if meeting.place else ""
    return {
        "title": said(title),
        "description": paragraphs(
            [time, place, *description(meeting)] if meeting.takes_place else description(meeting)
        ),
        "unique_id": uuid5(IDENTITIES, meeting.uid).urn,
        "categories": [said(meeting.committee.display_name)],
    }


def document_entry(document):
    names = {"title": document.title_i18n}
    if document.meeting:
        names["day"] = long_day(document.meeting.starts_at)
        title = gettext("Document: %(title)s, meeting of %(day)s") % names
    else:
        title = gettext("Document: %(title)s") % names
    about = [document.get_kind_display(), document.committee.name_i18n, document.summary_i18n]
    return {
        "title": said(title),
        "description": paragraphs(about),
        "unique_id": uuid5(IDENTITIES, f"document:{document.pk}").urn,
        "categories": [said(document.committee.display_name)],
    }


def said(text):
    """XML cannot hold control characters, not even escaped."""
    return CONTROL_CHARACTERS.sub("", str(text))


def paragraphs(texts):
    return format_html_join("", "<p>{}</p>", ([said(text)] for text in texts if text))
