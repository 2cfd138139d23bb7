"""How often something may be done from one place of the net, counted exactly in the database."""

import hashlib
import hmac
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.db import connection
from django.utils import timezone

from content.models import Count

#: How much of an address counts: single ones are changed quickly, and in IPv6 each household has 2^64 of them.
PREFIX_BITS = {4: 24, 6: 48}
UPSERT = """
    INSERT INTO content_count AS present (purpose, source, number, expires_at)
    VALUES (%s, %s, 1, clock_timestamp() + %s)
    ON CONFLICT (purpose, source) DO UPDATE SET
        number = CASE WHEN present.expires_at <= clock_timestamp() THEN 1 ELSE present.number + 1 END,
        expires_at = CASE WHEN present.expires_at <= clock_timestamp() THEN EXCLUDED.expires_at
                          ELSE present.expires_at END
    RETURNING number
"""


def client_address(request):
    """The address that a request came from, as the outermost proxy that we trust saw it.

    Each proxy appends whom it was asked by to X-Forwarded-For; what stands further left anybody may have written.
    """
    hops = [each.strip() for each in request.headers.get("X-Forwarded-For", "").split(",")]
    trusted = settings.TRUSTED_PROXIES
    return hops[-trusted] if trusted and len(hops) >= trusted else request.META.get("REMOTE_ADDR", "")


def source_of(request):
    """A number for the network that a request comes from. The address itself is stored nowhere."""
    try:
        address = ip_address(client_address(request).partition("%")[0])
    except ValueError:
        network = "unknown"
    else:
        address = getattr(address, "ipv4_mapped", None) or address
        network = str(ip_network((address, PREFIX_BITS[address.version]), strict=False))
    return hmac.new(settings.SECRET_KEY.encode(), network.encode(), hashlib.sha256).hexdigest()[:32]


def is_within(purpose, source, most, period):
    """Count one more; False once there were more than `most` within `period` (timedelta) of the first."""
    with connection.cursor() as cursor:
        cursor.execute(UPSERT, [purpose, source, period])
        return cursor.fetchone()[0] <= most


def forget_old_counts():
    """Delete the counts of periods that are over; returns how many."""
    return Count.objects.filter(expires_at__lte=timezone.now()).delete()[0]
