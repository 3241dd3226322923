"""The next three things, two taps from home, without a signal."""

import pytest
from playwright.sync_api import Locator, Page, expect

from ltsa_pwa.checklist.content import STAGES as WAY
from ltsa_pwa.checklist.narrowing import Me
from ltsa_pwa.checklist.steps import next_steps
from ltsa_pwa.i18n import LANGUAGES, Language, _, in_language
from tests.journeys.in_the_store import lies
from tests.journeys.phone import Handset, waits_for
from tests.journeys.town import Town

pytestmark = pytest.mark.journeys

STAGES = {"think": "a01", "house": "b06", "work": "j50", "home": "k55"}
IS_KEPT = "(path) => caches.match(path, {ignoreSearch: true}).then(Boolean)"
STEPS = """() => [...document.querySelectorAll("a.next")].map((link) =>
  [link.getAttribute("href"), link.querySelector(".what").textContent])"""


def stands(phone: Handset, stage: str, tag: str = "id") -> None:
    page = phone.opens(f"/{tag}/checklist")
    page.wait_for_selector("checklist-filter:defined")
    page.locator("checklist-filter summary").click()
    page.locator("select[name=where]").select_option(stage)
    expect(page.locator("a.next").first).to_have_attribute("href", f"#{STAGES[stage]}")
    # The page was built with the first step of one of these stages: it says nothing of the store.
    waits_for(lambda: (lies(page, "settings", "checklist") or {}).get("where") == stage)


def links(page: Page) -> list[str | None]:
    expect(page.locator("#next-three a.next")).to_have_count(3)
    return [each.get_attribute("href") for each in page.locator("#next-three a.next").all()]


def test_who_is_new_is_greeted_and_nothing_is_fetched_for_her(phone: Handset):
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))

    page = phone.opens("/id")
    page.wait_for_selector("home-greeting:defined")
    page.wait_for_timeout(500)

    expect(page.locator("home-greeting > .lead")).to_be_visible()
    expect(page.locator("#next-three")).to_be_hidden()
    assert [url for url in asked if url.endswith("/id/checklist") or "home-steps" in url] == []


@pytest.mark.parametrize("stage", STAGES)
def test_who_said_where_she_stands_finds_three_things_on_home(phone: Handset, stage: str):
    stands(phone, stage)

    page = phone.opens("/id")

    first = links(page)[0]
    assert first == f"/id/checklist#{STAGES[stage]}"
    page.locator("#next-three a.next").first.click()
    expect(page.locator(f"#{STAGES[stage]} .folded")).to_be_visible()
    expect(page.locator(f"#{STAGES[stage]}")).to_be_in_viewport()


def test_next_three_are_there_without_a_signal_in_the_language_of_the_page(
    phone: Handset, village: Town
):
    phone.opens_and_keeps("/en")
    stands(phone, "work", "en")
    village.kills("server")
    try:
        page = phone.opens("/en")
        steps = links(page)
        page.locator("#next-three a.next").first.click()
        expect(page.locator("#j50 .folded")).to_be_visible()
    finally:
        village.starts_server()

    assert steps[0] == "/en/checklist#j50"


def test_every_stage_can_be_said_and_leads_on_without_a_signal_in_six_languages(
    phone: Handset, village: Town
):
    first, *others = LANGUAGES
    phone.opens_and_keeps(f"/{first.tag}")
    for spoken in others:
        chooses(phone.page, spoken.tag)
    village.kills("server")
    try:
        found = {spoken.tag: three_of_every_stage(phone, spoken.tag) for spoken in LANGUAGES}
    finally:
        village.starts_server()

    assert found == {spoken.tag: expected_in(spoken) for spoken in LANGUAGES}


def chooses(page: Page, tag: str) -> None:
    page.locator(".languages summary").click()
    page.locator(f".languages a[hreflang={tag}]").click()
    page.wait_for_url(f"**/{tag}")
    waits_for(lambda: page.evaluate(IS_KEPT, f"/{tag}/checklist"))


def three_of_every_stage(phone: Handset, tag: str) -> dict[str, list[tuple[str, str]]]:
    """What the phone shows when each stage is chosen in turn: the row and its words."""
    page = phone.opens(f"/{tag}/checklist")
    page.wait_for_selector("checklist-left:defined")
    page.locator("checklist-filter summary").click()
    told = page.locator("select[name=where]")
    return {stage.name: three_after(page, told, stage.name) for stage in WAY}


def three_after(page: Page, told: Locator, stage: str) -> list[tuple[str, str]]:
    told.select_option(stage)
    for number, step in enumerate(next_steps(WAY, {}, Me(where=stage))):
        expect(page.locator("a.next").nth(number)).to_have_attribute("href", f"#{step.id}")
    return [tuple(each) for each in page.evaluate(STEPS)]


def expected_in(spoken: Language) -> dict[str, list[tuple[str, str]]]:
    with in_language(spoken):
        return {
            stage.name: [
                (f"#{each.id}", _(each.what)) for each in next_steps(WAY, {}, Me(where=stage.name))
            ]
            for stage in WAY
        }


def test_alarm_stays_where_it_is_when_the_next_three_appear(phone: Handset):
    page = phone.opens("/id")
    before = page.locator("alarm-button[ready]").bounding_box()
    stands(phone, "house")

    page = phone.opens("/id")
    links(page)

    assert page.locator("alarm-button[ready]").bounding_box() == before
