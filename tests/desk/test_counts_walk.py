"""The counts in a real browser: down to a village of three people, and into the files."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from ltsa_desk.counts.counting import count_due
from ltsa_desk.database import open_database
from ltsa_desk.house import open_house
from ltsa_desk.moments import now
from ltsa_desk.officers import accounts
from ltsa_desk.officers.roles import Role
from ltsa_desk.settings import read_settings
from tests.desk.conftest import Desk
from tests.desk.crowd import settle
from tests.desk.test_counts import Village
from tests.desk.test_desk_walk import chromium, page, pictured

__all__ = ["chromium", "page"]

pytestmark = pytest.mark.journeys

THREE_LIVE_HERE, FORTY_LIVE_HERE = "3209312001", "3209312002"
WAY = ("Jawa Barat", "Kabupaten Cirebon", "Depok")


@pytest.fixture(scope="module")
def counted_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk after a year of work; nobody of the crowd lives in the sub-district of the three."""
    desk = Desk(tmp_path_factory.mktemp("counted"), command="serve")
    built = desk.does("build")
    assert built.returncode == 0, built.stdout + built.stderr
    assert desk.does("migrate").returncode == 0
    house = open_house(read_settings(desk.environment))
    settle(house, 3000, 200, now=now(), cases=120)
    village = Village(house, first=50_000)
    village.has(3, place=THREE_LIVE_HERE)
    village.has(40, place=FORTY_LIVE_HERE)
    count_due(house)
    house.engine.dispose()
    desk.starts()
    yield desk
    desk.is_killed()


def comes_in(page: Page, desk: Desk, name: str, role: Role, area: str = "") -> None:
    engine = open_database(desk.environment["DESK_DATABASE_URL"])
    password = accounts.add(engine, name, "LTSA Contoh", "id", role=role, area=area)
    engine.dispose()
    page.goto(desk.address)
    page.get_by_label("Nama").fill(name)
    page.get_by_label("Kata sandi").fill(password)
    page.get_by_role("button", name="Masuk").click()
    page.get_by_role("link", name="Angka", exact=True).click()
    expect(page.get_by_role("heading", name="Angka", exact=True)).to_be_visible()


def goes_to(page: Page, place: str) -> None:
    page.get_by_role("table").get_by_role("button", name=place, exact=True).click()
    expect(page.get_by_role("heading", name=place, exact=True)).to_be_visible()


def fact(page: Page, name: str) -> str | None:
    """One number of the place that the page is about."""
    box = page.locator(".figures > div").filter(has=page.get_by_text(name, exact=True))
    return box.locator("dd").text_content()


def downloaded(page: Page, link: str) -> bytes:
    with page.expect_download() as handed:
        page.get_by_role("link", name=link).click()
    return Path(handed.value.path()).read_bytes()


def test_officer_finds_no_number_of_a_village_of_three(page: Page, counted_office: Desk):
    comes_in(page, counted_office, "Bu Sulastri", Role.OFFICER)
    expect(page.locator(".map .recharts-scatter-symbol").first).to_be_visible()
    pictured(page, "counts")
    for place in WAY:
        goes_to(page, place)
        pictured(page, f"counts-{place}")

    assert fact(page, "Bekerja di luar negeri") == "40"
    rows = page.get_by_role("table").locator("tbody tr")
    assert [row.split("\t")[:3] for row in rows.all_inner_texts()] == [["Warujaya", "–", "40"]]
    assert "Cikeduk" not in (page.locator("main").text_content() or "")


def test_files_hold_no_number_of_a_village_of_three(page: Page, counted_office: Desk):
    comes_in(page, counted_office, "Pak Darto", Role.OFFICER)

    text = downloaded(page, "Bulan ini sebagai CSV").decode("utf-8-sig")
    year = downloaded(page, "Tahun ini menurut tujuan Global Compact").decode("utf-8-sig")
    book = openpyxl.load_workbook(
        io.BytesIO(downloaded(page, "Bulan ini sebagai buku kerja (XLSX)"))
    )

    listed = {row[1]: row[4] for row in csv.reader(io.StringIO(text))}
    sheet = {str(row[1].value): row[4].value for row in book.worksheets[0].iter_rows()}
    district = [code for code in listed if code.startswith("32.09.31")]
    assert district == ["32.09.31", "32.09.31.2002"]
    assert [listed[code] for code in district] == ["40", "40"]
    assert [code for code in sheet if code.startswith("32.09.31")] == district
    assert [sheet[code] for code in district] == [40, 40]
    assert year.splitlines()[0].startswith("Tujuan,")


def test_task_force_of_a_village_of_three_is_told_no_number(page: Page, counted_office: Desk):
    comes_in(page, counted_office, "Bu Kader", Role.VILLAGE, THREE_LIVE_HERE)
    expect(page.get_by_role("heading", name="Cikeduk")).to_be_visible()
    pictured(page, "counts-task-force")

    told = set(page.locator(".figures dd").all_text_contents())
    assert told == {"–"}
    assert page.get_by_role("table").count() == 0
    assert page.get_by_role("link", name="Bulan ini sebagai CSV").count() == 0


def test_village_task_force_prints_its_page_and_has_no_button_that_leads_nowhere(
    page: Page, counted_office: Desk
):
    comes_in(page, counted_office, "Pak Kuwu", Role.VILLAGE, FORTY_LIVE_HERE)
    page.evaluate("() => { window.print = () => document.body.classList.add('printed'); }")

    page.get_by_role("main").get_by_role("button", name="Cetak").click()

    expect(page.locator("body.printed")).to_have_count(1)
    assert page.get_by_role("main").get_by_role("button").all_inner_texts() == ["Cetak"]
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Cetak")).to_be_hidden()
    expect(page.locator(".figures")).to_be_visible()


def test_quarter_is_one_sheet_of_paper_with_the_objectives_on_its_back(
    page: Page, counted_office: Desk
):
    comes_in(page, counted_office, "Bu Ratna", Role.OFFICER)

    page.get_by_role("link", name="Lembar triwulan").click()
    expect(page.get_by_role("heading", name="Menurut kabupaten")).to_be_visible()
    pictured(page, "counts-sheet")
    page.emulate_media(media="print")
    paper = page.pdf(format="A4", print_background=True)

    assert paper.count(b"/Type /Page\n") == 2
