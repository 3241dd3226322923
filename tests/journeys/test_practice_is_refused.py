"""Practice put into the real queue by hand: the phone refuses it, and so does the server."""

import base64
import json
import os

import pytest

from tests.journeys.in_the_store import lies, puts
from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys

ID = "7d9b4bd6-3f0e-4f50-9c3b-1a2b3c4d5e6f"


def queued(told, **more):
    sealed = base64.urlsafe_b64encode(b"\x04" + os.urandom(1104)).rstrip(b"=").decode()
    envelope = {"v": 1, "case": "0" * 32, "kind": "alarm", "key": "office", "sealed": sealed}
    row = {"id": ID, "kind": "alarm", "order": 0, "state": "queued", "language": "id"}
    written = {"written_at": "2026-11-22T05:00:00.000Z", "case": "0" * 32}
    return row | written | {"envelope": json.dumps(envelope | told)} | more


def test_practice_record_put_in_the_real_queue_by_hand_is_refused_by_both_locks(town, new_phone):
    page = new_phone(town).opens("/id")

    def becomes(row):
        puts(page, "outbox", ID, row)
        page.reload()
        waits_for(lambda: lies(page, "outbox", ID)["state"] != "queued")
        kept = lies(page, "outbox", ID)
        return kept["state"], kept["error"]

    # Only the phone knows the mark of the first, and only the server reads that of the second.
    assert becomes(queued({}, practice=True)) == ("refused", "practice")
    assert becomes(queued({"practice": True})) == ("refused", "practice")
