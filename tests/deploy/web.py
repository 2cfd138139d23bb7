"""The portal as a town runs it: production settings, the web server as in `deploy/`, and nginx in front."""

import http.client
import os
import pwd
import re
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.utils import timezone

from launcher import processes
from tests import served
from tests.backups import databases
from tests.served import HOST, ROOT

NAME = "integration.example.org"
SECRET_KEY = "only-for-tests-but-as-long-as-a-real-one-has-to-be"
EXAMPLES = ROOT / "deploy" / "nginx"
OUTLINE = """
pid {folder}/nginx.pid;
error_log {folder}/logs/start.log;
events {{ }}
http {{
    include {mime_types};
    client_body_temp_path {folder}/temporary;
    proxy_temp_path {folder}/temporary;
    fastcgi_temp_path {folder}/temporary;
    uwsgi_temp_path {folder}/temporary;
    scgi_temp_path {folder}/temporary;
    include integrationsportal.conf;
}}
"""


def production(url, folder):
    return databases.variables(
        url,
        folder / "files",
        ALLOWED_HOSTS=NAME,
        DJANGO_SECRET_KEY=SECRET_KEY,
        DJANGO_SETTINGS_MODULE="portal.settings.production",
        EMAIL_URL="smtp+tls://portal:secret@mail.example.org:587",
        MAIL_FROM="portal@example.org",
        STATIC_ROOT=str(folder / "static"),
    )


@contextmanager
def gunicorn(variables, log):
    """Gives its port."""
    with (
        socket.create_server((HOST, 0)) as listening,
        served.gunicorn(["-c", "deploy/gunicorn.conf.py"], variables, listening, log),
    ):
        wait_for(listening.getsockname()[1], log)
        yield listening.getsockname()[1]


def wait_for(port, log):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with suppress(OSError):
            asking = http.client.HTTPConnection(HOST, port, timeout=20)
            asking.request("GET", "/healthz", headers={"Host": NAME, "X-Forwarded-Proto": "https"})
            if asking.getresponse().status == 200:
                return
        time.sleep(0.1)
    pytest.fail(f"The portal does not answer:\n{log.read_text()}", pytrace=False)


def free_ports(count):
    with_ports = [socket.create_server((HOST, 0)) for _each in range(count)]
    ports = [each.getsockname()[1] for each in with_ports]
    for each in with_ports:
        each.close()
    return ports


def certificate(folder):
    """A key and a certificate that it signed itself, as files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = timezone.now()
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(private)


@dataclass
class Site:
    http: int
    https: int
    folder: Path

    def connect(self):
        """A socket with TLS, for whatever no client library would send."""
        context = ssl.create_default_context(cafile=self.folder / "fullchain.pem")
        return context.wrap_socket(socket.create_connection((HOST, self.https), timeout=30), server_hostname=NAME)

    def ask(self, address, method="GET", body=None, headers=None, *, is_secure=True):
        """Status, headers and body."""
        asking = http.client.HTTPConnection(NAME, timeout=60)
        asking.sock = self.connect() if is_secure else socket.create_connection((HOST, self.http), timeout=30)
        try:
            asking.request(method, address, body, {"Host": NAME} | (headers or {}))
            answer = asking.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            asking.close()

    @property
    def log(self):
        return (self.folder / "logs" / "integrationsportal.log").read_text()

    @property
    def complaints(self):
        return (self.folder / "logs" / "integrationsportal-errors.log").read_text()


def program():
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if not found:
        pytest.fail("There is no nginx. Run script/test: it installs it.", pytrace=False)
    return found


def configured(folder, upstream, ports, static, patience):
    """The example, with the places of this machine in it. Slow clients are given up after `patience` seconds."""
    conf = folder / "conf"
    shutil.copytree(EXAMPLES, conf / "integrationsportal")
    (conf / "integrationsportal" / "upstream.conf").write_text(upstream)
    text = (EXAMPLES / "integrationsportal.conf").read_text()
    for found, put in {
        r"listen \[::\].*": "",
        r"listen 80;": f"listen {HOST}:{ports[0]};",
        r"listen 443 ": f"listen {HOST}:{ports[1]} ",
        rf"/etc/letsencrypt/live/{NAME}": str(folder),
        r"/var/log/nginx": str(folder / "logs"),
        r"/var/lib/integrationsportal;": f"{static.parent};",
        r"/etc/nginx/integrationsportal": str(conf / "integrationsportal"),
        r"client_(header|body)_timeout 10s": rf"client_\1_timeout {patience}s",
    }.items():
        text, count = re.subn(found, put, text)
        assert count, found
    (conf / "integrationsportal.conf").write_text(text)
    mime_types = next(path for path in map(Path, ["/etc/nginx/mime.types"]) if path.exists())
    (conf / "nginx.conf").write_text(OUTLINE.format(folder=folder, mime_types=mime_types))
    return conf / "nginx.conf"


def has_answer(sender):
    """Whether a socket with TLS has got anything by now, if only its end. What has come is lost."""
    patience = sender.gettimeout()
    sender.settimeout(0)
    try:
        sender.recv(1)
    except ssl.SSLWantReadError:
        return False
    finally:
        sender.settimeout(patience)
    return True


@contextmanager
def nginx(folder, upstream, static, patience=10):
    """As an ordinary account, with everything in one folder."""
    account = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
    folder.mkdir()
    for name in ("logs", "temporary"):
        (folder / name).mkdir()
    certificate(folder)
    ports = free_ports(2)
    conf = configured(folder, upstream, ports, static, patience)
    if account:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, account.pw_uid, account.pw_gid)
    command = [program(), "-p", folder, "-c", conf, "-e", folder / "logs" / "start.log", "-g", "daemon off;"]
    with (folder / "said.log").open("wb") as output:
        server = processes.spawn(command, account=account, stdout=output, stderr=subprocess.STDOUT, cwd="/")
        site = Site(*ports, folder)
        try:
            end = time.monotonic() + 20
            while time.monotonic() < end and server.poll() is None:
                with suppress(OSError):
                    site.connect().close()
                    break
                time.sleep(0.05)
            else:
                pytest.fail(f"nginx does not start:\n{(folder / 'said.log').read_text()}", pytrace=False)
            yield site
        finally:
            processes.stop(server)
