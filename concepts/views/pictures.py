"""The picture of a revision for other websites: an image that stays up to date, and how to put it there."""

from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from concepts.models import Concept, RevisionProcess
from concepts.picture import picture_of
from concepts.views.concepts import ConceptMixin
from concepts.views.processes import current_of
from municipalities.views import public_or_gone


@require_safe
def picture(request, town, concept):
    found = public_or_gone(Concept.objects, municipality__slug=town, slug=concept)
    process = shown_process(found)
    content = render_to_string(
        "concepts/picture.svg", {"picture": picture_of(process, process.found_steps), "is_standalone": True}
    )
    response = HttpResponse(content, content_type="image/svg+xml; charset=utf-8")
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def shown_process(concept):
    """The revision of which the picture tells."""
    processes = list(RevisionProcess.objects.public().filter(concept=concept).with_steps())
    if not processes:
        raise Http404
    return current_of(processes, timezone.localdate())


class EmbedPage(ConceptMixin, TemplateView):
    template_name = "concepts/embed.html"

    def get_context_data(self, **kwargs):
        process = shown_process(self.concept)
        drawn = picture_of(process, process.found_steps)
        return super().get_context_data(
            process=process, steps=process.found_steps, picture=drawn, snippet=self.snippet(process, drawn), **kwargs
        )

    def snippet(self, process, drawn):
        """What changes from week to week is not in its words: they stand on a page that nobody looks after."""
        return format_html(
            '<a href="{page}"><img src="{image}" alt="{alt}" width="{width}" height="{height}"></a>',
            page=self.request.build_absolute_uri(self.concept.get_absolute_url()),
            image=self.request.build_absolute_uri(reverse("concepts:picture", kwargs=self.concept.address)),
            alt=_("How far it is: %(title)s. Every step in words: on the page that this picture leads to.")
            % {"title": process.title_i18n},
            width=drawn.width,
            height=drawn.height,
        )
