"""Ends with 0 while the web server of this container answers."""

import http.client
import os
import sys

host, port = os.environ["WEB_BIND"].rsplit(":", 1)
name = os.environ["ALLOWED_HOSTS"].partition(",")[0].strip().lstrip("*.") or "localhost"
asking = http.client.HTTPConnection(host.replace("0.0.0.0", "127.0.0.1"), int(port), timeout=5)
try:
    asking.request("GET", "/healthz", headers={"Host": name, "X-Forwarded-Proto": "https"})
    sys.exit(asking.getresponse().status != 200)
except OSError as error:
    sys.exit(f"The web server does not answer: {error}")
