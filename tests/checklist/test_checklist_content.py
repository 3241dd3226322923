"""The fifty-six things, and what they rest on."""

from ltsa_pwa.checklist.content import ITEMS, STAGES, items_of
from ltsa_pwa.checklist.item import DESTINATIONS
from ltsa_pwa.facts import figure, source

MUST = {
    *("b06", "b07", "b09", "b10", "b11"),  # who sends her, and to what
    *("d16", "d17", "e24", "g31", "j50"),  # what keeps her free
    *("g29", "g30", "g32", "g33", "i43"),  # what she can prove
    *("h39", "i41", "i42", "i44"),  # what pays, or finds her
}
ADVICE = ["a03", "f26", "g35", "g37", "i44", "i45", "i47", "j51", "j52"]


def test_items_are_numbered_through_the_stages_without_a_gap():
    assert [int(each.id[1:]) for each in ITEMS] == list(range(1, 57))
    assert [each.id for each in ITEMS] == [each.id for stage in STAGES for each in items_of(stage)]


def test_what_must_not_be_skipped_is_decided_and_stays_so():
    assert {each.id for each in ITEMS if each.must} == MUST


def test_every_item_rests_on_a_source_or_is_called_advice():
    without = [each.id for each in ITEMS if not (each.basis or each.read_in or each.figures)]

    assert without == ADVICE


def test_every_figure_and_source_of_an_item_may_be_shown():
    for each in ITEMS:
        keys = [*each.basis, *dict(each.figures).values()]
        keys += [key for note in each.notes for _hole, key in note.figures]

        assert [figure(key).key for key in keys] == keys
        assert all(source(key).title for key in each.read_in)


def test_notes_are_for_countries_that_she_can_choose():
    named = {note.destination for each in ITEMS for note in each.notes}

    assert named <= set(DESTINATIONS)


def test_no_text_gives_a_verdict_or_shouts():
    texts = [
        text.lower()
        for each in ITEMS
        for text in (each.what, each.why, each.where, each.cost, each.bring, each.refused)
        if text
    ]

    assert [text for text in texts if "illegal" in text or "!" in text or "proved" in text] == []
