"""The phone decides about names and standings as the server does: one table, two languages."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ltsa_pwa.agencies.agency import Agency, Looked, Register, Sanction
from ltsa_pwa.agencies.contact import Contact
from ltsa_pwa.agencies.phone_copy import Kept, PhoneCopy, changes, kept_list, whole
from ltsa_pwa.agencies.sample import sample_register
from ltsa_pwa.assets import DEVICE

pytestmark = pytest.mark.journeys

CASES = Path(__file__).parents[1] / "cases"
TODAY = date(2026, 11, 21)
NAMES = """async (cases) => {
    const { likeness, numberLikeness, placeName } = await import("/agency_names.js");
    const answered = (table, name, answer) =>
        table.map((each) => ({ ...each, [name]: answer(each.asked, each.listed) ?? null }));
    const isPlace = (asked, listed) =>
        placeName(asked) !== "" && placeName(asked) === placeName(listed);
    return {
        names: answered(cases.names, "likeness", likeness),
        numbers: answered(cases.numbers, "likeness", numberLikeness),
        places: answered(cases.places, "is_place", isPlace),
    };
}"""
STANDINGS = """async (cases) => {
    const { standing } = await import("/agency_standing.js");
    const found = cases.map(({ agency, register, today, ...told }) => ({
        ...told, agency, register, today,
        standing: standing(agency ?? undefined, register ?? undefined, today),
    }));
    return JSON.parse(JSON.stringify(found));
}"""

CONTACTS = """async (texts) => {
    const { findContacts } = await import("/contact_finding.js");
    return texts.map((text) => ({ text, found: findContacts(text) }));
}"""
SAYS_JOB = """async (typed) => {
    const { saysJob } = await import("/agency_jobs.js");
    return saysJob(typed);
}"""
LICENCES = """async ({ known, texts }) => {
    const { findLicences } = await import("/licence_finding.js");
    const isKnown = (key) => known.includes(key);
    const found = texts.map(({ text }) => ({ text, found: findLicences(text, isKnown) }));
    return { known, texts: found };
}"""
PLACES = """async ([agencies, queries]) => {
    const { Places } = await import("/agency_places.js");
    const places = new Places({ TW: ["Taiwan"], JP: ["Jepang"] });
    await places.fill(agencies);
    return Object.fromEntries(
        queries.map((query) => [query, places.search(query).here.map(({ n }) => n)]));
}"""
MARKS = """async (given) => {
    const { mark } = await import("/contact_mark.js");
    return Promise.all(given.map(([kind, value]) => mark(kind, value)));
}"""
DIFFERENCES = """async ([one, other]) => {
    const { differing } = await import("/agency_differs.js");
    const said = (pieces) =>
        pieces.map(([text, differs]) => (differs ? `[${text}]` : text)).join("").trim();
    return differing(one, other).map(said);
}"""


PERMITS = """async (cases) => {
    const { permitStanding } = await import("/agency_standing.js");
    const found = cases.map(({ permits: j, permits_date, country, job, today, ...told }) => ({
        ...told, permits: j, permits_date, country, job, today,
        standing: permitStanding({ n: "", l: "", j }, { permits_date }, country, job, today),
    }));
    return JSON.parse(JSON.stringify(found));
}"""
COPY = """async ([told, before]) => {
    const { unpacked } = await import("/agency_copy.js");
    return unpacked(told, before).catch((error) => error.constructor.name);
}"""


LOOKED = """async (register) => {
    const { lookedAt } = await import("/agency_standing.js");
    const asked = ["permits", "phone", "email", "account"];
    return asked.map((what) => lookedAt(register, what) ?? null);
}"""
ENTERED = """async (sanctions) => {
    const { enteredStops } = await import("/agency_standing.js");
    return enteredStops({ n: "", l: "", s: sanctions }, "2026-11-21").map(({ c }) => c);
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Say nothing."""


@pytest.fixture
def scripts(shared_phone) -> Iterator[Page]:
    """A page that may import the phone's scripts as they stand in the tree."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(DEVICE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    shared_phone.address = f"http://127.0.0.1:{server.server_port}"
    yield shared_phone.opens("/tsconfig.json")
    server.shutdown()
    server.server_close()


def test_phone_compares_names_numbers_and_places_as_the_table_says(scripts):
    cases = json.loads((CASES / "agency_names.json").read_text())

    assert scripts.evaluate(NAMES, cases) == cases


def test_phone_decides_standings_as_the_table_says(scripts):
    cases = json.loads((CASES / "agency_standing.json").read_text())

    assert scripts.evaluate(STANDINGS, cases) == cases


def test_phone_names_the_office_for_entered_stops_and_for_no_warning(scripts):
    sanctions = [
        {"k": "warning", "c": "SK 1", "o": 1},
        {"k": "suspended", "c": "SK 2", "o": 1},
        {"k": "suspended", "c": "SK 3"},
        {"k": "revoked", "c": "SK 4", "o": 1, "u": "2026-11-20"},
    ]

    assert scripts.evaluate(ENTERED, sanctions) == ["SK 2"]


def test_phone_decides_permits_as_the_table_says(scripts):
    cases = json.loads((CASES / "agency_permits.json").read_text())

    assert scripts.evaluate(PERMITS, cases) == cases


def test_phone_unpacks_the_whole_list_to_what_was_packed(scripts, standing_clock):
    _, kept = two_lists(standing_clock)

    assert [each["g"] for each in kept["agencies"] if "g" in each] == ["2026-11-21"]
    assert scripts.evaluate(COPY, [in_words(whole(kept)), []]) == kept


def test_phone_lays_a_difference_over_its_list(scripts, standing_clock):
    before, now = two_lists(standing_clock)
    difference = changes(now, before)

    assert difference is not None
    assert scripts.evaluate(COPY, [in_words(difference), before["agencies"]]) == now


def test_difference_on_another_list_is_refused_by_its_digest(scripts, standing_clock):
    before, now = two_lists(standing_clock)
    difference = changes(now, before)

    assert difference is not None
    assert scripts.evaluate(COPY, [in_words(difference), before["agencies"][:-1]]) == "Damaged"


@pytest.mark.parametrize(
    "damage",
    [
        lambda told: told["columns"]["h"].pop(),
        lambda told: told["columns"]["h"].__setitem__(7, told["columns"]["h"][7][:-8]),
        lambda told: [column.pop() for column in told["columns"].values()],
        lambda told: told["columns"].pop("s"),
        lambda told: told.__setitem__("sanctions_date", "2026-11-22"),
        lambda told: told.pop("columns"),
    ],
    ids=["hash list cut", "one mark cut", "half a table", "no sanctions", "another day", "no list"],
)
def test_damaged_list_is_refused_by_its_digest(scripts, standing_clock, damage):
    told = in_words(whole(kept_list(sample_register(TODAY), 1, standing_clock)))

    damage(told)

    assert scripts.evaluate(COPY, [told, []]) == "Damaged"


def in_words(copy: PhoneCopy) -> Kept:
    return json.loads(copy.bodies[""])


def two_lists(moment: datetime) -> tuple[Kept, Kept]:
    """The sample, and the same with one company gone, one revoked, one of both and one new."""
    register = sample_register(TODAY)
    revoked = replace(register.agencies[5], sanctions=(Sanction("revoked", since=TODAY),))
    new = Agency("PT Contoh “Baru” \u2028 & Ç", "A-1")
    both = replace(revoked, licence="Z-1", gone_since=TODAY)
    others = (*register.agencies[1:5], revoked, *register.agencies[6:], new, both)
    after = replace(register, agencies=others)
    return kept_list(register, 1, moment), kept_list(after, 2, moment)


def test_phone_knows_the_day_and_the_list_of_each_kind(scripts, standing_clock):
    agency = Agency("PT X", "C-1", contacts=(Contact("phone", "", "a"), Contact("email", "", "b")))
    looked = (
        Looked("account", TODAY, "Bank lists"),
        Looked("email", date(2026, 11, 3), "Disnaker Cirebon"),
        Looked("permits", TODAY, "Ministry"),
    )
    days = (TODAY, TODAY, (agency,), False, TODAY, None, date(2026, 11, 19), looked)
    kept = kept_list(Register("Companies", *days), 1, standing_clock)

    assert scripts.evaluate(LOOKED, kept) == [
        {"date": "2026-11-21", "source": "Ministry"},
        {"date": "2026-11-19", "source": "Companies"},
        {"date": "2026-11-03", "source": "Disnaker Cirebon"},
        None,
    ]


def test_copy_of_before_names_one_day_and_one_source(scripts):
    before = {"source": "Companies", "contacts_date": "2026-11-19", "kinds": ["phone"]}

    assert scripts.evaluate(LOOKED, before) == [
        None,
        {"date": "2026-11-19", "source": "Companies"},
        None,
        None,
    ]


def test_phone_finds_contacts_as_the_table_says(scripts):
    cases = json.loads((CASES / "contacts.json").read_text())

    assert scripts.evaluate(CONTACTS, [case["text"] for case in cases]) == cases


def test_phone_reads_licence_numbers_as_the_table_says(scripts):
    cases = json.loads((CASES / "licences.json").read_text())

    assert scripts.evaluate(LICENCES, cases) == cases


@pytest.mark.parametrize(
    "typed",
    [
        "?",
        "pekerja",
        "gatau",
        "entah",
        "tdk tahu",
        "kurang tahu",
        "masih belum tahu",
        "apa aja",
        "blm tau",
        "g tau kak",
        "apa saja boleh",
        "belum ditentukan",
        "belum dikasih tau",
        "rahasia",
        "terserah",
        "saya mau kerja",
        "durung ngerti",
        "teu acan terang",
        "don't know",
    ],
)
def test_who_does_not_know_the_job_has_named_none(scripts, typed):
    assert not scripts.evaluate(SAYS_JOB, typed)


@pytest.mark.parametrize(
    "typed", ["perawat", "pekerja kebun", "operator produksi", "admin", "看護"]
)
def test_who_names_a_job_has_named_one(scripts, typed):
    assert scripts.evaluate(SAYS_JOB, typed)


def test_country_and_job_are_of_one_permit_that_runs(scripts):
    both = [["TW", "2090-01-01", "Perawat"], ["JP", "2090-01-01", "Nelayan"]]
    dead = [["TW", "2020-01-01", "Perawat"], ["JP", "2090-01-01", "Perawat"]]
    agencies = [
        {"n": "Both", "l": "1", "r": "Kabupaten Cirebon", "j": both},
        {"n": "Dead", "l": "2", "r": "Kabupaten Cirebon", "j": dead},
        {"n": "Says", "l": "3", "d": "Taiwan, Jepang"},
    ]
    found = {
        "taiwan": ["Both", "Says"],
        "perawat jepang": ["Dead"],
        "perawat taiwan": ["Both"],
        "nelayan jepang cirebon": ["Both"],
        "jepang": ["Both", "Dead", "Says"],
        "perawat": ["Both", "Dead"],
        "nelayan taiwan": [],
    }

    assert scripts.evaluate(PLACES, [agencies, list(found)]) == found


def test_phone_makes_the_marks_the_list_carries(scripts):
    given = [
        ["phone", "+6281234567890"],
        ["phone", "+62215551234"],
        ["account", "1234567890"],
        ["email", "kantor@contoh.test"],
    ]

    made = scripts.evaluate(MARKS, given)

    assert made == ["tLkIuosL", "My8_VynD", "9m9Q46rY", "ybFUbFtBReo"]


@pytest.mark.parametrize(
    ("wrote", "listed", "shown"),
    [
        ("pt maju jaya abdi", "PT Maju Jaya Abadi", ["maju jaya abdi", "Maju Jaya Ab[a]di"]),
        (
            "Maju Abadi Jaya",
            "PT Maju Jaya Abadi",
            ["Maju [Abadi] [Jaya]", "Maju [Jaya] [Abadi]"],
        ),
        ("Sinar Timor", "PT Sinar Timur", ["Sinar Tim[o]r", "Sinar Tim[u]r"]),
        ("Sinar", "PT Sinar Timur", ["Sinar", "Sinar [Timur]"]),
    ],
)
def test_phone_marks_what_differs(scripts, wrote, listed, shown):
    assert scripts.evaluate(DIFFERENCES, [wrote, listed]) == shown
