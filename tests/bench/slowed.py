"""A phone with a slower processor than this computer's."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page


@contextmanager
def slowed(page: Page, times: int) -> Iterator[None]:
    """While it lasts: Chromium slows the whole process, which would outlast the page."""
    line = page.context.new_cdp_session(page)
    line.send("Emulation.setCPUThrottlingRate", {"rate": times})
    try:
        yield
    finally:
        line.send("Emulation.setCPUThrottlingRate", {"rate": 1})
