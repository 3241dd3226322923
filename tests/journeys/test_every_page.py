"""Every page in every language: looked at, read by axe, walked by keyboard, with text at 200 %."""

import pytest
from playwright.sync_api import expect

from ltsa_pwa.assets import ROOT
from ltsa_pwa.i18n import LANGUAGES
from ltsa_pwa.routes import LANGUAGES_PAGE, LEAVE, PAGES, address
from tests.journeys.phone import WIDTH

pytestmark = pytest.mark.journeys

SCREENS = ROOT / "build" / "screens"
AXE = (ROOT / ".web" / "node_modules" / "axe-core" / "axe.min.js").read_text
TAGS = [each.tag for each in LANGUAGES]
FINDINGS = """() => axe.run(document, {resultTypes: ["violations"]}).then(({violations}) =>
    violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)}`))"""
SIDEWAYS = """() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"""

BROKEN = """() => [...document.querySelectorAll("h1, h2, h3, summary, legend, button, .door")]
    .filter((each) => each.checkVisibility() && each.clientWidth > 1)
    .flatMap((each) => {
        const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) {
            for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{M}]+/gu)) {
                const range = document.createRange();
                range.setStart(texts.currentNode, word.index);
                range.setEnd(texts.currentNode, word.index + word[0].length);
                const lines = [...range.getClientRects()].filter(({width}) => width > 0);
                if (new Set(lines.map(({top}) => Math.round(top))).size > 1) found.push(word[0]);
            }
        }
        return found;
    })"""
"""Words that stand on two lines."""


def addresses(tag):
    return [address(page, tag) for page in PAGES]


@pytest.fixture
def page(town, new_phone):
    return new_phone(town).page


def looked_at(town, page, path):
    page.goto(town.address + path)
    page.wait_for_timeout(300)


def findings_of_axe(page):
    page.evaluate(AXE(encoding="utf-8") + "; true")
    return page.evaluate(FINDINGS)


@pytest.mark.parametrize("tag", TAGS)
def test_axe_finds_nothing_on_any_page(town, page, tag):
    found = {}
    for path in [*addresses(tag), LANGUAGES_PAGE, LEAVE]:
        looked_at(town, page, path)
        found[path] = findings_of_axe(page)

    assert {path: each for path, each in found.items() if each} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_dark_either(town, page, scheme):
    page.emulate_media(color_scheme=scheme)
    found = {}
    for path in addresses("id"):
        looked_at(town, page, path)
        # Open what is folded, so that it is read as well.
        page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
        found[path] = findings_of_axe(page)

    assert {path: each for path, each in found.items() if each} == {}


@pytest.mark.parametrize("tag", ["id", "ar"])
def test_pictures_of_every_page(town, page, tag):
    folder = SCREENS / tag
    folder.mkdir(parents=True, exist_ok=True)
    for path in [*addresses(tag), LANGUAGES_PAGE, LEAVE]:
        name = path.removeprefix(f"/{tag}").strip("/") or ("languages" if path == "/" else "home")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            looked_at(town, page, path)
            page.screenshot(path=folder / f"{name}-{scheme}.png")
        page.screenshot(path=folder / f"{name}-whole.png", full_page=True)

    assert len(list(folder.glob("*.png"))) >= 3 * len(PAGES)


@pytest.mark.parametrize("tag", ["id", "ar", "zh-Hant"])
def test_text_at_200_percent_does_not_break_any_page(town, page, tag):
    too_wide = {}
    for path in addresses(tag):
        looked_at(town, page, path)
        page.evaluate("document.documentElement.style.fontSize = '225%'")
        page.wait_for_timeout(100)
        too_wide[path] = page.evaluate(SIDEWAYS)

    assert {path: by for path, by in too_wide.items() if by > 0} == {}


def test_nothing_moves_sideways_on_a_narrow_phone(town, page):
    page.set_viewport_size({"width": 320, "height": 568})
    too_wide = {}
    for path in [each for tag in TAGS for each in addresses(tag)]:
        looked_at(town, page, path)
        too_wide[path] = page.evaluate(SIDEWAYS)

    assert {path: by for path, by in too_wide.items() if by > 0} == {}
    assert WIDTH > 320


def test_first_tab_leads_to_the_content(town, page):
    page.goto(town.address + "/id/checklist")

    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")

    assert page.url == town.address + "/id/checklist#content"


def test_alarm_is_held_with_the_keyboard_and_stopped_by_any_key(town, page):
    page.goto(town.address + "/id/now")
    button = page.locator("alarm-button[ready] a[role=button]")
    button.focus()

    page.keyboard.down("Enter")
    expect(page.locator(".alarm-cover")).to_be_visible()
    page.keyboard.up("Enter")
    page.wait_for_timeout(600)
    page.keyboard.press("a")

    expect(page.locator(".alarm-cover")).to_have_count(0)
    expect(page.locator(".alarm-after")).to_be_hidden()


@pytest.mark.parametrize("tag", ["id", "jv", "su", "ar"])
def test_no_word_of_a_heading_or_a_button_is_broken_on_a_narrow_phone(town, page, tag):
    # On a phone they lie over the page and take no room from it.
    line = page.context.new_cdp_session(page)
    line.send("Emulation.setScrollbarsHidden", {"hidden": True})
    broken = {}
    for path in addresses(tag):
        looked_at(town, page, path)
        # They come last, and take their place beside a heading.
        page.wait_for_selector(".listen", state="attached")
        broken[path] = page.evaluate(BROKEN)

    assert {path: each for path, each in broken.items() if each} == {}


def test_every_control_is_big_enough_for_a_thumb(town, page):
    small = {}
    for path in addresses("id"):
        looked_at(town, page, path)
        small[path] = page.evaluate(
            """() => [...document.querySelectorAll('button, .action, .door, .bar a, summary,'
                + ' select, input:not([type=radio]):not([type=checkbox]), textarea')]
                .filter((each) => each.offsetParent && each.getBoundingClientRect().height < 48)
                .map((each) => each.outerHTML.slice(0, 120))"""
        )

    assert {path: each for path, each in small.items() if each} == {}
