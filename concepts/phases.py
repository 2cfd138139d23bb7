"""Where a revision stands, computed from the dates of its steps; nobody types it."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "done": _("done"),
    "now": _("now"),
    "late": _("date is over, result not known"),
    "unknown": _("result not known"),
    "planned": _("planned"),
    "dropped": _("dropped"),
}


def phases(steps, today):
    """Set `phase`, `phase_word`, `number` and `is_present` on each of the steps, which stand in their order.

    At most one is the present one: the first open one after the last that is done; where none follows, the first that
    was overtaken and whose date is still to come. It is „now“, or „late“ where its days are over and nobody said what
    came of it. Others of which nobody said so are „unknown“.
    """
    last_done = max((index for index, step in enumerate(steps) if step.happened), default=-1)
    present = _present(steps, last_done, today)
    for index, step in enumerate(steps):
        step.number = index + 1
        step.is_present = step is present
        step.phase = _phase(step, index < last_done, today)
        step.phase_word = (not step.happened and step.called_off) or WORDS[step.phase]
    return steps


def present_of(steps):
    """The step at which the revision is; None before anything is entered and once it is over."""
    return next((step for step in steps if step.is_present), None)


def _present(steps, last_done, today):
    open_steps = [step for step in steps if not (step.happened or step.is_dropped)]
    following = [step for step in steps[last_done + 1 :] if step in open_steps]
    overtaken = [step for step in open_steps if step.planned and not step.planned.is_over(today)]
    return next(iter([*following, *overtaken]), None)


def _phase(step, is_overtaken, today):
    if step.happened:
        return "done"
    if step.is_dropped:
        return "dropped"
    is_over = bool(step.planned) and step.planned.is_over(today)
    if step.is_present:
        return "late" if is_over else "now"
    return "unknown" if is_over or (is_overtaken and not step.planned) else "planned"
