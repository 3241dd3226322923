"""Nobody works out a hidden number, whatever is subtracted from whatever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ltsa_desk.counts.blocks import AT_LEAST, NOT_TOLD, REST, gather, in_fives
from tests.desk.attack import MOST, SMALL, WITHIN, Attacker, hidden

NUMBERS = st.one_of(st.integers(0, 6), st.integers(0, 30), st.sampled_from([1, 4, 5, 9, 14]))
VILLAGES = [
    f"32{regency:02}{district:02}20{village:02}"
    for regency in (1, 2)
    for district in (1, 2, 3)
    for village in range(1, 6)
] + [NOT_TOLD]
TOWNS = st.fixed_dictionaries(dict.fromkeys(VILLAGES, NUMBERS))
TRIES = settings(max_examples=40, deadline=None)


def reads_a_month(attacker, cells):
    """All numbers as they are told, and that what is hidden is small."""
    gathered = gather(cells)
    for village, number in cells.items():
        is_hidden = bool(number) and village not in gathered
        attacker.knows(village, 0, SMALL if is_hidden else MOST)
    for villages in gathered.values():
        told = in_fives(sum(cells[each] for each in villages))
        attacker.reads(villages, told, told + WITHIN)
    return gathered


def found(attacker, unknowns):
    ranges = {each: attacker.finds(each) for each in unknowns}
    return {each: least for each, (least, most) in ranges.items() if least == most}


@given(TOWNS)
@TRIES
def test_no_hidden_number_can_be_worked_out_from_a_month(cells):
    attacker = Attacker()

    gathered = reads_a_month(attacker, cells)

    assert found(attacker, hidden(cells, gathered)) == {}


@given(TOWNS)
@TRIES
def test_not_even_by_somebody_who_knows_the_exact_sums(cells):
    attacker = Attacker()
    gathered = gather(cells)
    unknown = hidden(cells, gathered)
    for village, number in cells.items():
        attacker.knows(village, 0, SMALL if village in unknown else max(number, 0))
    for villages in gathered.values():
        total = sum(cells[each] for each in villages)
        attacker.reads(villages, total, total)

    assert {attacker.finds(each) for each in unknown} <= {(0, SMALL)}


@given(TOWNS)
@TRIES
def test_not_even_by_somebody_who_knows_in_which_villages_there_is_anybody(cells):
    attacker = Attacker()
    gathered = reads_a_month(attacker, cells)
    unknown = hidden(cells, gathered)

    for village in unknown:
        attacker.knows(village, 1, SMALL)

    assert found(attacker, unknown) == {}


@given(TOWNS, st.lists(st.tuples(st.sampled_from(VILLAGES), NUMBERS), max_size=4))
@TRIES
def test_two_months_tell_no_more_though_the_attacker_knows_who_stayed_the_same(cells, changes):
    later = cells | dict(changes)
    stayed = {village for village in cells if cells[village] == later[village]}
    attacker = Attacker()
    first, second = gather(cells), gather(later)

    def mark(village, month):
        return village if village in stayed else f"{village} {month}"

    for month, now, gathered in ((1, cells, first), (2, later, second)):
        for village, number in now.items():
            small = bool(number) and village not in gathered
            attacker.knows(mark(village, month), 0, SMALL if small else MOST)
        for villages in gathered.values():
            told = in_fives(sum(now[each] for each in villages))
            attacker.reads([mark(each, month) for each in villages], told, told + WITHIN)

    unknown = {mark(each, 1) for each in hidden(cells, first)}
    unknown |= {mark(each, 2) for each in hidden(later, second)}
    assert found(attacker, unknown) == {}


@given(TOWNS)
@TRIES
def test_whoever_is_counted_is_counted_in_one_block_only(cells):
    gathered = gather(cells)

    blocks = [
        villages for place, villages in gathered.items() if place.endswith(REST) or place in cells
    ]

    everybody = [village for block in blocks for village in block]
    assert len(everybody) == len(set(everybody))
    assert sorted(gathered.get("", [])) == sorted(everybody)
    assert all(sum(cells[each] for each in block) >= AT_LEAST for block in blocks)


def test_the_attacker_is_good_enough_to_find_what_is_not_hidden_well():
    attacker = Attacker()
    attacker.knows("shown", 12, 12)
    attacker.knows("hidden", 0, SMALL)

    attacker.reads(["shown", "hidden"], 15, 15)

    assert found(attacker, ["hidden"]) == {"hidden": 3}


def test_a_village_with_three_people_is_told_nothing_about():
    gathered = gather({"3209052004": 3, "3209052005": 40})

    assert gathered == {
        place: ["3209052005"] for place in ("3209052005", "320905", "3209", "32", "")
    }


def test_small_villages_stand_together_with_their_sub_district():
    cells = {"3209052001": 20, "3209052002": 3, "3209052003": 2, "3209052004": 2}

    together = gather(cells)["320905+"]

    assert together == ["3209052002", "3209052003", "3209052004"]
