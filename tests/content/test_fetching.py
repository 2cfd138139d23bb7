import ipaddress
import itertools
import socket
import ssl
import subprocess
import threading
from contextlib import suppress
from time import sleep

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from content import fetching
from content.fetching import Fetched, NotFetched, Target, fetch, is_reachable

LIMITS = {"limit_bytes": 10_000, "limit_seconds": 5}
CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@pytest.fixture(autouse=True, scope="module")
def in_english():
    with translation.override("en"):
        yield


def answer(body=b"", status="200 OK", **headers):
    fields = {"Content-Length": len(body), **{name.replace("_", "-"): value for name, value in headers.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


class Server:
    """Plays `scripts` (lists of bytes and of seconds to wait, one script per connection), the last one for ever."""

    def __init__(self, *scripts, tls=None):
        self.scripts, self.tls = scripts, tls
        self.requests = []
        self.is_closed = False
        self.listener = socket.create_server(("127.0.0.2", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        for number in itertools.count():
            with suppress(OSError):
                sock, _peer = self.listener.accept()
                with sock:
                    sock = self.tls.wrap_socket(sock, server_side=True) if self.tls else sock
                    self.requests.append(sock.recv(65536).decode("latin-1"))
                    self._play(sock, self.scripts[min(number, len(self.scripts) - 1)])
                    sock.close()
            if self.is_closed:
                return

    def _play(self, sock, script):
        for step in script:
            if self.is_closed:
                return
            if isinstance(step, bytes):
                sock.sendall(step)
            else:
                sleep(step)

    def close(self):
        self.is_closed = True
        with suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()


@pytest.fixture
def serve(monkeypatch):
    """A server known as kalender.example, the one host on this machine that the test may reach."""
    servers = []

    def start(*scripts, tls=None):
        server = Server(*scripts, tls=tls)
        servers.append(server)
        monkeypatch.setattr(fetching, "PORTS", fetching.PORTS | {server.port})
        return server

    known = fetching.resolve
    monkeypatch.setattr(
        fetching, "resolve", lambda host, port: ["127.0.0.2"] if host == "kalender.example" else known(host, port)
    )
    really = fetching.is_reachable
    monkeypatch.setattr(fetching, "is_reachable", lambda address: address == "127.0.0.2" or really(address))
    yield start
    for server in servers:
        server.close()


def refusal(address, **limits):
    with pytest.raises(NotFetched) as refused:
        fetch(address, **{**LIMITS, **limits})
    return str(refused.value)


def test_what_stands_at_the_address_is_delivered_as_it_is(serve):
    server = serve([answer(CALENDAR, Content_Type="text/calendar; charset=utf-8")])
    address = f"http://kalender.example:{server.port}/rat/termine.ics?jahr=2020"

    fetched = fetch(address, **LIMITS)

    assert fetched == Fetched(CALENDAR, "text/calendar; charset=utf-8", address)


def test_the_request_says_who_asks_and_nothing_more(serve, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    server = serve([answer(CALENDAR, Set_Cookie="a=b")])

    fetch(f"http://kalender.example:{server.port}/straße?q=ä b".replace(" ", "%20"), **LIMITS)

    assert server.requests[0].splitlines() == [
        "GET /stra%C3%9Fe?q=%C3%A4%20b HTTP/1.1",
        f"Host: kalender.example:{server.port}",
        "User-Agent: Integrationsportal",
        "Accept: */*",
        "Accept-Encoding: identity",
        "Connection: close",
        "",
    ]


@pytest.mark.parametrize("ending", [[], [b"\r\n"]])
def test_a_body_in_chunks_is_put_together(serve, ending):
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    server = serve([head, b"5\r\nBEGIN\r\n", b"4\r\n:VCA\r\n0\r\n", *ending])

    assert fetch(f"http://kalender.example:{server.port}/", **LIMITS).body == b"BEGIN:VCA"


@pytest.mark.parametrize(
    ("address", "scheme", "host", "port", "path"),
    [
        ("http://rat.example", "http", "rat.example", 80, "/"),
        ("HTTPS://Rat.Example/a", "https", "rat.example", 443, "/a"),
        ("webcal://rat.example/a.ics", "https", "rat.example", 443, "/a.ics"),
        ("webcals://rat.example/a.ics", "https", "rat.example", 443, "/a.ics"),
        ("https://münchen.example/", "https", "xn--mnchen-3ya.example", 443, "/"),
        ("https://rat.example:443/a#b", "https", "rat.example", 443, "/a"),
        ("https://[2606:4700::1111]/a?b", "https", "2606:4700::1111", 443, "/a?b"),
    ],
)
def test_an_address_is_taken_apart(address, scheme, host, port, path):
    assert Target.from_address(address) == Target(scheme, host, port, path)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "termine.ics",
        "//rat.example/",
        "ftp://rat.example/",
        "file:///etc/passwd",
        "gopher://rat.example/",
        "https://",
        "https:///pfad",
        "https://user@rat.example/",
        "https://user:geheim@rat.example/",
        "https://@rat.example/",
        "https://rat.example:8080/",
        "https://rat.example:22/",
        "https://rat.example:0/",
        "https://rat.example:99999/",
        "https://rat.example:x/",
        "https://rat.example/a b",
        "https://rat.example/a\r\nX: y",
        "https://rat.example\\@127.0.0.1/",
        "https://[::1/",
        "https://a..b/",
        f"https://{'a' * 64}.example/",
    ],
)
def test_other_addresses_are_refused_unasked(address, monkeypatch):
    monkeypatch.setattr(fetching, "resolve", lambda host, port: pytest.fail("asked for the name"))

    assert refusal(address)


@given(st.one_of(st.text(), st.text().map(lambda rest: f"http://{rest}"), st.text().map(lambda rest: f"//a.b{rest}")))
def test_whatever_is_entered_is_an_address_or_refused(address):
    try:
        target = Target.from_address(address)
    except NotFetched as error:
        assert str(error)
    else:
        assert Target.from_address(target.address) == target
        assert (target.address.isascii(), target.port in (80, 443)) == (True, True)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
        *("169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.8", "192.0.2.1", "198.18.0.1", "203.0.113.5"),
        *("224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "::ffff:0:7f00:1", "3fff::1"),
        *("64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a9fe:a9fe::1"),
        *("2001:0:7f00:1::", "2001:0:4136:e378:8000:63bf:80ff:fffe", "", "rat.example", "1.2.3"),
    ],
)
def test_addresses_outside_the_public_internet_are_not_reachable(address):
    assert not is_reachable(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "2002:808:808::1"])
def test_public_addresses_are_reachable(address):
    assert is_reachable(address)


def test_no_address_counts_as_public_that_the_standard_library_calls_special():
    ranges = [ipaddress.ip_network(each) for each in ("0.0.0.0/4", "96.0.0.0/4", "160.0.0.0/4", "192.0.0.0/3")]
    samples = [str(network[number]) for network in ranges for number in range(1, network.num_addresses, 65_521)]

    reachable = [address for address in samples if is_reachable(address)]

    assert 0 < len(reachable) < len(samples)
    assert [each for each in reachable if not ipaddress.ip_address(each).is_global] == []


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1", "169.254.169.254", "0.0.0.0", "[::]"),
        *("2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "127.1", "0", "127.0.0.1.", "1２7.0.0.1", "0x"),
        *("134744072", "010.8.8.8"),
    ],
)
def test_no_spelling_leads_into_the_own_network(host, monkeypatch):
    monkeypatch.setattr(socket, "create_connection", lambda *args, **kwargs: pytest.fail("connected"))

    assert refusal(f"http://{host}/")


def test_one_internal_address_among_public_ones_is_enough_to_refuse(monkeypatch):
    monkeypatch.setattr(fetching, "resolve", lambda host, port: ["8.8.8.8", "10.0.0.1"])
    monkeypatch.setattr(socket, "create_connection", lambda *args, **kwargs: pytest.fail("connected"))

    assert "internal" in refusal("https://rat.example/")


def test_the_name_is_resolved_once_and_the_checked_address_is_used(serve, monkeypatch):
    server = serve([answer(CALENDAR)])
    answers = iter([["127.0.0.2"], ["127.0.0.1"]])
    monkeypatch.setattr(fetching, "resolve", lambda host, port: next(answers))

    assert fetch(f"http://rebinding.example:{server.port}/", **LIMITS).body == CALENDAR
    assert next(answers) == ["127.0.0.1"]


@pytest.mark.parametrize(
    "location",
    [
        *("http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/"),
        *("//127.0.0.1/", "http://localhost/", "http://2130706433/", "https://127.0.0.1/", "webcal://127.0.0.1/"),
        *("file:///etc/passwd", "http://a:b@kalender.example/", "http://kalender.example:22/", "http://[", "ftp://x/"),
    ],
)
def test_a_redirect_is_checked_like_the_first_address(serve, location):
    server = serve([answer(status="302 Found", Location=location)])

    assert refusal(f"http://kalender.example:{server.port}/")
    assert len(server.requests) == 1


def test_three_redirects_are_followed(serve):
    moved = [[answer(status=f"{status} Moved", Location=f"/{status}")] for status in (301, 302, 308)]
    server = serve(*moved, [answer(CALENDAR)])

    fetched = fetch(f"http://kalender.example:{server.port}/", **LIMITS)

    assert (fetched.body, fetched.address) == (CALENDAR, f"http://kalender.example:{server.port}/308")


def test_a_loop_of_redirects_ends(serve):
    server = serve([answer(status="302 Found", Location="/")])

    assert "on and on" in refusal(f"http://kalender.example:{server.port}/")
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    ("status", "word"),
    [
        *(("401 Unauthorized", "login"), ("403 Forbidden", "login"), ("404 Not Found", "nothing")),
        *(("410 Gone", "nothing"), ("500 Oh", "500"), ("204 No Content", "204"), ("302 Found", "302")),
    ],
)
def test_each_kind_of_error_has_its_sentence(serve, status, word):
    server = serve([answer(status=status)])

    assert word in refusal(f"http://kalender.example:{server.port}/")


def test_a_compressed_answer_is_refused(serve):
    server = serve([answer(b"\x1f\x8b", Content_Encoding="gzip")])

    assert "compressed" in refusal(f"http://kalender.example:{server.port}/")


@pytest.mark.parametrize(
    "script",
    [
        [answer(b"x" * 10_001)],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"],
        [b"HTTP/1.1 200 OK\r\n\r\n", *[b"x" * 5_000] * 200],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n", *[b"x" * 5_000] * 200],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", *[b"1;" + b"x" * 60_000 + b"\r\nx\r\n"] * 20],
    ],
)
def test_a_body_above_the_limit_is_given_up(serve, script):
    server = serve(script)

    assert "too large" in refusal(f"http://kalender.example:{server.port}/")


def test_a_body_of_the_limit_is_not_too_large(serve):
    server = serve([answer(b"x" * 10_000)])

    assert len(fetch(f"http://kalender.example:{server.port}/", **LIMITS).body) == 10_000


@pytest.mark.parametrize(
    "script",
    [
        [b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nBEGIN"],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nBEGIN"],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nBEGIN"],
        [b"SSH-2.0-OpenSSH_9.2\r\n"],
        [b""],
        [b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000 + b"\r\n\r\n"],
        [b"HTTP/1.1 200 OK\r\n", *[b"X: x\r\n"] * 200, b"\r\n"],
    ],
)
def test_half_an_answer_or_another_protocol_is_refused(serve, script):
    server = serve(script)

    assert "broke off" in refusal(f"http://kalender.example:{server.port}/")


DRIP = [step for _time in range(100) for step in (b"x", 0.1)]


@pytest.mark.parametrize(
    "script",
    [
        [30],
        DRIP,
        [b"HTTP/1.1 200 OK\r\nX: ", *DRIP],
        [b"HTTP/1.1 200 OK\r\n\r\n", *DRIP],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", *DRIP],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", *[b"1\r\nx\r\n", 0.1] * 100],
        [*[b"HTTP/1.1 100 Continue\r\n\r\n", 0.1] * 100],
        [0.3, answer(status="302 Found", Location="/")],
    ],
)
def test_everything_together_ends_at_the_deadline(serve, script):
    server = serve(script)
    sentence = refusal(f"http://kalender.example:{server.port}/", limit_seconds=0.7)

    assert "too long" in sentence


def test_a_slow_resolver_ends_at_the_deadline(monkeypatch):
    monkeypatch.setattr(fetching, "resolve", lambda host, port: sleep(3))

    assert "too long" in refusal("https://rat.example/", limit_seconds=0.3)


def test_a_handshake_that_never_comes_ends_at_the_deadline(serve):
    server = serve(DRIP)

    assert refusal(f"https://kalender.example:{server.port}/", limit_seconds=0.5)


def test_a_closed_port_has_its_sentence(serve):
    server = serve([b""])
    server.close()

    assert "does not accept" in refusal(f"http://kalender.example:{server.port}/")


def test_an_unknown_host_has_its_sentence():
    assert "no-such-host.invalid" in refusal("https://no-such-host.invalid/")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """The key and the certificate of a server that is called kalender.example."""
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=kalender.example",
            ),
            *("-addext", "subjectAltName=DNS:kalender.example"),
            *("-keyout", key, "-out", certificate),
        ],
        check=True,
        capture_output=True,
    )
    return key, certificate


@pytest.fixture
def serve_encrypted(serve, certificates):
    def start(*scripts):
        key, certificate = certificates
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return serve(*scripts, tls=context)

    return start


@pytest.fixture
def trusted(monkeypatch, certificates):
    monkeypatch.setattr(fetching, "tls_context", lambda: ssl.create_default_context(cafile=certificates[1]))


def test_an_encrypted_server_is_verified_against_its_name(serve_encrypted, trusted):
    server = serve_encrypted([answer(CALENDAR)])

    assert fetch(f"webcal://kalender.example:{server.port}/", **LIMITS).body == CALENDAR


def test_the_certificate_of_another_name_is_refused(serve_encrypted, trusted, monkeypatch):
    server = serve_encrypted([answer(CALENDAR)])
    monkeypatch.setattr(fetching, "resolve", lambda host, port: ["127.0.0.2"])

    assert "certificate" in refusal(f"https://andere.example:{server.port}/")
    assert server.requests == []


def test_a_certificate_that_nobody_signed_is_refused(serve_encrypted):
    server = serve_encrypted([answer(CALENDAR)])

    assert "certificate" in refusal(f"https://kalender.example:{server.port}/")
    assert server.requests == []


def test_an_encrypted_address_does_not_lead_to_an_open_one(serve_encrypted, trusted):
    server = serve_encrypted([answer(status="301 Moved", Location="http://kalender.example/")])

    assert "encryption" in refusal(f"https://kalender.example:{server.port}/")


def test_an_open_server_is_no_encrypted_one(serve):
    server = serve([answer(CALENDAR)])

    assert "encrypted" in refusal(f"https://kalender.example:{server.port}/")
