"""Encrypted files of any size in constant memory.

AES-256-GCM over pieces of one mebibyte (the STREAM construction: the nonce counts the pieces and says which is the
last), so that a changed, exchanged, missing or added piece is noticed. The key comes from `BACKUP_KEY` through scrypt
(RFC 7914).
"""

import io
import os
import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from portal.backups.problems import BackupProblem

MAGIC = b"integrationsportal backup, sealed, 1\n"
SALT, PREFIX, PROOF = 16, 7, 16
HEADER = len(MAGIC) + SALT + PREFIX + PROOF
PIECE = 1024 * 1024
TAG = 16
#: 64 MiB of memory and a fifth of a second for each guess.
COST = {"n": 2**16, "r": 8, "p": 1}
SHORTEST_KEY = 16


def _derived(key, salt):
    """The cipher, and a proof of the key that tells a wrong one from a damaged file."""
    derived = Scrypt(salt=salt, length=32 + PROOF, **COST).derive(key.encode())
    return AESGCM(derived[:32]), derived[32:]


def _nonce(prefix, number, is_last):
    return prefix + struct.pack(">I?", number, is_last)


def check_key(key):
    if len(key) < SHORTEST_KEY:
        raise BackupProblem(f"BACKUP_KEY is too short: it needs {SHORTEST_KEY} characters or more.")


class Sealing(io.RawIOBase):
    """Writes what it is given encrypted to `file`, which stays open; the end is written by `finish`."""

    def __init__(self, file, key):
        check_key(key)
        self._file, self._waiting, self._number = file, bytearray(), 0
        salt, self._prefix = os.urandom(SALT), os.urandom(PREFIX)
        self._cipher, proof = _derived(key, salt)
        self._header = MAGIC + salt + self._prefix + proof
        file.write(self._header)

    def writable(self):
        return True

    def write(self, data):
        self._waiting += data
        # The last piece is only known at the end, hence one is always held back.
        while len(self._waiting) > PIECE:
            self._put(bytes(self._waiting[:PIECE]), is_last=False)
            del self._waiting[:PIECE]
        return len(data)

    def finish(self):
        """Without this the file counts as cut off, which a backup that failed halfway is."""
        self._put(bytes(self._waiting), is_last=True)
        self._waiting.clear()

    def _put(self, piece, is_last):
        nonce = _nonce(self._prefix, self._number, is_last)
        self._file.write(self._cipher.encrypt(nonce, piece, self._header))
        self._number += 1


class Opened(io.RawIOBase):
    """Reads what `Sealing` wrote; raises `BackupProblem` at the first piece that is not as it was."""

    def __init__(self, file, key):
        if not key:
            raise BackupProblem("This backup is encrypted. Set BACKUP_KEY to the key with which it was made.")
        self._header = file.read(HEADER)
        if len(self._header) < HEADER:
            raise BackupProblem("The file is cut off: it ends within its first line.")
        salt = self._header[len(MAGIC) :][:SALT]
        self._prefix = self._header[len(MAGIC) + SALT :][:PREFIX]
        self._cipher, proof = _derived(key, salt)
        if proof != self._header[-PROOF:]:
            raise BackupProblem("BACKUP_KEY is not the key of this backup, or the beginning of the file was changed.")
        self._file, self._number, self._ready = file, 0, memoryview(b"")
        self._next = file.read(PIECE + TAG)

    def readable(self):
        return True

    def readinto(self, buffer):
        while not self._ready:
            if self._next is None:
                return 0
            self._ready = memoryview(self._open_piece())
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _open_piece(self):
        sealed, following = self._next, self._file.read(PIECE + TAG)
        is_last = not following
        try:
            piece = self._cipher.decrypt(_nonce(self._prefix, self._number, is_last), sealed, self._header)
        except InvalidTag:
            cut = ", or it is cut off" if is_last else ""
            raise BackupProblem(f"The file was changed after it was written{cut} (piece {self._number + 1}).") from None
        self._number += 1
        self._next = None if is_last else following
        return piece
