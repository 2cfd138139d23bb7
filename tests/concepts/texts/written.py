"""Texts as the files that a town would hand in."""

import subprocess
from io import BytesIO
from pathlib import Path

import pypandoc
from django.core.files.uploadedfile import SimpleUploadedFile

from concepts.texts.reading import MARKDOWN

FOOTNOTES = Path(__file__).with_name("footnotes.lua")


def as_html(parts):
    return "\n".join(_html(part) for part in parts)


def _html(part):
    if part.is_heading:
        return f"<h{part.depth}>{part.heading}</h{part.depth}>"
    return part.body.replace("<p>", f"<p>{part.number} ", 1) if part.number else part.body


def as_bytes(parts, kind):
    """A "docx", an "odt" or "md"; footnotes are real ones."""
    target = f"{MARKDOWN}-simple_tables-multiline_tables" if kind == "md" else kind
    command = [
        pypandoc.get_pandoc_path(),
        "--from",
        "html",
        "--to",
        target,
        "--lua-filter",
        FOOTNOTES,
        "--wrap",
        "none",
    ]
    return subprocess.run(
        [*command, "--output", "-"], input=as_html(parts).encode(), capture_output=True, check=True
    ).stdout


def as_file(parts, kind):
    return SimpleUploadedFile(f"konzept.{kind}", BytesIO(as_bytes(parts, kind)).getvalue())
