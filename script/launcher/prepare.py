"""What a start does inside Django: migrations, demo towns, first administrator, static files.

All in one process of its own: loading Django takes longest, and most starts find nothing to do.
"""

import hashlib
import inspect
import os
import sys
import traceback
from pathlib import Path

import django
from django.conf import settings
from django.core.management import CommandError, call_command, get_commands
from django.db import Error as DatabaseError

from launcher.terminal import Problem, working

ROOT = Path(os.environ.get("PORTAL_ROOT", "."))
REPORT = ROOT / "var" / "log" / "start.log"


def main():
    try:
        # Also the first moment at which a mistake in the settings shows.
        django.setup()
        refuse_newer_database()
        migrate()
        load_demo_into_new_database()
        create_first_administrator()
        collect_static_files()
    except Problem as problem:
        complain(str(problem))
    except DatabaseError as error:
        keep_report()
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        complain(
            f"The database refused: {reason}\n"
            "If it is your own server, check that the account of DATABASE_URL owns the database and may create\n"
            f"extensions in it. The whole report is in {REPORT}."
        )
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        keep_report()
        reason = str(error).strip() if isinstance(error, CommandError) else f"{type(error).__name__}: {error}"
        complain(f"The portal could not be prepared: {reason}\nThe whole report is in {REPORT}.")
    else:
        return 0
    return 1


def complain(text):
    print(f"\n{text}", file=sys.stderr, flush=True)


def keep_report():
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(traceback.format_exc())


def refuse_newer_database():
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(connection)
    known = set(loader.disk_migrations)
    for migration in loader.disk_migrations.values():
        known.update(migration.replaces)
    unknown = sorted(".".join(key) for key in set(loader.applied_migrations) - known)
    if unknown:
        raise Problem(
            "This database was made by a newer version of the portal, or by another program: this checkout does not\n"
            f"know {len(unknown)} of the migrations applied to it, such as {', '.join(unknown[-2:])}.\n"
            "Nothing was changed. Update the checkout to the version that wrote the database, or use another database\n"
            "(DATABASE_URL names a server, PORTAL_PG_ROOT another folder for the embedded one)."
        )


def migrate():
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        with working("Bringing the database up to date"):
            call_command("migrate", interactive=False, verbosity=0)


def load_demo_into_new_database():
    """A database without any account is new: the account comes last, so an interrupted start is taken up again."""
    from django.contrib.auth import get_user_model

    if "load_demo" in get_commands() and not get_user_model()._default_manager.exists():
        with working("Loading the demo towns"):
            call_command("load_demo", if_empty=True, verbosity=0)


def create_first_administrator():
    from django.contrib.auth import get_user_model

    users = get_user_model()._default_manager
    if users.filter(is_superuser=True).exists():
        return
    name = os.environ["DJANGO_SUPERUSER_USERNAME"]
    if users.filter(**{get_user_model().USERNAME_FIELD: name}).exists():
        raise Problem(
            f"There is no administrator in the database, but an ordinary account named {name}.\n"
            "Choose another name for the administrator: DJANGO_SUPERUSER_USERNAME=chief script/run"
        )
    with working(f"Creating the administrator {name}"):
        call_command("createsuperuser", interactive=False, verbosity=0)
        os.write(int(os.environ["PORTAL_RESULT"]), b"created")


def collect_static_files():
    target = Path(settings.STATIC_ROOT)
    stamp = ROOT / "var" / "static.fingerprint"
    current = static_fingerprint()
    manifest = target / "staticfiles.json"
    if stamp.exists() and stamp.read_text() == f"{current} {manifest.exists()}" and target.is_dir():
        return
    with working("Collecting the static files"):
        stamp.unlink(missing_ok=True)
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(f"{current} {manifest.exists()}")


def static_fingerprint():
    """Changes when a file is added, removed or written, and when the code that processes them does."""
    from django.contrib.staticfiles.finders import get_finders
    from django.contrib.staticfiles.storage import staticfiles_storage

    storage = type(staticfiles_storage._wrapped) if hasattr(staticfiles_storage, "_wrapped") else None
    storage = storage or type(staticfiles_storage)
    facts = [str(settings.STATIC_ROOT), django.__version__, storage.__qualname__]
    sources = [Path(inspect.getfile(storage))] if storage is not object else []
    sources += [Path(source.path(name)) for finder in get_finders() for name, source in finder.list([])]
    for path in sources:
        found = path.stat()
        facts.append(f"{path} {found.st_size} {found.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(facts)).encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
