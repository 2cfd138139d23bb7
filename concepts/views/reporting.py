"""What was said about a version and what was answered: the report as a page, on paper, as a table."""

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext
from django.views.generic import TemplateView

from concepts.answering import tally
from concepts.forms.reports import CommentFilter
from concepts.models import Comment, Consultation, Section
from concepts.reports import lines, sheet, table, told
from concepts.views.versions import VersionMixin
from content.paging import numbered_page, whole_number
from content.pdf import sheet_response
from content.tables import table_response
from municipalities.views import public_or_gone

PAPER = settings.BASE_DIR / "templates" / "concepts" / "answers.typ"
COMMENTS_PER_PAGE = 25
#: More of them take too long at a time; further ones stand on further sheets.
COMMENTS_PER_SHEET = 200


class ReportMixin(VersionMixin):
    """A version with a consultation that readers see, be it open, coming or over."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        consultations = Consultation.objects.filter(version=self.version)
        self.consultations = list(consultations.public()) or [public_or_gone(consultations)]
        self.comments = Comment.objects.public().filter(consultation__version=self.version)


class CommentReport(ReportMixin, TemplateView):
    template_name = "concepts/answers.html"

    def get_context_data(self, **kwargs):
        counts = tally(self.version)
        sections = Section.objects.filter(version=self.version, identity__in=counts.by_section.keys() - {None})
        asked = self.request.GET.get("stelle", "")
        if asked:  # a link from the text leads here before anything was said
            sections |= Section.objects.filter(version=self.version, anchor=asked)
        form = CommentFilter(self.request.GET, {row.anchor: row for row in sections.order_by("position")})
        if not form.is_valid():
            raise Http404
        page = numbered_page(form.narrowed(self.comments.for_report()), COMMENTS_PER_PAGE, self.request)
        return super().get_context_data(
            consultations=self.consultations,
            tally=counts,
            told=told(counts),
            form=form,
            filters=form.address(),
            page=page,
            lines=lines(self.version, page.object_list),
            sheets=range(1, sheets_for(counts) + 1),
            **kwargs,
        )


class CommentReportPdf(ReportMixin, TemplateView):
    """The report as a tagged PDF; of very many comments the part that `?teil=` names."""

    def get(self, request, *args, **kwargs):
        counts = tally(self.version)
        part = numbered_part(request.GET.get("teil", "1"), sheets_for(counts))
        first = (part - 1) * COMMENTS_PER_SHEET
        comments = self.comments.for_report()[first : first + COMMENTS_PER_SHEET]
        name = {"title": self.concept.title_i18n, "version": self.version.label_i18n}
        title = gettext("Comments and answers: %(title)s, %(version)s") % name
        if sheets_for(counts) > 1:
            title = gettext("%(title)s (part %(part)d of %(parts)d)") % {
                "title": title,
                "part": part,
                "parts": sheets_for(counts),
            }
        page = request.build_absolute_uri(reverse("concepts:comments", kwargs=self.version.address))
        content = sheet(self.version, comments, counts, title=title, footer=page)
        return sheet_response(request, PAPER, content, f"{filename(self.version)}-{part}.pdf", is_kept=False)


class CommentReportTable(ReportMixin, TemplateView):
    """All comments with their answers, for spreadsheets."""

    def get(self, request, *args, **kwargs):
        rows = table(self.version, self.comments.for_report(), request.build_absolute_uri)
        return table_response(f"{filename(self.version)}.csv", rows)


def sheets_for(counts):
    return max(1, -(-counts.shown // COMMENTS_PER_SHEET))


def numbered_part(text, parts):
    number = whole_number(text)
    if number is None or not 1 <= number <= parts:
        raise Http404
    return number


def filename(version):
    return f"stellungnahmen-{version.concept.slug}-{version.slug}"
