"""The one file of a backup: a tar archive packed by gzip, on wish encrypted.

Members: `tables/<table>/<number>` (rows in PostgreSQL's text format of COPY), `files/<path>`, and at the end
`manifest.json` with a SHA-256 for each table and file. Without its manifest a file is cut off.
"""

import gzip
import hashlib
import io
import json
import os
import tarfile
import zlib
from contextlib import contextmanager
from pathlib import PurePosixPath

from portal.backups import manifests, sealing
from portal.backups.problems import BackupProblem

MANIFEST = "manifest.json"
GZIP_MAGIC = b"\x1f\x8b\x08"
#: Most of what is uploaded is packed already: more effort would only cost time.
EFFORT = 3
#: Rows are collected to members of this size (bytes).
MEMBER = 4 * 1024 * 1024
BLOCK = 256 * 1024
DAMAGE = (EOFError, gzip.BadGzipFile, zlib.error, tarfile.TarError, ValueError, OverflowError)


class Writer:
    def __init__(self, tar):
        self._tar = tar

    def add_table(self, table, blocks):
        """Write the blocks of a COPY; returns rows, bytes and SHA-256 for the manifest."""
        rows, size, digest = 0, 0, hashlib.sha256()
        for number, member in enumerate(_members(blocks), start=1):
            self._add(f"tables/{table}/{number:06}", io.BytesIO(member), len(member))
            # COPY escapes line feeds within values.
            rows += member.count(b"\n")
            size += len(member)
            digest.update(member)
        return {"rows": rows, "bytes": size, "sha256": digest.hexdigest()}

    def add_file(self, path, file):
        """Write an open file; returns bytes and SHA-256 for the manifest."""
        size, reader = os.fstat(file.fileno()).st_size, _Digesting(file)
        self._add(f"files/{path}", reader, size)
        return {"bytes": size, "sha256": reader.digest.hexdigest()}

    def add_manifest(self, manifest):
        body = json.dumps({"format": manifests.FORMAT} | manifest, indent=1).encode()
        self._add(MANIFEST, io.BytesIO(body), len(body))

    def _add(self, name, file, size):
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, 0o600
        self._tar.addfile(member, file)


class _Digesting:
    def __init__(self, file):
        self._file, self.digest = file, hashlib.sha256()

    def read(self, size):
        data = self._file.read(size)
        self.digest.update(data)
        return data


def _members(blocks):
    member = bytearray()
    for block in blocks:
        member += block
        if len(member) >= MEMBER:
            yield bytes(member)
            member.clear()
    if member:
        yield bytes(member)


@contextmanager
def writing(file, key=""):
    """A `Writer` into an open file. What was begun and failed is no valid archive."""
    target = sealing.Sealing(file, key) if key else file
    with (
        gzip.GzipFile(filename="", mode="wb", compresslevel=EFFORT, fileobj=target, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as tar,
    ):
        yield Writer(tar)
    if key:
        target.finish()


def is_sealed(path):
    with path.open("rb") as file:
        return file.read(len(sealing.MAGIC)) == sealing.MAGIC


@contextmanager
def _damage_told(path):
    try:
        yield
    except DAMAGE as error:
        raise BackupProblem(f"{path.name} is damaged or cut off ({error}).") from error


class _Member:
    def __init__(self, file, path):
        self._file, self._path = file, path

    def read(self, size=-1):
        with _damage_told(self._path):
            return self._file.read(size)


def members(path, key=""):
    """Name and open file of each member in turn. Both raise `BackupProblem` at what cannot be read."""
    with path.open("rb") as file:
        start = file.read(len(sealing.MAGIC))
        file.seek(0)
        if start != sealing.MAGIC and not start.startswith(GZIP_MAGIC):
            raise BackupProblem(f"{path.name} is not a backup of the portal.")
        source = io.BufferedReader(sealing.Opened(file, key), BLOCK) if start == sealing.MAGIC else file
        with (
            _damage_told(path),
            gzip.GzipFile(fileobj=source) as packed,
            tarfile.open(fileobj=packed, mode="r|") as tar,
        ):
            for member in tar:
                if not member.isreg() or member.issparse():
                    raise BackupProblem(f"{path.name} holds something that is no file: {member.name!r}.")
                if member.name == MANIFEST and member.size > manifests.LONGEST:
                    raise BackupProblem(f"The list of contents of {path.name} is longer than any of the portal.")
                yield member.name, _Member(tar.extractfile(member), path)
            if any(packed.read(BLOCK).strip(b"\0")):
                raise BackupProblem(f"{path.name} goes on after its end.")


def verified(path, key=""):
    """The manifest of a backup of which every byte was read and compared."""
    digests, manifest = {}, None
    for name, file in members(path, key):
        if name == MANIFEST:
            manifest = file.read()  # to be understood when the end has proved that it is whole
            continue
        part = part_of(name)
        if part in digests and part[0] == "files":
            raise BackupProblem(f"{path.name} holds a file twice: {part[1]!r}.")
        digest = digests.setdefault(part, hashlib.sha256())
        while block := file.read(BLOCK):
            digest.update(block)
    if manifest is None:
        raise BackupProblem(f"{path.name} is not a whole backup of the portal: its list of contents is missing.")
    manifest = manifests.understood(manifest, path.name)
    listed = {("tables", table): facts["sha256"] for table, facts in manifest["tables"].items() if facts["bytes"]}
    listed |= {("files", file): facts["sha256"] for file, facts in manifest["files"].items()}
    found = {part: digest.hexdigest() for part, digest in digests.items()}
    if found != listed:
        wrong = sorted(" ".join(part) for part, _digest in set(found.items()) ^ set(listed.items()))
        raise BackupProblem(f"{path.name} does not hold what its list says: {', '.join(dict.fromkeys(wrong))}.")
    return manifest


def part_of(name):
    """What a member belongs to: ("tables", table) or ("files", path)."""
    kind, _slash, rest = name.partition("/")
    if kind == "tables":
        rest = rest.rpartition("/")[0]
    path = PurePosixPath(rest)
    # At the top, a dot marks what a restoration has put aside.
    leads_elsewhere = path.is_absolute() or ".." in path.parts or str(path) != rest or rest.startswith(".")
    if kind not in ("tables", "files") or leads_elsewhere or not rest.isprintable():
        raise BackupProblem(f"The backup holds something that does not belong there: {name!r}.")
    return kind, rest
