"""Protects public forms without cookie, session or account, and loses nothing that somebody typed.

A form is handed out with a signed moment; what comes back within seconds was sent by a program, and what comes back
after a day may be a copy. A decoy, the origin, the size and the number of messages from one network are looked at as
well. Whoever is refused gets the form back with all that was typed: each check also hits people now and then.
"""

import re
import unicodedata
from datetime import timedelta
from http import HTTPStatus
from urllib.parse import urlsplit

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, Submit
from django import forms
from django.core.exceptions import BadRequest, ValidationError
from django.core.signing import BadSignature, Signer
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import FormView

from content.limits import is_within, source_of

SOONEST = timedelta(seconds=3)
LATEST = timedelta(hours=24)
#: Five thousand signs of any script fit, percent-encoded, with all the other fields.
MOST_BYTES = 64 * 1024
PERIOD = timedelta(hours=1)
MOST_PER_NETWORK = 20
MOST_PER_PLACE = 500

LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SURROGATES = re.compile("[\ud800-\udfff]")
#: Unseen by people; PostgreSQL refuses NUL, and mail programs obey some of the others.
CONTROL_CHARACTERS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
#: No script piles up more on one sign, and to bring n of them into order takes n² steps.
MOST_MARKS = 30

TOO_QUICK = _("This came within a few seconds, as programs send it. Please check what you wrote and send it again.")
TOO_OLD = _("This page had been open for more than a day. Please check what you wrote and send it again.")
DECOY_FILLED = _(
    "A hidden field was filled, perhaps by a program of your browser. We emptied it. Please send the form again."
)
OTHER_ORIGIN = _("This was sent from another website. Please check what you wrote and send it from here.")
TOO_OFTEN = _(
    "Very many messages came in within an hour. Yours is not stored yet. Please keep this page open and send it "
    "again later, or call."
)
ONE_LINE = _("Please write this in one line.")


def plain(text):
    """The same text without what nobody can see: in NFC, line breaks as `\\n`, no control characters."""
    text = LINE_BREAKS.sub("\n", SURROGATES.sub("", text))
    return unicodedata.normalize("NFC", _with_few_marks(CONTROL_CHARACTERS.sub("", text)))


def _with_few_marks(text):
    """Accents and the like, as far as they can be read."""
    kept, in_a_row = [], 0
    for sign in text:
        in_a_row = in_a_row + 1 if unicodedata.category(sign).startswith("M") else 0
        if in_a_row <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def in_one_line(text):
    """A person cannot enter a line break there; in the header of a mail it would begin another header."""
    if "\n" in str(text):
        raise ValidationError(ONE_LINE, code="line")


def issue(kind, moment=None):
    """The signed moment at which a form was handed out."""
    moment = moment or timezone.now()
    return Signer(salt=f"form.{kind}").sign(str(round(moment.timestamp() * 1000)))


def age(kind, token):
    """How long ago the form was handed out. Raises `BadSignature`."""
    then = int(Signer(salt=f"form.{kind}").unsign(token))
    return timedelta(milliseconds=round(timezone.now().timestamp() * 1000) - then)


def comes_from_here(request):
    """False where a page of another website sent the form.

    Old browsers know no Sec-Fetch-Site. They may say `Origin: null` on pages that ask for no referrer, as ours for
    delicate things do; there is no cookie that another page could abuse, so that they are let in.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin") or request.headers.get("Referer")
    try:
        return origin in (None, "", "null") or urlsplit(origin).netloc == request.get_host()
    except ValueError:
        return False


def is_too_large(request):
    """Told from the header, before anything is read; what has no length is read as empty."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return not (length.isascii() and length.isdigit()) or int(length) > MOST_BYTES


class GuardedForm(forms.Form):
    """A form on a public page. Subclasses list their fields; pages say `{% crispy form %}`."""

    #: Says which form it is: the moment of one does not serve another, and each has limits of its own.
    kind = ""
    submit_label = _("Send")

    issued = forms.CharField(required=False, widget=forms.HiddenInput)
    # No name that browsers fill by themselves, and one that programs like.
    homepage = forms.CharField(
        required=False,
        label=_("Please leave this field empty"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    own = ("issued", "homepage")

    def __init__(self, data=None, **kwargs):
        super().__init__(data if data is None else self._plain(data), **kwargs)
        self.initial["issued"] = issue(self.kind)
        for field in self.fields.values():
            if isinstance(field, forms.CharField) and not isinstance(field.widget, forms.Textarea):
                field.validators = [*field.validators, in_one_line]
        self.helper = FormHelper()
        self.helper.disable_csrf = True
        # The sentences of browsers are in the browser's language, and gone as soon as one looks away.
        self.helper.attrs = {"novalidate": ""}
        questions = [name for name in self.fields if name not in self.own]
        self.helper.layout = Layout(*self.layout(questions), "issued", Field("homepage", template="forms/trap.html"))
        self.helper.add_input(Submit("", self.submit_label))

    def layout(self, questions):
        """The order of the questions, where it is not that of the fields."""
        return questions

    @classmethod
    def _plain(cls, data):
        """What else was sent is looked at by nobody, and costs nothing."""
        cleaned = data.copy()
        for name in cls.base_fields.keys() & data.keys():
            cleaned.setlist(name, [plain(value) for value in data.getlist(name)])
        return cleaned

    def full_clean(self):
        """Who has something to correct anyway is not told of the time or the decoy as well."""
        super().full_clean()
        if self.is_bound:
            self._errors.pop("homepage", None)
            problem = self._problem_of_time()
            if self.data.get("homepage"):
                problem = DECOY_FILLED
            if problem and not self._errors:
                self.add_error(None, ValidationError(problem, code="guard"))
            self.data["homepage"] = ""

    def _problem_of_time(self):
        """A moment that is still good is kept, so that nobody has to wait again after a correction."""
        try:
            passed = age(self.kind, self.data.get("issued", ""))
        except BadSignature:
            passed = LATEST + SOONEST
        if passed <= LATEST:
            return TOO_QUICK if passed < SOONEST else None
        self.data["issued"] = issue(self.kind)
        return TOO_OLD

    def answers(self):
        """What was answered, without our own fields."""
        return {name: value for name, value in self.cleaned_data.items() if name not in self.own}


class GuardedView:
    """Mixin for views that visitors post to: taken without Django's token, stored by nobody in between.

    Visitors have no cookie with which such a token could be compared, and no login that another page could abuse.
    """

    http_method_names = ["get", "head", "options", "post"]

    @classmethod
    def as_view(cls, **initkwargs):
        return csrf_exempt(super().as_view(**initkwargs))

    def dispatch(self, request, *args, **kwargs):
        if request.method == "POST" and is_too_large(request):
            response = self.refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        elif (request.content_params or {}).get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
            raise BadRequest("Forms are sent as UTF-8")
        else:
            response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response

    def refuse(self, status):
        """A page that needs nothing of what was sent."""
        context = {"town": getattr(self, "town", None), "is_error": True, "status": int(status)}
        return render(self.request, "forms/refused.html", context, status=status)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"noindex": True} | kwargs)

    @staticmethod
    def see_other(address):
        """After a POST, so that reloading does not send it again."""
        response = HttpResponseRedirect(address)
        response.status_code = HTTPStatus.SEE_OTHER
        return response


class GuardedFormView(GuardedView, FormView):
    """Shows a `GuardedForm` and takes it in."""

    #: Within `PERIOD`. Fewer where each one takes something away from others.
    most_per_network = MOST_PER_NETWORK

    def place(self):
        """What the overall limit is counted for."""
        return ""

    def post(self, request, *args, **kwargs):
        form = self.get_form()
        if not form.is_valid():
            return self.form_invalid(form)
        if not comes_from_here(request):
            return self.try_again(form, OTHER_ORIGIN, HTTPStatus.FORBIDDEN)
        if not self.is_within_limits(form):
            response = self.try_again(form, TOO_OFTEN, HTTPStatus.TOO_MANY_REQUESTS)
            response.headers["Retry-After"] = str(int(PERIOD.total_seconds()))
            return response
        return self.form_valid(form)

    def is_within_limits(self, form):
        """Counts only what would be stored; a network that sends too much does not use up the room of the others."""
        purpose = f"form {form.kind}"
        return is_within(purpose, source_of(self.request), self.most_per_network, PERIOD) and is_within(
            f"{purpose}, all", self.place(), MOST_PER_PLACE, PERIOD
        )

    def form_invalid(self, form, status=HTTPStatus.BAD_REQUEST):
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def try_again(self, form, problem, status, field=None):
        """The form with all that was typed, and a sentence."""
        form.add_error(field, ValidationError(problem, code="guard"))
        return self.form_invalid(form, status)
