"""Runs of eight words, as hashes: they show what was copied without keeping the text that it was copied from."""

import re
from hashlib import blake2b
from pathlib import Path

LENGTH = 8
FILE = Path(__file__).with_name("source_shingles.txt")


def shingles(text):
    """Each run of eight words with its hash; case, punctuation and blanks do not count."""
    words = re.findall(r"\w+", text.casefold())
    for start in range(len(words) - LENGTH + 1):
        run = " ".join(words[start : start + LENGTH])
        yield run, blake2b(run.encode(), digest_size=5).hexdigest()


def of_the_sources():
    return set(FILE.read_text().split())
