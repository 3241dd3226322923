"""A knock while nobody looks: neutral words, a way to Mine, and what waits goes along."""

import pytest

from tests.journeys.phone import waits_for
from tests.journeys.worker import Worker

pytestmark = pytest.mark.journeys

KEEP = """(push) => new Promise((resolve) => {
    const opening = indexedDB.open("bekal");
    opening.onsuccess = () => {
        const tx = opening.result.transaction("settings", "readwrite");
        tx.objectStore("settings").put(push, "push");
        tx.oncomplete = () => (opening.result.close(), resolve(true));
    };
})"""
SHOWN = """async () => (await (await navigator.serviceWorker.ready).getNotifications())
    .map(({ title, body, tag, lang, data }) => ({ title, body, tag, lang, data }))"""


def knocks_at(worker):
    """As a push service does, without one."""
    session = worker.page.context.new_cdp_session(worker.page)
    found = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated", lambda said: found.extend(said["registrations"])
    )
    session.send("ServiceWorker.enable")
    # Events come only while something is asked of the page.
    waits_for(lambda: worker.page.wait_for_timeout(50) or found)
    origin = worker.phone.address
    told = {"origin": origin, "registrationId": found[0]["registrationId"], "data": ""}
    session.send("ServiceWorker.deliverPushMessage", told)


def is_shown(worker):
    worker.page.wait_for_timeout(3000)
    return worker.page.evaluate(SHOWN)


def test_empty_knock_shows_the_words_of_the_page_and_nothing_else(town, new_phone):
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    worker.page.context.grant_permissions(["notifications"], origin=worker.phone.address)
    words = {"words": "1 pesan baru", "address": "/id/mine", "language": "id"}
    worker.page.evaluate(KEEP, words | {"endpoint": "", "cases": []})

    # Again, as a push service does where nobody answered.
    waits_for(lambda: knocks_at(worker) or is_shown(worker))
    assert worker.page.evaluate(SHOWN) == [
        {
            "title": "Bekal",
            "body": "1 pesan baru",
            "tag": "push",
            "lang": "id",
            "data": {"address": "/id/mine"},
        }
    ]


def test_nobody_is_asked_before_something_was_sent(town, new_phone):
    worker = Worker(new_phone(town))
    worker.keeps_the_app()

    worker.opens("/mine")
    worker.page.wait_for_selector("case-list[ready]")
    worker.page.wait_for_timeout(1500)

    assert not worker.page.locator("push-offer").is_visible()
