"""Asks a web server from a process of its own, over a bounded number of connections that stay open.

`Load` is the handle of the one who measures; the process reads one order per line and answers each with one line.
"""

import asyncio
import json
import re
import ssl
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class Result:
    """What a number of answers took: in all, and each; seconds."""

    seconds: float
    times: list[float]

    @property
    def per_second(self):
        return len(self.times) / self.seconds

    @property
    def p50(self):
        return statistics.median(self.times)

    @property
    def p99(self):
        return percentile(self.times, 99)


def percentile(times, share):
    return sorted(times)[min(len(times) - 1, len(times) * share // 100)]


class Load:
    """A second process that asks; ends with the block."""

    def __enter__(self):
        command = [sys.executable, "-m", "benchmarks.load"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        return self

    def __exit__(self, *_error):
        self.process.stdin.close()
        self.process.wait(10)

    def ask(self, url, number, connections, etag="", status=200) -> Result:
        """Ask for an address so many times; raises `AssertionError` for an answer with another status."""
        order = {"url": url, "number": number, "connections": connections, "etag": etag, "status": status}
        self.process.stdin.write(json.dumps(order) + "\n")
        answer = json.loads(self.process.stdout.readline())
        assert "times" in answer, f"{url} answered {answer['status']}"
        return Result(**answer)


class WrongStatus(Exception):
    pass


async def visitor(order, target, numbers, times):
    """One connection, until there is nothing left to ask."""
    tls = ssl.create_default_context() if target.scheme == "https" else None
    port = target.port or (443 if tls else 80)
    reader, writer = await asyncio.open_connection(target.hostname, port, ssl=tls, limit=2**20)
    path = f"{target.path or '/'}?{target.query}" if target.query else target.path or "/"
    head = [f"GET {path} HTTP/1.1", f"Host: {target.netloc}", "Accept-Encoding: gzip", "X-Forwarded-Proto: https"]
    head += ["X-Forwarded-For: 192.0.2.1", *([f"If-None-Match: {order['etag']}"] if order["etag"] else [])]
    request = "\r\n".join([*head, "", ""]).encode()
    for _number in numbers:
        began = time.perf_counter()
        writer.write(request)
        answer = await reader.readuntil(b"\r\n\r\n")
        status = int(answer[9:12])
        if status != order["status"]:
            raise WrongStatus(status)
        if found := LENGTH.search(answer):
            await reader.readexactly(int(found[1]))
        elif status != 304:
            await chunks(reader)
        times.append(time.perf_counter() - began)
    writer.close()


async def chunks(reader):
    """A body without a length (RFC 9112, 7.1)."""
    while length := int(await reader.readline(), 16):
        await reader.readexactly(length + 2)
    await reader.readline()


async def carry_out(order):
    times, numbers = [], iter(range(order["number"]))
    began = time.perf_counter()
    target = urlsplit(order["url"])
    await asyncio.gather(*(visitor(order, target, numbers, times) for _each in range(order["connections"])))
    return {"seconds": time.perf_counter() - began, "times": times}


def main():
    for line in sys.stdin:
        try:
            answer = asyncio.run(carry_out(json.loads(line)))
        except WrongStatus as error:
            answer = {"status": error.args[0]}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
