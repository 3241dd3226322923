"""The things to do, and what they rest on."""

import re
from typing import get_args

import pytest

from ltsa_pwa.checklist.content import ITEMS, STAGES
from ltsa_pwa.checklist.item import Channel
from ltsa_pwa.checklist.narrowing import Me, is_for
from ltsa_pwa.facts import DESTINATIONS, figure, source
from ltsa_pwa.i18n import _, in_language, language

STAGE_NAMES = (
    *("think", "check", "register", "papers", "health", "skills", "house"),
    *("agreement", "insurance", "leave", "arrive", "work", "home"),
)
MUST = {
    *("b06", "b07", "b09", "b10", "b11", "b57", "b58", "b59"),  # who sends her, and to what
    *("d16", "d17", "e24", "g31", "j50", "m65"),  # what keeps her free
    *("g29", "g30", "g32", "g33", "i43", "j51", "k54"),  # what she can prove
    *("h39", "i41", "i42", "i44"),  # what pays, or finds her
}
ADVICE = {"a03", "f26", "g35", "g37", "g70", "i44", "i45", "i47", "j51", "m67"}

NOTHING_TO_FETCH = {"a05", "b10", "m65", "g30", "g31", "i43", "j50", "j52"}
"""To be sure of something, wherever she is: no place, no price, nothing to bring."""

FORBIDDING = {
    "en": ("Do not", "Don't", "Never", "Say no", "Not "),
    "id": ("Jangan", "Tolak", "Tidak"),
    "jv": ("Aja", "Tulak", "Tolak", "Ora"),
    "su": ("Ulah", "Tolak", "Teu"),
    "ar": ("عدم", "رفض", "لا "),
    "zh_Hant": ("不", "拒絕", "別"),
}
"""How a row would begin to which "not yet" is the good answer."""


def test_thirteen_stages_stand_in_the_order_of_the_way():
    assert tuple(each.name for each in STAGES) == STAGE_NAMES


def test_every_item_has_a_number_of_its_own_and_the_first_56_are_all_still_there():
    numbers = sorted(int(each.id[1:]) for each in ITEMS)

    assert len(set(numbers)) == len(ITEMS)
    assert numbers[:56] == list(range(1, 57))


def test_what_must_not_be_skipped_is_decided_and_stays_so():
    assert {each.id for each in ITEMS if each.must} == MUST


def test_every_item_rests_on_a_source_or_is_called_advice():
    without = {each.id for each in ITEMS if not (each.basis or each.read_in or each.figures)}

    assert without == ADVICE


def test_every_item_says_where_or_what_it_costs_or_what_to_bring():
    silent = {each.id for each in ITEMS if not (each.where or each.cost or each.bring)}

    assert silent == NOTHING_TO_FETCH


def test_every_figure_and_source_of_an_item_may_be_shown():
    for each in ITEMS:
        keys = [*each.basis, *dict(each.figures).values()]
        keys += [key for note in each.notes for key in note.basis]
        keys += [key for note in each.notes for _hole, key in note.figures]

        assert [figure(key).key for key in keys] == keys
        assert all(source(key).title for key in each.read_in)


def test_every_note_names_a_source():
    notes = [note for each in ITEMS for note in each.notes]

    assert [note.text for note in notes if not (note.figures or note.basis)] == []


def test_items_and_notes_are_for_countries_that_she_can_choose():
    named = {code for each in ITEMS for note in each.notes for code in note.places.split()}
    named |= {code for each in ITEMS for code in each.places.split()}

    assert named <= set(DESTINATIONS)


def test_every_way_of_going_keeps_somebody_who_sends_her():
    for channel in get_args(Channel):
        hers = [each for each in ITEMS if is_for(each.groups, Me(route=channel), each.places)]

        assert {each.id for each in hers if each.must} >= {"b09", "b10", "b11", "i43"}
        assert len(hers) > 40


def test_no_text_gives_a_verdict_or_shouts():
    said = [
        (each.what, each.why, each.where, each.cost, each.bring, each.refused, each.unsure)
        for each in ITEMS
    ]
    notes = [note.text for each in ITEMS for note in each.notes]
    texts = [text.lower() for text in (*notes, *[text for row in said for text in row]) if text]

    verdict = re.compile(r"illegal|\bsafe\b|proved|!")
    assert [text for text in texts if verdict.search(text)] == []


@pytest.mark.parametrize("locale", FORBIDDING)
def test_every_row_is_a_deed_so_that_done_means_what_it_says(locale):
    with in_language(language(locale)):
        deeds = [_(each.what) for each in ITEMS]

    assert [each for each in deeds if each.startswith(FORBIDDING[locale])] == []


def test_what_can_still_go_wrong_abroad_and_at_home_has_a_way_on():
    [work, home] = [each for each in STAGES if each.name in ("work", "home")]
    alone = [each.id for each in (*work.items, *home.items) if not each.refused]

    assert alone == ["n74", "n76", "j53", "k56", "k75"]
