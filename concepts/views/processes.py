"""What the page of a concept tells about how it is revised."""

from operator import attrgetter

from concepts.phases import present_of
from concepts.picture import picture_of
from concepts.questions import processes_of
from concepts.summary import summary


def process_context(concept, consultations, today):
    """The present revision of a concept in full, and the earlier ones in short; `process` is None where there is none.

    `consultations` of the concept tell how one can take part.
    """
    processes = processes_of(concept)
    if not processes:
        return {"process": None, "steps": [], "earlier": []}
    process = current_of(processes, today)
    steps = process.found_steps
    useful = [each for each in consultations if each.takes_comments or each.phase == "coming"]
    talks = sorted(process.public_talks, key=_day_of)
    return {
        "process": process,
        "steps": steps,
        "present": present_of(steps),
        "present_number": next((step.number for step in steps if step.is_present), len(steps)),
        "summary": summary(process, steps, talks, sorted(useful, key=attrgetter("closes_on"))),
        "picture": picture_of(process, steps) if steps else None,
        "coming_talks": [talk for talk in talks if not talk.is_over],
        "past_talks": [talk for talk in reversed(talks) if talk.is_over],
        "earlier": [
            {"process": other, "steps": other.found_steps, "summary": summary(other, other.found_steps, [], [])}
            for other in reversed(processes)
            if other is not process
        ],
    }


def _day_of(talk):
    """Those without a date stand behind the others."""
    return talk.planned.earliest.isoformat() if talk.planned else "9999"


def current_of(processes, today):
    """The newest one that is still on its way; otherwise the newest. Each of them gets its `found_steps`."""
    for process in processes:
        process.found_steps = process.steps_on(today)
    running = [process for process in processes if present_of(process.found_steps)]
    return (running or processes)[-1]
