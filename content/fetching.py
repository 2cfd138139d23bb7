"""Fetch a foreign address without ever reaching the server's own network."""

import io
import ipaddress
import re
import socket
import ssl
import threading
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from time import monotonic
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from django.utils.translation import gettext as _

SCHEMES = {"http": "http", "https": "https", "webcal": "https", "webcals": "https"}
SCHEME_PORTS = {"http": 80, "https": 443}
PORTS = {80, 443}
MAX_REDIRECTS = 3
#: What an answer may hold beside its body: status line, headers, sizes of chunks.
HEADROOM = 256 * 1024
PIECE = 64 * 1024
HEADERS = {"User-Agent": "Integrationsportal", "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close"}

UNICAST = ipaddress.ip_network("2000::/3")
NAT64 = ipaddress.ip_network("64:ff9b::/96")
#: Special though `ipaddress` may call them global: protocol assignments (RFC 6890), relays of 6to4, Teredo and its
#: neighbours, documentation (RFC 9637), and the address under which Azure serves its machines from inside.
SPECIAL = [
    ipaddress.ip_network(each)
    for each in ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32", "2001::/23", "3fff::/20")
]
#: Hosts that the system would read as an IPv4 address: 2130706433, 0x7f.1, 127.1 (WHATWG URL, “ends in a number”).
NUMBER_AT_END = re.compile(r"(^|\.)([0-9]+|0x[0-9a-f]*)\.?$", re.IGNORECASE)


class NotFetched(Exception):
    """The address gave nothing; the text is a translated sentence for whoever entered it."""


@dataclass(frozen=True)
class Fetched:
    body: bytes
    content_type: str
    #: Where the body was found in the end, after redirects.
    address: str


@dataclass(frozen=True)
class Target:
    """An address taken apart and found acceptable; whom its host name leads to is not known yet."""

    scheme: str
    host: str
    port: int
    path: str

    @classmethod
    def from_address(cls, address):
        if re.search(r"[\s\\\x00-\x1f\x7f]", address):
            raise NotFetched(_("This is not a web address. It must begin with https:// and contain no spaces."))
        try:
            parts = urlsplit(address)
            port = parts.port
            host = (parts.hostname or "").encode("idna").decode()
        except ValueError as error:
            raise NotFetched(_("This web address cannot be read. Please check how it is written.")) from error
        # Some signs become others, even blanks, on their way into a host name (RFC 3490, ToASCII).
        if not re.fullmatch(r"[a-z0-9._:-]*", host):
            raise NotFetched(_("This web address cannot be read. Please check how it is written."))
        scheme = SCHEMES.get(parts.scheme)
        if not scheme or not host:
            raise NotFetched(_("Only web addresses that begin with https://, http:// or webcal:// can be fetched."))
        if "@" in parts.netloc:
            raise NotFetched(_("The address contains a user name or a password. Please enter it without them."))
        port = port if port is not None else SCHEME_PORTS[scheme]
        if port not in PORTS:
            raise NotFetched(
                _("The address names the port %(port)s. Only the usual ports can be used.") % {"port": port}
            )
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
        query = quote(parts.query, safe="/%:@!$&'()*+,;=~?[]")
        return cls(scheme, host, port, f"{path}?{query}" if query else path)

    @property
    def netloc(self):
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == SCHEME_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def address(self):
        path, _mark, query = self.path.partition("?")
        return urlunsplit((self.scheme, self.netloc, path, query, ""))


class Stream:
    """A connection whose every step ends at one common deadline; `http.client` takes it for a socket."""

    def __init__(self, sock, deadline, limit_bytes):
        self.sock, self.deadline, self.left = sock, deadline, limit_bytes

    def sendall(self, data):
        self.sock.settimeout(_remaining(self.deadline))
        self.sock.sendall(data)

    def makefile(self, _mode):
        return io.BufferedReader(StreamReader(self))

    def close(self):
        """`http.client` closes early, when the body is still to be read: the socket is closed by who opened it."""


class StreamReader(io.RawIOBase):
    def __init__(self, stream):
        self.stream = stream

    def readable(self):
        return True

    def readinto(self, buffer):
        self.stream.sock.settimeout(_remaining(self.stream.deadline))
        count = self.stream.sock.recv_into(buffer)
        self.stream.left -= count
        if self.stream.left < 0:
            raise _too_large()
        return count


def fetch(address, *, limit_bytes, limit_seconds):
    """What stands at `address`, as it stands there: what it is and whether it is readable others must tell.

    Raises `NotFetched`. Everything together, names and redirects included, takes at most `limit_seconds`.
    """
    deadline = monotonic() + limit_seconds
    target = Target.from_address(address.strip())
    try:
        for _step in range(MAX_REDIRECTS + 1):
            answer = _ask(target, deadline, limit_bytes)
            if isinstance(answer, Fetched):
                return answer
            if target.scheme == "https" and answer.scheme == "http":
                raise NotFetched(_("The address leads on to one without encryption. It was not followed."))
            target = answer
    except TimeoutError as error:
        raise NotFetched(_("The server took too long to answer. Please try again later.")) from error
    raise NotFetched(_("The address leads on and on. Please enter the address at which it ends."))


def _ask(target, deadline, limit_bytes):
    """One request: the content, or the `Target` that it leads on to."""
    try:
        with closing(_connected(target, deadline)) as sock:
            connection = HTTPConnection(target.host, target.port)
            connection.sock = Stream(sock, deadline, limit_bytes + HEADROOM)
            connection.request("GET", target.path, headers={"Host": target.netloc, **HEADERS})
            with closing(connection.getresponse()) as response:
                if response.status in (301, 302, 303, 307, 308) and response.headers["Location"]:
                    return _next_target(target, response.headers["Location"])
                _check_answer(response)
                body = _read(response, limit_bytes)
                return Fetched(body, response.headers.get("Content-Type", ""), target.address)
    except TimeoutError:
        raise
    except (OSError, HTTPException, ValueError) as error:
        raise NotFetched(_("The server broke off or answered in a way that cannot be read.")) from error


def _next_target(target, location):
    # Header bytes arrive as Latin-1, addresses outside ASCII are meant as UTF-8.
    return Target.from_address(urljoin(target.address, location.encode("latin-1").decode("utf-8", "replace").strip()))


def _check_answer(response):
    if response.status in (401, 403, 407):
        raise NotFetched(_("The server asks for a login. Only calendars that are open to everybody can be fetched."))
    if response.status in (404, 410):
        raise NotFetched(_("There is nothing at this address (any more)."))
    if response.status != 200:
        raise NotFetched(_("The server answered with the error %(status)s.") % {"status": response.status})
    if response.headers.get("Content-Encoding", "identity").strip().lower() not in ("", "identity"):
        raise NotFetched(_("The server sent a compressed answer, which is not accepted."))


def _read(response, limit_bytes):
    if response.length is not None and response.length > limit_bytes:
        raise _too_large()
    body = bytearray()
    while piece := response.read(min(PIECE, limit_bytes + 1 - len(body))):
        body += piece
        if len(body) > limit_bytes:
            raise _too_large()
    if response.length:
        raise HTTPException("closed before the announced length")
    return bytes(body)


def _too_large():
    return NotFetched(_("What stands at this address is too large."))


def _connected(target, deadline):
    """A socket to exactly the address that was checked: the name is not resolved a second time (DNS rebinding)."""
    addresses = _resolved(target, deadline)
    if not addresses:
        raise NotFetched(_("No server of the name %(host)s is known.") % {"host": target.host})
    if not all(is_reachable(each) for each in addresses):
        raise NotFetched(_("The address leads into an internal network. Such addresses are not fetched."))
    for number, address in enumerate(addresses, start=1):
        try:
            sock = socket.create_connection((address, target.port), timeout=_remaining(deadline))
            break
        except TimeoutError:
            raise
        except OSError as error:
            if number == len(addresses):
                message = _("The server %(host)s does not accept a connection.") % {"host": target.host}
                raise NotFetched(message) from error
    return _encrypted(sock, target, deadline) if target.scheme == "https" else sock


def _encrypted(sock, target, deadline):
    try:
        sock.settimeout(_remaining(deadline))
        return tls_context().wrap_socket(sock, server_hostname=target.host)
    except TimeoutError:
        sock.close()
        raise
    except ssl.SSLCertVerificationError as error:
        sock.close()
        message = _("The certificate of the server is not valid for %(host)s.") % {"host": target.host}
        raise NotFetched(message) from error
    except (OSError, ValueError) as error:
        sock.close()
        raise NotFetched(_("No encrypted connection to the server could be made.")) from error


def _resolved(target, deadline):
    """The IP addresses of the host. The system's resolver knows no deadline and is therefore left to a thread."""
    if NUMBER_AT_END.search(target.host) and not _is_canonical(target.host):
        raise NotFetched(_("This web address cannot be read. Please check how it is written."))
    found = []
    thread = threading.Thread(target=lambda: found.append(resolve(target.host, target.port)), daemon=True)
    thread.start()
    thread.join(_remaining(deadline))
    if thread.is_alive():
        raise TimeoutError
    return found[0] if found else []


def _is_canonical(host):
    try:
        return str(ipaddress.IPv4Address(host)) == host
    except ValueError:
        return False


def _remaining(deadline):
    """Seconds until the deadline; raises `TimeoutError` once it is over."""
    remaining = deadline - monotonic()
    if remaining <= 0:
        raise TimeoutError
    return remaining


def tls_context():
    return ssl.create_default_context()


def resolve(host, port):
    """All IP addresses of a host, none where it is unknown."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return list(dict.fromkeys(sockaddr[0] for _family, _type, _proto, _name, sockaddr in found))


def is_reachable(address):
    """Whether an IP address belongs to the public internet."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if ip.version == 6:
        if ip in NAT64:
            return is_reachable(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        if ip.sixtofour:
            return is_reachable(str(ip.sixtofour))
        if ip not in UNICAST or ip.scope_id:
            return False
    if any(ip in network for network in SPECIAL if network.version == ip.version):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_link_local or ip.is_unspecified)
