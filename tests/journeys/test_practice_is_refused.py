"""Practice put into the real queue by hand: the phone refuses it, and so does the server."""

import base64
import json
import os

import pytest

from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys

ID = "7d9b4bd6-3f0e-4f50-9c3b-1a2b3c4d5e6f"
PUT = """(row) => new Promise((resolve, reject) => {
    const opening = indexedDB.open("bekal");
    opening.onerror = reject;
    opening.onsuccess = () => {
        const shelf = opening.result.transaction("outbox", "readwrite").objectStore("outbox");
        shelf.put(row, row.id);
        shelf.transaction.oncomplete = resolve;
    };
})"""
READ = """(id) => new Promise((resolve, reject) => {
    const opening = indexedDB.open("bekal");
    opening.onerror = reject;
    opening.onsuccess = () => {
        const asking = opening.result.transaction("outbox").objectStore("outbox").get(id);
        asking.onsuccess = () => resolve(asking.result);
    };
})"""


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
        page.evaluate(PUT, row)
        page.reload()
        waits_for(lambda: page.evaluate(READ, ID)["state"] != "queued")
        return page.evaluate(READ, ID)["error"], len(sent)

    # The phone does not even try; without the mark it tries, and the server says no.
    assert becomes(queued(practice=True)) == ("practice", 0)
    assert becomes(queued()) == ("practice", 1)
