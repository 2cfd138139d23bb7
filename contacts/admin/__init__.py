"""The desk of contact points and of what people write to them."""

from contacts.admin import confidential, inbox, mails, points, publicforms, reportcounts  # noqa: F401
