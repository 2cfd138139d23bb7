"""Whatever comes in, a real web server with the production settings answers in order, and nothing of it remains."""

import gzip
import http.client
import itertools
import json
import re
import socket
import statistics
import time
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest

from portal.worker import PATIENCE
from tests.backups import databases
from tests.deploy import web
from tests.hostile import sending
from tests.hostile.generator import Fields, Generator
from tests.portal.tree import FORMS
from tests.served import HOST

SEED, NUMBER = 20_26, 10_000
#: Megabytes that a worker may gain after the first half, in which threads and templates take their room.
FLAT, PARTS = 3, 4
#: One of their rows is what a form leaves that was taken in; and what may come with it.
TAKEN_IN = {"contacts_enquiry", "contacts_discriminationreport", "concepts_comment"}
BESIDES = {"contacts_appointment", "contacts_outgoingmail", "contacts_reportcount"}
BESIDES |= {"procrastinate_events", "procrastinate_jobs"}
#: What is counted, kept or noted for some minutes.
PASSING = {"content_count", "content_keptpage", "content_change"}
#: How 100 senders begin who never come to an end.
BEGUN = [
    "G",
    "GET /stadt-1/ HTTP/1.1\r\nHost: {host}\r\nX-Slow: ",
    "POST /stadt-1/vorschlagen/ HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-Proto: https\r\nContent-Length: 9\r\n\r\nname=",
]


@pytest.fixture(scope="module")
def house(django_db_setup, django_db_blocker, tmp_path_factory):
    """The portal as in `deploy/`, with a town that has everything; no worker is replaced meanwhile."""
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        url = stack.enter_context(databases.migrated("hostile"))
        folder = tmp_path_factory.mktemp("hostile")
        temporary = folder / "temporary"
        temporary.mkdir()
        variables = web.production(url, folder) | {
            "GUNICORN_CMD_ARGS": f"--max-requests 0 --pid {folder / 'pid'}",
            "KEPT_PAGES_MB": "2",
            "MALLOC_ARENA_MAX": "2",
            "TMPDIR": str(temporary),
            "WEB_THREADS": "4",
            "WEB_WORKERS": "2",
        }
        routes = json.loads(databases.run("-m", "tests.served_rows", env=variables).splitlines()[-1])
        del routes["readyz"]  # rightly says 503: no worker runs that would send mail
        log = folder / "gunicorn.log"
        port = stack.enter_context(web.gunicorn(variables, log))
        pid = int((folder / "pid").read_text())
        yield SimpleNamespace(port=port, url=url, log=log, temporary=temporary, routes=routes, pid=pid)


def page(port, address, **headers):
    asking = http.client.HTTPConnection(HOST, port, timeout=30)
    asking.request("GET", address, headers={"Host": web.NAME, "X-Forwarded-Proto": "https"} | headers)
    answer = asking.getresponse()
    body = answer.read()
    asking.close()
    is_compressed = answer.headers["Content-Encoding"] == "gzip"
    return (gzip.decompress(body) if is_compressed else body).decode(errors="replace")


def workers(house):
    """The resident memory of each, in megabytes."""
    pids = Path(f"/proc/{house.pid}/task/{house.pid}/children").read_text().split()
    sizes = (re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())[1] for pid in pids)
    return dict(zip(pids, (int(size) / 1024 for size in sizes), strict=True))


def rows(house):
    with databases.connected(house.url) as opened:
        tables = opened.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        return {name: opened.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}


@pytest.fixture(scope="module")
def attacked(house):
    """All attacks are over; gives what there was before, in the middle and afterwards."""
    forms = {address: Fields(page(house.port, address)).values for route in FORMS for address in house.routes[route]}
    attacks = Generator(SEED, web.NAME, house.routes, forms).attacks(NUMBER)
    for address in itertools.chain(*house.routes.values()):
        page(house.port, address)  # so that what the first reader brings about is there: comparisons, the search index
    before = rows(house)
    parts, memory = [], [workers(house)]
    for _part in range(PARTS):
        parts.append(sending.send(house.port, itertools.islice(attacks, NUMBER // PARTS), web.NAME))
        memory.append(workers(house))
    return SimpleNamespace(parts=parts, memory=memory, before=before, after=rows(house))


def test_every_answer_is_in_order(attacked):
    statuses = sum((part.statuses for part in attacked.parts), start=sending.Counter())

    assert [fault for part in attacked.parts for fault in part.faults] == []
    assert sum(part.number for part in attacked.parts) == NUMBER
    # The attack reached what it aimed at: pages, refused values, lost addresses, forms.
    assert all(statuses[status] > 20 for status in (200, 303, 400, 404, 405, 414, 431)), statuses


def test_the_workers_live_and_gain_no_memory(attacked):
    start, _first, warm, *_between, end = attacked.memory  # a worker may have had few of the first attacks

    assert start.keys() == warm.keys() == end.keys()
    assert len(end) == 2
    # Which of them gets which request is chance; what is never given back shows in both.
    assert statistics.mean(end.values()) <= statistics.mean(warm.values()) + FLAT, attacked.memory


def test_only_forms_that_were_taken_in_are_stored(attacked):
    changed = {
        name: number - attacked.before[name]
        for name, number in attacked.after.items()
        if number != attacked.before[name]
    }
    stored = sum(part.stored for part in attacked.parts)

    assert changed.keys() - PASSING - BESIDES == TAKEN_IN
    assert sum(changed[name] for name in TAKEN_IN) == stored > 100
    assert all(0 < changed.get(name, 1) <= stored for name in BESIDES)


def test_made_up_addresses_are_not_kept(attacked, house):
    assert attacked.after["content_keptpage"] <= 2 * len([*itertools.chain(*house.routes.values())]) + 50


def test_nothing_broke_and_nothing_lies_about(attacked, house):
    said = house.log.read_text()

    assert [line[:600] for line in said.splitlines() if '"ERROR"' in line or "Traceback" in line] == []
    assert list(house.temporary.iterdir()) == []
    assert "127.0.0.1" not in said


@pytest.mark.parametrize("charset", ["utf-16", "rot13"])
def test_a_claimed_charset_changes_no_page(house, charset):
    address = f"/suche/?q=Arbeitskreis&{charset}"

    claimed = page(house.port, address, **{"Content-Type": f"text/html; charset={charset}"})

    assert 'value="Arbeitskreis"' in claimed
    assert page(house.port, address) == claimed


@pytest.mark.parametrize("begun", BEGUN, ids=["a word", "a head", "a form"])
def test_slow_senders_keep_nobody_from_reading(house, begun):
    slow = [socket.create_connection((HOST, house.port)) for _each in range(100)]
    for each in slow:
        each.sendall(begun.format(host=web.NAME).encode())

    began = time.monotonic()
    pages = [page(house.port, "/stadt-1/") for _each in range(8)]

    assert all("<h1" in each for each in pages)
    # Before the web server gives up on the slow ones: it cannot be because of that.
    assert time.monotonic() - began < PATIENCE
    for each in slow:
        each.close()
