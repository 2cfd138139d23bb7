"""How often a password may be tried: counted in the database, so that all workers know."""

from datetime import timedelta

from django.utils.crypto import salted_hmac

from content import limits

PERIOD = timedelta(minutes=15)
#: For one name from one network, for one network, and for one name from everywhere.
MOST_OF_NAME_HERE, MOST_HERE, MOST_OF_NAME = 10, 50, 100


def may_try(request, name):
    """Count an attempt; False where there were too many. Names are counted as numbers that tell nothing.

    What is refused counts no further, so that one network alone keeps nobody out elsewhere.
    """
    network = limits.source_of(request)
    person = salted_hmac("login", name.casefold()).hexdigest()
    return (
        limits.is_within("login-name-here", f"{person[:16]}{network[:16]}", MOST_OF_NAME_HERE, PERIOD)
        and limits.is_within("login", network, MOST_HERE, PERIOD)
        and limits.is_within("login-name", person[:32], MOST_OF_NAME, PERIOD)
    )
