"""A knock at a phone's worker, as a push service does, without one."""

from typing import Any

from playwright.sync_api import Page

from tests.journeys.phone import waits_for

SHOWN = """async () => (await (await navigator.serviceWorker.ready).getNotifications())
    .map(({ title, body, tag, lang, silent, data }) =>
        ({ title, body, tag, lang, silent, data }))"""


def knocks_at(page: Page, origin: str, said: str = "") -> None:
    session = page.context.new_cdp_session(page)
    found: list[dict[str, Any]] = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated", lambda told: found.extend(told["registrations"])
    )
    session.send("ServiceWorker.enable")
    # Events come only while something is asked of the page.
    waits_for(lambda: page.wait_for_timeout(50) or found)
    told = {"origin": origin, "registrationId": found[0]["registrationId"], "data": said}
    session.send("ServiceWorker.deliverPushMessage", told)


def knocks_until_shown(page: Page, origin: str, said: str = "") -> list[dict[str, Any]]:
    """Again, as a push service does where nobody answered."""

    def knocked() -> list[dict[str, Any]]:
        knocks_at(page, origin, said)
        page.wait_for_timeout(3000)
        return page.evaluate(SHOWN)

    return waits_for(knocked)
