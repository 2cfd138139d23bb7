"""The words of uploaded files, read once for each file in a process that is not given much."""

import logging
import subprocess
import sys
import time
from pathlib import Path

from committees.models import Document
from content.files import ending
from search.models import ExtractedText

logger = logging.getLogger(__name__)

EXTRACTING = Path(__file__).with_name("extracting.py")
KINDS = {"pdf", "docx", "odt"}
#: In seconds, of the clock: a machine may be busy.
LONGEST = 20


def texts_of(names):
    """What is known of these files, by their name."""
    return dict(ExtractedText.objects.filter(file_name__in=names).values_list("file_name", "text"))


def read(keys, end):
    """Read the files of these documents until the monotonic clock shows `end`; returns the keys of those done."""
    rows, done = list(Document.objects.filter(pk__in=keys).order_by("pk")), []
    known = texts_of([document.file.name for document in rows])
    for document in rows:
        if document.file.name not in known:
            if time.monotonic() >= end:
                break
            text = known[document.file.name] = extracted(document.file)
            row = ExtractedText(file_name=document.file.name, text=text)
            ExtractedText.objects.bulk_create([row], ignore_conflicts=True)
        done.append(document.pk)
    return done


def extracted(file):
    """The text of an uploaded file; "" where there is none or it cannot be read, with a line in the log."""
    kind = ending(file.name)
    if kind not in KINDS:
        return ""
    try:
        with file.storage.open(file.name) as opened:
            data = opened.read()
        done = subprocess.run(
            [sys.executable, "-P", EXTRACTING, kind], input=data, capture_output=True, timeout=LONGEST, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        logger.warning("The text of the file %s could not be read for the search: %s", file.name, _reason(error))
        return ""
    return done.stdout.decode(errors="replace")


def _reason(error):
    """What the reader said last, in one line."""
    said = getattr(error, "stderr", None) or b""
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1][:300] if lines else type(error).__name__


def forget_texts():
    """Delete the texts of files that no document holds any more; returns how many they were."""
    return ExtractedText.objects.exclude(file_name__in=Document.objects.values("file")).delete()[0]
