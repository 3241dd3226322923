"""Hours at which she gives a sign: real server, relay and desk, and a clock that is turned."""

import sqlite3
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from ltsa_pwa.database import open_database
from ltsa_pwa.reports.checkins.watch import HOLD, Watch
from ltsa_pwa.reports.report import now
from tests.journeys.phone import waits_for
from tests.journeys.worker import Worker

pytestmark = pytest.mark.journeys

DAY = timedelta(days=1)


@pytest.fixture
def town(own_town):
    own_town.starts_server()
    own_town.starts_desk()
    own_town.starts_relay()
    return own_town


@pytest.fixture
def worker(town, new_phone):
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    worker.opens("/well")
    expect(worker.page.locator("check-in[ready]")).to_be_attached()
    return worker


def sets_hours(worker, times=2):
    tomorrow = (datetime.now() + DAY).date().isoformat()  # noqa: DTZ005 -- the phone's own day
    form = worker.page.locator("check-in form")
    form.locator("[name=day]").fill(tomorrow)
    form.locator("[name=time]").fill("09:00")
    form.locator("[name=every]").select_option("1")
    form.locator("[name=times]").fill(str(times))
    form.locator("[name=name]").fill("Ibu Ratna")
    form.locator("[name=number]").fill("0812555")
    form.locator("[name=then]").fill("Telepon dulu")
    form.locator("button[type=submit]").click()
    expect(worker.page.locator("[data-part=standing]")).to_be_visible()


def at_the_server(town, columns="due, asks_at"):
    with sqlite3.connect(town.folder / "phone.db") as server:
        return server.execute(f"select {columns} from checkin").fetchall()  # noqa: S608


def passes(town, span):
    """A server whose clock stands so much later looks at the check-ins."""
    engine = open_database(town.environment["LTSA_DATABASE_URL"])
    begin, seconds = now() + span, [0.0]
    watch = Watch(engine, lambda: begin + timedelta(seconds=seconds[0]), lambda: seconds[0])
    seconds[0] = HOLD + 1
    watch.look()
    engine.dispose()


def kinds_at_the_desk(town):
    with sqlite3.connect(town.folder / "desk.sqlite3") as desk:
        return sorted(kind for (kind,) in desk.execute("select kind from sealed_report"))


def test_silence_brings_the_plan_to_an_officer_and_a_late_sign_follows_it(
    town, worker, new_officer
):
    sets_hours(worker)
    waits_for(lambda: at_the_server(town))
    assert kinds_at_the_desk(town) == []

    passes(town, 3 * DAY)

    waits_for(lambda: kinds_at_the_desk(town) == ["report"])
    officer = new_officer(town)
    officer.signs_in()
    officer.opens_first_case()
    expect(officer.page.locator(".thread")).to_contain_text("Ibu Ratna, 0812555")
    expect(officer.page.locator(".thread")).to_contain_text("Gave no sign")
    worker.opens("/well")
    worker.page.locator("[data-part=tell-office]").click()
    waits_for(lambda: kinds_at_the_desk(town) == ["message", "report"])


def gives_a_sign_without_signal(town, worker):
    """Untold when it returns; the page still waits for an answer."""
    sets_hours(worker, times=1)
    waits_for(lambda: at_the_server(town))
    before = at_the_server(town, "answered_upto")
    town.kills("server")
    later = f"Date.now = (was => () => was() + {22 * 3_600_000})(Date.now)"
    worker.page.context.add_init_script(later)
    worker.opens("/well")
    worker.page.locator("[data-part=well]").click()
    expect(worker.page.locator("[data-part=untold]")).to_be_visible()
    return before


def test_touch_without_a_signal_is_told_when_there_is_one(town, worker):
    gives_a_sign_without_signal(town, worker)

    town.starts_server()
    worker.page.evaluate("dispatchEvent(new Event('online'))")

    expect(worker.page.locator("[data-part=untold]")).to_be_hidden()


def test_sign_that_was_not_told_goes_from_any_page_that_is_open(town, worker):
    before = gives_a_sign_without_signal(town, worker)
    worker.opens("/help")

    town.starts_server()
    worker.page.evaluate("dispatchEvent(new Event('online'))")

    waits_for(lambda: at_the_server(town, "answered_upto") > before)


def test_sign_that_was_not_told_goes_with_every_page_closed(town, worker):
    before = gives_a_sign_without_signal(town, worker)
    session = worker.page.context.new_cdp_session(worker.page)
    found = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated", lambda said: found.extend(said["registrations"])
    )
    session.send("ServiceWorker.enable")
    waits_for(lambda: worker.page.wait_for_timeout(50) or found)
    worker.page.goto("about:blank")

    town.starts_server()
    # As the browser does it when the signal is back.
    woken = {"origin": worker.phone.address, "registrationId": found[0]["registrationId"]}
    session.send(
        "ServiceWorker.dispatchSyncEvent", {**woken, "tag": "checkin", "lastChance": False}
    )

    waits_for(lambda: at_the_server(town, "answered_upto") > before)


def test_five_words_told_to_an_officer_are_a_sign(town, worker, new_officer):
    sets_hours(worker)
    words = worker.writes_down_the_five_words()
    waits_for(lambda: at_the_server(town))
    before = at_the_server(town, "answered_upto")

    officer = new_officer(town)
    officer.signs_in()
    officer.page.get_by_text("Somebody calls to say that all is well").click()
    officer.page.get_by_label("Her five words").fill(words)
    officer.page.get_by_role("button", name="She is well").click()

    expect(officer.page.get_by_text("Noted.")).to_be_visible()
    waits_for(lambda: at_the_server(town, "answered_upto") > before)


def test_held_to_the_end_nothing_is_left_at_the_server(town, worker):
    sets_hours(worker)
    waits_for(lambda: at_the_server(town))

    end = worker.page.locator("[data-part=end]")
    end.scroll_into_view_if_needed()
    end.hover()
    worker.page.mouse.down()
    waits_for(lambda: at_the_server(town) == [])
    worker.page.mouse.up()

    expect(worker.page.locator("check-in form")).to_be_visible()
