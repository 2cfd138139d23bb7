"""The desk of committees: who decides, when they meet, what they write."""

from committees.admin import bodies, meetings, papers  # noqa: F401  each registers its admins
