"""Photos to upload."""

from io import BytesIO

from PIL import Image


def jpeg(width=64, height=48):
    out = BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "JPEG")
    return out.getvalue()
