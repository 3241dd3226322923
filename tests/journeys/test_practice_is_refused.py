"""Practice put into the real queue by hand: the phone refuses it, and so does the server."""

import base64
import json
import os

import pytest

from tests.journeys.in_the_store import lies, puts
from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys

ID = "7d9b4bd6-3f0e-4f50-9c3b-1a2b3c4d5e6f"


def queued(**more):
    sealed = base64.urlsafe_b64encode(b"\x04" + os.urandom(1104)).rstrip(b"=").decode()
    envelope = {"v": 1, "case": "0" * 32, "kind": "alarm", "key": "office", "sealed": sealed}
    row = {"id": ID, "kind": "alarm", "order": 0, "state": "queued", "language": "id"}
    written = {"written_at": "2026-11-22T05:00:00.000Z", "case": "0" * 32}
    return row | written | {"envelope": json.dumps(envelope | {"practice": True})} | more


def test_practice_record_put_in_the_real_queue_by_hand_is_refused_by_both_locks(town, new_phone):
    page = new_phone(town).opens("/id")
    sent = []
    page.on("request", lambda each: sent.append(each.method) if ID in each.url else None)

    def becomes(row):
        puts(page, "outbox", ID, row)
        page.reload()
        waits_for(lambda: lies(page, "outbox", ID)["state"] != "queued")
        return lies(page, "outbox", ID)["error"], len(sent)

    # The phone does not even try; without the mark it tries, and the server says no.
    assert becomes(queued(practice=True)) == ("practice", 0)
    assert becomes(queued()) == ("practice", 1)
