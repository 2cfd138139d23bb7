"""Two consultations: a former one that was answered, and one that is open."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from concepts.models import Comment, CommentAnswer, Consultation
from portal.demo.builders import checked, paragraphs
from portal.demo.musterstadt.versions import section


def comment(consultation, section, text, on, **values):
    about = section.heading if section else ""
    identity = section.identity if section else None
    return checked(
        Comment,
        consultation=consultation,
        identity=identity,
        about=about,
        text=text,
        received_on=on,
        status="shown",
        **values,
    )


def answer(consultation, comments, released_at, changed=None, **values):
    made = checked(
        CommentAnswer,
        consultation=consultation,
        changed_version=changed.version if changed else None,
        changed_identity=changed.identity if changed else None,
        **values,
    )
    CommentAnswer.objects.filter(pk=made.pk).update(released_at=released_at)
    Comment.objects.filter(pk__in=[each.pk for each in comments]).update(answer=made)


def enter_former_consultation(town, version):
    """On what became the version of 2022; everything is answered."""
    consultation = town.entry(
        Consultation,
        version=version,
        opens_on=date(2021, 9, 1),
        closes_on=date(2021, 10, 31),
        about=paragraphs("Was fehlt in diesem Entwurf, und was soll anders sein?"),
        about_en=paragraphs("What is missing in this draft, and what should be different?"),
    )
    released = timezone.make_aware(datetime(2021, 12, 1, 10))
    courses = section(version, "Verzeichnis der Sprachkursangebote")
    advice = section(version, "Beratung für Mieterinnen und Mieter")
    interpreters = section(version, "Dolmetscherpool")
    online = [
        comment(consultation, courses, "Ein Heft einmal im Jahr ist sofort veraltet.", date(2021, 9, 6)),
        comment(consultation, courses, "Bitte ins Internet damit, ich suche auf dem Handy.", date(2021, 9, 20)),
    ]
    often = comment(
        consultation,
        advice,
        "Einmal im Monat reicht nicht. Ich habe drei Wochen gewartet.",
        date(2021, 10, 4),
        channel="paper",
    )
    doctors = comment(
        consultation,
        interpreters,
        "Interpreters should also come along to the doctor.",
        date(2021, 10, 11),
        language="en",
    )
    shorter = comment(consultation, None, "Das Konzept soll kürzer werden.", date(2021, 10, 30))
    answer(
        consultation,
        online,
        released,
        courses,
        outcome="accepted",
        reason=paragraphs("Das Verzeichnis steht jetzt im Internet und wird jeden Monat erneuert."),
        reason_en=paragraphs("The list is now on the internet and is renewed every month."),
    )
    answer(
        consultation,
        [often],
        released,
        advice,
        outcome="accepted",
        reason=paragraphs("Die Beratung findet jetzt jede Woche statt."),
        reason_en=paragraphs("The advice now takes place every week."),
    )
    answer(
        consultation,
        [doctors],
        released,
        outcome="declined",
        reason=paragraphs("Dafür reicht das Geld noch nicht. Wir prüfen es für die nächste Fassung."),
        reason_en=paragraphs("There is not enough money for that yet. We look at it for the next version."),
    )
    answer(
        consultation,
        [shorter],
        released,
        outcome="partly",
        reason=paragraphs("Wir haben Doppeltes gestrichen. Die Maßnahmen brauchen ihren Platz."),
        reason_en=paragraphs("We took out what stood there twice. The measures need their room."),
    )


def enter_open_consultation(town, draft, today):
    consultation = town.entry(
        Consultation,
        version=draft,
        opens_on=today - timedelta(days=21),
        closes_on=today + timedelta(days=70),
        about=paragraphs("Was fehlt Ihnen? Was ist gut? Was soll anders sein?"),
        about_en=paragraphs("What is missing? What is good? What should be different?"),
    )
    comment(
        consultation,
        section(draft, "Abendkurse für Berufstätige"),
        "Darauf habe ich gewartet. Bitte auch Kurse am Samstag mit Kinderbetreuung.",
        today - timedelta(days=15),
    )
    comment(
        consultation,
        section(draft, "Gesprächsrunden in den Stadtteilen"),
        "Gespräche bitte auch auf Türkisch und Arabisch ankündigen.",
        today - timedelta(days=9),
    )
    comment(
        consultation,
        None,
        "Good that everybody can have a say. Please publish a short version in simple words.",
        today - timedelta(days=4),
        language="en",
    )
