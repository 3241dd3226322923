"""What somebody does who wants to be gone, and to come back."""

from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import lies
from tests.journeys.phone import Handset, waits_for

HIDDEN = """(state) => {
    Object.defineProperty(document, "visibilityState", { get: () => state, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
}"""
DELETES_IN_THE_FRONT = """() => {
    const last = [...document.querySelectorAll("h2")].pop();
    last.focus();
    last.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
}"""


def leaves(page: Page) -> None:
    page.locator("leave-link a").click()
    page.wait_for_url("**/resep")
    expect(page.locator("h1")).to_have_text("Sayur asem")
    page.wait_for_load_state("load")


def holds(page: Page, selector: str, seconds: float) -> None:
    page.locator(selector).hover()
    page.mouse.down()
    page.wait_for_timeout(seconds * 1000)
    page.mouse.up()


def holds_the_title(page: Page, seconds: float = 3.3) -> None:
    page.wait_for_selector("h1[tabindex]")
    holds(page, "h1[tabindex]", seconds)


def practises(page: Page) -> None:
    holds(page, "face-choice [data-part=title]", 3.3)
    expect(page.locator("face-choice [data-part=known]")).to_be_visible()


def chooses(phone: Handset, *names: str) -> Page:
    """In the settings, after practising; returns when the phone has kept it."""
    page = phone.opens_and_keeps("/id/settings")
    practises(page)
    for name in names:
        page.locator(f"input[name={name}]").check()
    waits_for(lambda: all((lies(page, "settings", "face") or {}).get(name) for name in names))
    return page


def goes_into_the_background(page: Page) -> None:
    page.evaluate(HIDDEN, "hidden")


def is_in_front_again(page: Page) -> None:
    page.evaluate(HIDDEN, "visible")


def watches_requests(page: Page) -> list[str]:
    """The addresses asked for from now on, by the page or by its worker."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    return asked
