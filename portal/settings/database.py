"""The database that `DATABASE_URL` names."""

from select import select
from urllib.parse import unquote

from environ import Env
from psycopg import Connection


class WatchedConnection(Connection):
    """Tells the pool without a round trip whether it is still alive.

    The pool asks with an empty statement each time it hands a connection out. A server that goes away closes the
    socket, so there is something to read; only then the statement is sent.
    """

    def execute(self, query, *args, **kwargs):
        is_silent = query == "" and not self.closed and not select([self.fileno()], [], [], 0)[0]
        return self.cursor() if is_silent else super().execute(query, *args, **kwargs)


#: One pool per worker: as fast as persistent connections, bounded, and healthy after a database restart.
POOL = {"min_size": 1, "max_size": 4, "timeout": 5, "connection_class": WatchedConnection}
#: With a second server at hand nobody waits long for one that is gone, in seconds and (the second) in milliseconds.
QUICK_POOL = POOL | {"timeout": 2, "reconnect_timeout": 2}
QUICKLY_LOST = {
    "connect_timeout": 2,
    "tcp_user_timeout": 2000,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 2,
}
#: What psycopg calls Django's settings of a database.
NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
#: Statements of `content.prepared` are planned once per connection, from this execution on.
PREPARED_FROM = 3


def database(url, pool=POOL):
    """Django's settings for a URL; a socket directory may stand as `%2Fpath` in place of the host."""
    config = Env.db_url_config(url)
    options = config.pop("OPTIONS", {})
    config["HOST"] = options.pop("host", unquote(config["HOST"]))
    options.setdefault("prepare_threshold", PREPARED_FROM)
    if pool:
        options["pool"] = pool
    return {**config, "OPTIONS": options, "CONN_HEALTH_CHECKS": True}


def target(url):
    """What psycopg needs to connect to a URL without Django."""
    config = database(url, pool=None)
    return {option: config[name] for option, name in NAMES.items() if config[name]} | config["OPTIONS"]


def databases(url, replica_url=""):
    """`DATABASES`: the server that takes changes and, where there is one, the replica that pages are read from."""
    if not replica_url:
        return {"default": database(url)}
    found = {"default": database(url, QUICK_POOL), "replica": database(replica_url, QUICK_POOL)}
    for config in found.values():
        config["OPTIONS"] |= {name: value for name, value in QUICKLY_LOST.items() if name not in config["OPTIONS"]}
    found["replica"]["TEST"] = {"MIRROR": "default"}
    return found
