"""A knock while nobody looks: neutral words, a way to Mine, and what waits goes along."""

import pytest

from tests.journeys.in_the_store import puts
from tests.journeys.knocking import knocks_until_shown
from tests.journeys.worker import Worker

pytestmark = pytest.mark.journeys


def test_empty_knock_shows_the_words_of_the_page_and_nothing_else(town, new_phone):
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    worker.page.context.grant_permissions(["notifications"], origin=worker.phone.address)
    words = {"words": "1 pesan baru", "address": "/id/mine", "language": "id"}
    puts(worker.page, "settings", "push", words | {"endpoint": "", "cases": []})

    shown = knocks_until_shown(worker.page, worker.phone.address)

    assert shown == [
        {
            "title": "Bekal",
            "body": "1 pesan baru",
            "tag": "push",
            "lang": "id",
            "silent": False,
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
