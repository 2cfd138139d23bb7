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
POOL = {"min_size": 1, "max_size": 4, "timeout": 10, "connection_class": WatchedConnection}
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
