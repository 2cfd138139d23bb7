"""Three programs that read vCards, written by different people: each gives the properties of the one card in a text."""

import json
import subprocess
from pathlib import Path

import vobject

from tests.served import npm_file, program

SCRIPTS = Path(__file__).parent


def vobject_reads(text):
    """Python; khard and vdirsyncer's friends use it. Texts are unescaped, addresses come in parts."""
    (card,) = vobject.readComponents(text)
    adr = getattr(card, "adr", None)
    fields = ("box", "extended", "street", "city", "region", "code", "country")
    return {
        "version": card.version.value,
        "fn": card.fn.value,
        "org": card.org.value,
        "n": [card.n.value.family, card.n.value.given, card.n.value.additional, card.n.value.prefix],
        "tel": [(line.value, sorted(line.type_paramlist)) for line in card.contents.get("tel", [])],
        "email": [(line.value, sorted(line.type_paramlist)) for line in card.contents.get("email", [])],
        "adr": [getattr(adr.value, name) for name in fields] if adr else None,
        "categories": card.categories.value if "categories" in card.contents else None,
        "note": card.note.value if "note" in card.contents else None,
        "url": card.url.value,
        "uid": card.uid.value,
        "rev": card.rev.value,
    }


def _node(script, texts):
    answer = subprocess.run(
        [program("node", "runs the address books"), SCRIPTS / script],
        input=json.dumps(texts).encode(),
        capture_output=True,
        timeout=60,
    )
    assert answer.returncode == 0, answer.stderr.decode()
    return json.loads(answer.stdout)


def icaljs_reads(texts):
    """JavaScript; Thunderbird and Nextcloud use it. Texts are unescaped."""
    npm_file("ical.js/package.json")
    return _node("icaljs_vcards.mjs", texts)


def vcf_reads(texts):
    """JavaScript, of its own; leaves values escaped as they stand in the unfolded line."""
    npm_file("vcf/package.json")
    return _node("vcf.mjs", texts)
