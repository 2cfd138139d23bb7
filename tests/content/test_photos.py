"""Whatever somebody uploads as a photo is made small or refused in a sentence; no page breaks."""

import struct
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageOps

from content import pictures
from content.photos import check_photo
from content.pictures import reduced
from tests.pictures import jpeg

LEFT_EDGE_UP = 6
ORIENTATION = 0x0112


def turned():
    """64 by 48, taken with the camera on its side."""
    exif = Image.Exif()
    exif[ORIENTATION] = LEFT_EDGE_UP
    out = BytesIO()
    Image.new("RGB", (64, 48), "teal").save(out, "JPEG", exif=exif)
    return out.getvalue()


def size_of(file):
    with Image.open(file) as picture:
        return picture.size


def test_a_photo_is_turned_upright_and_loses_what_the_camera_wrote():
    with Image.open(reduced(ContentFile(turned()))) as picture:
        assert picture.size == (48, 64)
        assert not picture.getexif()


@pytest.mark.parametrize("error", [struct.error, TypeError, ValueError, KeyError, OverflowError, ZeroDivisionError])
def test_where_the_camera_wrote_nonsense_the_picture_stays_as_it_is(monkeypatch, error):
    def fails(picture):
        raise error("broken")

    monkeypatch.setattr(ImageOps, "exif_transpose", fails)
    file = ContentFile(turned())
    check_photo(file)

    assert size_of(reduced(file)) == (64, 48)


@pytest.mark.parametrize("error", [struct.error, TypeError])
def test_what_cannot_be_made_small_is_refused_before_it_is_saved(monkeypatch, error):
    def fails(*args):
        raise error("broken")

    monkeypatch.setattr(Image.Image, "thumbnail", fails)

    with pytest.raises(ValidationError) as refused:
        check_photo(ContentFile(jpeg()))
    assert refused.value.code == "kind"


def test_a_picture_with_very_many_pixels_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(pictures, "reduced", lambda file: pytest.fail("unpacked"))
    out = BytesIO()
    Image.new("1", (5001, 5000)).save(out, "PNG")

    with pytest.raises(ValidationError) as refused:
        check_photo(ContentFile(out.getvalue()))
    assert refused.value.code == "size"


def test_a_picture_that_was_looked_at_can_be_read_again():
    file = ContentFile(jpeg())
    check_photo(file)

    assert size_of(file) == (64, 48)
