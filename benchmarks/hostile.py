"""What readers notice while somebody attacks: `.venv/bin/python -m benchmarks.hostile`.

The production configuration on a throwaway PostgreSQL with five generated towns, once alone and once behind nginx as in
`deploy/nginx`. Calm and attack alternate. The attack comes from another address and another process: the requests of
`tests/hostile`, `--rate` a second (0: as many as eight connections can). `--rounds 5`.
"""

import argparse
import itertools
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

import django

from benchmarks.feeds import row
from benchmarks.load import percentile
from benchmarks.pages import prepare, served
from benchmarks.throwaway import HOST, ROOT, postgres

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()

from tests.deploy import web  # noqa: E402  it knows models
from tests.hostile.generator import Generator  # noqa: E402
from tests.hostile.sending import Line, Malformed  # noqa: E402

#: Another network than the readers'.
ATTACKER = "127.0.1.1"
HEADERS = f"Host: {web.NAME}\r\nAccept-Encoding: gzip\r\nX-Forwarded-Proto: https\r\n"
CONNECTIONS, READERS, EACH = 8, 4, 60


class Source(Line):
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
    """Until the process is ended; then it says how many answers of which kind it got."""
    attacks = Generator(time.time_ns(), web.NAME, {"": addresses}, {}).attacks(10**9)
    waiting, began, sent = iter(attacks), time.monotonic(), itertools.count()
    found = Counter()

    def work():
        line = Source(port, certificate)
        while True:
            each = next(sent)
            if rate:
                time.sleep(max(0, began + each / rate - time.monotonic()))
            try:
                answer = line.send(next(waiting))
                found[answer.status if answer else "closed"] += 1
            except (OSError, Malformed, ValueError):
                found["broken"] += 1
                line.close()

    for _each in range(CONNECTIONS):
        Thread(target=work, daemon=True).start()
    sys.stdin.read()
    print(dict(found.most_common()), flush=True)


@contextmanager
def attacked(port, rate, certificate, addresses, seen):
    command = [sys.executable, "-m", "benchmarks.hostile", "--attack", str(port), "--rate", str(rate)]
    process = subprocess.Popen(
        [*command, "--certificate", certificate, *addresses],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    time.sleep(2)
    try:
        yield
    finally:
        seen.append(process.communicate("")[0].strip())


def read(connect, addresses):
    """Seconds of each answer that some readers waited for, who ask one page after another."""
    times = []

    def work(number):
        opened = connect()
        stream = opened.makefile("rb")
        for each in range(EACH):
            address = addresses[(number + each) % len(addresses)]
            head = f"GET {address} HTTP/1.1\r\n{HEADERS}\r\n"
            began = time.perf_counter()
            opened.sendall(head.encode())
            status = int(stream.readline().split()[1])
            length = 0
            while (line := stream.readline()) != b"\r\n":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.partition(b":")[2])
            stream.read(length)
            times.append(time.perf_counter() - began)
            assert status == 200, f"{address} answered {status}"
            time.sleep(0.01)
        opened.close()

    threads = [Thread(target=work, args=[number]) for number in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def measure(name, connect, port, certificate, addresses, options):
    calm, busy, seen = [], [], []
    read(connect, addresses)
    for _round in range(options.rounds):
        calm.append(read(connect, addresses))
        with attacked(port, options.rate, certificate, addresses, seen):
            busy.append(read(connect, addresses))
    cells = []
    for share in (50, 99):
        before, under = (
            statistics.median(percentile(times, share) * 1000 for times in found) for found in (calm, busy)
        )
        cells += [f"{before:.1f}", f"{under:.1f}", f"{under / before:.1f}"]
    row(name, *cells)
    return seen


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rate", type=int, default=20)
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
        variables = os.environ | {
            "ALLOWED_HOSTS": f"{HOST},{web.NAME}",
            "CONFIDENTIAL_KEYS": "YmVuY2htYXJrcy1vbmx5LWJlbmNobWFya3Mtb25seS0=",
            "DATABASE_URL": database.url(),
            "DJANGO_SECRET_KEY": "for-benchmarks-only-and-nowhere-else-in-the-whole-world",
            "DJANGO_SETTINGS_MODULE": "benchmarks.production",
            "EMAIL_URL": "consolemail:",
            "LOG_FORMAT": "text",
            "ACCESS_LOG": "0",
            "SLOW_QUERY_MS": "0",
            "MAIL_FROM": "portal@example.org",
            "MALLOC_ARENA_MAX": "2",
            "PYTHONPATH": str(ROOT),
            "STATIC_ROOT": str(folder / "static"),
        }
        collecting = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
        subprocess.run(collecting, cwd=ROOT, env=variables, check=True)
        towns, url, pages = prepare(database, 5, variables)
        addresses = list(pages.values())
        server = stack.enter_context(served(towns, pages, variables | {"DATABASE_URL": url}))
        upstream = (web.EXAMPLES / "upstream-one-machine.conf").read_text()
        upstream = upstream.replace("127.0.0.1:8000", f"{HOST}:{server.port}")
        site = stack.enter_context(web.nginx(folder / "site", upstream, folder / "static"))
        print(f"\nAn attack of {options.rate or 'as many requests as possible'} a second; milliseconds of readers.\n")
        row("", "p50 calm", "attacked", "ratio", "p99 calm", "attacked", "ratio")
        row(*["---"] * 7)

        def directly():
            return socket.create_connection((HOST, server.port), timeout=60)

        seen = measure("gunicorn alone", directly, server.port, "", addresses, options)
        certificate = str(site.folder / "fullchain.pem")
        seen += measure("behind nginx", site.connect, site.https, certificate, addresses, options)
        print("\nAnswers to the attacker:", *seen, sep="\n")


if __name__ == "__main__":
    main()
