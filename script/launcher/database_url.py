"""Is the server that DATABASE_URL names one that the portal can use? Asked before anything else relies on it."""

import re
import warnings
from urllib.parse import unquote

import environ
import psycopg

from launcher.postgres_programs import OLDEST
from launcher.terminal import Problem

EXAMPLE = "postgres://name:password@host:5432/database"
SCHEMES = ("postgres", "postgresql", "psql", "pgsql")


def check(url):
    """Connect once; the sentences never repeat the address, because it holds a password."""
    target = parse(url)
    name, where = target["dbname"], _where(target)
    may_create, is_replica = _ask(
        target, "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false), pg_is_in_recovery()"
    )
    if is_replica or not may_create:
        reason = "that server is a read-only copy" if is_replica else "the account may not create tables there"
        raise Problem(
            f"DATABASE_URL reaches {where}, but {reason}.\n"
            f"Name another server, or make the account the owner: ALTER DATABASE {name} OWNER TO <the account>"
        )


def check_for_tests(url):
    """The tests make databases of their own, so the one that is named need not exist."""
    target = parse(url) | {"dbname": "postgres"}
    [may_create] = _ask(target, "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user")
    if not may_create:
        raise Problem(
            "DATABASE_URL names an account that may not create databases, which the tests do.\n"
            "Allow it: ALTER ROLE <the account> CREATEDB"
        )


def _where(target):
    return f"the database {target['dbname']!r} on {target.get('host') or 'this machine'}"


def _ask(target, question):
    try:
        with psycopg.connect(**{"connect_timeout": 10} | target) as connection:
            version = connection.info.server_version // 10000
            answer = connection.execute(question).fetchone()
    except psycopg.ProgrammingError as error:
        raise Problem(f"DATABASE_URL holds an option that PostgreSQL does not know: {_first_line(error)}") from None
    except psycopg.Error as error:
        raise Problem(_explain(error, _where(target), target)) from None
    if version < OLDEST:
        raise Problem(
            f"DATABASE_URL names a PostgreSQL {version}, and the portal needs {OLDEST} or newer.\n"
            "Update that server, or leave DATABASE_URL away to use the embedded one."
        )
    return answer


def parse(url):
    """What psycopg needs to connect, read by the same library that the settings use."""
    if url.partition("://")[0] not in SCHEMES or "://" not in url:
        raise _unreadable("it must begin with postgres://")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = environ.Env.db_url_config(url)
    except (ValueError, KeyError):
        raise _unreadable("the host or the port in it is not one") from None
    if not found.get("NAME"):
        raise _unreadable("it names no database at its end")
    if re.search(r"\s", found["HOST"]):
        raise _unreadable("there is a space in the host")
    host = unquote(found["HOST"])  # may be the folder of a socket
    target = {"host": host, "port": found["PORT"], "user": found["USER"], "password": found["PASSWORD"]}
    target |= {"dbname": found["NAME"]} | found.get("OPTIONS", {})
    return {name: value for name, value in target.items() if value != ""}


def _unreadable(reason):
    return Problem(
        f"DATABASE_URL cannot be read: {reason}.\nIt should look like {EXAMPLE}, with special characters in name or\n"
        "password written as %40 for @, %3A for :, %2F for /, %23 for #. Without it the embedded database is used."
    )


def _explain(error, where, target):
    text = str(error)
    host, port = target.get("host") or "this machine", target.get("port", 5432)
    if "password authentication failed" in text or "no password supplied" in text:
        advice = f"the server refuses the password of {target.get('user', 'the account')}. Correct it"
    elif re.search(r'role ".*" does not exist', text):
        advice = f"the server knows no account {target.get('user', '')!r}. Create it, or correct the name"
    elif re.search(r'database ".*" does not exist', text):
        advice = f"the server has no database {target['dbname']!r}. Create it with createdb, or correct the name"
    elif "resolve host" in text or "translate host name" in text or "Name or service" in text:
        advice = f"the host {host!r} is not known. Correct the name"
    elif "refused" in text or "No such file" in text:
        advice = f"nothing answers at {host}, port {port}. Start that server, or correct host and port"
    elif "timeout" in text or "timed out" in text or "unreachable" in text:
        advice = f"{host}, port {port} does not answer. Check network and firewall, or correct host and port"
    elif "pg_hba.conf" in text or "Peer authentication" in text:
        advice = "the server does not admit this account from here. Allow it in its pg_hba.conf"
    else:
        advice = f"PostgreSQL says: {_first_line(error)}. Correct it"
    return f"DATABASE_URL does not lead to {where}: {advice}, or leave DATABASE_URL away to use the embedded database."


def _first_line(error):
    return (str(error).strip().splitlines() or ["nothing"])[0].rstrip(".")
