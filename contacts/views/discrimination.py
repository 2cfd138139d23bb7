"""The form for the confidential contact: a neutral title, kept by no cache, told to no other page."""

from django.core.signing import BadSignature, Signer
from django.http import Http404
from django.urls import reverse
from django.views.generic import TemplateView

from contacts.forms.discrimination import ReportForm
from contacts.purposes import PURPOSES
from contacts.reporting import KIND, functions_of, open_form, store
from content.guard import GuardedFormView
from municipalities.views import TownMixin

#: What the last page shows is signed, so that nobody is sent a number that was never given.
NUMBERS = Signer(salt="report.number")


class Delicate:
    """Mixin for pages that shall leave no trace on the way."""

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response


class Report(Delicate, TownMixin, GuardedFormView):
    """There only while somebody is named who reads it."""

    form_class = ReportForm
    template_name = "contacts/report.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.open_form = open_form(self.town)

    def dispatch(self, request, *args, **kwargs):
        if self.open_form is None:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def place(self):
        return self.town.slug

    def form_valid(self, form):
        report = store(self.request, self.open_form, **form.content())
        return self.see_other(reverse("contacts:reported", args=[self.town.slug, NUMBERS.sign(report.reference)]))

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            offer=self.open_form, purpose=PURPOSES[KIND], readers=functions_of(self.town), **kwargs
        )


class Reported(Delicate, TownMixin, TemplateView):
    """The number to quote, and what happens next. It leads to nothing that was written."""

    template_name = "contacts/reported.html"

    def get_context_data(self, **kwargs):
        try:
            number = NUMBERS.unsign(kwargs["number"])
        except BadSignature as error:
            raise Http404 from error
        return super().get_context_data(**kwargs | {"number": number, "offer": open_form(self.town), "noindex": True})
