"""The database that `DATABASE_URL` names."""

from urllib.parse import unquote

from environ import Env

#: One pool per worker: as fast as persistent connections, bounded, and healthy after a database restart.
POOL = {"min_size": 1, "max_size": 4, "timeout": 10}


def database(url, pool=POOL):
    """Django's settings for a URL; a socket directory may stand as `%2Fpath` in place of the host."""
    config = Env.db_url_config(url)
    options = config.pop("OPTIONS", {})
    config["HOST"] = options.pop("host", unquote(config["HOST"]))
    if pool:
        options["pool"] = pool
    return {**config, "OPTIONS": options, "CONN_HEALTH_CHECKS": True}
