"""A portal in a database of the module's own, where rows are committed."""

import shutil

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import override_settings

from portal.settings.database import database
from tests import factories
from tests.backups import databases


@pytest.fixture(scope="module")
def own_database(django_db_setup, django_db_blocker, tmp_path_factory):
    """Address and files of it, with a document."""
    files = tmp_path_factory.mktemp("files")
    with django_db_blocker.unblock(), databases.migrated("backup_own") as url:
        before = connection.settings_dict["NAME"]
        connection.close()
        connection.settings_dict["NAME"] = database(url)["NAME"]
        with override_settings(MEDIA_ROOT=files):
            factories.document.make(file=ContentFile(b"%PDF-1.7", "einladung.pdf"))
        yield url, files
        connection.close()
        connection.settings_dict["NAME"] = before


@pytest.fixture
def portal(own_database, settings, tmp_path):
    """The address of the portal's database; its files are the test's own."""
    url, files = own_database
    settings.MEDIA_ROOT, settings.BACKUP_ROOT, settings.BACKUP_KEY = tmp_path / "files", "", ""
    shutil.copytree(files, tmp_path / "files")
    yield url
    connection.close()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"
