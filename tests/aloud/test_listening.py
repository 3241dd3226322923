"""What she hears when she touches the loudspeaker: the texts, in a voice that can read them."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.phone import Handset, waits_for

pytestmark = pytest.mark.journeys

VOICES = Path(__file__).with_name("voices.js").read_text(encoding="utf-8")
Heard = list[tuple[str, str]]
# A button stands in the part itself, in what it holds, or beside it.
HOW_MANY_EACH = """(parts) => [...document.querySelectorAll(parts)].map((each) => {
  const own = each.matches('[data-aloud]') ? each : each.querySelector('[data-aloud]');
  const host = own ?? each.closest('[data-aloud]') ?? each;
  const isHers = (button) => button.closest('[data-aloud]') === host;
  return [...host.querySelectorAll('.listen')].filter(isHers).length;
})"""


def has_voices(phone: Handset, *voices: tuple[str, bool], holds: bool = False) -> Page:
    """A window whose phone has these voices; one that holds speaks its first sentence for ever."""
    page = phone.opens_window()
    told = str([[lang, 1 if local else 0] for lang, local in voices])
    script = VOICES.replace("VOICES.map", f"{told}.map").replace("HOLDS", str(holds).lower())
    page.add_init_script(script)
    return page


def heard(page: Page) -> Heard:
    return [(lang, text) for lang, text in page.evaluate("window.heard")]


def listens(page: Page, where: str) -> None:
    page.locator(f"{where} > .listen, {where} > :first-child > .listen").first.click()


def ends(page: Page) -> None:
    expect(page.locator(".listen[aria-pressed=true]")).to_have_count(0)


def test_a_right_is_read_whole_while_it_stays_shut(phone: Handset):
    page = has_voices(phone, ("id-ID", True))
    page.goto(phone.address + "/id/rights")

    listens(page, "#passport details")
    ends(page)

    said = [text for _lang, text in heard(page)]
    assert said[0] == page.locator("#passport summary > span").first.inner_text()
    assert len(said) > 6
    assert not any("http" in text or "peraturan" in text for text in said)
    assert page.locator("#passport details[open]").count() == 0


def test_no_sentence_is_longer_than_chrome_speaks(phone: Handset):
    page = has_voices(phone, ("en-GB", True))
    page.goto(phone.address + "/en/about")

    for fold in page.locator("main details.fold").all()[:4]:
        fold.locator("summary > .listen").click()
        ends(page)

    assert max(len(text) for _lang, text in heard(page)) <= 160


@pytest.mark.parametrize(
    ("page_tag", "voices", "voice"),
    [
        ("jv", [("id-ID", True), ("jv-ID", True)], "jv-ID"),
        ("jv", [("en-US", True), ("in_ID", True)], "in_ID"),
        ("su", [("id-ID", False), ("id-ID-x", True)], "id-ID-x"),
        ("zh-Hant", [("zh-CN", True), ("zh-TW", True)], "zh-TW"),
        ("zh-Hant", [("cmn-Hans-CN", True)], "cmn-Hans-CN"),
        ("ar", [("ar-SA", False)], "ar-SA"),
    ],
)
def test_the_nearest_voice_reads(phone, page_tag, voices, voice):
    page = has_voices(phone, *voices)
    page.goto(f"{phone.address}/{page_tag}/rights")

    listens(page, "#passport details")
    ends(page)

    assert {lang for lang, _text in heard(page)} == {voice}


def test_a_phone_without_a_voice_says_so_in_words(phone: Handset):
    page = has_voices(phone, ("ru-RU", True))
    page.goto(phone.address + "/en/rights")

    listens(page, "#passport details")

    line = page.locator(".listen-told")
    expect(line).to_contain_text("This phone has no voice for this language.")
    assert heard(page) == []


def test_a_second_tap_stops_and_only_one_speaks(phone: Handset):
    page = has_voices(phone, ("en-US", True), holds=True)
    page.goto(phone.address + "/en/rights")
    listens(page, "#passport details")
    waits_for(lambda: len(heard(page)) == 1)

    listens(page, "#violence details")
    waits_for(lambda: len(heard(page)) == 2)
    expect(page.locator(".listen[aria-pressed=true]")).to_have_count(1)
    listens(page, "#violence details")

    ends(page)
    assert len(heard(page)) == 2


def test_leaving_silences_at_once(phone: Handset):
    page = has_voices(phone, ("en-US", True), holds=True)
    page.goto(phone.address + "/en/rights")
    listens(page, "#passport details")
    waits_for(lambda: len(heard(page)) == 1)
    before = page.evaluate("window.hushed")

    # The page stays, so that what it did can be seen.
    page.evaluate("document.querySelector('leave-link a').href = '#'")
    page.locator(".leave").click()

    assert page.evaluate("window.hushed") > before


def test_the_page_itself_is_read_but_not_what_is_folded_away(phone: Handset):
    page = has_voices(phone, ("en-US", True))
    page.goto(phone.address + "/en/rights")

    listens(page, ".aloud")
    ends(page)

    said = [text for _lang, text in heard(page)]
    assert said[0] == "My rights"
    assert "My passport is kept from me" in said
    assert "What you can do now" not in said


def test_the_first_screen_speaks_each_name_in_its_own_voice(phone: Handset):
    page = has_voices(phone, ("id-ID", True), ("en-GB", True), ("ar-EG", True), ("zh-TW", True))
    page.goto(phone.address + "/")

    for row in page.locator("language-list li").all():
        row.locator(".listen").click()
        ends(page)

    assert heard(page) == [
        ("id-ID", "Bahasa Indonesia"),
        ("en-GB", "English"),
        ("id-ID", "Basa Jawa"),
        ("id-ID", "Basa Sunda"),
        ("ar-EG", "العربية"),
        ("zh-TW", "繁體中文"),
    ]


def test_a_card_speaks_to_the_other_person(phone: Handset):
    page = has_voices(phone, ("id-ID", True), ("ja-JP", True))
    page.goto(phone.address + "/id/cards")
    page.locator("main details > summary").first.click()
    page.locator("card-language select").select_option("ja")
    page.locator("a.door").nth(5).click()

    listens(page, "#k6")
    ends(page)

    assert heard(page) == [("ja-JP", "医者に診てもらいたいです。")]


def test_one_question_of_the_report_is_read_with_its_answers(phone: Handset):
    page = has_voices(phone, ("en-US", True))
    page.goto(phone.address + "/en/write")

    listens(page, "fieldset:not([hidden])")
    ends(page)

    said = [text for _lang, text in heard(page)]
    assert said[:2] == ["What is it about?", "My papers are kept from me"]


@pytest.mark.parametrize(
    ("where", "parts", "least"),
    [
        ("checklist", ".item", 40),
        ("signs", ".choice", 20),
        ("contract", "fieldset[id]", 15),
        ("ask", ".talk > [id]", 25),
        ("countries", "section[data-country]", 11),
    ],
)
def test_everything_to_choose_or_do_has_its_button_and_nothing_has_two(phone, where, parts, least):
    page = has_voices(phone, ("id-ID", True))
    page.goto(f"{phone.address}/id/{where}")
    page.wait_for_selector(".listen", state="attached")

    counts = page.evaluate(HOW_MANY_EACH, parts)

    assert len(counts) >= least
    assert set(counts) == {1}


def test_a_choice_is_called_by_its_words_alone(phone: Handset):
    page = has_voices(phone, ("en-US", True))
    page.goto(phone.address + "/en/signs")
    page.wait_for_selector(".listen", state="attached")
    first = page.locator(".choice").first

    name = " ".join(first.inner_text().split())

    assert page.get_by_role("checkbox", name=name, exact=True).count() == 1
    assert first.locator("button").count() == 0


def test_buttons_come_without_moving_anything(phone: Handset):
    page = phone.opens_window()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach("
        "(each) => (window.moved += each.value))).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(phone.address + "/id/rights")

    page.wait_for_selector(".listen")
    page.wait_for_timeout(300)

    assert page.evaluate("window.moved") == 0


def test_without_a_script_there_is_no_button(phone: Handset):
    browser = phone.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(phone.address + "/id/rights")

    assert page.locator(".listen").count() == 0
    context.close()
