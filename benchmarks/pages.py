"""How quickly pages are answered, beside what is possible at best: `.venv/bin/python -m benchmarks.pages`.

The production configuration on a throwaway PostgreSQL, with 5 and with 500 generated towns; a second process asks.
`--towns 5`, `--rounds 7`, `--quick` (one short round), `--other URL` (a server to compare with).
"""

import argparse
import gzip
import http.client
import json
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.load import Load, percentile
from benchmarks.table import row
from benchmarks.throwaway import HOST, ROOT, postgres, production

#: As in deploy/systemd, without replacing workers after some thousand requests.
GUNICORN = ["--config", "deploy/gunicorn.conf.py", "--max-requests", "0", "--log-level", "warning"]
CONNECTIONS = 4
EMPTY = "/baseline/empty"
HEADERS = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1", "Accept-Encoding": "gzip"}


@dataclass
class Server:
    """A running portal with so many towns."""

    towns: int
    pages: dict
    port: int
    pid: int
    #: Seconds from the command until the first answer.
    start: float

    def url(self, address):
        return f"http://{HOST}:{self.port}{address}"

    def get(self, address):
        connection = http.client.HTTPConnection(HOST, self.port, timeout=120)
        connection.request("GET", address, headers=HEADERS)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        assert answer.status == 200, f"{address} answered {answer.status}"
        return answer.headers, body

    def memory(self):
        """Resident and proportional memory of each worker, in megabytes: (RSS, PSS)."""
        workers = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        texts = [Path(f"/proc/{worker}/smaps_rollup").read_text() for worker in workers]
        return [
            tuple(int(re.search(rf"^{name}:\s+(\d+)", text, re.MULTILINE)[1]) / 1024 for name in ("Rss", "Pss"))
            for text in texts
        ]


@contextmanager
def served(towns, pages, variables):
    with socket.create_server((HOST, 0)) as listening, tempfile.TemporaryFile() as log:
        command = [sys.executable, "-m", "gunicorn", *GUNICORN, "--bind", f"fd://{listening.fileno()}"]
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env=variables, pass_fds=[listening.fileno()], stderr=log)
        try:
            server = Server(towns, pages, listening.getsockname()[1], process.pid, 0)
            server.get(EMPTY)
            server.start = time.perf_counter() - began
            yield server
        finally:
            process.terminate()
            process.wait(30)


@contextmanager
def all_served(databases, variables, **more):
    with ExitStack() as stack:
        yield [
            stack.enter_context(served(towns, pages, variables | {"DATABASE_URL": url} | more))
            for towns, url, pages in databases
        ]


def prepare(server, towns, variables):
    """A filled database: number of towns, URL, pages to be asked for."""
    name = f"towns_{towns}"
    with server.connect("postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    filling = [sys.executable, "-m", "benchmarks.towns", str(towns)]
    variables = variables | {"DATABASE_URL": server.url(name), "SLOW_QUERY_MS": "0"}
    filled = subprocess.run(filling, cwd=ROOT, env=variables, check=True, stdout=subprocess.PIPE, text=True)
    told = json.loads(filled.stdout.splitlines()[-1])
    print(f"Filling a database with {towns} towns and {told['meetings']} meetings: {told['seconds']:.0f} s", flush=True)
    return towns, server.url(name), told["pages"]


def static_address(server, name):
    return f"/static/baseline/{server.towns}-{name.replace(' ', '-')}.html"


def write_static(server, folder):
    """The same bytes as files, plain and compressed, for the next server that starts."""
    for name, address in server.pages.items():
        headers, body = server.get(address)
        plain = gzip.decompress(body) if headers["Content-Encoding"] == "gzip" else body
        target = Path(folder + static_address(server, name).removeprefix("/static"))
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(plain)
        target.with_name(f"{target.name}.gz").write_bytes(body if plain is not body else gzip.compress(body))


def measure_cold(servers, load, rounds, number):
    """Every answer is made anew: nothing is kept. One visitor, so that nobody waits for anybody else."""
    times = {(server.towns, name): [] for server in servers for name in server.pages}
    for _round in range(rounds):
        for name in servers[0].pages:
            for server in servers:
                load.ask(server.url(server.pages[name]), 2, 1)
                times[server.towns, name].append(load.ask(server.url(server.pages[name]), number, 1).times)
    print("\nCold: made anew for each of one visitor's requests (`KEPT_PAGES_MB=0`), in milliseconds.\n")
    row("page", *(f"{what}, {server.towns} towns" for server in servers for what in ("p50", "p99")), "p99 to first")
    row(*["---"] * (2 + 2 * len(servers)))
    for name in servers[0].pages:
        cells, nineties = [], []
        for server in servers:
            found = times[server.towns, name]
            nineties.append(statistics.median(percentile(each, 99) for each in found))
            middle = statistics.median(statistics.median(each) for each in found)
            cells += [f"{middle * 1000:.1f}", f"{nineties[-1] * 1000:.1f}"]
        row(name, *cells, f"{nineties[-1] / nineties[0]:.2f}")


def measure_warm(server, load, rounds, number, other):
    """In turn: the empty view, the same bytes as a file, the page, the page unchanged, and another server."""
    kinds = ["empty", "file", "page", "304", *(["other"] if other else [])]
    found = {(name, kind): [] for name in server.pages for kind in kinds}
    etags = {name: server.get(address)[0]["ETag"] for name, address in server.pages.items()}
    for _round in range(rounds):
        for name, address in server.pages.items():
            etags[name] = server.get(address)[0]["ETag"]  # a minute may have changed it
            asked = {
                "empty": (server.url(EMPTY),),
                "file": (server.url(static_address(server, name)),),
                "page": (server.url(address),),
                "304": (server.url(address), etags[name], 304),
                "other": (other,),
            }
            for kind in kinds:
                url, *condition = asked[kind]
                found[name, kind].append(load.ask(url, number, CONNECTIONS, *condition))
    print(f"\nWarm, {server.towns} towns, {CONNECTIONS} visitors at once.\n")
    heads = ["page", "kB", "empty view (1/s)", "file (1/s)", "page (1/s)", "to empty", "p50 (ms)", "p99 (ms)"]
    row(*heads, "304 (1/s)", "to empty", *(["other (1/s)"] if other else []))
    row(*["---"] * (len(heads) + 2 + bool(other)))
    for name, address in server.pages.items():
        rate = {kind: statistics.median(one.per_second for one in found[name, kind]) for kind in kinds}
        middle, ninety = (
            statistics.median(getattr(one, what) for one in found[name, "page"]) * 1000 for what in ("p50", "p99")
        )
        cells = [f"{len(server.get(address)[1]) / 1000:.1f}", *(f"{rate[kind]:.0f}" for kind in kinds[:3])]
        cells += [f"{rate['page'] / rate['empty']:.0%}", f"{middle:.1f}", f"{ninety:.1f}"]
        cells += [f"{rate['304']:.0f}", f"{rate['304'] / rate['empty']:.0%}"]
        row(name, *cells, *([f"{rate['other']:.0f}"] if other else []))


def measure(databases, variables, load, options):
    rounds, cold, warm = (1, 5, 40) if options.quick else (options.rounds, 40, 400)
    with all_served(databases, variables, KEPT_PAGES_MB="0") as servers:
        for server in servers:
            write_static(server, variables["STATIC_ROOT"])
        measure_cold(servers, load, rounds, cold)
    with all_served(databases, variables) as servers:
        for server in servers:
            measure_warm(server, load, rounds, warm, options.other)
        print()
        row("towns", "first answer after (s)", "RSS of the workers (MB)", "PSS (MB)")
        row(*["---"] * 4)
        for server in servers:
            sizes = zip(*server.memory(), strict=True)
            row(server.towns, f"{server.start:.2f}", *(", ".join(f"{each:.0f}" for each in size) for size in sizes))


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--towns", type=int, nargs="+", default=[5, 500])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--other", metavar="URL")
    options = parser.parse_args()
    with postgres.passing_server() as server, tempfile.TemporaryDirectory() as folder, Load() as load:
        variables = production(server, folder)
        databases = [prepare(server, towns, variables) for towns in options.towns]
        measure(databases, variables, load, options)


if __name__ == "__main__":
    main()
