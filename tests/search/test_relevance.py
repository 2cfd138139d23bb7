"""A part of the labelled questions of the benchmark: what people ask for stands among the first three hits."""

import pytest
from django.db import transaction
from django.test import override_settings

from benchmarks import judging

#: One of nearly every class; without documents, whose files are read by processes of their own.
ASKED = [
    "integrazionsbeirat",
    "stadteilmütter",
    "ausschuss",
    "werkstatt",
    "sprachkurs abends",
    "ausländeramt",
    "rassismus",
    "Lotte Goldschmidtböing",
    "buergermeister mueller strasse 12",
    "montag märz",
    "16.11.2020",
    '"kulturelle vielfalt"',
    "voelklingen",
    "umzug wohnlotsen",
    "tag der ausbildung",
    "arbeitskreis -krefeld",
    "interpreter",
]


@pytest.fixture(scope="module")
def known(django_db_setup, django_db_blocker, tmp_path_factory):
    """The names of everything in the towns of the demonstration and in Ahrenstedt, as long as the module runs."""
    media = tmp_path_factory.mktemp("files")
    with django_db_blocker.unblock(), judging.STOPPED, override_settings(MEDIA_ROOT=media), transaction.atomic():
        judging.enter(with_files=False)
        yield judging.names()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def questions():
    return {question.q: question for group in judging.questions().values() for question in group}


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_asked_for_stands_among_the_first_three(asked, known, questions, db):
    answered = judging.ask(questions[asked], known)

    assert any(questions[asked].is_wanted(name) for name in answered.names[:3]), answered.names


def test_every_label_names_something(known, db):
    assert judging.unknown_labels(judging.questions(), known) == []
