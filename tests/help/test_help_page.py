"""The help page as it is built: every number with its day, and none that nobody confirmed."""

import json
import re

import pytest

from ltsa_pwa.app import PAGES
from ltsa_pwa.facts import Contact, countries, known, numbers_for
from ltsa_pwa.help.page import help_page
from ltsa_pwa.i18n import LANGUAGES, Language, in_language, language
from ltsa_pwa.routes import ALARM, BACK, CARDS, PLAN, REPORT, RIGHTS
from ltsa_pwa.ui.sources import breakable

NUMBERED = (ALARM, BACK, CARDS, PLAN, REPORT, RIGHTS)
SHOWN = {each.value for each in known().contacts.values() if each.may_be_shown}
# 119 is confirmed for one country and waits for another.
UNVERIFIED = [
    each for each in known().contacts.values() if not each.may_be_shown and each.value not in SHOWN
]


def built(spoken: Language, page=help_page) -> str:
    with in_language(spoken):
        rendered = json.dumps(page().render(), ensure_ascii=False)
    letters = re.sub(r"\\+u([0-9a-f]{4})", lambda escaped: chr(int(escaped[1], 16)), rendered)
    return letters.replace("\\", "")


def tag_of(spoken: Language) -> str:
    return spoken.tag


def shown_texts(page: str) -> list[str]:
    """Every text between tags: rendered components carry them as quoted contents."""
    return re.findall(r'"contents": ""(.*?)""', page)


def called(page: str) -> set[str]:
    return set(re.findall(r"tel:[+\d]+", page))


def links(contacts: list[Contact]) -> set[str]:
    return {each.href for each in contacts if each.kind == "telephone" and each.href}


@pytest.mark.parametrize("spoken", LANGUAGES, ids=tag_of)
def test_page_calls_exactly_the_numbers_that_may_be_shown(spoken):
    shown = [each for each in known().contacts.values() if each.may_be_shown]

    assert called(built(spoken)) == links(shown)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("spoken", LANGUAGES, ids=tag_of)
def test_no_unverified_number_however_short_stands_on_a_page(spoken, page):
    texts = shown_texts(built(spoken, PAGES[page]))

    wrong = [
        (each.key, text)
        for each in UNVERIFIED
        for text in texts
        if re.search(rf"(?<![\d+])(?<!\d ){re.escape(each.value)}(?!\d)", text)
    ]

    assert texts
    assert wrong == []


@pytest.mark.parametrize("country", countries())
def test_a_short_number_stands_only_with_the_country_in_which_it_is_confirmed(country):
    shown = [contact for each in numbers_for(country) for contact in each.contacts]

    assert all(each.may_be_shown and each.only_in in (None, country) for each in shown)


def test_every_country_has_its_part_with_a_name():
    page = built(language("en"))

    assert re.findall(r'data-country":? ?"?(\w\w)', page) == list(countries())


def test_every_number_says_when_it_was_seen_and_a_single_source_says_so():
    page = built(language("en"))
    spoken_to = [
        contact
        for code in countries()
        for each in numbers_for(code)
        for contact in each.contacts
        if contact.last_seen
    ]
    alone = [each for each in spoken_to if each.certainty == "one"]

    assert page.count("Seen: ") >= len(spoken_to)
    assert page.count("One source.") >= len(alone) > 20


@pytest.mark.parametrize("page", NUMBERED, ids=lambda page: page.name)
def test_a_number_elsewhere_leads_to_where_its_sources_stand(page):
    with in_language(language("id")):
        elsewhere, here = str(PAGES[page]().render()), built(language("id"))

    led_to = set(re.findall(r"/id/help#([\w-]+)", elsewhere))
    assert led_to
    assert {each for each in led_to if f'id:"{each}"' not in here} == set()


def test_what_grew_old_says_so_without_a_script():
    page = built(language("en"))

    # Kemlu's hotline was last seen on 6 August 2024.
    assert re.search(r"2026-08-06.{0,60}old-note is-old|old-note is-old.{0,60}2026-08-06", page)


def test_without_a_script_the_countries_are_links():
    page = built(language("id"))

    assert [f"#{code.lower()}" in page for code in countries()] == [True] * len(countries())


COVERED = """() => [...document.querySelectorAll("main .listen")].flatMap((button) => {
    const own = button.getBoundingClientRect();
    const words = (each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return [...range.getClientRects()];
    };
    const crosses = (a) => own.width > 0 && a.width > 0 && a.left < own.right - 1
        && a.right > own.left + 1 && a.top < own.bottom - 1 && a.bottom > own.top + 1;
    return [...button.parentElement.querySelectorAll("h2, h3, h4, p, li, .choice, .asked")]
        .filter((each) => !each.contains(button) && !button.contains(each))
        .filter((each) => words(each).some(crosses)).map((each) => each.textContent);
})"""


@pytest.mark.journeys
@pytest.mark.parametrize("tag", ["ar", "id"])
@pytest.mark.parametrize("where", ["help#sa", "ask", "contract", "countries", "signs"])
def test_no_name_lies_under_a_button_to_listen(phone, tag, where):
    page = phone.opens(f"/{tag}/{where}")
    page.locator("main .listen").first.wait_for()

    assert page.evaluate(COVERED) == []


def test_a_mail_address_breaks_only_at_its_marks():
    shown = [str(each) for each in breakable("penang.kjri@kemlu.go.id")]

    assert [each for each in shown if "wbr" not in each] == [
        "penang.",
        "kjri@",
        "kemlu.",
        "go.",
        "id",
    ]


def test_sapa_says_that_it_is_free_and_keeps_what_is_said():
    texts = shown_texts(built(language("en")))

    assert [each for each in texts if "What you say stays there" in each] == [
        "Violence against women and children. Day and night. Free of charge. What you say stays"
        " there."
    ]


def test_a_number_for_part_of_a_country_says_for_which():
    texts = shown_texts(built(language("en")))

    assert [each for each in texts if "Riyadh, Makkah" in each] == [
        "Ambulance. Police. Only in Riyadh, Makkah, Madinah and the Eastern Province."
    ]
