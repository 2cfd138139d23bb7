"""Entry point for gunicorn."""

from django.core.wsgi import get_wsgi_application

from portal.operating import configuration

configuration.stop_when_wrong(settings="portal.settings.production")
application = get_wsgi_application()
