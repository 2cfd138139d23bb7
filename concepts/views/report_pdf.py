"""The progress report of a year on paper, as tagged PDF (PDF/UA-1)."""

from django.conf import settings
from django.urls import reverse
from django.utils import formats
from django.utils.translation import get_language, gettext

from content import richtext
from content.pdf import sheet_response

TEMPLATE = settings.BASE_DIR / "templates" / "concepts" / "annual_report.typ"


def report_pdf(request, concept, report):
    town, year = concept.municipality, report.year
    page = reverse("concepts:annual_report", kwargs=concept.address | {"year": year})
    sheet = {
        "lang": get_language(),
        "title": gettext("%(title)s: progress report %(year)s") % {"title": concept.title_i18n, "year": year},
        "author": town.official_name,
        "description": gettext(
            "The report was assembled from what is noted at the measures. "
            "Who said what, and comments on drafts, are not in it."
        ),
        "footer": request.build_absolute_uri(page),
        "interim": _interim(year) if report.is_interim else "",
        "numbers_title": _numbers_title(report),
        "columns": [gettext("Status"), gettext("Measures")],
        "numbers": _numbers(report),
        "overdue_title": gettext("Overdue"),
        "overdue": [
            f"{one.measure.title_i18n} ({gettext('Planned end:')} {one.measure.ends_on})" for one in report.overdue
        ],
        "none_overdue": gettext("No planned end had passed without the measure being done."),
        "fields": [_field(standings, year) for standings in report.fields],
    }
    return sheet_response(request, TEMPLATE, sheet, f"{town.slug}-{concept.slug}-{year}.pdf")


def _interim(year):
    return gettext("The year %(year)s is not over. The report tells how things are today.") % {"year": year}


def _numbers_title(report):
    if report.is_interim:
        return gettext("The measures in numbers today")
    return gettext("The measures in numbers at the end of %(year)s") % {"year": report.year}


def _numbers(report):
    rows = [[str(status.label), str(number)] for status, number in report.counts]
    if report.not_known:
        rows.append([gettext("Not known for this year"), str(report.not_known)])
    return [*rows, [gettext("All"), str(len(report.standings))]]


def _field(standings, year):
    return {
        "name": standings[0].measure.field_of_action_i18n or gettext("Without a field of action"),
        "measures": [
            {
                "title": one.measure.title_i18n,
                "status": f"{gettext('Status:')} {one.status_text}",
                "notes": [
                    {
                        "day": formats.date_format(note.noted_on, "DATE_FORMAT"),
                        "lines": richtext.plain(note.text_i18n).splitlines(),
                    }
                    for note in one.notes
                ],
                "figures": [_figure(found, year) for found in one.figures],
            }
            for one in standings
        ],
    }


def _figure(found, year):
    indicator = found.indicator
    value = (
        f"{found.value} {indicator.unit_i18n}".strip()
        if found.value
        else gettext("no figure for %(year)s") % {"year": year}
    )
    earlier = f" ({found.earlier_year}: {found.earlier})" if found.earlier else ""
    lines = [f"{gettext('Source:')} {indicator.source_i18n}"]
    if indicator.caveat:
        lines.append(f"{gettext('Please note:')} {indicator.caveat_i18n}")
    return {"text": f"{indicator.name_i18n}: {value}{earlier}", "about": " · ".join(lines)}
