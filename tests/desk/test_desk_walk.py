"""An officer's morning in a real browser, at a real desk."""

import base64
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, Playwright, expect

from ltsa_desk.database import open_database
from ltsa_desk.officers import accounts
from tests.desk.conftest import Desk

pytestmark = pytest.mark.journeys

ROOT = Path(__file__).parents[2]
SCREENS = ROOT / "build" / "screens" / "desk"
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = ROOT / ".web" / "node_modules" / "axe-core" / "axe.min.js"
FINDINGS = """() => axe.run(document, {resultTypes: ["violations"]}).then(({violations}) =>
    violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)}`))"""


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Iterator[Desk]:
    """The whole desk, pages included."""
    desk = Desk(tmp_path_factory.mktemp("office"), command="serve")
    built = desk.does("build")
    assert built.returncode == 0, built.stdout + built.stderr
    assert desk.does("migrate").returncode == 0
    desk.starts()
    yield desk
    desk.is_killed()


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = launched(playwright)
    yield browser
    browser.close()


def launched(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A fresh browser; whatever it complains about is a fault of ours."""
    context = chromium.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.extend([said.text] if said.type == "error" else []))
    yield page
    context.close()
    assert complaints == []


def signs_in(page: Page, office: Desk, name: str) -> None:
    password = office.hires(name)
    page.goto(office.address)
    expect(page).to_have_url(f"{office.address}/sign-in")
    page.get_by_label("Nama").fill(name)
    page.get_by_label("Kata sandi").fill(password)
    page.get_by_role("button", name="Masuk").click()
    expect(page.get_by_role("heading", name="Yang menunggu")).to_be_visible()


def row_of(page: Page, case: str) -> Locator:
    return page.get_by_role("row", name=f"{case[:4]} {case[4:8]}")


def opens_case(page: Page, case: str) -> None:
    row_of(page, case).get_by_role("link").click()
    expect(page.get_by_role("heading", name=f"Kasus {case[:4]} {case[4:8]}")).to_be_visible()


def pictured(page: Page, name: str) -> None:
    """Keep pictures of what is on the screen, wide and narrow, and let axe read each."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    for width, height in ((1280, 720), (360, 640)):
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=SCREENS / f"{name}-{width}-{scheme}.png", full_page=True)
            page.evaluate(AXE.read_text(encoding="utf-8") + "; true")
            assert page.evaluate(FINDINGS) == []
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(color_scheme="light")


def test_an_alarm_reaches_an_officer_and_the_answer_reaches_the_phone(page, office):
    signs_in(page, office, "Ani")
    pictured(page, "queue-empty")
    phone = office.phone()
    alarm = office.gets(
        phone,
        "alarm",
        language="jv",
        text="Paspor ditahan.",
        what=["documents"],
        where={"text": "Lantai 7", "country": "TW", "lat": 25.05, "lon": 121.53, "accuracy_m": 18},
        contact={"number": "+886 900 000 000", "hours": "22.00", "if_other": "Salah sambung"},
        written_at="2026-11-20T22:00:00Z",
        sent_late=True,
    )

    expect(row_of(page, phone.case)).to_contain_text("Alarm")
    assert office.tells() == []
    pictured(page, "queue")
    opens_case(page, phone.case)
    expect(page.locator(".thread")).to_contain_text("Paspor ditahan.")
    page.get_by_role("button", name="Sudah kami baca").click()
    expect(page.get_by_label("Jawaban Anda")).to_have_value(re.compile("sampun kula waos"))
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.locator(".thread .ours")).to_contain_text("sampun kula waos")
    expect(page.get_by_label("Jawaban Anda")).to_have_value("")
    pictured(page, "case")

    opened, reply = office.tells()
    assert (opened["type"], opened["case"], opened["report"]) == (
        "report.opened",
        phone.case,
        alarm,
    )
    said = phone.opens(reply["data"]["sealed"])
    assert str(said["text"]).startswith("Laporan panjenengan sampun kula waos.")
    assert (said["language"], said["from"]) == ("jv", "LTSA Contoh")


def test_a_new_report_of_an_open_case_is_shown_only_when_asked_for(page, office):
    phone = office.phone()
    office.gets(phone, "report", text="Satu")
    signs_in(page, office, "Beni")
    opens_case(page, phone.case)
    before = len(office.tells())

    office.gets(phone, "message", text="Dua")
    expect(page.get_by_text("Ada kabar baru dari pelapor.")).to_be_visible()
    assert len(office.tells()) == before
    page.get_by_role("button", name="Tampilkan").click()

    expect(page.locator(".thread")).to_contain_text("Dua")
    assert len(office.tells()) == before + 1


def test_a_promise_and_a_closed_case_are_told_and_leave_the_queue(page, office):
    phone = office.phone()
    office.gets(phone, "report", text="Upah")
    signs_in(page, office, "Citra")
    opens_case(page, phone.case)
    before = len(office.tells())

    page.get_by_label("Langkah", exact=True).select_option("in_progress")
    page.get_by_label("Dijanjikan untuk tanggal").fill("2036-11-30")
    page.get_by_role("button", name="Beri tahu pelapor", exact=True).click()
    expect(page.locator(".thread")).to_contain_text("Dijanjikan untuk 30 November 2036")
    page.get_by_text("Tutup kasus").click()
    page.get_by_label("Alasan").select_option("solved")
    page.get_by_role("button", name="Tutup dan beri tahu pelapor").click()
    expect(page.locator(".thread")).to_contain_text("Ditutup: Masalahnya selesai")
    page.get_by_text("Siapa melihat dan berbuat apa").click()
    expect(page.locator(".trail li").first).to_contain_text("Citra menutup kasus")
    page.get_by_role("link", name="Kembali ke antrean").click()

    expect(page.get_by_role("heading", name="Yang menunggu")).to_be_visible()
    expect(row_of(page, phone.case)).to_have_count(0)
    assert [(each["type"], each["data"]) for each in office.tells()[before:]] == [
        ("case.step", {"code": "in_progress", "promised": "2036-11-30"}),
        ("case.closed", {"reason": "solved"}),
    ]


def test_a_report_nobody_can_open_says_so_and_stays_in_the_queue(page, office):
    phone = office.phone()
    phone.keys["keys"][0]["public"] = office.phone().keys["keys"][0]["public"]
    report, envelope = phone.writes("alarm")
    letter = bytearray(base64.urlsafe_b64decode(envelope["sealed"] + "=="))
    letter[-1] ^= 1
    envelope["sealed"] = base64.urlsafe_b64encode(letter).rstrip(b"=").decode()
    assert office.is_asked("PUT", f"/v1/reports/{report}", json=envelope).status_code == 201
    signs_in(page, office, "Dewi")

    opens_case(page, phone.case)
    expect(page.locator(".thread")).to_contain_text("tidak dapat dibuka di sini")
    page.get_by_role("link", name="Kembali ke antrean").click()

    expect(row_of(page, phone.case)).to_contain_text("1 belum dibaca")


def test_words_of_a_report_are_words_and_nothing_else(page, office):
    phone = office.phone()
    office.gets(phone, "report", text="<img src=x onerror=alert(1)> [klik](javascript:1)")
    signs_in(page, office, "Eka")

    opens_case(page, phone.case)

    expect(page.locator(".thread .words")).to_have_text(
        "<img src=x onerror=alert(1)> [klik](javascript:1)"
    )


def test_an_officer_disabled_meanwhile_can_do_nothing_more(page, office):
    phone = office.phone()
    office.gets(phone, "report", text="RAHASIA")
    signs_in(page, office, "Fitri")
    opens_case(page, phone.case)
    page.get_by_label("Jawaban Anda").fill("terlambat")
    before = office.tells()
    engine = open_database(office.environment["DESK_DATABASE_URL"])
    accounts.disable(engine, "Fitri")
    engine.dispose()

    page.get_by_role("button", name="Kirim jawaban").click()

    expect(page).to_have_url(f"{office.address}/sign-in")
    assert office.tells() == before
    page.go_back()
    expect(page).to_have_url(f"{office.address}/sign-in")
    assert "RAHASIA" not in page.content()


def test_whoever_has_not_signed_in_sees_nothing(page, office):
    phone = office.phone()
    office.gets(phone, "report", text="RAHASIA")

    page.goto(f"{office.address}/cases/{phone.case}")

    expect(page).to_have_url(f"{office.address}/sign-in")
    assert "RAHASIA" not in page.content()
    pictured(page, "sign-in")


def test_a_wrong_password_is_said_kindly(page, office):
    page.goto(f"{office.address}/en/sign-in")
    page.get_by_label("Name").fill("Nobody")
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("alert")).to_contain_text("The name or the password is not right.")


def test_the_desk_can_be_worked_with_the_keyboard_alone(page, office):
    phone = office.phone()
    office.gets(phone, "alarm", text="Tolong")
    signs_in(page, office, "Gita")
    expect(row_of(page, phone.case)).to_be_visible()

    page.locator("body").press("Tab")
    expect(page.locator(":focus")).to_have_text("Langsung ke isi")
    row_of(page, phone.case).get_by_role("link").press("Enter")
    expect(page.locator(".thread")).to_contain_text("Tolong")
    page.get_by_label("Jawaban Anda").press_sequentially("Kami datang.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator(".thread .ours")).to_contain_text("Kami datang.")


@pytest.mark.parametrize(("origin", "status"), [("own", 101), ("https://evil.example", 403)])
def test_another_websites_socket_is_refused(office, origin, status):
    origin = office.address if origin == "own" else origin
    with socket.create_connection(("127.0.0.1", office.port), timeout=10) as line:
        line.sendall(
            b"GET /_event/?EIO=4&transport=websocket HTTP/1.1\r\n"
            b"Host: localhost:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            b"Origin: %s\r\n\r\n" % (office.port, origin.encode())
        )
        answer = line.recv(200).split(b" ")

    assert int(answer[1]) == status


@pytest.mark.parametrize("path", ["/", "/sign-in", "/en", "/cases/x", "/nowhere", "/desk.css"])
def test_every_page_carries_the_careful_headers(office, path):
    headers = httpx.get(f"{office.address}{path}").headers

    policy = headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "'sha256-" in policy
    assert (headers["Cache-Control"], headers["X-Frame-Options"]) == ("no-store", "DENY")


def test_built_files_are_kept_for_ever_and_pages_never(office):
    page = httpx.get(f"{office.address}/").text
    script = re.findall(r'"(/assets/[^"]+\.js)"', page)[0]

    answer = httpx.get(f"{office.address}{script}")

    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_second_build_has_nothing_to_do(office):
    assert office.does("build").stdout == "The pages were built before.\n"
