"""The program pandoc: reads office files and Markdown, in a sandbox and with limits."""

import subprocess
from pathlib import Path

import pypandoc

#: A text of 200 pages takes two to seven seconds and 230 MB.
MOST_SECONDS = 120
MOST_MEMORY = "1G"
TEMPLATE = Path(__file__).with_name("pandoc.html")


class PandocFailed(Exception):
    pass


def to_html(data: bytes, source: str) -> str:
    """The text with title and authors; changes that were tracked are accepted."""
    limits = ["+RTS", f"-M{MOST_MEMORY}", "-RTS"]
    options = ["--sandbox", "--from", source, "--to", "html", "--wrap", "none", "--track-changes", "accept"]
    try:
        done = subprocess.run(
            [pypandoc.get_pandoc_path(), *options, "--template", TEMPLATE, *limits],
            input=data,
            capture_output=True,
            timeout=MOST_SECONDS,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise PandocFailed(getattr(error, "stderr", None) or str(error)) from error
    return done.stdout.decode()
