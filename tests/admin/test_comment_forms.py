"""What is offered where comments are answered, and numbers in addresses that no row has."""

import pytest
from django.urls import reverse

from concepts.admin.comment_forms import CommentAnswerForm
from concepts.models import Comment
from tests.factories import comment, comment_answer, consultation, section, version

LIST = "admin:concepts_comment_changelist"


@pytest.fixture
def asked(wedel):
    return consultation.make(version=wedel.rows["conceptversion"])


def offered(client, answer):
    """The values of the list of places."""
    response = client.get(reverse("admin:concepts_commentanswer_change", args=[answer.pk]))
    form = response.context["adminform"].form
    assert isinstance(form, CommentAnswerForm)
    groups = form.fields["changed"].choices
    return {value for _name, rows in groups if isinstance(rows, list) for value, _label in rows}


def test_headings_are_offered_and_the_paragraph_that_was_chosen_before(client, coordinator, asked):
    newer = version.make(concept=asked.version.concept)
    heading = section.make(version=newer, kind="chapter", title="Sprache", body="", position=1, anchor="a")
    chosen, other = (
        section.make(
            version=newer, kind="paragraph", title="", body="<p>Text</p>", position=position, anchor=str(position)
        )
        for position in (2, 3)
    )
    answer = comment_answer.make(consultation=asked, changed_version=newer, changed_identity=chosen.identity)

    values = offered(client, answer)

    assert {f"{newer.pk}:", f"{newer.pk}:{heading.identity}", f"{newer.pk}:{chosen.identity}"} <= values
    assert f"{newer.pk}:{other.identity}" not in values


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 19, "9" * 18, "²", "-1", "x"])
def test_numbers_that_no_consultation_has_harm_nothing(client, coordinator, asked, number):
    comment.make(consultation=asked)

    response = client.get(reverse(LIST), {"consultation": number})

    assert response.status_code == 200
    assert Comment.objects.exists()
