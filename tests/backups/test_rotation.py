"""Of 7 days, 4 weeks and 6 months the newest backup stays."""

from datetime import UTC, datetime, timedelta

from portal.backups import rotation

NOON = datetime(2027, 3, 3, 12, tzinfo=UTC)


def made(folder, moments):
    for moment in moments:
        (folder / rotation.name_at(moment)).touch()


def left(folder, keep, longest=None):
    for path in rotation.superseded(folder, keep, longest):
        path.unlink()
    return [f"{moment:%Y-%m-%d %H}" for _path, moment in rotation.backups(folder)]


def test_days_weeks_and_months_keep_their_newest(tmp_path):
    made(tmp_path, [NOON - timedelta(hours=12 * number) for number in range(800)])

    assert left(tmp_path, (7, 4, 6)) == [
        "2027-03-03 12",
        "2027-03-02 12",
        "2027-03-01 12",
        "2027-02-28 12",
        "2027-02-27 12",
        "2027-02-26 12",
        "2027-02-25 12",
        "2027-02-21 12",
        "2027-02-14 12",
        "2027-01-31 12",
        "2026-12-31 12",
        "2026-11-30 12",
        "2026-10-31 12",
    ]


def test_day_by_day_it_keeps_as_many_as_it_says(tmp_path):
    for day in range(300):
        made(tmp_path, [NOON + timedelta(days=day)])
        kept = left(tmp_path, (7, 4, 6))

    assert len(kept) == 14
    assert kept[-1] == "2027-07-31 12"


def test_days_without_a_backup_do_not_count(tmp_path):
    made(tmp_path, [NOON - timedelta(days=30 * number) for number in range(4)])

    assert len(left(tmp_path, (4, 0, 0))) == 4


def test_the_newest_and_foreign_files_always_stay(tmp_path):
    made(tmp_path, [NOON, NOON - timedelta(days=1)])
    foreign = {"integrationsportal.backup", "integrationsportal-2027.backup", "notes.txt", "x-20270101-000000.backup"}
    for name in foreign:
        (tmp_path / name).touch()

    assert left(tmp_path, (0, 0, 0)) == ["2027-03-03 12"]
    assert {path.name for path in tmp_path.iterdir()} == foreign | {rotation.name_at(NOON)}


def test_nothing_stays_beyond_the_longest_time(tmp_path):
    """Also not until the night in which the next one is made, whenever in that night."""
    for day in range(100):
        latest = NOON + timedelta(days=day, minutes=day * 7 % 20)
        made(tmp_path, [latest])
        before = rotation.backups(tmp_path)[-1][1]
        assert latest - before <= timedelta(days=30, minutes=20)
        kept = left(tmp_path, (7, 4, 6), longest=30)

    assert len(kept) > 9


def test_a_longest_time_of_one_day_leaves_the_newest(tmp_path):
    made(tmp_path, [NOON - timedelta(days=number) for number in range(4)])

    assert left(tmp_path, (7, 4, 6), longest=1) == ["2027-03-03 12"]
