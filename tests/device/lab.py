"""What tests ask the phone's modules, in the words of a worker."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.journeys.phone import Phone


def opens(page: Page, address: str) -> Page:
    page.goto(address + "/lab.html")
    page.wait_for_selector("html[data-ready]")
    return page


def opens_lab(phone: Phone) -> Page:
    return opens(phone.page, phone.address)


def opens_another_window(page: Page) -> Page:
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector("html[data-ready]")
    return other


def text_of(page: Page, element: str, name: str) -> str:
    """A text that the page was built with, for its script to say."""
    text = f"{element} template[data-part=texts]"
    saying = (
        "([text, name]) => document.querySelector(text).content.querySelector(name).textContent"
    )
    return page.evaluate(saying, [text, f'[data-text="{name}"]'])


def reports(page: Page) -> list[dict[str, Any]]:
    """What lies in the outbox, in order."""
    kept = page.evaluate("async () => (await lab.store.entries('outbox')).map(([, each]) => each)")
    return sorted(kept, key=lambda each: each["order"])


def states(page: Page) -> dict[str, str]:
    return {each["kind"]: each["state"] for each in reports(page)}


def writes(page: Page, kind: str = "report", **content: Any) -> None:
    """Open a case with a report, as the form does; returns when it is kept."""
    writing = """async ([kind, content]) => {
        const receipt = await lab.cases.prepareCase();
        window.receipt = receipt;
        await lab.cases.postFirst(receipt, kind, content);
    }"""
    page.evaluate(writing, [kind, content])


def adds(page: Page, kind: str, **content: Any) -> None:
    """One more report in the case opened last."""
    adding = """async ([kind, content]) => {
        const thread = await lab.store.read("cases", window.receipt.case);
        await lab.cases.postInCase(thread, kind, content);
    }"""
    page.evaluate(adding, [kind, content])


def arms(page: Page, countdown_ms: int, *, is_sealed: bool = True) -> str:
    """Press the alarm; returns its id while the count-down runs."""
    arming = """async ([countdown, isSealed]) => {
        const alarm = lab.alarm.armedNow(countdown);
        await lab.alarm.arm(alarm);
        if (isSealed) await lab.cases.sealAlarm(alarm.id, await lab.cases.prepareCase());
        return alarm.id;
    }"""
    return page.evaluate(arming, [countdown_ms, is_sealed])


def opened(envelope: bytes, report: str, keeper: Any) -> dict[str, Any]:
    """What the office reads in an envelope."""
    return keeper.opens(json.loads(envelope)["sealed"], f"ltsa report v1 {report}")


def found_in(folder: Path, text: str) -> list[str]:
    """The files of a profile that hold a text, in either of the encodings browsers keep."""
    wanted = [text.encode(), text.encode("utf-16-le")]
    files = [each for each in folder.rglob("*") if each.is_file() and not each.is_symlink()]
    return [each.name for each in files if any(one in each.read_bytes() for one in wanted)]
