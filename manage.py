#!/usr/bin/env python3
"""Django's command line; `script/run` sets up everything that it needs."""

import sys

from django.core.management import execute_from_command_line

from portal.operating import configuration, logs

if __name__ == "__main__":
    configuration.stop_when_wrong(settings="portal.settings.dev")
    if configuration.is_public():
        sys.excepthook = logs.uncaught
    execute_from_command_line(sys.argv)
