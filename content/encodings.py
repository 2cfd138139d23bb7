"""Which content encodings a reader accepts (RFC 9110, 12.5.3)."""

import re

GZIP = re.compile(r"(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)", re.IGNORECASE)


def accepts_gzip(request):
    """True where gzip is asked for by name; `gzip;q=0` is a refusal."""
    wanted = GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    return bool(wanted) and bool((wanted[1] or "1").strip("0."))
