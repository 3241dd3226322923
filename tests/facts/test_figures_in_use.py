"""What pages may show, and until when."""

from datetime import date

import pytest

from ltsa_pwa.facts import Day, NoSuchFact, Unverified, figure, known, load, source, use


def test_unverified_figure_is_refused_to_pages():
    with pytest.raises(Unverified, match="first-passport"):
        figure("first-passport")


def test_figure_that_nobody_wrote_down_is_refused():
    with pytest.raises(NoSuchFact, match="free-lunch"):
        figure("free-lunch")


def test_source_that_nobody_wrote_down_is_refused():
    with pytest.raises(NoSuchFact, match="gossip"):
        source("gossip")


def test_operator_sees_what_waits_for_somebody_to_call():
    keys = {each.key for each in known().unverified()}

    assert {"ambulance-119", "counselling-korea-1345", "skck", "police-kr-112"} <= keys
    assert keys.isdisjoint(each.key for each in known().stale(date(2099, 1, 1)))


def test_figure_ages_from_the_day_it_was_last_seen():
    wage = figure("wage-hong-kong")

    assert wage.stale_after == date(2026, 11, 5)
    assert not wage.stale(date(2026, 11, 5))
    assert wage.stale(date(2026, 11, 6))


def test_figure_without_such_a_day_ages_from_our_looking():
    assert figure("art-13").stale_after == date(2027, 11, 21)


@pytest.mark.parametrize(
    ("written", "earliest"),
    [
        ("2025", date(2025, 1, 1)),
        ("2025-04", date(2025, 4, 1)),
        ("2025-04-10", date(2025, 4, 10)),
    ],
)
def test_unknown_part_of_a_day_makes_it_older(written, earliest):
    assert Day.read(written).earliest() == earliest


def test_pages_show_what_the_operator_chose(tmp_path):
    (tmp_path / "fees.toml").write_text(
        '[duty-stamp]\nkind = "money"\nunit = "IDR"\nvalue = 12000\ncertainty = "one"\n'
        'sources = ["ltsa-jatim"]\nchecked_on = 2026-11-20\nstale_after_days = 30\n'
    )

    try:
        use(load(tmp_path, today=date(2026, 11, 21)))

        assert figure("duty-stamp").value == 12000
    finally:
        use(None)
