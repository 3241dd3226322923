"""A figure that has grown old says so, on every page that shows it, by the phone's own date."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from playwright.sync_api import expect

from ltsa_pwa.app import PAGES
from ltsa_pwa.facts import Contact, Day, Facts, load, use
from ltsa_pwa.facts.asked import remembering
from ltsa_pwa.i18n import in_language, language
from ltsa_pwa.routes import ALARM, BACK, CARDS, HELP, PLAN, RIGHTS, Page
from tests.journeys.phone import Handset


def fresh() -> Facts:
    facts = load()
    figures = {key: replace(each, stale_after_days=99999) for key, each in facts.figures.items()}
    return replace(facts, figures=figures)


@pytest.fixture
def ours() -> Iterator[Facts]:
    yield fresh()
    use(None)


def old_lines(page: Page, facts: Facts) -> int:
    use(facts)
    with in_language(language("id")):
        return str(PAGES[page]().render()).count("old-note is-old")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_figure_of_a_page_can_say_that_it_is_old(page, ours):
    remembered, asked = remembering(ours)
    quiet = old_lines(page, remembered)

    silent = []
    for key in sorted(asked.keys_asked):
        aged = replace(ours.figures[key], last_seen=Day(2000))
        one_old = {**ours.figures, key: replace(aged, stale_after_days=1)}
        if old_lines(page, replace(ours, figures=one_old)) <= quiet:
            silent.append(key)

    assert silent == []


def test_every_number_beside_the_alarm_can_say_that_it_is_old(ours):
    services = {
        key: replace(service, contacts=tuple(aged(each) for each in service.contacts))
        for key, service in ours.services.items()
    }

    use(replace(ours, services=services))
    with in_language(language("id")):
        page = str(PAGES[ALARM]().render())

    assert page.count("old-note is-old") == page.count('className:"near"') > 0


@pytest.mark.parametrize("page", [BACK, CARDS, HELP, PLAN, RIGHTS], ids=lambda page: page.name)
def test_every_number_of_a_page_can_say_that_it_is_old(page, ours):
    with in_language(language("id")):
        built = str(PAGES[page]().render())
        shown = {
            each.key: (service, each)
            for service in ours.services.values()
            for each in service.contacts
            if each.kind == "telephone" and f'"{each.value}"' in built
        }
    quiet = old_lines(page, with_contacts(ours, lambda each: replace(each, stale_after_days=99999)))

    silent = [
        key
        for key in shown
        if old_lines(page, with_contacts(ours, lambda each, key=key: only_old(each, key))) <= quiet
    ]

    assert shown
    assert silent == []


def with_contacts(facts: Facts, change: Callable[[Contact], Contact]) -> Facts:
    services = {
        key: replace(service, contacts=tuple(change(each) for each in service.contacts))
        for key, service in facts.services.items()
    }
    return replace(facts, services=services)


def only_old(contact: Contact, key: str) -> Contact:
    return aged(contact) if contact.key == key else replace(contact, stale_after_days=99999)


def aged(contact: Contact) -> Contact:
    return replace(contact, last_seen=Day(2000))


@pytest.mark.journeys
def test_page_read_years_later_says_that_it_is_old(phone: Handset):
    page = phone.opens("/id/help")
    some = page.locator("old-note:not(.is-old)").count()

    page.clock.set_fixed_time(datetime.fromisoformat("2040-01-01T08:00:00+08:00"))
    page.reload()

    assert some > 0
    expect(page.locator("old-note:not(.is-old)")).to_have_count(0)
    expect(page.locator("old-note.is-old").first).to_be_visible()
