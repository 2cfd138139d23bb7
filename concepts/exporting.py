"""What comments hold about one person who gave an address (Article 15 GDPR)."""

from concepts.letters import letters_of
from concepts.models import Comment
from contacts.exporting import LETTER_FIELDS, fields_of

COMMENT_FIELDS = (
    "reference",
    "about",
    "text",
    "language",
    "name",
    "email",
    "email_confirmed_at",
    "channel",
    "status",
    "refusal",
    "page_language",
    "received_on",
    "created_at",
    "kept_days",
    "at_most_days",
)


def about_person(person, towns):
    """The comments that came with this address, for the export of `contacts`."""
    comments = Comment.objects.filter(email__iexact=person, consultation__version__concept__municipality__in=towns)
    comments = list(comments.select_related("consultation__version__concept__municipality"))
    letters = letters_of([each.reference for each in comments]).filter(recipient__iexact=person)
    return {
        "comments": [_comment(each) for each in comments],
        "letters_about_comments": [fields_of(each, LETTER_FIELDS) for each in letters],
    }


def _comment(comment):
    version = comment.consultation.version
    return {
        "town": version.concept.municipality.name,
        "version": str(version),
        **fields_of(comment, COMMENT_FIELDS),
    }
