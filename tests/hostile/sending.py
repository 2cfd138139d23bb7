"""Sends what the generator made over plain sockets, and says of each answer what is wrong with it."""

import gzip
import re
import socket
import threading
import zlib
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

STATUS = re.compile(rb"HTTP/1\.[01] ([1-5]\d\d) [\x20-\x7e]*")
HEADER = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+): ?([\x20-\x7e\x80-\xff]*)")
WITHOUT_BODY = {204, 304}
#: Where somebody is sent on to whose form was taken in.
RECEIVED = re.compile(r"\?neu=1$|/danke/[^/]+/$")
#: Seconds after which nobody waits for an answer any more.
PATIENCE = 40


class Malformed(Exception):
    pass


@dataclass
class Answer:
    status: int
    #: In lower case; no header stands there twice.
    headers: dict
    body: bytes = b""


@dataclass
class Outcome:
    """How an attack ended: by how many answers of each status, and what was wrong."""

    statuses: Counter = field(default_factory=Counter)
    without_answer: int = 0
    #: Forms whose answer leads to a page that says: received.
    stored: int = 0
    faults: list = field(default_factory=list)

    @property
    def number(self):
        return self.statuses.total() + self.without_answer


class Line:
    """A connection that is opened anew as often as it ends."""

    def __init__(self, port):
        self.port, self.socket, self.stream = port, None, None

    def open(self):
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        self.stream = self.socket.makefile("rb")

    def close(self):
        if self.socket:
            self.stream.close()
            self.socket.close()
            self.socket = None

    def send(self, attack):
        """The answer; None where the connection ended instead. Raises `Malformed`, `TimeoutError`."""
        is_new = self.socket is None
        if is_new:
            self.open()
        try:
            with suppress(ConnectionError):  # refused in mid-sentence; perhaps it says why
                self.socket.sendall(attack.raw)
                if attack.is_last and not attack.hangs_up:
                    self.socket.shutdown(socket.SHUT_WR)
            answer = None if attack.hangs_up else self.answer(attack.has_body)
        except ConnectionError:
            answer = None
        if answer is None and not is_new and not attack.is_last:
            self.close()  # kept open too long, so that the other side may have closed it without having read a word
            return self.send(attack)
        if answer is None or attack.is_last or answer.headers.get("connection") == "close":
            self.close()
        return answer

    def answer(self, has_body):
        while True:
            first = self.stream.readline(10_000)
            if not first:
                return None
            found = STATUS.fullmatch(first.removesuffix(b"\r\n"))
            if not found:
                raise Malformed(f"a first line {first[:80]}")
            status, headers = int(found[1]), self.headers()
            if status >= 200:
                break
        if not has_body or status in WITHOUT_BODY:
            return Answer(status, headers)
        return Answer(status, headers, self.body(headers))

    def headers(self):
        found = {}
        while (line := self.stream.readline(100_000)) != b"\r\n":
            match = HEADER.fullmatch(line.removesuffix(b"\r\n")) if line.endswith(b"\r\n") else None
            name = match[1].decode().lower() if match else ""
            if not match or name in found:
                raise Malformed(f"a header {line[:80]}")
            found[name] = match[2].decode("latin-1")
        return found

    def body(self, headers):
        if "content-length" in headers:
            if "transfer-encoding" in headers:
                raise Malformed("two lengths")
            length = int(headers["content-length"])
            body = self.stream.read(length)
            if len(body) < length:
                raise Malformed("a body that ends too soon")
            return body
        if headers.get("transfer-encoding") != "chunked":
            raise Malformed("a body without a length")
        body = b""
        while size := int(self.stream.readline(), 16):
            body += self.stream.read(size)
            self.stream.readline()
        self.stream.readline()
        return body


def faults(attack, answer, host):
    """What an answer must not be, as a list of sentences."""
    headers, found = answer.headers, []
    if answer.status >= 500:
        found.append(f"status {answer.status}")
    if answer.body and headers.get("content-encoding") == "gzip":
        try:
            answer.body = gzip.decompress(answer.body)
        except (OSError, EOFError, zlib.error):
            found.append("a body that is no gzip")
    if answer.body and "content-type" not in headers:
        found.append("a body of no type")
    if answer.status not in WITHOUT_BODY and headers.get("x-content-type-options") != "nosniff":
        found.append("no nosniff")
    if "set-cookie" in headers and b"/admin" not in attack.raw:
        found.append("a cookie")
    if "x-evil" in headers:
        found.append("a header that the sender chose")
    is_page = headers.get("content-type", "").startswith("text/html")
    if (is_page and b"<script>alert" in answer.body) or b"Traceback (most recent" in answer.body:
        found.append("what nobody should read")
    target = headers.get("location", "/")
    if not re.match(rf"(https://{re.escape(host)})?/(?![/\\])|\?", target):
        found.append(f"a way to {target[:80]}")
    if attack.wanted and headers.get("x-request-id", attack.wanted) != attack.wanted:
        found.append("the answer to another request")
    return found


def is_received(answer):
    return answer.status == 303 and bool(RECEIVED.search(answer.headers["location"]))


def send(port, attacks, host, *, connections=8):
    """All attacks, over so many connections side by side."""
    waiting, lock, outcome = iter(attacks), threading.Lock(), Outcome()

    def work():
        line = Line(port)
        while True:
            with lock:
                attack = next(waiting, None)
            if attack is None:
                line.close()
                return
            answer, wrong = None, []
            try:
                answer = line.send(attack)
                wrong = faults(attack, answer, host) if answer else []
            except (Malformed, TimeoutError, ValueError) as error:
                wrong = [f"{type(error).__name__}: {error}"]
                line.close()
            if answer is None and not attack.is_last and not wrong:
                wrong = ["no answer"]
            with lock:
                outcome.faults += [f"{fault}: {attack.kind} {attack.raw[:300]}" for fault in wrong]
                if answer:
                    outcome.statuses[answer.status] += 1
                    outcome.stored += attack.may_store and is_received(answer)
                else:
                    outcome.without_answer += 1

    threads = [threading.Thread(target=work) for _each in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcome
