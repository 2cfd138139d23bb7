"""Taking in what somebody says about a version, confirming their address, and giving it back when they ask."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from concepts import letters
from concepts.lineage import inherited, origins, predecessors_in, versions_after
from concepts.models import Comment, Section
from concepts.retention import delete_comments, hold_consultations
from contacts.delivery import send
from contacts.models import Deletion
from content import richtext

LONGEST_ABOUT = Comment._meta.get_field("about").max_length
LONGEST_QUOTE = 120


def name_of(section):
    """What a section is called: number and heading, or the first words of a paragraph."""
    if section.is_heading:
        return section.heading[:LONGEST_ABOUT]
    words = " ".join(f"{section.number} {richtext.plain(section.body)}".split())
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"


def receive(request, form, consultation, section, **fields):
    """Store a comment that came through an open `PublicForm`, and write the letters that follow; all or nothing.

    `section` is None for the whole version; `fields` are those of `Comment`.
    """
    with transaction.atomic():
        comment = Comment.objects.create(
            consultation=consultation,
            identity=section.identity if section else None,
            about=name_of(section) if section else "",
            page_language=get_language(),
            kept_days=form.kept_days,
            at_most_days=form.at_most_days,
            **fields,
        )
        for letter in letters.on_receiving(request, form, comment):
            send(letter)
    return comment


@transaction.atomic
def confirm(request, comment):
    """Once, and not after the address was erased. An answer that was released before is sent now."""
    hold_consultations([comment.consultation_id])
    unconfirmed = Comment.objects.filter(pk=comment.pk, email_confirmed_at=None).exclude(email="")
    found = unconfirmed.select_related("answer", "consultation__version__concept__municipality").first()
    if not found:
        return
    unconfirmed.update(email_confirmed_at=timezone.now())
    if found.status == Comment.Status.SHOWN and found.answer and found.answer.is_released:
        send(letters.answer_letter(request, found, found.answer))


def withdraw(comment):
    """It is gone at once and everywhere; the log says that something was, and nothing of what it was."""
    delete_comments(Comment.objects.filter(pk=comment.pk), Deletion.Reason.SENDER)


def present_places(identities, origin, version):
    """Identity of a section of `origin` → the section that it became in a later `version`; without those that ended.

    Follows what was merged and split on the way, version by version; three queries however many there are.
    """
    asked = {each for each in identities if each}
    way = inherited(versions_after(origin, version, predecessors_in(version.concept_id)))
    heirs = {each: asked.intersection(origins(each, way)) for each in asked.union(*way)}
    wanted = [each for each, found in heirs.items() if found]
    places = {}
    for row in Section.objects.filter(version=version, identity__in=wanted).order_by("position"):
        for identity in heirs[row.identity]:
            if row.identity == identity:
                places[identity] = row
            else:
                places.setdefault(identity, row)
    return places
