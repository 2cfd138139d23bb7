"""What a burst of messages does to everybody else: `.venv/bin/python -m benchmarks.forms`.

One gunicorn worker and a throwaway PostgreSQL. A visitor reads the page of the town, again and again: alone, while
others merely read the form as fast as they can, and while they send it. Sending must disturb hardly more than reading.
"""

import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

from benchmarks import throwaway
from benchmarks.feeds import Client, served
from benchmarks.table import row
from benchmarks.throwaway import ROOT

PAGE = "/musterstadt/"
FORM = "/musterstadt/kontakte/amt/schreiben/"
SENDERS, MESSAGES, READINGS = 4, 1_000, 40


class Sender(Client):
    def post(self, address, body):
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        self.connection.request("POST", address, body, headers)
        answer = self.connection.getresponse()
        answer.read()
        return answer.status


def reading(port):
    """Milliseconds of each page."""
    client = Client(port)
    return [client.get(PAGE)[0] * 1000 for _each in range(READINGS)]


def crowd(port, deed):
    """A thousand of a deed from several connections; the statuses and how many were answered a second."""

    def some(_number):
        client = Sender(port)
        return [deed(client) for _each in range(MESSAGES // SENDERS)]

    began = time.perf_counter()
    with ThreadPoolExecutor(SENDERS) as senders:
        statuses = [status for each in senders.map(some, range(SENDERS)) for status in each]
    return statuses, MESSAGES / (time.perf_counter() - began)


def measure(port, issued):
    body = urlencode({"issued": issued, "text": "Kaufen Sie!"})
    deeds = {
        "reads the form": lambda client: client.get(FORM)[1],
        "sends the form": lambda client: client.post(FORM, body),
    }
    reading(port)
    row("a crowd", "answers (1/s)", "page of the town (ms)", "slowest (ms)", "stored")
    row(*["---"] * 5)
    alone = reading(port)
    row("nobody", "", f"{statistics.median(alone):.0f}", f"{max(alone):.0f}", "")
    for name, deed in deeds.items():
        with ThreadPoolExecutor(1) as beside:
            visitor = beside.submit(reading, port)
            statuses, rate = crowd(port, deed)
            times = visitor.result()
        stored = statuses.count(303)
        row(name, f"{rate:.0f}", f"{statistics.median(times):.0f}", f"{max(times):.0f}", stored or "")


def main():
    with throwaway.variables() as variables:
        rows = [sys.executable, "-m", "benchmarks.form_rows"]
        filled = subprocess.run(rows, cwd=ROOT, env=variables, check=True, stdout=subprocess.PIPE, text=True)
        subprocess.run([sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"], cwd=ROOT, env=variables)
        with served(variables) as (port, _master):
            measure(port, filled.stdout.split()[-1])


if __name__ == "__main__":
    main()
