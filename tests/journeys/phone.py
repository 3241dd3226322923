"""A phone: one Chromium with its own profile, 360 x 640, that can be killed and opened again."""

import asyncio
import os
import signal
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
)
WIDTH, HEIGHT = 360, 640
# Of a busy computer; whoever has seen what he waits for waits no longer.
PATIENCE_S = 60
T = TypeVar("T")


class Handset(ABC):
    """What anybody can do with a phone that is switched on."""

    address: str
    page: Page

    @property
    @abstractmethod
    def context(self) -> BrowserContext:
        """Its windows, and what they keep."""

    @abstractmethod
    def switches_off(self) -> None:
        """For good, or until it is switched on again where it can be."""

    def opens_window(self) -> Page:
        self.context.set_default_timeout(PATIENCE_S * 1000)
        page = self.context.new_page()
        page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        return page

    def opens(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page

    def opens_and_keeps(self, path: str) -> Page:
        """Open a page and wait until the app is kept on the phone."""
        page = self.opens(path)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        # Not wait_for_function: it evaluates text, which the page's own policy forbids.
        waits_for(lambda: page.evaluate("navigator.serviceWorker.controller !== null"))
        return page


class Phone(Handset):
    """What somebody holds in the hand, with what it has kept in ``profile``."""

    def __init__(self, playwright: Playwright, profile: Path, address: str) -> None:
        self._playwright = playwright
        self._profile = profile
        self.address = address
        self._browser: Browser | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self.page: Page = self.switches_on()

    def switches_on(self) -> Page:
        port_file = self._profile / "DevToolsActivePort"
        port_file.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            ["chromium", *FLAGS, f"--user-data-dir={self._profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        port = waits_for(lambda: port_file.exists() and port_file.read_text().split("\n")[0])
        self._browser = self._playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        self.page = self.opens_window()
        return self.page

    @property
    def browser(self) -> Browser:
        assert self._browser is not None
        return self._browser

    @property
    def context(self) -> BrowserContext:
        return self.browser.contexts[0]

    def switches_off(self) -> None:
        if self._browser is not None:
            with suppress(Exception):
                session = self._browser.new_browser_cdp_session()
                session.send("Browser.close")
        self._wait_for_the_end()

    def is_killed(self) -> None:
        """As when the battery is pulled out."""
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGKILL)
        self._wait_for_the_end()

    def _wait_for_the_end(self) -> None:
        assert self._process is not None
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        if self._browser is not None:
            with suppress(Exception):
                self._browser.close()
        self._browser = None


class PhoneForADay(Handset):
    """As new as any other, but a part of a browser that all share, which saves seconds.

    Nobody can pull its battery out, nor switch it on again.
    """

    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self._part = browser.new_context()
        self.page = self.opens_window()

    @property
    def context(self) -> BrowserContext:
        return self._part

    def switches_off(self) -> None:
        """Not for ever: once in some thousand times the browser never says that it is done."""
        part: Any = self._part
        with suppress(TimeoutError):
            part._sync(asyncio.wait_for(part._impl_obj.close(reason=None), PATIENCE_S))  # noqa: SLF001


def waits_for(look: Callable[[], T], seconds: float = PATIENCE_S) -> T:
    """Look until there is something to see."""
    give_up = time.monotonic() + seconds
    while True:
        seen = look()
        if seen:
            return seen
        assert time.monotonic() < give_up, f"waited {seconds} s in vain"
        time.sleep(0.05)
