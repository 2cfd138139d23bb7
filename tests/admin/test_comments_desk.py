"""The desk of consultations: what people said is looked at, answered and released, by those who may."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from concepts import answering
from concepts.models import Comment, CommentAnswer, Consultation
from contacts.models import Deletion, OutgoingMail
from tests.admin.desk_forms import form_data
from tests.contacts.test_retention import places_of
from tests.factories import comment, comment_answer, consultation, section, version

LIST = "admin:concepts_comment_changelist"


@pytest.fixture
def asked(wedel, krefeld):
    """A consultation of Wedel, and nothing else that somebody said."""
    for model in (Comment, CommentAnswer, Consultation):
        model.objects.all().delete()
    return consultation.make(version=wedel.rows["conceptversion"])


@pytest.fixture
def foreign(asked, krefeld):
    return comment.make(
        consultation=consultation.make(version=krefeld.rows["conceptversion"]), status="waiting", text="Seidenweber"
    )


def act(client, action, *comments, **typed):
    keys = [each.pk for each in comments]
    return client.post(reverse(LIST), {"action": action, "_selected_action": keys, "index": 0, **typed}, follow=True)


def answer(client, *comments, **typed):
    return act(
        client, "answer_selected", *comments, **{"apply": "1", "outcome": "partly", "reason": "<p>Weil.</p>"} | typed
    )


def page_of(row, page="change"):
    return reverse(f"admin:concepts_{row._meta.model_name}_{page}", args=[row.pk])


def levels(response):
    return [message.level_tag for message in response.context["messages"]]


def test_what_waits_comes_first_and_the_list_can_be_narrowed(client, coordinator, asked):
    shown = comment.make(consultation=asked, received_on=date(2020, 1, 1), language="ar", about="1 Sprache")
    waiting = comment.make(consultation=asked, received_on=date(2020, 2, 1), status="waiting", text="Mehr Kurse")
    answered = comment.make(consultation=asked, answer=comment_answer.make(consultation=asked), channel="paper")

    def listed(**query):
        return list(client.get(reverse(LIST), query).context["cl"].result_list)

    assert listed()[0] == waiting
    assert listed(consultation=asked.pk, section="1 Sprache") == [shown]
    assert listed(language="ar") == [shown]
    assert listed(q="kurse") == [waiting]
    assert listed(answered="prepared") == [answered]
    assert listed(answered="no", status__exact="shown") == [shown]
    assert listed(channel__exact="paper") == [answered]


def test_the_list_asks_the_same_number_of_questions_with_ten_thousand(client, coordinator, asked):
    def write(number):
        Comment.objects.bulk_create(
            Comment(consultation=asked, text=f"Text {each}", about=f"{each % 30} Ziel") for each in range(number)
        )

    write(3)
    client.get(reverse(LIST))
    with CaptureQueriesContext(connection) as few:
        client.get(reverse(LIST), {"consultation": asked.pk})
    write(10_000)
    with CaptureQueriesContext(connection) as many:
        response = client.get(reverse(LIST), {"consultation": asked.pk})

    assert len(response.context["cl"].result_list) == 50
    assert len(many) <= len(few)
    assert sum(float(each["time"]) for each in many) < 1


def test_several_are_shown_at_once(client, coordinator, asked):
    rows = comment.make(consultation=asked, status="waiting", _quantity=3)

    act(client, "show_selected", *rows[:2])

    assert list(Comment.objects.order_by("pk").values_list("status", "looked_at_by")) == [
        ("shown", coordinator.pk), ("shown", coordinator.pk), ("waiting", None),
    ]  # fmt: skip


@pytest.mark.parametrize(("usual", "own"), [("1", ""), ("own", "Bitte ohne Namen.")])
def test_what_is_not_shown_has_a_reason(client, coordinator, asked, usual, own):
    row = comment.make(consultation=asked, status="waiting")

    act(client, "refuse_selected", row)
    assert Comment.objects.get().status == "waiting"
    act(client, "refuse_selected", row, apply="1", usual="own")
    assert Comment.objects.get().status == "waiting"
    act(client, "refuse_selected", row, apply="1", usual=usual, own=own)

    row.refresh_from_db()
    assert row.status == "refused"
    assert row.refusal == own or (not own and row.refusal)


def test_one_answer_is_prepared_for_several(client, coordinator, asked):
    rows = comment.make(consultation=asked, _quantity=2)
    waiting = comment.make(consultation=asked, status="waiting")

    page = act(client, "answer_selected", *rows, waiting)
    done = answer(client, *rows, waiting)

    assert page.status_code == 200
    assert "nonce=" in page.content.decode()
    assert levels(done) == ["success", "warning"]
    (stored,) = CommentAnswer.objects.all()
    assert (stored.outcome, stored.reason, stored.is_released) == ("partly", "<p>Weil.</p>", False)
    assert list(stored.comments.order_by("pk")) == rows


def test_nothing_typed_is_lost_where_an_answer_is_not_complete(client, coordinator, asked):
    response = answer(client, comment.make(consultation=asked), outcome="")

    assert response.context["form"]["reason"].value() == "<p>Weil.</p>"
    assert not CommentAnswer.objects.exists()


def test_the_page_says_whom_the_answer_holds_for_before_anybody_types(client, coordinator, asked):
    free, waiting = comment.make(consultation=asked), comment.make(consultation=asked, status="waiting")
    answered = comment.make(consultation=asked, answer=comment_answer.make(consultation=asked))

    for action in ("answer_selected", "add_selected"):
        page = act(client, action, free, waiting, answered)

        assert list(page.context["some"]) == [free]
        assert {reference for reference, _why in page.context["left_out_named"]} == {
            waiting.reference,
            answered.reference,
        }


@pytest.mark.parametrize("action", ["answer_selected", "add_selected"])
def test_no_form_opens_where_there_is_nothing_to_answer(client, coordinator, asked, action):
    answered = comment.make(consultation=asked, answer=comment_answer.make(consultation=asked))

    response = act(client, action, comment.make(consultation=asked, status="waiting"), answered)

    assert levels(response) == ["warning"]
    assert "form" not in response.context


def test_nothing_is_added_where_no_answer_is_prepared(client, coordinator, asked):
    response = act(client, "add_selected", comment.make(consultation=asked))

    assert levels(response) == ["warning"]


def test_what_was_typed_stays_where_a_colleague_answered_first(client, coordinator, asked):
    row = comment.make(consultation=asked, answer=comment_answer.make(consultation=asked))

    response = answer(client, row, reason="<p>Lange getippt.</p>")

    assert levels(response) == ["warning"]
    assert response.context["form"]["reason"].value() == "<p>Lange getippt.</p>"
    assert not CommentAnswer.objects.filter(reason__contains="getippt").exists()


def test_what_changes_nothing_is_no_success(client, coordinator, asked):
    row = comment.make(consultation=asked)

    assert [levels(act(client, action, row)) for action in ("show_selected", "take_out_selected")] == [["warning"]] * 2


def test_the_list_leads_on_to_the_consultation_that_is_chosen(client, log_in, asked):
    def addresses(**query):
        return [address for _name, address in client.get(reverse(LIST), query).context["deeds"]]

    log_in("coordination")
    assert addresses() == addresses(consultation="x") == [reverse("admin:concepts_consultation_changelist")]
    chosen = [page_of(asked), page_of(asked, "paper"), page_of(asked, "release")]
    assert addresses(consultation=asked.pk) == chosen
    log_in("editorial")
    assert addresses(consultation=asked.pk) == chosen[:1]


def test_an_answer_is_named_by_its_reason_and_leads_to_its_release(client, coordinator, asked):
    rows = comment.make(consultation=asked, _quantity=2)
    done = answer(client, *rows, reason="<p>Dafür fehlt das Geld.</p>")
    stored = CommentAnswer.objects.get()
    empty = comment_answer.make(consultation=asked)

    page = client.get(page_of(stored))
    listed = client.get(reverse("admin:concepts_commentanswer_changelist")).content.decode()
    by_state = {
        state: list(
            client.get(reverse("admin:concepts_commentanswer_changelist"), {"state": state}).context["cl"].queryset
        )
        for state in ("prepared", "empty", "released")
    }

    assert page_of(asked, "release") in done.content.decode()
    assert page.context["subtitle"].endswith("Dafür fehlt das Geld.")
    assert [address for _name, address in page.context["deeds"]] == [page_of(asked), page_of(asked, "release")]
    assert "Dafür fehlt das Geld." in listed
    assert '<td class="field-holds_for">2</td>' in listed
    assert by_state == {"prepared": [stored], "empty": [empty], "released": []}


def test_a_version_leads_to_what_comes_after_its_text(client, log_in, asked):
    text = asked.version
    first = version.make(concept=text.concept, text_hash="y")
    type(text).objects.filter(pk=text.pk).update(text_hash="x", state="draft", predecessor=first)
    explain = reverse("admin:concepts_changenote_explain")

    log_in("coordination")
    page = client.get(page_of(text))
    addresses = [address for _name, address in page.context["next_steps"]]
    preset = client.get(addresses[1]).context["adminform"].form["version"].value()
    listed = client.get(addresses[2]).context["cl"]

    assert addresses[0] == f"{explain}?version={text.pk}&earlier={first.pk}"
    assert client.get(addresses[0]).context["earlier"] == first
    assert str(preset) == str(text.pk)
    assert listed.get_filters_params() == {"version": [str(text.pk)]}
    assert "#id_state" in page.content.decode()
    log_in("editorial")
    assert "#id_state" not in client.get(page_of(text)).content.decode()
    log_in("translation")
    assert client.get(page_of(text)).context["next_steps"] == []


@pytest.mark.parametrize("channel", ["online", "paper"])
def test_the_coordination_deletes_at_the_authors_request(client, log_in, asked, foreign, channel):
    row = comment.make(consultation=asked, channel=channel, text="Quittenmarmelade")
    log_in("editorial")
    act(client, "delete_on_request", row, apply="1")
    assert Comment.objects.filter(pk=row.pk).exists()

    log_in("coordination")
    offered = dict(client.get(page_of(row)).context["deeds"])
    page = act(client, "delete_on_request", row)
    assert Comment.objects.filter(pk=row.pk).exists()
    act(client, "delete_on_request", row, foreign, apply="1")

    assert "delete_on_request" in offered
    assert "Quittenmarmelade" in page.content.decode()
    assert list(Comment.objects.all()) == [foreign]
    assert [(each.kind, each.reason) for each in Deletion.objects.all()] == [("consultation", "desk")]
    assert places_of("Quittenmarmelade") == set()


def test_a_prepared_answer_grows_and_shrinks(client, coordinator, asked):
    one, other = comment.make(consultation=asked, _quantity=2)
    answer(client, one)
    stored = CommentAnswer.objects.get()

    act(client, "add_selected", other, apply="1", answer=stored.pk)
    act(client, "take_out_selected", one)

    assert list(stored.comments.all()) == [other]


def test_comments_of_two_consultations_have_no_answer_in_common(client, coordinator, asked):
    later = consultation.make(version=asked.version, opens_on=date(2019, 1, 1), closes_on=date(2019, 1, 2))

    response = answer(client, comment.make(consultation=asked), comment.make(consultation=later))

    assert levels(response) == ["warning"]
    assert not CommentAnswer.objects.exists()


def test_an_answer_links_to_the_section_that_changed(client, coordinator, asked):
    newer = version.make(concept=asked.version.concept)
    changed = section.make(version=newer)
    answer(client, comment.make(consultation=asked))
    stored = CommentAnswer.objects.get()

    for typed, expected in [(f"{newer.pk}:{changed.identity}", changed.identity), (f"{newer.pk}:", None)]:
        response = client.post(page_of(stored), form_data(client.get(page_of(stored)), changed=typed))
        stored.refresh_from_db()
        assert response.status_code == 302
        assert (stored.changed_version, stored.changed_identity) == (newer, expected)


def test_all_prepared_answers_are_released_after_a_look(client, coordinator, asked):
    row = comment.make(consultation=asked, email="a@example.org", email_confirmed_at=timezone.now())
    answer(client, row)
    page = client.get(page_of(asked, "release"))

    for _press in range(2):
        client.post(page_of(asked, "release"), {"prepared": page.context["state"]})

    assert page.context["number"] == page.context["writes_to"] == 1
    assert CommentAnswer.objects.get().is_released
    assert OutgoingMail.objects.count() == 1


def test_an_answer_that_changed_meanwhile_is_looked_at_again(client, coordinator, asked):
    answer(client, comment.make(consultation=asked))
    page = client.get(page_of(asked, "release"))
    CommentAnswer.objects.get().save()

    response = client.post(page_of(asked, "release"), {"prepared": page.context["state"]}, follow=True)

    assert levels(response) == ["warning"]
    assert not CommentAnswer.objects.get().is_released


def test_who_writes_while_a_colleague_releases_takes_nothing_back(client, coordinator, asked, rf):
    answer(client, comment.make(consultation=asked))
    stored = CommentAnswer.objects.get()
    page = client.get(page_of(stored))
    answering.release(rf.get("/"), asked)

    client.post(page_of(stored), form_data(page, reason="<p>Genauer.</p>", seen=page.context["seen"]))

    stored.refresh_from_db()
    assert stored.is_released
    assert stored.reason == "<p>Genauer.</p>"


def test_a_released_answer_is_corrected_and_never_deleted(client, coordinator, asked):
    stored = comment_answer.make(consultation=asked, released_at=timezone.now())

    client.post(page_of(stored), form_data(client.get(page_of(stored)), outcome="covered"))
    client.get(page_of(stored))
    response = client.post(page_of(stored, "delete"), {"post": "yes"}, follow=True)

    assert levels(response) == ["error"]
    assert CommentAnswer.objects.get().outcome == "covered"
    kept = CommentAnswer.pgh_event_model.objects.filter(pgh_obj_id=stored.pk).order_by("pgh_id")
    assert list(kept.values_list("outcome", flat=True)) == ["accepted", "covered"]


def test_comments_on_paper_are_entered_one_after_the_other(client, coordinator, asked):
    chapter = section.make(version=asked.version, number="2", title="Arbeit", anchor="arbeit")
    typed = {"received_on": "2020-06-01", "section": "arbeit", "text": "Mehr Stellen", "language": "de", "show": "on"}

    response = client.post(page_of(asked, "paper"), typed, follow=True)
    late = client.post(page_of(asked, "paper"), {**typed, "received_on": "2199-01-01"})
    client.post(page_of(asked, "paper"), {**typed, "section": "", "show": ""})

    assert response.context["form"]["received_on"].value() == "2020-06-01"
    assert list(late.context["form"].errors) == ["received_on"]
    assert list(Comment.objects.order_by("pk").values_list("channel", "status", "identity", "about")) == [
        ("paper", "shown", chapter.identity, "2 Arbeit"),
        ("paper", "waiting", None, ""),
    ]


def test_nobody_changes_or_deletes_what_somebody_said(client, coordinator, asked):
    row = comment.make(consultation=asked, text="So ist es.")

    page = client.get(page_of(row))
    client.post(page_of(row), {"text": "Anders", "status": "refused"})
    client.post(page_of(row, "delete"), {"post": "yes"})

    assert page.context["adminform"].form.fields == {}
    assert Comment.objects.get().text == "So ist es."
    assert client.get(reverse("admin:concepts_comment_add")).status_code == 403


def test_addresses_are_for_the_coordination(client, log_in, asked):
    row = comment.make(consultation=asked, email="anna@example.org")

    shown = {}
    for role in ("coordination", "editorial"):
        log_in(role)
        shown[role] = "anna@example.org" in client.get(page_of(row)).content.decode()

    assert shown == {"coordination": True, "editorial": False}


def test_editors_prepare_answers_and_neither_show_nor_release(client, log_in, asked):
    waiting, shown = comment.make(consultation=asked, status="waiting"), comment.make(consultation=asked)
    log_in("editorial")

    act(client, "show_selected", waiting)
    act(client, "refuse_selected", shown, apply="1", usual="1")
    answer(client, shown)
    stored = CommentAnswer.objects.get()
    client.post(page_of(stored), form_data(client.get(page_of(stored)), reason="<p>Besser.</p>"))

    assert client.get(page_of(asked, "release")).status_code == 403
    assert client.get(page_of(asked, "paper")).status_code == 403
    assert list(Comment.objects.order_by("pk").values_list("status", flat=True)) == ["waiting", "shown"]
    stored.refresh_from_db()
    assert (stored.reason, stored.is_released) == ("<p>Besser.</p>", False)
    CommentAnswer.objects.update(released_at=timezone.now())
    assert client.get(page_of(stored)).status_code == 200
    assert client.post(page_of(stored), {"reason": "<p>Heimlich.</p>", "outcome": "partly"}).status_code == 403


@pytest.mark.parametrize("role", ["translation", "enquiries"])
def test_other_roles_have_nothing_to_do_with_comments(client, log_in, asked, role):
    row = comment.make(consultation=asked, text="Elbe")
    log_in(role)

    for page in (reverse(LIST), page_of(row), page_of(asked, "release"), page_of(asked, "paper")):
        assert client.get(page).status_code in (302, 403, 404)


def test_who_translates_writes_answers_in_other_languages_only(client, log_in, asked):
    stored = comment_answer.make(consultation=asked)
    log_in("translation")

    page = client.get(page_of(stored))
    client.post(page_of(stored), form_data(page, reason="<p>Anders.</p>", outcome="covered", reason_en="<p>Why.</p>"))

    stored.refresh_from_db()
    assert (stored.outcome, stored.reason, stored.reason_en) == ("accepted", "<p>Weil.</p>", "<p>Why.</p>")


def test_other_towns_see_and_do_nothing(client, coordinator, foreign):
    stored = comment_answer.make(consultation=foreign.consultation)

    assert "Seidenweber" not in client.get(reverse(LIST)).content.decode()
    act(client, "show_selected", foreign)
    for page in (page_of(foreign), page_of(stored)):
        assert client.get(page).status_code == 302
    for page in ("release", "paper"):
        assert client.get(page_of(foreign.consultation, page)).status_code == 404
    foreign.refresh_from_db()
    assert foreign.status == "waiting"


def test_a_consultation_is_entered_published_and_leads_to_its_deeds(client, coordinator, asked):
    text = asked.version
    asked.delete()
    add = reverse("admin:concepts_consultation_add")

    typed = {"version": text.pk, "opens_on": "2020-06-01", "closes_on": "2020-06-30", "state": "published"}
    client.post(add, form_data(client.get(add), **typed))
    twice = client.post(add, form_data(client.get(add), **typed))

    (row,) = Consultation.objects.all()
    assert row.is_published
    assert list(twice.context["adminform"].form.errors) == ["opens_on"]
    assert [address for _name, address in client.get(page_of(row)).context["deeds"]] == [
        f"{reverse(LIST)}?consultation={row.pk}",
        page_of(row, "paper"),
        page_of(row, "release"),
    ]


def test_no_page_has_anything_inline(client, coordinator, asked):
    row, answered = comment.make(consultation=asked, _quantity=2)
    answer(client, answered)
    pages = [act(client, "add_selected", row)]
    pages += [client.get(page_of(asked, page)) for page in ("paper", "release", "change")]
    pages += [act(client, action, row) for action in ("refuse_selected", "answer_selected", "delete_on_request")]

    for page in [*pages, client.get(page_of(row)), client.get(reverse(LIST))]:
        html = page.content.decode()
        assert page.status_code == 200
        assert ' style="' not in html
        assert "<style" not in html
