"""An officer of the one-roof office, with an account and a browser."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.phone import Phone
from tests.journeys.town import Town

"""Milliseconds: the queue looks again by itself, the relay comes round."""


class Officer:
    """Signs in, reads what came, answers."""

    def __init__(self, town: Town, browser: Phone, name: str = "petugas") -> None:
        said = town.does("desk", "officers", "add", name, "--office", "LTSA", "--language", "en")
        self._name = name
        self._password = said.rsplit(" ", 1)[1].strip()
        self._town = town
        self._browser = browser

    @property
    def page(self) -> Page:
        return self._browser.page

    def signs_in(self) -> None:
        self.page.set_viewport_size({"width": 1280, "height": 720})
        self.page.goto(self._town.desk_address + "/en")
        self.page.get_by_label("Name").fill(self._name)
        self.page.get_by_label("Password").fill(self._password)
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.page.get_by_role("heading", name="What waits")).to_be_visible()

    @property
    def cases(self) -> Locator:
        """The rows of the queue."""
        return self.page.locator("table.queue tbody th[scope=row] a")

    def sees_cases(self, count: int) -> None:
        expect(self.cases).to_have_count(count)

    def opens_first_case(self) -> None:
        self.cases.first.click()
        expect(self.page.get_by_role("heading", name="Case")).to_be_visible()

    def answers(self, text: str) -> None:
        self.page.get_by_label("Your answer").fill(text)
        self.page.get_by_role("button", name="Send the answer").click()
        expect(self.page.locator(".thread")).to_contain_text(text)
