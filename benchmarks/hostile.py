"""What readers and workers notice while somebody attacks: `.venv/bin/python -m benchmarks.hostile`; about five minutes.

The production configuration on a throwaway PostgreSQL with five generated towns. First calm and attack alternate, at
gunicorn alone and behind nginx as in `deploy/nginx`; the attack, the requests of `tests/hostile`, comes from another
address and another process: `--rate` a second (0: as many as eight connections can). Then the memory of the workers
while `--requests` of them come as fast as they are answered. `--rounds 3`.
"""

import argparse
import itertools
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

import django

from benchmarks.load import percentile
from benchmarks.pages import prepare, served
from benchmarks.table import row
from benchmarks.throwaway import HOST, ROOT, postgres, production

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()

from tests.deploy import web  # noqa: E402  it knows models
from tests.hostile import sending  # noqa: E402
from tests.hostile.generator import Generator  # noqa: E402

#: Another network than the readers'.
ATTACKER = "127.0.1.1"
HEADERS = f"Host: {web.NAME}\r\nAccept-Encoding: gzip\r\nX-Forwarded-Proto: https\r\n"
CONNECTIONS, PARTS = 8, 4
READERS = 4
#: Of each reader, together below what nginx allows to one address; and seconds of one round.
KEPT, ANEW = (10, 6), (2, 15)


class Source(sending.Line):
    """A connection of the attacker, to a plain port or to one with TLS."""

    def __init__(self, port, certificate):
        super().__init__(port)
        self.certificate = certificate

    def open(self):
        self.socket = socket.create_connection((HOST, self.port), timeout=40, source_address=(ATTACKER, 0))
        if self.certificate:
            context = web.ssl.create_default_context(cafile=self.certificate)
            self.socket = context.wrap_socket(self.socket, server_hostname=web.NAME)
        self.stream = self.socket.makefile("rb")


def attack(port, rate, certificate, addresses):
    """Until its input ends; says when it has begun, and at the end how many answers of which kind it got."""
    waiting = Generator(time.time_ns(), web.NAME, {"": addresses}, {}).attacks(10**9)
    began, sent, found = time.monotonic(), itertools.count(), Counter()

    def work(attacks):
        line = Source(port, certificate)
        for one in attacks:
            if rate:
                time.sleep(max(0, began + next(sent) / rate - time.monotonic()))
            try:
                answer = line.send(one)
                found[str(answer.status) if answer else "closed"] += 1
            except (OSError, sending.Malformed, ValueError):
                found["broken"] += 1
                line.close()

    ready = [[] for _each in range(CONNECTIONS)]  # a generator serves one thread only
    for number, one in enumerate(itertools.islice(waiting, 4000)):
        ready[number % CONNECTIONS].append(one)
    for attacks in ready:
        Thread(target=work, args=[itertools.cycle(attacks)], daemon=True).start()
    print("begun", flush=True)
    sys.stdin.read()
    print(f"{found.total() / (time.monotonic() - began):.0f} a second:", dict(found.most_common()), flush=True)


@contextmanager
def attacked(port, certificate, addresses, rate, seen):
    command = [sys.executable, "-m", "benchmarks.hostile", "--attack", str(port), "--rate", str(rate)]
    process = subprocess.Popen(
        [*command, "--certificate", certificate, *addresses],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout.readline() == "begun\n"
        time.sleep(1)
        yield
    finally:
        seen.append(process.communicate("")[0].strip())


def read(connect, addresses, is_anew):
    """Seconds of each answer that some readers waited for, who ask for one page after another.

    `is_anew`: each page is rendered. Otherwise none is, and no minute may begin meanwhile, with which all would be:
    attack or not, p99 would only tell whether there was one.
    """
    times, refused, numbers = [], Counter(), itertools.count()
    rate, seconds = ANEW if is_anew else KEPT
    while not is_anew and time.time() % 60 > 56 - seconds:
        time.sleep(0.5)

    def ask(opened, stream, address):
        began = time.perf_counter()
        opened.sendall(f"GET {address} HTTP/1.1\r\n{HEADERS}\r\n".encode())
        status = int(stream.readline().split()[1])
        length = 0
        while (line := stream.readline()) != b"\r\n":
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        stream.read(length)
        if status != 200:
            refused[status] += 1
        return time.perf_counter() - began

    def work(number):
        opened = connect()
        stream = opened.makefile("rb")
        if not is_anew:
            for address in addresses * 2:  # so that each worker has it
                ask(opened, stream, address)
        begin = time.perf_counter() + number / READERS / rate
        for each in range(rate * seconds):
            time.sleep(max(0, begin + each / rate - time.perf_counter()))
            address = addresses[(number * 3 + each) % len(addresses)]
            if is_anew:
                address += f"{'&' if '?' in address else '?'}neu={time.time_ns()}-{next(numbers)}"
            times.append(ask(opened, stream, address))
        opened.close()

    threads = [Thread(target=work, args=[number]) for number in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not refused and len(times) == READERS * rate * seconds, f"readers were refused: {refused}"
    return times


def measure_readers(name, connect, target, options, *, is_anew=False):
    """All rounds together: of 100 answers one is slower than p99, so that one round would show little of it."""
    calm, busy, seen = [], [], []
    *_port, addresses = target
    for _round in range(options.rounds):
        calm += read(connect, addresses, is_anew)
        with attacked(*target, options.rate, seen):
            busy += read(connect, addresses, is_anew)
    cells = []
    for share in (50, 99):
        before, under = (percentile(times, share) * 1000 for times in (calm, busy))
        cells += [f"{before:.1f}", f"{under:.1f}", f"{under / before:.1f}"]
    row(name, len(busy), *cells)
    return seen


def measure_memory(server, addresses, number):
    """Of both workers, none of which is replaced, in equal parts of the attack."""
    print("\nMemory of the workers, each, in megabytes.\n")
    row("hostile requests", "resident", "proportional", "answers 5xx")
    row(*["---"] * 4)
    attacks = Generator(2026, web.NAME, {"": addresses}, {}).attacks(number)
    failed = 0
    for part in range(PARTS + 1):
        if part:
            found = sending.send(server.port, itertools.islice(attacks, number // PARTS), web.NAME)
            failed += sum(count for status, count in found.statuses.items() if status >= 500)
        sizes = (", ".join(f"{each:.0f}" for each in size) for size in zip(*server.memory(), strict=True))
        row(number // PARTS * part, *sizes, failed)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rate", type=int, default=20)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--attack", type=int, metavar="PORT")
    parser.add_argument("--certificate", default="")
    parser.add_argument("addresses", nargs="*")
    options = parser.parse_args()
    if options.attack:
        attack(options.attack, options.rate, options.certificate, options.addresses)
        return
    with ExitStack() as stack:
        database = stack.enter_context(postgres.passing_server())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        hosts = f"{HOST},{web.NAME}"
        variables = production(database, folder / "static", ALLOWED_HOSTS=hosts, ACCESS_LOG="0", SLOW_QUERY_MS="0")
        towns, url, pages = prepare(database, 5, variables)
        addresses = list(pages.values())
        server = stack.enter_context(served(towns, pages, variables | {"DATABASE_URL": url}))
        upstream = (web.EXAMPLES / "upstream-one-machine.conf").read_text()
        upstream = upstream.replace("127.0.0.1:8000", f"{HOST}:{server.port}")
        site = stack.enter_context(web.nginx(folder / "site", upstream, folder / "static", patience=2))
        print(f"\nAn attack of {options.rate or 'as many requests as possible'} a second; milliseconds of readers.\n")
        row("", "answers", "p50 calm", "attacked", "ratio", "p99 calm", "attacked", "ratio")
        row(*["---"] * 8)

        def directly():
            return socket.create_connection((HOST, server.port), timeout=60)

        plain = (server.port, "", addresses)
        proxied = (site.https, str(site.folder / "fullchain.pem"), addresses)
        seen = measure_readers("kept pages, gunicorn alone", directly, plain, options)
        seen += measure_readers("kept pages, behind nginx", site.connect, proxied, options)
        seen += measure_readers("pages made anew, behind nginx", site.connect, proxied, options, is_anew=True)
        print("\nAnswers to the attacker:", *seen, sep="\n")
        measure_memory(server, addresses, options.requests)


if __name__ == "__main__":
    main()
