"""What a worker does and sees, in her own terms."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.phone import Phone

HOLD_MS = 2300
COUNT_DOWN_MS = 5000
STATES = ("kept", "server", "office", "opened")


class Worker:
    """Holds a phone and speaks one language."""

    def __init__(self, phone: Phone, tag: str = "id") -> None:
        self.phone = phone
        self.tag = tag

    @property
    def page(self) -> Page:
        return self.phone.page

    def keeps_the_app(self) -> None:
        self.phone.opens_and_keeps(f"/{self.tag}")

    def opens(self, path: str = "") -> Page:
        return self.phone.opens(f"/{self.tag}{path}")

    def presses_the_alarm(self) -> None:
        """Hold until the count-down stands on the screen; it is not over yet."""
        button = self.page.locator("alarm-button[ready] a[role=button]")
        button.scroll_into_view_if_needed()
        box = button.bounding_box()
        assert box is not None
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.mouse.down()
        expect(self.page.locator(".alarm-cover")).to_be_visible()
        self.page.mouse.up()

    def raises_the_alarm(self) -> None:
        """Hold, and let the count-down run out."""
        self.presses_the_alarm()
        expect(self.page.locator(".alarm-after")).to_be_visible()

    def keeps_the_app_and_alarms_the_server(self) -> None:
        """On the page of the alarm, which stays open."""
        self.keeps_the_app()
        self.opens("/now")
        self.raises_the_alarm()
        self.sees("server")

    def writes_down_the_five_words(self) -> str:
        words = self.page.locator(".receipt .words li")
        expect(words).to_have_count(5)
        return " ".join(words.all_inner_texts())

    def sees(self, state: str, where: str = ".alarm-after") -> None:
        expect(self.state(state, where)).to_have_class("is-done")

    def does_not_see(self, state: str, where: str = ".alarm-after") -> None:
        expect(self.state(state, where)).not_to_have_class("is-done")

    def state(self, state: str, where: str) -> Locator:
        return self.page.locator(f"{where} [data-state={state}]").first

    def reads(self, text: str) -> None:
        expect(self.page.locator("case-list .reply .letter").first).to_have_text(text)

    def types_five_words(self, words: str) -> None:
        self.page.locator("case-words summary").click()
        self.page.locator("case-words textarea").fill(words)
        self.page.locator("case-words button[type=submit]").click()
