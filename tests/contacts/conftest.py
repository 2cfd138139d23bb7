"""What tests of contacts and enquiries share."""

import pytest

from tests import mailserver


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def mail_server(tmp_path, settings):
    """A real SMTP server, to which the portal's mail goes."""
    folder = tmp_path / "mail"
    folder.mkdir()
    with mailserver.running(folder) as server:
        server.settle(settings)
        yield server
