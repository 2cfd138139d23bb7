"""Pictures as Pillow reads them. Imported only where one comes in: it would take 9 MB of each web worker."""

import struct
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = ("JPEG", "PNG", "WEBP")
LONGEST_SIDE = 640
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


class Unreadable(ValueError):
    """No picture, or none that can be made small."""


def pixels(file):
    """How many it claims to have. Raises `Unreadable`."""
    file.seek(0)
    try:
        with Image.open(file, formats=FORMATS) as picture:
            return picture.width * picture.height
    except BROKEN as error:
        raise Unreadable from error


def reduced(file):
    """The picture upright, at most 640 pixels long, as JPEG without any metadata such as the place.

    Raises `Unreadable`.
    """
    file.seek(0)
    try:
        with Image.open(file, formats=FORMATS) as picture:
            upright = _upright(picture).convert("RGBA")
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            flat = Image.new("RGB", upright.size, "white")
            flat.paste(upright, mask=upright.getchannel("A"))
            out = BytesIO()
            flat.save(out, "JPEG", quality=82, optimize=True, progressive=True)
    except BROKEN as error:
        raise Unreadable from error
    return ContentFile(out.getvalue())


def _upright(picture):
    """Turned as the camera was held; as it is where what says so is broken."""
    try:
        return ImageOps.exif_transpose(picture)
    except BROKEN:
        return picture
