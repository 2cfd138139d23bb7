"""What was changed, cut off or exchanged is noticed, and nothing else is ever read from it."""

import gzip
import io
import json
import os
import tarfile
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.backups import archive, manifests, sealing
from portal.backups.problems import BackupProblem

KEY = "sixteen or more letters"
ROWS = [b"1\tone\n", b"2\ttwo\\nlines\n"]
TEXT = b"%PDF-1.7 a file"
MANIFEST = {
    "made_at": "2026-11-22T02:20:00+00:00",
    "release": "0.1.0",
    "postgresql": 180000,
    "migrations": [["town", "0001_initial"]],
    "missing": [],
    "sequences": {"town.id": [2, True]},
}
few = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch):
    monkeypatch.setattr(sealing, "COST", {"n": 2, "r": 8, "p": 1})


def write(path, key="", rows=ROWS, text=TEXT, **more):
    source = path.with_suffix(".source")
    source.write_bytes(text)
    with path.open("wb") as file, source.open("rb") as document, archive.writing(file, key) as writer:
        tables = {"town": {"columns": ["id", "name"]} | writer.add_table("town", rows)}
        files = {"a/b.pdf": writer.add_file("a/b.pdf", document)}
        writer.add_manifest(MANIFEST | {"tables": tables, "files": files} | more)
    return path


@pytest.fixture(params=["", KEY], ids=["plain", "encrypted"])
def key(request):
    return request.param


@pytest.fixture
def backup(tmp_path, key):
    return write(tmp_path / "some.backup", key)


def read(path, key):
    return [(name, file.read()) for name, file in archive.members(path, key) if name != archive.MANIFEST]


def test_what_was_written_is_read(backup, key):
    assert archive.verified(backup, key)["tables"]["town"]["rows"] == 2
    assert read(backup, key) == [("tables/town/000001", b"".join(ROWS)), ("files/a/b.pdf", TEXT)]


@few
@given(data=st.data())
def test_a_changed_bit_never_gives_other_contents(backup, key, data):
    whole = backup.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    changed = bytearray(whole)
    changed[place] ^= 1 << data.draw(st.integers(0, 7))
    other = backup.with_name("changed.backup")
    other.write_bytes(changed)

    try:
        archive.verified(other, key)
    except BackupProblem:
        return
    # gzip has a few bits that mean nothing; encryption has none.
    assert not key
    assert read(other, key) == read(backup, key)


@few
@given(data=st.data())
def test_a_file_that_is_cut_off_is_refused(backup, key, data):
    whole = backup.read_bytes()
    other = backup.with_name("cut.backup")
    other.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])

    with pytest.raises(BackupProblem):
        archive.verified(other, key)


@pytest.mark.parametrize("place", [0.2, 0.5, 0.8])
def test_damage_within_a_long_file_is_refused(tmp_path, key, place):
    """Far from its beginning and its end, while it is read piece by piece."""
    whole = write(tmp_path / "long.backup", key, text=os.urandom(3_000_000) + bytes(3_000_000)).read_bytes()
    at = int(len(whole) * place)

    for name, body in {"cut": whole[:at], "changed": whole[:at] + os.urandom(64) + whole[at + 64 :]}.items():
        other = tmp_path / f"{name}.backup"
        other.write_bytes(body)
        with pytest.raises(BackupProblem):
            archive.verified(other, key)


def test_a_file_that_is_shorter_than_announced_is_refused(tmp_path):
    path = pack(tmp_path / "some.backup", ("files/a", bytes(100_000)))
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes())[:50_000]))

    with pytest.raises(BackupProblem, match="damaged or cut off"):
        archive.verified(path)


def test_what_follows_the_end_is_refused(backup, key):
    with backup.open("ab") as file:
        file.write(b"more")

    with pytest.raises(BackupProblem):
        archive.verified(backup, key)


def pieces(path):
    body = path.read_bytes()
    start, step = sealing.HEADER, sealing.PIECE + sealing.TAG
    return body[:start], [body[at : at + step] for at in range(start, len(body), step)]


@pytest.mark.parametrize("order", [[1, 0, 2], [0, 2], [0, 1], [0, 0, 1, 2], [2]], ids=str)
def test_pieces_that_are_exchanged_missing_or_doubled_are_refused(tmp_path, order):
    backup = write(tmp_path / "long.backup", KEY, text=os.urandom(5 * sealing.PIECE // 2))
    head, parts = pieces(backup)
    assert len(parts) == 3

    backup.write_bytes(head + b"".join(parts[number] for number in order))

    with pytest.raises(BackupProblem, match="changed after it was written"):
        archive.verified(backup, KEY)


@pytest.mark.parametrize("size", [0, 1, sealing.PIECE - 1, sealing.PIECE, sealing.PIECE + 1, 2 * sealing.PIECE])
def test_every_length_is_opened_as_it_was_sealed(size):
    text, file = os.urandom(size), io.BytesIO()
    sealed = sealing.Sealing(file, KEY)
    sealed.write(text)
    sealed.finish()
    file.seek(0)

    assert io.BufferedReader(sealing.Opened(file, KEY)).read() == text


def test_two_backups_of_the_same_have_nothing_in_common(tmp_path):
    one, other = write(tmp_path / "1.backup", KEY).read_bytes(), write(tmp_path / "2.backup", KEY).read_bytes()

    assert one[len(sealing.MAGIC) :][:64] != other[len(sealing.MAGIC) :][:64]


@pytest.mark.parametrize(
    ("key", "sentence"),
    [("", "Set BACKUP_KEY"), ("another key of some length", "not the key of this backup")],
)
def test_without_the_right_key_it_says_so(tmp_path, key, sentence):
    backup = write(tmp_path / "some.backup", KEY)

    with pytest.raises(BackupProblem, match=sentence):
        archive.verified(backup, key)


def test_a_short_key_is_refused_when_writing(tmp_path):
    with pytest.raises(BackupProblem, match="too short"):
        write(tmp_path / "some.backup", "short")


@pytest.mark.parametrize("body", [b"", b"PK\x03\x04 something else", b"\x1f\x8b\x08 no more"], ids=repr)
def test_a_wrong_file_is_refused(tmp_path, body):
    path = tmp_path / "some.backup"
    path.write_bytes(body)

    with pytest.raises(BackupProblem, match="some"):
        archive.verified(path)


def test_contents_that_do_not_fit_the_list_are_named(tmp_path):
    backup = write(tmp_path / "some.backup", tables={"town": {"columns": [], "sha256": "0", "bytes": 1, "rows": 1}})

    with pytest.raises(BackupProblem, match="tables town"):
        archive.verified(backup)


def pack(path, *members):
    """An archive of these members: name, body, and what tar is to believe it is."""
    with tarfile.open(path, "w:gz") as tar:
        for name, body, *kind in members:
            member = tarfile.TarInfo(name)
            member.size, member.linkname = len(body), "/etc/passwd"
            member.type = kind[0] if kind else tarfile.REGTYPE
            tar.addfile(member, io.BytesIO(body))
    return path


@pytest.mark.parametrize(
    "name",
    [
        "files/../../etc/passwd",
        "files//etc/passwd",
        "files/a//b",
        "files/a\nb",
        "files/",
        "files/.before-20260101-000000/a.pdf",
        "files/.restoring-20260101-000000",
        "somewhere/else",
        "tables/x",
    ],
)
def test_members_that_lead_elsewhere_are_refused(tmp_path, name):
    with pytest.raises(BackupProblem, match="does not belong there"):
        archive.verified(pack(tmp_path / "some.backup", (name, b"")))


@pytest.mark.parametrize(
    "kind", [tarfile.DIRTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE, b"S"], ids=repr
)
def test_members_that_are_no_files_are_refused(tmp_path, kind):
    with pytest.raises(BackupProblem, match="some"):
        archive.verified(pack(tmp_path / "some.backup", ("files/a", b"", kind)))


def test_a_file_that_is_there_twice_is_refused(tmp_path):
    with pytest.raises(BackupProblem, match="twice"):
        archive.verified(pack(tmp_path / "some.backup", ("files/a", b"one"), ("files/a", b"two")))


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff", b"[]", b"1", b"{}", b"[" * 100_000], ids=lambda body: repr(body[:3])
)
def test_a_list_of_contents_that_cannot_be_read_is_refused(tmp_path, body):
    with pytest.raises(BackupProblem, match="cannot be read"):
        archive.verified(pack(tmp_path / "some.backup", (archive.MANIFEST, body)))


WHOLE = MANIFEST | {"format": manifests.FORMAT, "tables": {}, "files": {}}


def test_a_backup_of_nothing_is_whole(tmp_path):
    assert archive.verified(pack(tmp_path / "some.backup", (archive.MANIFEST, json.dumps(WHOLE).encode()))) == WHOLE


@pytest.mark.parametrize("entry", manifests.SHAPE)
def test_a_list_of_contents_without_an_entry_is_refused(tmp_path, entry):
    body = json.dumps({name: value for name, value in WHOLE.items() if name != entry}).encode()

    with pytest.raises(BackupProblem, match=f"damaged at: {entry}"):
        archive.verified(pack(tmp_path / "some.backup", (archive.MANIFEST, body)))


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        ("made_at", "yesterday"),
        ("made_at", "2026-11-22T02:20:00"),
        ("release", 1),
        ("migrations", [["town"]]),
        ("migrations", {"town": "0001_initial"}),
        ("tables", []),
        ("tables", {"town": {"rows": 1, "bytes": 1, "sha256": ""}}),
        ("tables", {"town": {"columns": "id", "rows": 1, "bytes": 1, "sha256": ""}}),
        ("files", {"a": {"bytes": 1}}),
        ("files", {"a": None}),
        ("missing", None),
        ("sequences", {"town.id": [1]}),
        ("sequences", {"town.id": ["1", True]}),
    ],
)
def test_a_list_of_contents_of_another_form_is_refused(tmp_path, entry, value):
    body = json.dumps(WHOLE | {entry: value}).encode()

    with pytest.raises(BackupProblem, match=f"damaged at: {entry}"):
        archive.verified(pack(tmp_path / "some.backup", (archive.MANIFEST, body)))


def test_a_list_of_contents_without_end_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(manifests, "LONGEST", 1000)
    body = json.dumps(WHOLE | {"missing": ["a" * 1000]}).encode()

    with pytest.raises(BackupProblem, match="longer than any"):
        archive.verified(pack(tmp_path / "some.backup", (archive.MANIFEST, body)))


def test_a_backup_of_a_later_form_asks_for_a_newer_release(tmp_path):
    with pytest.raises(BackupProblem, match="newer release"):
        archive.verified(pack(tmp_path / "some.backup", (archive.MANIFEST, b'{"format": 2}')))


def test_memory_does_not_grow_with_the_backup(tmp_path, key):
    tracemalloc.start()
    try:
        backup = write(tmp_path / "large.backup", key, rows=(os.urandom(65_536) for _each in range(600)))
        archive.verified(backup, key)
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert backup.stat().st_size > 39_000_000
    assert peak < 30_000_000
