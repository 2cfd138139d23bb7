"""Photos: made small, and without what cameras write into them, before they are kept."""

import struct
from io import BytesIO
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

from content.files import CheckedFieldFile

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_BYTES = 20 * 1024 * 1024
#: A picture of a few kilobytes may claim to be a square kilometre.
MAX_PIXELS = 25_000_000
LONGEST_SIDE = 640
PHOTO_FOLDER = "photo"
#: What Pillow raises at pictures, and at what cameras wrote into them.
BROKEN = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)


def check_photo(file):
    """Refuse what is no picture, too large a one, or cannot be made small. Raises `ValidationError`."""
    if file.size > MAX_BYTES:
        raise ValidationError(_("The photo is larger than 20 MB."), code="size")
    try:
        file.seek(0)
        with Image.open(file, formats=FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise ValidationError(_("The photo has too many pixels. Make it smaller first."), code="size")
        reduced(file)
    except BROKEN as error:
        raise ValidationError(
            _("This is no photo that we can read. Choose a JPG, PNG or WebP."), code="kind"
        ) from error
    finally:
        file.seek(0)


def reduced(file):
    """The picture upright, at most 640 pixels long, as JPEG without any metadata such as the place."""
    file.seek(0)
    with Image.open(file, formats=FORMATS) as picture:
        upright = _upright(picture).convert("RGBA")
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        flat = Image.new("RGB", upright.size, "white")
        flat.paste(upright, mask=upright.getchannel("A"))
        out = BytesIO()
        flat.save(out, "JPEG", quality=82, optimize=True, progressive=True)
    return ContentFile(out.getvalue())


def _upright(picture):
    """Turned as the camera was held; as it is where what says so is broken."""
    try:
        return ImageOps.exif_transpose(picture)
    except BROKEN:
        return picture


def photo_path(instance, name):
    return f"{PHOTO_FOLDER}/{uuid4()}.jpg"


class PhotoField(models.FileField):
    attr_class = CheckedFieldFile

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("upload_to", photo_path)
        kwargs["validators"] = [*kwargs.get("validators", []), check_photo]
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("validators", None)
        return name, path, args, kwargs

    def pre_save(self, model_instance, add):
        photo = getattr(model_instance, self.attname)
        if photo and not photo._committed:
            photo.save(photo.name, reduced(photo.file), save=False)
        return super().pre_save(model_instance, add)
