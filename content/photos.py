"""Photos: made small, and without what cameras write into them, before they are kept."""

from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.files import CheckedFieldFile

MAX_BYTES = 20 * 1024 * 1024
#: A picture of a few kilobytes may claim to be a square kilometre.
MAX_PIXELS = 25_000_000
PHOTO_FOLDER = "photo"


def check_photo(file):
    """Refuse what is no picture, too large a one, or cannot be made small. Raises `ValidationError`."""
    from content import pictures  # Pillow's memory is for those who send photos

    if file.size > MAX_BYTES:
        raise ValidationError(_("The photo is larger than 20 MB."), code="size")
    try:
        if pictures.pixels(file) > MAX_PIXELS:
            raise ValidationError(_("The photo has too many pixels. Make it smaller first."), code="size")
        pictures.reduced(file)
    except pictures.Unreadable as error:
        raise ValidationError(
            _("This is no photo that we can read. Choose a JPG, PNG or WebP."), code="kind"
        ) from error
    finally:
        file.seek(0)


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
            from content import pictures  # Pillow's memory is for those who send photos

            photo.save(photo.name, pictures.reduced(photo.file), save=False)
        return super().pre_save(model_instance, add)
