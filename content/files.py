"""Uploaded files: only kinds that we know, checked by their first bytes, limited in size."""

import re
import unicodedata
import zipfile
from pathlib import PurePath
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext_lazy as _

MEBIBYTE = 1024 * 1024
MAX_SIZE = 20 * MEBIBYTE
#: Ending → media type and first bytes.
KINDS = {
    "pdf": ("application/pdf", b"%PDF-"),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04"),
    "odt": ("application/vnd.oasis.opendocument.text", b"PK\x03\x04"),
    "png": ("image/png", b"\x89PNG\r\n\x1a\n"),
    "jpg": ("image/jpeg", b"\xff\xd8\xff"),
    "jpeg": ("image/jpeg", b"\xff\xd8\xff"),
}
OFFICE_MEMBERS = {"docx": "word/document.xml", "odt": "content.xml"}


def ending(name):
    return PurePath(name).suffix.lower().lstrip(".")


def check_upload(file):
    """Refuse what is not what its name says. Raises `ValidationError`."""
    kind = ending(file.name)
    if kind not in KINDS:
        raise ValidationError(
            _("Files of this kind cannot be published. Possible are: %(kinds)s."),
            code="kind",
            params={"kinds": ", ".join(sorted({"pdf", "docx", "odt", "png", "jpg"})).upper()},
        )
    if file.size > MAX_SIZE:
        raise ValidationError(
            _("The file is larger than %(limit)s MB."), code="size", params={"limit": MAX_SIZE // MEBIBYTE}
        )
    file.seek(0)
    head = file.read(8)
    file.seek(0)
    if not head.startswith(KINDS[kind][1]) or (kind in OFFICE_MEMBERS and not _is_office_file(file, kind)):
        raise ValidationError(
            _("The content of the file does not match its ending .%(kind)s."), code="content", params={"kind": kind}
        )


def _is_office_file(file, kind):
    try:
        with zipfile.ZipFile(file) as archive:
            return OFFICE_MEMBERS[kind] in archive.namelist()
    except zipfile.BadZipFile:
        return False
    finally:
        file.seek(0)


def upload_path(instance, name):
    """A path that cannot be guessed; files are handed out by a view that asks whether they are public."""
    return f"{instance._meta.model_name}/{uuid4()}.{ending(name)}"


class CheckedFieldFile(FieldFile):
    @property
    def media_type(self):
        return KINDS[ending(self.name)][0]

    @property
    def kind(self):
        return ending(self.name).upper()

    @property
    def known_size(self):
        """In bytes; None where the file is lost, so that the page that lists it still stands."""
        try:
            return self.size
        except FileNotFoundError:
            return None

    @property
    def download_name(self):
        """The title of the thing as a file name."""
        plain = unicodedata.normalize("NFKD", str(self.instance)).encode("ascii", "ignore").decode()
        stem = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60] or "datei"
        return f"{stem}.{ending(self.name)}"


class CheckedFileField(models.FileField):
    attr_class = CheckedFieldFile

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("upload_to", upload_path)
        kwargs["validators"] = [*kwargs.get("validators", []), check_upload]
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("validators", None)
        return name, path, args, kwargs
