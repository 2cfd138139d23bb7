import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from contacts.models import DiscriminationReport
from contacts.sealing import Unreadable, reseal, seal, unseal
from tests.contacts.reports import open_form, report_to

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
SECRET = "Straße, ğ, Ωmega und 🦊"


@pytest.fixture
def keys(settings):
    def use(*keys):
        settings.CONFIDENTIAL_KEYS = list(keys)

    return use


def test_what_was_sealed_can_be_read_again_and_shows_nothing(keys):
    keys(OLD)

    sealed = seal(SECRET)

    assert unseal(memoryview(sealed)) == SECRET
    assert SECRET.encode() not in sealed
    assert seal(SECRET) != sealed


def test_the_newest_key_seals_and_the_older_ones_still_open(keys):
    keys(OLD)
    before = seal(SECRET)

    keys(NEW, OLD)
    after = reseal(before)

    assert unseal(before) == SECRET
    keys(NEW)
    assert unseal(after) == SECRET


@pytest.mark.parametrize("deed", [unseal, reseal])
def test_another_key_opens_nothing_and_says_so(keys, deed):
    keys(OLD)
    sealed = seal(SECRET)

    keys(NEW)

    with pytest.raises(Unreadable):
        deed(sealed)


def test_a_changed_text_is_not_taken_for_the_true_one(keys):
    keys(OLD)
    sealed = bytearray(seal(SECRET))
    sealed[30] ^= 1

    with pytest.raises(Unreadable):
        unseal(sealed)


@pytest.mark.parametrize("present", [[], ["zu kurz"], [NEW, "kein Schlüssel"]])
def test_missing_and_broken_keys_stop_at_once_and_are_not_repeated(keys, present):
    keys(*present)

    with pytest.raises(ImproperlyConfigured) as error:
        seal(SECRET)

    assert not any(key in str(error.value) for key in present)
    assert error.value.__cause__ is None


@pytest.mark.django_db
def test_rotating_lets_the_old_key_go(keys, capsys):
    keys(OLD)
    report = report_to(open_form(), happened=SECRET)

    keys(NEW, OLD)
    call_command("rotate_confidential_keys")

    keys(NEW)
    report.refresh_from_db()
    assert SECRET in unseal(report.ciphertext)
    assert capsys.readouterr().out == "resealed: 1\n"


@pytest.mark.django_db
def test_rotating_names_what_no_key_opens_and_reseals_the_rest(keys):
    form = open_form()
    keys(OLD)
    report_to(form)
    keys(NEW)
    lost = report_to(form)
    DiscriminationReport.objects.filter(pk=lost.pk).update(ciphertext=b"zerbrochen")

    keys(NEW, OLD)
    with pytest.raises(CommandError, match=lost.reference):
        call_command("rotate_confidential_keys")

    keys(NEW)
    for report in DiscriminationReport.objects.exclude(pk=lost.pk):
        unseal(report.ciphertext)
