"""What the page of a concept asks on every visit."""

from django.db.models import F, Q

from committees.models import Committee, Document, Resolution
from concepts.models import Comment, Concept, ConceptVersion, Consultation, Measure, Milestone, RevisionProcess, Talk
from contacts.models import ContactPoint
from content.querysets import PUBLISHED, EqualsAny
from content.questions import Question


@Question
def concept_by_slugs(town, concept):
    return Concept.objects.public().filter(municipality__slug=town, slug=concept).with_brief("municipality")[:1]


@Question
def versions_of(concept):
    found = ConceptVersion.objects.public().filter(concept=concept)
    return found.with_brief("resolution__committee__municipality")


@Question
def contacts_of(concept):
    return ContactPoint.objects.public().filter(concepts=concept).briefly("municipality")


@Question
def committees_of(concept):
    return Committee.objects.public().filter(concepts=concept).briefly("municipality")


@Question
def consultations_of(concept):
    return Consultation.objects.public().filter(version__concept=concept).with_brief("version").with_form()


@Question
def comments_counted(version):
    return Comment.objects.in_view().filter(consultation__version=version).counted()


@Question
def measures_of(concept, year):
    found = Measure.objects.public().filter(concept=concept)
    return found.with_brief("founded_committee__municipality", "responsible__municipality").with_last_year(year)


@Question
def _processes(concept):
    found = RevisionProcess.objects.public().filter(concept=concept)
    return found.with_brief("new_version").with_rows()


@Question
def _steps(processes):
    return Milestone.objects.filter(EqualsAny("process", processes)).for_steps()


@Question
def _resolutions(steps):
    found = Resolution.objects.public().annotate(step=F("milestones")).filter(EqualsAny("step", steps))
    return found.with_brief("committee__municipality")


@Question
def _documents(steps):
    found = Document.objects.public().annotate(step=F("milestones")).filter(EqualsAny("step", steps))
    return found.filter(Q(meeting=None) | Q(meeting__state=PUBLISHED)).with_brief("committee__municipality")


@Question
def _talks(processes):
    found = Talk.objects.public().filter(EqualsAny("process", processes))
    return found.with_brief("place", "meeting__place", "meeting__committee__municipality")


def processes_of(concept):
    """With `steps`, each with its `public_resolutions` and `public_documents`, and with `public_talks`."""
    processes = {process.pk: process for process in _processes(concept=concept)}
    if not processes:
        return []
    steps = {step.pk: step for step in _steps(processes=list(processes))}
    for process in processes.values():
        process.concept, process.steps, process.public_talks = concept, [], []
        if process.new_version:
            process.new_version.concept = concept
    for step in steps.values():
        step.process, step.public_resolutions, step.public_documents = processes[step.process_id], [], []
        step.process.steps.append(step)
    for resolution in _resolutions(steps=list(steps)) if steps else ():
        steps[resolution.step].public_resolutions.append(resolution)
    for document in _documents(steps=list(steps)) if steps else ():
        steps[document.step].public_documents.append(document)
    for talk in _talks(processes=list(processes)):
        talk.process = processes[talk.process_id]
        talk.process.public_talks.append(talk)
    return list(processes.values())
