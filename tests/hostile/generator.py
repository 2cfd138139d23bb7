"""Ten thousand requests that nobody should send: from a seed, so that the same number is always the same request.

Each is a string of bytes for a socket of its own or one that stays open; no HTTP library would write most of them.
"""

import gzip
import random
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import quote, urlencode

from tests.hostile.rubbish import (
    BROKEN_BYTES,
    ENCODINGS,
    HOSTS,
    METHODS,
    ODD_HEADERS,
    PARAMETERS,
    RUBBISH,
    STRANGERS,
)

FORM, JSON = "application/x-www-form-urlencoded", "application/json"
MULTIPART = "multipart/form-data; boundary="
MEGABYTE = 2**20
#: What somebody fills in who means it; where a form offers something, its first offer is taken.
HONEST = {
    "consent": "on",
    "email": "ada@example.org",
    "happened": "Ich bekam die Wohnung nicht.",
    "name": "Ada Musterfrau",
    "phone": "0281 2032371",
    "text": "Wann ist das Büro offen?",
}


@dataclass(frozen=True)
class Attack:
    """`raw`: what is sent; `wanted`: the number that the answer has to repeat, "" where it may be another one's."""

    kind: str
    raw: bytes
    wanted: str = ""
    has_body: bool = True
    #: Nothing can be asked over the same connection afterwards.
    is_last: bool = False
    #: Hangs up without reading a word.
    hangs_up: bool = False
    #: A form that was filled in as it should be, if perhaps with odd words, may be stored.
    may_store: bool = False


class Fields(HTMLParser):
    """The names that a form asks for, with what stands in them already."""

    def __init__(self, page):
        super().__init__()
        self.values = {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        if tag in ("input", "textarea", "select") and known.get("name"):
            self.values.setdefault(known["name"], known.get("value") or "")


class Generator:
    """`addresses`: pages of a portal by the name of their route; `forms`: those that take something, with fields."""

    def __init__(self, seed, host, addresses, forms):
        self.chance = random.Random(seed)
        self.host = host
        self.addresses = sorted({address for found in addresses.values() for address in found})
        self.forms = sorted((address, tuple(sorted(fields.items()))) for address, fields in forms.items())
        self.number = 0

    def attacks(self, number):
        makers = [
            (self.rubbish_address, 34),
            (self.rubbish_query, 20),
            (self.rubbish_header, 12),
            (self.rubbish_method, 16),
            (self.rubbish_body, 12),
            (self.rubbish_bytes, 16),
            (self.honest_form, 3),
        ]
        makers, weights = zip(*makers, strict=True)
        for _each in range(number):
            yield self.chance.choices(makers, weights)[0]()

    # -- requests --------------------------------------------------------------------------------------------------

    def request(self, kind, address, method="GET", body=b"", headers=(), **more):
        """Framed as it should be, if `headers` do not undo it."""
        self.number += 1
        wanted = f"hostile-{self.number:06d}"
        own = {
            "Host": self.host,
            "X-Forwarded-Proto": "https",
            "X-Forwarded-For": self.network(),
            "X-Request-ID": wanted,
        }
        if body:
            own["Content-Length"] = str(len(body))
        replaced = {name.lower() for name, _value in headers}
        lines = [f"{name}: {value}" for name, value in own.items() if name.lower() not in replaced]
        lines += [f"{name}: {value}" for name, value in headers]
        head = "\r\n".join([f"{method} {address} HTTP/1.1", *lines, "", ""])
        changed = {"has_body": method != "HEAD", "wanted": "" if "x-request-id" in replaced else wanted} | more
        return Attack(kind, head.encode("utf-8", "surrogatepass") + body, **changed)

    def network(self):
        return ".".join(str(self.chance.randrange(1, 250)) for _part in range(4))

    def parameter(self):
        return self.chance.choice(PARAMETERS)

    def rubbish(self):
        return self.chance.choice(RUBBISH)

    def page(self):
        address = self.chance.choice(self.addresses)
        return f"/en{address}" if self.chance.random() < 0.15 else address

    def rubbish_address(self):
        return self.request("address", self.chance.choice([self.bent, self.bent, self.foreign])())

    def bent(self):
        """The address of a page with one part replaced, doubled, cut or broken."""
        path, _mark, query = self.page().partition("?")
        parts = path.split("/")
        place = self.chance.randrange(1, max(2, len(parts)))
        way = self.chance.randrange(6)
        if way < 3:
            parts[place : place + 1] = [quote(self.rubbish(), safe="")]
        elif way == 3:
            parts[place : place + 1] = [parts[min(place, len(parts) - 1)] + self.chance.choice(BROKEN_BYTES)]
        elif way == 4:
            parts = [part.upper() for part in parts]
        else:
            parts.insert(place, self.chance.choice(["", ".", "..", "de", "fr", "x" * 50, "a/" * 30]))
        return "/".join(parts) + (f"?{query}" if query else "") or "/"

    def foreign(self):
        way = self.chance.randrange(4)
        if way == 0:
            return f"/{quote(self.rubbish(), safe='')}"
        return self.chance.choice(["/", "/en/"]) + self.chance.choice(BROKEN_BYTES) if way == 1 else self.stranger()

    def stranger(self):
        return self.chance.choice([*STRANGERS, "*", "http://evil.example/", "evil.example:443", "/" + "a/" * 1500])

    def rubbish_query(self):
        path = self.page().partition("?")[0]
        way = self.chance.randrange(8)
        if way == 0:
            query = "&".join(
                f"{self.chance.choice(PARAMETERS)}={number}" for number in range(self.chance.choice([9, 300]))
            )
        elif way == 1:
            query = "&".join(
                f"{self.chance.choice(PARAMETERS)}={self.chance.choice(BROKEN_BYTES)}" for _each in range(3)
            )
        elif way == 2:
            query = f"{self.chance.choice(PARAMETERS)}[]={quote(self.rubbish())}&&=&=;"
        elif way == 3:
            path, query = self.chance.choice(["/suche/", "/suche/vorschlaege/", "/stadt-1/suche/"]), self.searched()
        else:
            values = [
                (self.chance.choice(PARAMETERS), self.rubbish()) for _each in range(self.chance.choice([1, 1, 2, 5]))
            ]
            query = urlencode(values)
        return self.request("query", f"{path}?{query}")

    def searched(self):
        words = " ".join(self.chance.choice([*RUBBISH, "sitzung", "integration", "amt"]) for _each in range(3))
        return urlencode({"q": words[: self.chance.choice([20, 190, 400])]})

    def rubbish_header(self):
        headers = self.chance.sample(ODD_HEADERS, self.chance.choice([1, 1, 2, 6]))
        way = self.chance.randrange(8)
        if way == 0:
            headers = [("Host", self.chance.choice(HOSTS).format(host=self.host))]
        elif way == 1:
            headers = [("Accept-Encoding", self.chance.choice(ENCODINGS))]
        elif way == 2:
            headers = [(f"X-{number}", "x" * 50) for number in range(self.chance.choice([50, 99, 150]))]
        elif way == 3:
            headers = [("If-None-Match", '"x", ' * self.chance.choice([1500, 20_000]))]
        return self.request("header", self.page(), headers=headers)

    def rubbish_method(self):
        method = self.chance.choice(METHODS)
        return self.request("method", self.page(), method)

    def form(self):
        """Its address, and what stands in its fields."""
        address, fields = self.chance.choice(self.forms) if self.forms else (self.page(), ())
        return address, {name: HONEST.get(name, value) for name, value in fields}

    def honest_form(self):
        address, values = self.form()
        return self.posted(address, urlencode(values).encode(), FORM, may_store=True)

    def rubbish_body(self):
        address, values = self.form()
        way = self.chance.randrange(12)
        if way < 5:
            values = {name: self.rubbish() if self.chance.random() < 0.3 else value for name, value in values.items()}
            return self.posted(address, urlencode(values).encode(), FORM, may_store=True)
        if way == 5:
            return self.posted(address, urlencode([(self.parameter(), "x")] * 7000).encode(), FORM)
        if way == 6:
            parts = b'--x\r\nContent-Disposition: form-data; name="a"; filename="../../b"\r\n\r\nabc'
            kind = MULTIPART + self.chance.choice(["x", "", "x" * 300, "ä"])
            return self.posted(address, parts + self.chance.choice([b"", b"\r\n--x--\r\n", b"\r\n--x\r\n\r\n"]), kind)
        if way == 7:
            return self.posted(address, self.chance.choice([b"{", b"[" * 5000, b'{"a":1e999}', b"\xff\xfe"]), JSON)
        if way == 8:
            packed = gzip.compress(b"a=" + b"b" * MEGABYTE, mtime=0)
            return self.posted(address, packed, FORM, [("Content-Encoding", "gzip")])
        if way == 9:
            body = self.chance.randbytes(300)
            return self.posted(
                address, body, f"{FORM}; charset={self.chance.choice(['utf-7', 'x', 'utf-16', 'rot13'])}"
            )
        if way == 10 and self.chance.random() < 0.05:
            return self.posted(address, b"a=" + b"x" * 6 * MEGABYTE, FORM, is_last=True)
        return self.posted(self.page(), urlencode({"a": self.rubbish()}).encode(), FORM)

    def posted(self, address, body, kind, headers=(), **more):
        return self.request("body", address, "POST", body, [("Content-Type", kind), *headers], **more)

    # -- what is no request ----------------------------------------------------------------------------------------

    def rubbish_bytes(self):
        host = f"Host: {self.host}\r\nX-Forwarded-Proto: https\r\n"
        post = f"POST {self.page()} HTTP/1.1\r\n{host}Content-Type: {FORM}\r\n"
        smuggled = f"GET /geschmuggelt/ HTTP/1.1\r\n{host}\r\n"
        get = f"GET / HTTP/1.1\r\n{host}"
        texts = [
            "\r\n" * 50, "hallo\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/0.9\r\n\r\n",
            "GET / HTTP/3.0\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", f"GET /  HTTP/1.1\r\n{host}\r\n",
            f"GET / HTTP/1.0\r\n{host}\r\n", "GET / HTTP/1.1\n\n", f"{get}Host: evil.example\r\n\r\n",
            f"{get} folded: yes\r\n\r\n", f"{get}No colon\r\n\r\n", f"{get}: x\r\n\r\n", f"{get}Space : x\r\n\r\n",
            f"{get}X: a\rb\r\n\r\n", f"{get}X: \x00\r\n\r\n", f"{get}X_Forwarded_For: x\r\n\r\n",
            f"{get}X: {'x' * 100_000}\r\n\r\n", f"GET /{'x' * 100_000} HTTP/1.1\r\n{host}\r\n",
            f"{get}{'X: y' * 5000}\r\n\r\n", f"{post}Content-Length: 3\r\nContent-Length: 30\r\n\r\nabc{smuggled}",
            f"{post}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{smuggled}",
            f"{post}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n{smuggled}",
            f"{post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n{smuggled}",
            f"{post}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            f"{post}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            f"{post}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
            f"{post}Transfer-Encoding: chunked\r\n\r\n-1\r\nabc\r\n",
            f"{post}Transfer-Encoding: chunked\r\n\r\nffffffffffff\r\na",
            f"{post}Transfer-Encoding: chunked\r\n\r\n3\r\nabcX\r\n0\r\n\r\n",
            f"{post}Transfer-Encoding: chunked\r\n\r\n3;{'x' * 99}", f"{post}Content-Length: -1\r\n\r\nabc",
            f"{post}Content-Length: +3\r\n\r\nabc", f"{post}Content-Length: 0x3\r\n\r\nabc",
            f"{post}Content-Length: {'9' * 4500}\r\n\r\nabc", f"{post}Content-Length: 5000\r\n\r\nabc",
            f"{post}\r\nabc", f"{post}Content-Length: 99999999999\r\n\r\nabc", f"{get}Content-Length: 3\r\n\r\nab",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n" + get + "\r\n",
            f"{get}Upgrade: h2c\r\nHTTP2-Settings: AAA\r\n\r\n",
        ]  # fmt: skip
        tls_hello = bytes.fromhex("16030100c8010000c40303") + self.chance.randbytes(180)
        raw = self.chance.choice([*(text.encode() for text in texts), tls_hello, self.chance.randbytes(3000)])
        if self.chance.random() < 0.2:  # half of it
            raw = raw[: self.chance.randrange(1, len(raw))]
        return Attack("bytes", raw, is_last=True, hangs_up=self.chance.random() < 0.3)
