"""The way of a revision in plain sentences, computed from its steps: where it is, what follows, how to take part."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils import formats
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from concepts.phases import present_of
from content.imprecise import EXPECTED, TARGETED
from content.templatetags.dates import imprecise
from content.templatetags.texts import proper

TALKS_NAMED = 3


@dataclass(frozen=True)
class Summary:
    """Short sentences that answer one question each; an empty list is a question that nobody asks any more."""

    where: list
    following: list
    taking_part: list
    until: list = field(default_factory=list)


def summary(process, steps, talks, consultations):
    """`steps` have their phases; `consultations` are open or coming."""
    present = present_of(steps)
    offers = [*_to_comment(consultations), *_to_come(talks)]
    if process.how_to_take_part and (present or not steps):
        offers.append(format_html('<a href="#mitreden">{}</a>', _("Read how else you can have a say.")))
    if present:
        nothing = _("At the moment no way to take part has been published.")
        where, following = _on_the_way(steps, present), _what_follows(steps, present)
    elif steps:
        nothing = _("There is nothing left to take part in.")
        where, following = _at_the_end(steps), _result(process)
    else:
        nothing = _("No way to take part has been published yet.")
        where, following = [_("The single steps have not been published yet.")], []
    return Summary(where, following, offers or [nothing], _last_days(consultations))


def sentence(text, **values):
    """The text with escaped values in it; names keep the mark of their language."""
    return mark_safe(conditional_escape(text) % {name: conditional_escape(value) for name, value in values.items()})


def name_of(thing, name="title"):
    return proper({}, thing, name)


def _on_the_way(steps, present):
    found = [
        sentence(
            _("Now it is step %(number)s of %(total)s: %(step)s."),
            number=present.number,
            total=len(steps),
            step=name_of(present),
        )
    ]
    if present.phase == "late":
        found.append(sentence(_("It was planned for: %(date)s."), date=imprecise(present.planned)))
        return [*found, _("This date is over. What came of it is not known.")]
    return [*found, *_called_off(present), _date_of(present)]


def _called_off(step):
    meeting = step.shown_meeting
    if meeting is None or meeting.takes_place:
        return []
    day = formats.date_format(meeting.starts_locally.date())
    if meeting.is_cancelled:
        return [sentence(_("The date on %(day)s has been cancelled."), day=day)]
    return [sentence(_("The date on %(day)s has been postponed."), day=day)]


def _date_of(step):
    if not step.planned:
        return _("When this will be has not been fixed.")
    if step.planned.certainty == EXPECTED:
        return sentence(_("It is expected for: %(date)s."), date=imprecise(step.planned))
    if step.planned.certainty == TARGETED:
        return sentence(_("The aim is: %(date)s."), date=imprecise(step.planned))
    return sentence(_("It is planned for: %(date)s."), date=imprecise(step.planned))


def _what_follows(steps, present):
    coming = [step for step in steps if step.phase == "planned" and step.number > present.number]
    if coming:
        return [sentence(_("After that comes: %(step)s."), step=name_of(coming[0])), _date_of(coming[0])]
    overtaken = any(step.phase == "unknown" and step.number > present.number for step in steps)
    return [_("What comes after that is not known.") if overtaken else _("This is the last step.")]


def _at_the_end(steps):
    done = [step for step in steps if step.phase == "done"]
    if not done:
        given_up = all(step.phase == "dropped" for step in steps)
        return [_("This process was given up.") if given_up else _("What came of this process is not known.")]
    last = done[-1]
    found = [
        _("This process ended before its last step.")
        if steps[-1].phase == "dropped"
        else _("This process is finished."),
        sentence(_("The last step was: %(step)s (%(date)s)."), step=name_of(last), date=imprecise(last.when)),
    ]
    if unknown := sum(step.phase == "unknown" for step in steps):
        text = ngettext("What came of one step is not known.", "What came of %(number)s steps is not known.", unknown)
        found.append(sentence(text, number=unknown))
    return found


def _result(process):
    version = process.new_version
    found = [_("No further step is planned.")]
    if version and version.is_visible:
        found.append(
            sentence(_("This is the result: %(version)s."), version=_link(version.get_absolute_url(), version))
        )
    return found


def _link(address, version):
    return format_html('<a href="{}">{}</a>', address, name_of(version, "label"))


def _to_comment(consultations):
    for consultation in consultations:
        version = consultation.version
        if consultation.phase == "open":
            address = reverse("concepts:comment", kwargs=version.address)
            yield sentence(_("You can comment on the text now: %(version)s."), version=_link(address, version))
        else:
            yield sentence(
                _("From %(day)s on you can comment on the text: %(version)s."),
                day=formats.date_format(consultation.opens_on),
                version=_link(version.get_absolute_url(), version),
            )


def _to_come(talks):
    for talk in [talk for talk in talks if talk.is_coming][:TALKS_NAMED]:
        title = format_html('<a href="#gespraech-{}">{}</a>', talk.pk, name_of(talk))
        if talk.planned:
            yield sentence(_("You can come and talk: %(talk)s, %(date)s."), talk=title, date=imprecise(talk.planned))
        else:
            yield sentence(_("You can come and talk: %(talk)s. The date has not been fixed."), talk=title)


def _last_days(consultations):
    return [
        sentence(_("Comments are taken until %(day)s."), day=formats.date_format(consultation.closes_on))
        for consultation in consultations
    ]
