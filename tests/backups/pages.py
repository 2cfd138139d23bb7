"""Every public page and feed of a database at one moment, as JSON; a program of its own: `MOMENT ADDRESS…`.

It follows the links of each page, as visitors do. Per address: status, entity tag, and SHA-256 of the body.
"""

import hashlib
import json
import sys
from urllib.parse import urljoin, urlsplit

import django
import time_machine
from django.test import Client

from tests.served import Document


def found_from(addresses):
    client, waiting, found = Client(), list(addresses), {}
    while waiting:
        address = waiting.pop()
        if address in found or address.startswith(("/admin/", "/static/")):
            continue
        answer = client.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        found[address] = [answer.status_code, answer.get("ETag", ""), hashlib.sha256(body).hexdigest()]
        if answer.get("Content-Type", "").startswith("text/html") and "?" not in address:
            links = (urlsplit(urljoin(f"http://testserver{address}", link)) for link in Document(body.decode()).links)
            waiting += [link.path for link in links if link.netloc == "testserver" and not link.query]
    return found


if __name__ == "__main__":
    django.setup()
    with time_machine.travel(sys.argv[1], tick=False):
        print(json.dumps(found_from(sys.argv[2:])))
