"""How quickly feeds are handed out, beside what is possible at best: `.venv/bin/python -m benchmarks.feeds`.

A throwaway PostgreSQL, one gunicorn worker, a client that keeps its connection. Baselines and feeds are asked in turn,
so that whatever else the machine does disturbs both alike.
"""

import http.client
import re
import socket
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from benchmarks import throwaway
from benchmarks.table import row
from benchmarks.throwaway import HOST, ROOT

SIZES = (1_000, 10_000)
ROUNDS = 9


class Client:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection(HOST, port, timeout=120)

    def get(self, address, etag=""):
        """Seconds, status, headers and body length of one answer."""
        began = time.perf_counter()
        self.connection.request("GET", address, headers={"If-None-Match": etag} if etag else {})
        answer = self.connection.getresponse()
        length = len(answer.read())
        return time.perf_counter() - began, answer.status, answer.headers, length

    def per_second(self, address, etag="", number=300):
        began = time.perf_counter()
        for _each in range(number):
            self.get(address, etag)
        return number / (time.perf_counter() - began)


@contextmanager
def served(variables):
    with socket.create_server((HOST, 0)) as listening:
        command = [sys.executable, "-m", "gunicorn", "--bind", f"fd://{listening.fileno()}", "--no-control-socket"]
        command += ["--worker-class", "portal.worker.Worker", "--threads", "2", "--log-level", "warning", "portal.wsgi"]
        server = subprocess.Popen(command, cwd=ROOT, env=variables, pass_fds=[listening.fileno()])
        try:
            port = listening.getsockname()[1]
            while Client(port).get("/healthz")[1] != 200:
                time.sleep(0.2)
            yield port, server.pid
        finally:
            server.terminate()
            server.wait(30)


def memory(master):
    """Resident memory of the worker now and at its highest, in megabytes."""
    children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    status = Path(f"/proc/{children[0]}/status").read_text()
    return [int(re.search(rf"{name}:\s+(\d+) kB", status)[1]) / 1024 for name in ("VmRSS", "VmHWM")]


def feed(size):
    return f"/musterstadt/gremien/arbeitskreis-{size}/termine.ics"


def measure_bodies(variables):
    row("meetings", "answer", "column (ms)", "feed (ms)", "ratio", "MB")
    row(*["---"] * 6)
    for size in SIZES:
        column = f"/baseline/column/arbeitskreis-{size}"
        cold = []
        for _round in range(3):
            with served(variables) as (port, _master):
                Client(port).get("/baseline/empty")
                base = Client(port).get(column)[0]
                cold.append((base, Client(port).get(feed(size))[0]))
        with served(variables) as (port, _master):
            client = Client(port)
            warm = [(client.get(column)[0], client.get(feed(size))[0]) for _round in range(ROUNDS + 1)][1:]
            length = client.get(feed(size))[3]
        for name, pairs in (("first of a worker", cold), ("later ones", warm)):
            base, own = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
            row(size, name, f"{base:.0f}", f"{own:.0f}", f"{own / base:.2f}", f"{length / 1e6:.2f}")


def measure_unchanged(variables):
    print()
    row("meetings", "empty view (1/s)", "304 (1/s)", "ratio")
    row(*["---"] * 4)
    with served(variables) as (port, _master):
        client = Client(port)
        for size in SIZES:
            etag = client.get(feed(size))[2]["ETag"]
            assert client.get(feed(size), etag)[1] == 304
            rates = [
                (client.per_second("/baseline/empty"), client.per_second(feed(size), etag)) for _round in range(ROUNDS)
            ]
            empty, own = (statistics.median(values) for values in zip(*rates, strict=True))
            row(size, f"{empty:.0f}", f"{own:.0f}", f"{own / empty:.0%}")


def measure_memory(variables):
    print()
    with served(variables) as (port, master):
        client = Client(port)
        for _round in range(20):
            client.get("/baseline/empty")
            client.get(feed(SIZES[0]))
        before, _peak = memory(master)
        for _round in range(20):
            client.get(feed(SIZES[-1]))
        after, peak = memory(master)
    grown = f"{before:.0f} MB before, {after:.0f} MB after 20 times the largest feed, {peak:.0f} MB at its highest"
    print(f"Memory of the worker: {grown}.")


def main():
    with throwaway.variables() as variables:
        filled = subprocess.run(
            [sys.executable, "-m", "benchmarks.rows"],
            cwd=ROOT,
            env=variables,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        print(f"Writing the entries of {sum(SIZES)} meetings once, in two languages: {filled.stdout.split()[-1]} s\n")
        measure_bodies(variables)
        measure_unchanged(variables)
        measure_memory(variables)


if __name__ == "__main__":
    main()
