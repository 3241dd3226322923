"""What Chromium really loads before the alarm can be pressed."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import CDPSession, Playwright

from tests.bench.figures import Figure
from tests.bench.measuring import ALARM_IS_READY, served

pytestmark = [pytest.mark.bench, pytest.mark.usefixtures("measuring_tool")]

KILOBYTE = 1024
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
SLOW_3G = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
READY = "alarm is ready"
TELL_WHEN_READY = f"""
  const look = setInterval(() => {{
    if ({ALARM_IS_READY}) {{ clearInterval(look); console.debug("{READY}"); }}
  }}, 20);
"""


@dataclass
class Traffic:
    """Every request of a page in the order it was asked for, and what it cost."""

    kinds: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def watch(self, line: CDPSession) -> None:
        line.on("Network.requestWillBeSent", self.asked)
        line.on("Network.loadingFinished", self.came)
        line.send("Network.enable")

    def asked(self, event) -> None:
        self.kinds[event["requestId"]] = event.get("type", "")
        self.names[event["requestId"]] = event["request"]["url"].rsplit("/", 1)[-1]

    def came(self, event) -> None:
        self.sizes[event["requestId"]] = event["encodedDataLength"]

    def kilobytes(self, requests, kind=None) -> float:
        wanted = [each for each in requests if kind is None or self.kinds[each] == kind]
        return round(sum(self.sizes.get(each, 0) for each in wanted) / KILOBYTE, 1)


@pytest.fixture
def page_and_address(playwright: Playwright, tmp_path):
    # A profile of its own and not a private window, which never looks at the manifest.
    with served() as (base, spki):
        browser = playwright.chromium.launch_persistent_context(
            tmp_path,
            executable_path="/usr/bin/chromium",
            args=[*FLAGS, f"--ignore-certificate-errors-spki-list={spki}"],
        )
        yield browser.new_page(), base
        browser.close()


def test_bytes_asked_for_before_the_alarm_is_ready(page_and_address, note):
    page, base = page_and_address
    traffic, line = Traffic(), page.context.new_cdp_session(page)
    traffic.watch(line)
    line.send("Network.emulateNetworkConditions", SLOW_3G)
    page.add_init_script(TELL_WHEN_READY)

    with page.expect_console_message(lambda said: said.text == READY, timeout=60_000):
        page.goto(f"{base}/id", wait_until="commit")
    before = list(traffic.kinds)
    page.wait_for_load_state("load")
    page.wait_for_timeout(1_000)

    names = " ".join(traffic.names[each] for each in before)
    everything, scripts = traffic.kilobytes(before), traffic.kilobytes(before, "Script")
    note(Figure("home, loaded before the alarm can be pressed", everything, "KB", 30, note=names))
    note(Figure("home, scripts before the alarm can be pressed", scripts, "KB", 18))
    note(Figure("home, everything the page ever loads", traffic.kilobytes(traffic.kinds), "KB"))
