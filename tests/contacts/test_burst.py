"""A thousand messages from one address, over real connections."""

import http.client
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode, urlsplit

import pytest

from contacts.models import Enquiry
from content.guard import MOST_PER_NETWORK
from tests import factories
from tests.sending import moment_of

pytestmark = pytest.mark.django_db(transaction=True)
SENDERS, EACH = 8, 125
WRITE = "/wedel/kontakte/amt/schreiben/"


def test_a_thousand_messages_store_what_is_allowed_and_others_are_served(live_server):
    town = factories.town.make(slug="wedel", name="Wedel")
    factories.contact.make(municipality=town, slug="amt")
    factories.form.make(municipality=town, kind="message")
    body = urlencode({"issued": moment_of("message"), "text": "Kaufen Sie!"})
    host = urlsplit(live_server.url).netloc

    def ask(method, address, source, times):
        statuses = []
        connection = http.client.HTTPConnection(host, timeout=60, source_address=(source, 0))
        for _each in range(times):
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if method == "POST" else {}
            connection.request(method, address, body if method == "POST" else None, headers)
            answer = connection.getresponse()
            answer.read()
            statuses.append(answer.status)
        connection.close()
        return statuses

    with ThreadPoolExecutor(SENDERS + 2) as people:
        burst = [people.submit(ask, "POST", WRITE, "127.0.0.1", EACH) for _sender in range(SENDERS)]
        reader = people.submit(ask, "GET", "/wedel/", "127.0.7.1", 20)
        writer = people.submit(ask, "POST", WRITE, "127.0.7.1", 1)
        statuses = [status for sender in burst for status in sender.result()]

    assert statuses.count(303) == MOST_PER_NETWORK
    assert statuses.count(429) == SENDERS * EACH - MOST_PER_NETWORK
    assert reader.result() == [200] * 20
    assert writer.result() == [303]
    assert Enquiry.objects.count() == MOST_PER_NETWORK + 1
