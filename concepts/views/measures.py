"""Measures for everybody: all of them, each one, and what a year brought."""

from django.http import Http404
from django.views.generic import DetailView, TemplateView, View

from concepts.chain import chain_of
from concepts.charts import chart
from concepts.forms.measures import MeasureFilter
from concepts.models import Measure, Section
from concepts.progress import annual_report, report_years
from concepts.texts.places import section_url
from concepts.views.concepts import ConceptMixin
from concepts.views.report_pdf import report_pdf
from content.paging import numbered_page
from municipalities.views import public_or_gone

MEASURES_PER_PAGE = 50


class MeasureList(ConceptMixin, TemplateView):
    """Filters are GET parameters that one can bookmark; the numbers at the statuses tell what one will find."""

    template_name = "concepts/measures.html"

    def get_context_data(self, **kwargs):
        everything = Measure.objects.public().filter(concept=self.concept)
        form = MeasureFilter(self.request.GET, list(everything.for_list()))
        wanted = form.narrowed(everything)
        numbers, chosen = wanted.by_status(), form.data["stand"]
        shown = wanted.filter(status=chosen) if chosen else wanted
        page = numbered_page(shown.for_list().by_field(), MEASURES_PER_PAGE, self.request)
        return super().get_context_data(
            filter_form=form,
            parameters=form.parameters,
            all_address=form.address(stand=""),
            total=sum(numbers.values()),
            statuses=[
                {
                    "label": status.label,
                    "number": numbers[status],
                    "address": form.address(stand=status.value),
                    "is_current": status == chosen,
                }
                for status in Measure.Status
                if status in numbers
            ],
            page=page,
            measures=page.object_list,
            report_year=next(iter(report_years(self.concept)), None),
            **kwargs,
        )


class MeasureDetail(ConceptMixin, DetailView):
    template_name = "concepts/measure.html"
    context_object_name = "measure"

    def get_object(self, queryset=None):
        measures = Measure.objects.for_list().with_history()
        return public_or_gone(measures, concept=self.concept, slug=self.kwargs["measure"])

    def get_context_data(self, **kwargs):
        measure = self.object
        section = self._section()
        return super().get_context_data(
            section=section,
            section_address=section_url(section.version, section.anchor) if section else "",
            indicators=[(one, chart(one.observations.all())) for one in measure.indicators.all()],
            chain=chain_of(measure),
            **kwargs,
        )

    def _section(self):
        """Where it stands in the newest text that has it."""
        if self.object.identity is None:
            return None
        sections = Section.objects.public().filter(identity=self.object.identity, version__concept=self.concept)
        return sections.newest_version_first().select_related("version__concept__municipality").first()


class ReportMixin(ConceptMixin):
    """What a year brought; only for years that have something to report."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.years = report_years(self.concept)
        if kwargs["year"] not in self.years:
            raise Http404
        self.report = annual_report(self.concept, kwargs["year"])


class AnnualReportView(ReportMixin, TemplateView):
    template_name = "concepts/annual_report.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(report=self.report, years=self.years, **kwargs)


class AnnualReportPdf(ReportMixin, View):
    def get(self, request, *args, **kwargs):
        return report_pdf(request, self.concept, self.report)
