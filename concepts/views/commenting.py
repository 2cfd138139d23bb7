"""Having a say: the form on a version or one of its sections, and what its author sees of a comment afterwards."""

from http import HTTPStatus

from django.core.validators import slug_re
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from concepts import commenting
from concepts.forms.comments import CommentForm
from concepts.letters import Purpose, is_token_of, letters_of, own_address
from concepts.models import Comment, Consultation, Section
from concepts.retention import TOWN, with_ends
from concepts.texts.places import section_url
from concepts.texts.screen import passages
from concepts.views.versions import VersionMixin
from contacts.models import PublicForm
from contacts.purposes import PURPOSES
from content.guard import GuardedFormView, GuardedView, comes_from_here, plain
from municipalities.models import Municipality
from municipalities.views import TownMixin, public_or_gone

KIND = PublicForm.Kind.CONSULTATION
#: Which of several consultations on a version a page is about.
PHASES = ["open", "coming", "over"]
SECTION_IS_GONE = _(
    "The text was changed meanwhile, and this section does not exist any more. Your comment is not lost: send it "
    "again, and it counts for the whole version."
)


class Commenting(VersionMixin, GuardedFormView):
    """Always there once a consultation was announced; before and after its days it says when they are, or were."""

    form_class = CommentForm
    template_name = "concepts/comment.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        consultations = Consultation.objects.filter(version=self.version)
        found = list(consultations.public()) or [public_or_gone(consultations)]
        self.consultation = min(found, key=self._nearness)
        self.consultation.version = self.version
        self.anchor = request.GET.get("stelle", "")

    @staticmethod
    def _nearness(consultation):
        """The next of those that come, the last of those that are over."""
        day = consultation.opens_on.toordinal()
        return PHASES.index(consultation.phase), day if consultation.phase == "coming" else -day

    @cached_property
    def offer(self):
        found = PublicForm.objects.open().filter(municipality=self.concept.municipality, kind=KIND).first()
        if found:
            found.municipality = self.concept.municipality
        return found

    @property
    def phase(self):
        """That of the consultation; `paused` while the town takes no comments at all."""
        return "paused" if self.consultation.phase == "open" and not self.offer else self.consultation.phase

    @cached_property
    def section(self):
        """What the comment is about; None for the whole version, and where that place does not exist."""
        if not slug_re.fullmatch(self.anchor):
            return None
        return Section.objects.filter(version=self.version, anchor=self.anchor).select_related("parent").first()

    def place(self):
        return str(self.consultation.pk)

    def get_form(self, form_class=None):
        """What is to be corrected stands below the text that it is about: the page opens there."""
        form = super().get_form(form_class)
        address = self.request.get_full_path() if self.section else self.request.path
        form.helper.form_action = f"{address}#formular"
        return form

    def get(self, request, *args, **kwargs):
        if self.anchor and not self.section:
            raise Http404
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        if self.phase != "open":
            status = HTTPStatus.CONFLICT if self.phase == "over" else HTTPStatus.FORBIDDEN
            unsent = plain(request.POST.get("text", "")).strip()
            return self.render_to_response(self.get_context_data(unsent=unsent), status=status)
        if self.anchor and not self.section:
            form = self.get_form()
            form.full_clean()
            return self.try_again(form, SECTION_IS_GONE, HTTPStatus.CONFLICT)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        comment = commenting.receive(self.request, self.offer, self.consultation, self.section, **form.answers())
        return self.see_other(f"{own_address(comment)}?neu=1")

    def passages(self):
        """The section with the heading above it, or the heading with what stands directly below it."""
        if not self.section:
            return [], []
        if self.section.is_heading:
            below = Section.objects.filter(parent=self.section, kind=Section.Kind.PARAGRAPH).order_by("position")
            return passages([self.section, *below], top=3)
        return passages(filter(None, [self.section.parent, self.section]), top=3)

    def get_context_data(self, **kwargs):
        if self.phase != "open":
            kwargs["form"] = None
        told, notes = self.passages()
        return super().get_context_data(
            consultation=self.consultation,
            phase=self.phase,
            offer=self.offer,
            purpose=PURPOSES[KIND],
            section=self.section,
            place_address=section_url(self.version, self.section.anchor) if self.section else "",
            passages=told,
            notes=notes,
            **kwargs,
        )


class OwnComment(TownMixin, GuardedView, DetailView):
    """What its author sees of a comment, and where it is taken back; whoever knows the address may do both."""

    template_name = "concepts/comment_own.html"
    context_object_name = "comment"

    def find_town(self, slug):
        """What somebody wrote can be taken back also where the town left the portal; the page then does not name it."""
        return get_object_or_404(Municipality, slug=slug)

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    def get_object(self, queryset=None):
        comments = Comment.objects.filter(**{TOWN: self.town, "access_key": self.kwargs["comment_key"]})
        comments = comments.filter(consultation__version__concept__slug=self.kwargs["concept"])
        found = with_ends(comments.select_related("consultation__version__concept", "answer__changed_version")).first()
        if not found:
            raise Http404
        found.consultation.version.concept.municipality = self.town
        return found

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        if not comes_from_here(request):
            return self.render_to_response(self.get_context_data(is_foreign=True), status=HTTPStatus.FORBIDDEN)
        if "withdraw" in request.POST:
            commenting.withdraw(self.object)
            last_page = reverse("contacts:withdrawn", args=[self.town.slug])
            return self.see_other(last_page if self.town.is_visible else "/")
        if is_token_of(self.object, request.POST.get("confirm", "")):
            commenting.confirm(request, self.object)
        return self.see_other(request.path)

    def get_context_data(self, **kwargs):
        comment = self.object
        version = comment.consultation.version
        token = self.request.GET.get("bestaetigen", "")
        is_unconfirmed = bool(comment.email) and not comment.email_confirmed_at
        asked = letters_of([comment.reference]).filter(purpose=Purpose.CONFIRMATION)
        answer = comment.answer if comment.answer and comment.answer.is_released else None
        found = super().get_context_data(
            is_new="neu" in self.request.GET,
            asks_whether="zuruecknehmen" in self.request.GET,
            version=version,
            concept=version.concept,
            is_in_view=comment.consultation.is_visible,
            answer=answer,
            changed_address=self.address_of_change(answer),
            is_unconfirmed=is_unconfirmed,
            is_letter_sent=is_unconfirmed and asked.exists(),
            token=token if is_unconfirmed and is_token_of(comment, token) else "",
            **kwargs,
        )
        return found | {"town": self.town if self.town.is_visible else None}

    def address_of_change(self, answer):
        """Where the changed text stands; "" while its version is not public."""
        version = answer and answer.changed_version
        if not version:
            return ""
        version.concept = self.object.consultation.version.concept
        if not version.is_visible:
            return ""
        section = Section.objects.filter(version=version, identity=answer.changed_identity).first()
        return section_url(version, section.anchor) if section else version.get_absolute_url()
