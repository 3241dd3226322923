"""A server with a register of our choice, and what a worker does on the agencies page."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
from playwright.sync_api import Page, Response
from sqlmodel import Session

from ltsa_pwa.agencies.agency import Register
from ltsa_pwa.agencies.snapshots import current_number, keep_register
from ltsa_pwa.assets import ROOT
from ltsa_pwa.database import migrate, open_database
from tests.journeys.phone import waits_for
from tests.ports import free_port


class Village:
    """The real server program on its own database; it may go dark."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self._url = f"sqlite:///{folder / 'phone.db'}"
        self._server: subprocess.Popen[bytes] | None = None
        migrate(self._url)

    def keeps(self, register: Register) -> None:
        engine = open_database(self._url)
        with Session(engine) as session:
            keep_register(session, register, "tester", current_number(session))
        engine.dispose()

    def starts(self) -> None:
        environment = os.environ | {
            "LTSA_DATABASE_URL": self._url,
            "LTSA_OFFICE_KEYS_FILE": str(ROOT / "var" / "office-keys.json"),
            "LTSA_SITE_DIR": str(ROOT / "build" / "site"),
            "LTSA_PORT": str(self.port),
        }
        command = [str(Path(sys.executable).with_name("ltsa")), "serve"]
        self._server = subprocess.Popen(command, env=environment)
        waits_for(self._answers)

    def goes_dark(self) -> None:
        if self._server:
            self._server.kill()
            self._server.wait()
        self._server = None

    def _answers(self) -> bool:
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}/id", timeout=2).is_success
        except httpx.TransportError:
            return False


def waits_for_list(page: Page) -> Page:
    page.wait_for_selector("[data-part='list']:not([hidden])")
    return page


def reads(page: Page, answer: Response) -> None:
    """The answer is here, and whatever the page makes of it has been made."""
    answer.finished()
    page.wait_for_timeout(1000)


def asks(page: Page, query: str) -> dict[str, list[str]]:
    """Type into the field; the names that are shown, by the heading they stand under."""
    page.fill("#agency-name", query)
    return on_the_page(page)


def on_the_page(page: Page) -> dict[str, list[str]]:
    """The names that are shown, by the heading they stand under."""
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("agency-search section")]
            .filter((group) => !group.hidden)
            .map((group) => [group.dataset.part,
                [...group.querySelectorAll("h3")].map((name) => name.textContent)]))"""
    )


def shown(page: Page, part: str) -> bool:
    return page.is_visible(f"[data-part='{part}']")
