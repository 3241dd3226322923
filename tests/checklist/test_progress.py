"""What is left, counted and said by the phone."""

import json

from ltsa_pwa.i18n import in_language, language, ngettext
from ltsa_pwa.ui.counting import every_count
from tests.checklist.on_the_phone import asks_the_phone

OUTLINE = "a01 b06!:agency b09! k56"
YES, NOT_YET = {"answer": "yes"}, {"answer": "not-yet"}


def test_nothing_ticked_leaves_all_and_begins_with_what_must_not_be_skipped():
    assert asks_the_phone("progress", outline=OUTLINE, ticks={}) == {
        "left": 4,
        "must": 2,
        "next": "b06",
    }


def test_only_yes_counts_as_done():
    ticks = {"b06": YES, "b09": NOT_YET, "a01": {"answer": "dont-know"}}

    assert asks_the_phone("progress", outline=OUTLINE, ticks=ticks) == {
        "left": 3,
        "must": 1,
        "next": "b09",
    }


def test_after_what_must_not_be_skipped_comes_the_first_that_is_left():
    ticks = {"b06": YES, "b09": YES, "a01": YES}

    assert asks_the_phone("progress", outline=OUTLINE, ticks=ticks) == {
        "left": 1,
        "must": 0,
        "next": "k56",
    }


def test_everything_done_has_no_next_step():
    ticks = dict.fromkeys(["a01", "b06", "b09", "k56"], YES)

    assert asks_the_phone("progress", outline=OUTLINE, ticks=ticks) == {"left": 0, "must": 0}


def test_a_tick_of_an_item_that_no_longer_exists_counts_for_nothing():
    assert asks_the_phone("progress", outline="a01", ticks={"z99": YES})["left"] == 1


def test_phone_says_a_count_in_the_plural_of_its_language():
    with in_language(language("en")):
        words = every_count(lambda number: ngettext("{number} day", "{number} days", number))

    said = asks_the_phone("counts", words=words, numbers=[0, 1, 2, 21], language="en")

    assert said == ["0 days", "1 day", "2 days", "21 days"]


def test_arabic_gets_all_six_plural_forms():
    with in_language(language("ar")):
        forms = json.loads(every_count(str))

    assert forms == {"zero": "0", "one": "1", "two": "2", "few": "3", "many": "11", "other": "100"}
