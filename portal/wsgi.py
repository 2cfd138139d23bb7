"""Entry point for gunicorn."""

from django.core.handlers.wsgi import WSGIRequest
from django.core.wsgi import get_wsgi_application

from portal.operating import configuration


class Utf8Request(WSGIRequest):
    """Reads addresses and forms as UTF-8, whatever charset the Content-Type claims.

    Django would read the query in it: a page of other words than its address says, kept for the next reader; and a
    codec that makes no text (rot13) would end in an exception.
    """

    @property
    def encoding(self):
        return None  # that of the settings

    @encoding.setter
    def encoding(self, _claimed):
        pass


configuration.stop_when_wrong(settings="portal.settings.production")
application = get_wsgi_application()
application.request_class = Utf8Request
