"""Committees that a reader chose, as a short address (`/abo/<token>.ics`).

The token is the choice itself: nothing is stored, nobody can be recognised by it, and the same choice has the same
address. It is no secret; a checksum keeps mistyped ones from meaning something else.
"""

import base64
import binascii
import zlib

MOST = 50
#: Fifty keys of a database fit in.
LONGEST = 800
CHECKSUM = 3


class UnreadableToken(ValueError):
    """No choice has this address."""


def encode(keys):
    """The token of a set of committees, by their primary keys."""
    body = b"".join(_octets(step) for step in _steps(sorted(set(keys))))
    return base64.b32encode(_checksum(body) + body).decode().rstrip("=").lower()


def decode(token):
    """The primary keys, ascending. Raises `UnreadableToken`."""
    if len(token) > LONGEST:
        raise UnreadableToken(token)
    try:
        raw = base64.b32decode(token.upper() + "=" * (-len(token) % 8))
    except (binascii.Error, ValueError) as error:
        raise UnreadableToken(token) from error
    body = raw[CHECKSUM:]
    if not body or raw[:CHECKSUM] != _checksum(body):
        raise UnreadableToken(token)
    keys = _keys(body)
    if len(keys) > MOST or keys[-1] >= 2**63 or encode(keys) != token:
        raise UnreadableToken(token)
    return keys


def _checksum(body):
    return zlib.crc32(b"abo" + body).to_bytes(4, "big")[:CHECKSUM]


def _steps(keys):
    """The first key and the distance of each further one: small numbers are short."""
    return [key - before for before, key in zip([0, *keys], keys, strict=False)]


def _octets(number):
    """Seven bits an octet; the highest bit says that another one follows."""
    octets = []
    while number > 0x7F:
        octets.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*octets, number])


def _keys(body):
    keys, key, step, shift = [], 0, 0, 0
    for octet in body:
        step |= (octet & 0x7F) << shift
        shift += 7
        if not octet & 0x80:
            key += step
            keys.append(key)
            step, shift = 0, 0
    return keys
