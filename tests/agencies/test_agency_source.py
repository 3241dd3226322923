"""A source on the internet, played at the wire."""

from collections.abc import Callable, Iterator

import httpx
import pytest

from ltsa_pwa.agencies import source
from ltsa_pwa.settings import SettingWrong
from tests.agencies.office import Office

SOURCES = """
[[source]]
name = "daftar"
kind = "companies"
address = "https://list.contoh.test/p3mi"
says = "Contoh, daftar P3MI"
day = "today"
headers = { Accept = "text/html" }
secret_headers = { Authorization = "token.txt" }
headings = { "Badan" = "name", "Nomor" = "licence" }
"""
Answers = Callable[[httpx.Request], httpx.Response]


def page(*rows: tuple[str, str]) -> str:
    lines = "".join(f"<tr><td>{name}</td><td>{number}</td></tr>" for name, number in rows)
    return f"<table><tr><th>Badan</th><th>Nomor</th></tr>{lines}</table>"


WHOLE = page(*[(f"PT Contoh {at}", f"C-{at}/2024") for at in range(10)])
HALF = page(*[(f"PT Contoh {at}", f"C-{at}/2024") for at in range(5)])


class Line:
    """What the source answers, and what it was asked."""

    def __init__(self) -> None:
        self.answers: Answers = lambda _: httpx.Response(200, text=WHOLE)
        self.asked: list[httpx.Request] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        return self.answers(request)


@pytest.fixture
def line(monkeypatch) -> Line:
    line = Line()
    opened = lambda: httpx.Client(transport=httpx.MockTransport(line.answer))  # noqa: E731
    monkeypatch.setattr(source, "open_line", opened)
    return line


@pytest.fixture
def office(tmp_path, monkeypatch) -> Office:
    (tmp_path / "sources.toml").write_text(SOURCES)
    (tmp_path / "token.txt").write_text("Bearer secret\n")
    monkeypatch.setenv("LTSA_AGENCY_SOURCES_FILE", str(tmp_path / "sources.toml"))
    return Office(tmp_path, monkeypatch)


def test_answer_is_read_by_the_sources_own_headings(office, line):
    code, told = office.runs("fetch")

    assert (code, len(office.companies())) == (0, 10)
    assert told == "daftar: kept. Snapshot 1: 10 new, 0 changed, 0 gone."
    assert office.register().source == "Contoh, daftar P3MI"
    asked = line.asked[0].headers
    assert (asked["accept"], asked["authorization"]) == ("text/html", "Bearer secret")


@pytest.mark.parametrize(("is_looked_at", "outcome"), [(False, "refused"), (True, "kept")])
def test_column_that_somebody_has_looked_at_may_be_left_out(office, line, is_looked_at, outcome):
    if is_looked_at:
        known = '"Nomor" = "licence"'
        sources = SOURCES.replace(known, f'{known}, "Ket" = ""')
        (office.folder / "sources.toml").write_text(sources)
    row = "<tr><td>Mitra tutup Sabtu</td><td>PT Contoh 1</td><td>C-1/2024</td></tr>"
    head = "<tr><th>Ket</th><th>Badan</th><th>Nomor</th></tr>"
    line.answers = lambda _: httpx.Response(200, text=f"<table>{head}{row}</table>")

    _, told = office.runs("fetch")

    assert told.startswith(f"daftar: {outcome}.")


def test_source_is_told_what_we_have_and_need_not_say_it_again(office, line):
    line.answers = lambda _: httpx.Response(200, text=WHOLE, headers={"ETag": '"1"'})
    office.runs("fetch")
    line.answers = lambda _: httpx.Response(304)

    assert office.runs("fetch") == (0, "daftar: same. There is nothing newer.")
    assert line.asked[1].headers["if-none-match"] == '"1"'


def test_half_a_table_waits_for_a_person_and_is_asked_for_again(office, line):
    office.runs("fetch")
    line.answers = lambda _: httpx.Response(200, text=HALF, headers={"ETag": '"2"'})

    _, told = office.runs("fetch")
    office.runs("fetch")

    assert told == "daftar: proposed. 50% of the companies would be gone."
    assert len(office.companies()) == 10
    assert "if-none-match" not in line.asked[2].headers
    assert office.runs("proposals")[1].count("50% of the companies") == 1


def drips() -> Iterator[bytes]:
    yield b"<table>"
    raise httpx.ReadTimeout("the line is silent")


def bomb() -> Iterator[bytes]:
    for _ in range(21):
        yield b" " * 1024**2


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (httpx.Response(302, headers={"Location": "/login"}), "The source sends us somewhere else"),
        (httpx.Response(200, text="<input type=password>"), "This is a log-in page"),
        (httpx.Response(200, text="<html>Error</html>"), "This is a web page without a table"),
        (httpx.Response(206, text=WHOLE), "The source answered with status 206."),
        (httpx.Response(503), "The source answered with status 503."),
        (httpx.Response(304), "The source answered with status 304."),
        (httpx.Response(200), "answer is empty."),
        (httpx.Response(200, text=page(("PT Baru", ""))), "1 problem: row 2, nomor sip3mi: is"),
        (httpx.Response(200, content=b"PK\x03\x04broken"), "The file is damaged"),
    ],
    ids=lambda each: "" if isinstance(each, str) else str(each.status_code),
)
def test_answer_that_is_no_list_is_refused_and_the_old_list_stays(office, line, answer, why):
    office.runs("fetch")
    known = office.register()
    line.answers = lambda _: answer

    code, told = office.runs("fetch")

    assert code == 1
    assert why in told
    assert why in office.runs("status")[1]
    assert office.register() == known


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (drips, "daftar did not answer: the line is silent."),
        (bomb, "The answer has more than 20 MB."),
    ],
)
def test_answer_that_breaks_off_or_never_ends_is_refused(office, line, content, why):
    line.answers = lambda _: httpx.Response(200, content=content())

    assert office.runs("fetch") == (1, f"daftar: refused. {why}")


def test_answer_that_drips_for_ever_is_given_up(office, line):
    line.answers = lambda _: httpx.Response(200, content=iter([b"<table>", b"<tr>"]))
    [asked] = source.read_sources(office.folder / "sources.toml")

    with pytest.raises(source.NotARegister, match=r"^The answer took too long\.$"):
        source.fetch(source.open_line(), asked, "", slowest=0)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("nonsense", "names a file that is damaged"),
        (SOURCES.replace("https", "http"), "the address must begin with https://"),
        (SOURCES.replace('"companies"', '"people"'), "people is no kind of list"),
        (SOURCES.replace('"licence"', '"licens"'), "licens is no field of companies"),
        (SOURCES.replace("token.txt", "gone.txt"), "names a file that cannot be read"),
    ],
)
def test_damaged_file_of_sources_names_the_setting(office, said, why):
    (office.folder / "sources.toml").write_text(said)

    with pytest.raises(SettingWrong, match=r"^LTSA_AGENCY_SOURCES_FILE") as wrong:
        source.read_sources(office.folder / "sources.toml")
    assert why in str(wrong.value)


def test_without_sources_the_setting_is_named(office, monkeypatch):
    monkeypatch.delenv("LTSA_AGENCY_SOURCES_FILE")

    assert office.runs("fetch") == (
        2,
        "LTSA_AGENCY_SOURCES_FILE is missing. It names the file that lists the sources.",
    )
