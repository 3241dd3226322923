"""The day beside a fact is the day of its pages, never one on which nobody saw it."""

from dataclasses import replace
from datetime import date

from ltsa_pwa.facts import Day, Known, Source, figure, known
from ltsa_pwa.i18n import in_language, language
from ltsa_pwa.ui.sources import seen_line


def says(each: Known) -> str:
    with in_language(language("en")):
        return seen_line(each)


def newest(each: Known) -> str | None:
    days = [str(page.dated) for page in each.sources if page.dated]
    return max(days) if len(days) == len(each.sources) else None


def test_no_fact_is_said_to_be_seen_later_than_its_newest_page():
    shown = [each for each in known().everything() if each.may_be_shown]

    late = []
    for each in shown:
        page = newest(each)
        if page and (each.dated is None or str(each.dated)[: len(page)] > page):
            late.append(each.key)

    assert late == []


def test_page_without_a_day_says_that_we_looked():
    assert says(figure("warning-hong-kong")) == (
        "Checked on November 21, 2026; the page has no date. One source."
    )
    assert says(figure("art-5")) == (
        "Checked on November 21, 2026; not every page has a date. Two sources or more."
    )


def test_fact_without_a_day_of_its_own_has_that_of_its_newest_page():
    assert says(figure("mou-malaysia-2022")) == "Seen: March 23, 2023. Two sources or more."
    assert says(figure("protection-for-all")) == "Seen: April 21, 2025. One source."


def test_looking_again_at_an_old_page_makes_only_a_law_newer():
    old = (Source("A page", dated=Day(2019)),)
    said = replace(figure("complaint-by-family"), sources=old, checked_on=date(2026, 11, 21))
    law = replace(figure("art-30"), sources=old, checked_on=date(2026, 11, 21))

    assert (said.seen, law.seen) == (date(2019, 1, 1), date(2026, 11, 21))
