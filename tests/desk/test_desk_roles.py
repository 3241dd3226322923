"""The table of roles, cell by cell, through the events and addresses that people really use."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import reflex as rx
from reflex.istate.data import HeaderData, URLData
from sqlmodel import Session, select

from ltsa_desk.cases import referrals
from ltsa_desk.cases.case_desk import CaseDesk
from ltsa_desk.cases.queue_page import QueueDesk
from ltsa_desk.cases.words_desk import WordsDesk
from ltsa_desk.contract.envelope import Envelope
from ltsa_desk.contract.intake import keep
from ltsa_desk.counts.counts_desk import CountsDesk
from ltsa_desk.counts.sheet_page import SheetDesk
from ltsa_desk.house import House
from ltsa_desk.moments import now
from ltsa_desk.officers import accounts
from ltsa_desk.officers.accounts import OfficerSeen
from ltsa_desk.officers.roles import COLUMNS, OF_ONE_CASE, TABLE, May, Reach, Role
from ltsa_desk.outreach.outreach_desk import OutreachDesk
from ltsa_desk.server import create_api
from ltsa_desk.tables import AuditEntry, CountedFigure, CountedMonth, Officer, OfficerSession
from ltsa_desk.ui.desk import Desk, RefusedDesk
from ltsa_desk.ui.doors import DOORS, first_page

VILLAGE = "3209052004"
COUNTED = "2026-09"


@dataclass
class Office:
    """A desk with one account of each role and two cases, one of them referred to the partner."""

    house: House
    people: dict[Role, OfficerSeen]
    cookies: dict[Role, str]
    referred: str
    other: str

    def at(self, role: Role, state: type[Desk], path: str) -> Any:
        """What somebody of this role has open in the browser."""
        whole = Desk.get_root_state()(_reflex_internal_init=True)
        cookie = {"headers": {"cookie": f"desk={self.cookies[role]}"}, "asPath": path}
        whole.rx_router_headers = HeaderData.from_router_data(cookie)
        whole.rx_router_url = URLData.from_router_data(cookie)
        return whole.get_substate(state.get_full_name().split("."))

    def refusals(self) -> list[tuple[int | None, str, str | None]]:
        with Session(self.house.engine) as session:
            found = session.exec(select(AuditEntry).where(AuditEntry.action == "refused"))
            return [(each.officer, each.detail, each.case) for each in found]


@pytest.fixture
def office(house: House, phone_of: Callable[[House], Any], monkeypatch) -> Office:
    monkeypatch.setattr("ltsa_desk.ui.desk.the_house", lambda: house)
    people, cookies = {}, {}
    with Session(house.engine) as session:
        for role in COLUMNS:
            person = hired(session, role)
            people[role], cookies[role] = accounts.seen(person), role.value
        session.add(CountedMonth(month=COUNTED, counted_at=now()))
        session.flush()
        for place in ("", "32", "3209", "320905", VILLAGE, "3504", "350401"):
            told = CountedFigure(month=COUNTED, place=place, measure="working", number=10)
            session.add(told)
        session.commit()
    cases = []
    for _each in range(2):
        phone = phone_of(house)
        report, envelope = phone.writes("report", text="RAHASIA")
        keep(house.engine, report, Envelope.model_validate(envelope))
        cases.append(phone.case)
    partner = str(people[Role.PARTNER].id)
    referrals.refer(house, cases[0], people[Role.OFFICER], partner)
    return Office(house, people, cookies, *cases)


def hired(session: Session, role: Role) -> Officer:
    """An account that is signed in; no password is hashed, which would take its time."""
    person = Officer(
        name=role.value,
        office="LTSA Contoh",
        language="en",
        role=role.value,
        area=VILLAGE,
        password="",
        created_at=now(),
    )
    session.add(person)
    session.flush()
    mark = hashlib.sha256(role.value.encode()).hexdigest()
    mine = OfficerSession(fingerprint=mark, officer=person.id or 0, created_at=now(), used_at=now())
    session.add(mine)
    session.flush()
    return person


def queue(office: Office, role: Role, case: str) -> Any:
    """The queue opened; what comes of it for this case."""
    desk = office.at(role, QueueDesk, "/en")
    answer = QueueDesk.event_handlers["arrive"].fn(desk)
    rows = [row.address for part in desk.sections for row in part.rows]
    return answer if f"/en/cases/{case}" in rows else refusal_or_nothing(answer)


def refusal_or_nothing(answer: Any) -> Any:
    return answer if is_refusal(answer) else "nothing"


def on_the_case(name: str, *said: Any) -> Callable[[Office, Role, str], Any]:
    def does(office: Office, role: Role, case: str) -> Any:
        desk = office.at(role, CaseDesk, f"/en/cases/{case}")
        return CaseDesk.event_handlers[name].fn(desk, *said)

    return does


def on_the_phones(name: str, *said: Any) -> Callable[[Office, Role, str], Any]:
    def does(office: Office, role: Role, _case: str) -> Any:
        desk = office.at(role, OutreachDesk, "/en/outreach")
        return OutreachDesk.event_handlers[name].fn(desk, *said)

    return does


def says_words(office: Office, role: Role, _case: str) -> Any:
    """Somebody calls; no five words are said, so that nothing has to be worked out."""
    desk = office.at(role, WordsDesk, "/en")
    return asyncio.run(WordsDesk.event_handlers["take"].fn(desk, {"words": "no"}))


def on_the_counts(state: type[Desk], name: str, *said: Any) -> Callable[[Office, Role, str], Any]:
    def does(office: Office, role: Role, _case: str) -> Any:
        return state.event_handlers[name].fn(office.at(role, state, "/en/counts"), *said)

    return does


def takes_away(office: Office, role: Role, _case: str) -> Any:
    """The file, or where the browser is led instead."""
    path = f"/exports/counts.csv?month={COUNTED}"
    answer = asked(office.house, "GET", path, headers={"Cookie": f"desk={office.cookies[role]}"})
    return rx.redirect(answer.headers["location"]) if answer.is_redirect else answer


DEEDS: dict[tuple[May, str], Callable[[Office, Role, str], Any]] = {
    (May.SEE_QUEUE, "arrive"): queue,
    (May.READ_CASE, "arrive"): on_the_case("arrive"),
    (May.ANSWER, "take_template"): on_the_case("take_template", "read"),
    (May.ANSWER, "send"): on_the_case("send", {"text": "Kami datang."}),
    (May.SET_STEP, "set_step"): on_the_case("set_step", {"code": "contacted"}),
    (May.REFER, "refer"): on_the_case("refer", {"partner": "4"}),
    (May.REFER, "end_referral"): on_the_case("end_referral", 4),
    (May.CLOSE, "close"): on_the_case("close", {"reason": "solved"}),
    (May.TAKE_WORDS, "take"): says_words,
    (May.PAIR_PHONES, "arrive"): on_the_phones("arrive"),
    (May.PAIR_PHONES, "invite"): on_the_phones("invite", {"worker": "Ibu Wati"}),
    (May.PAIR_PHONES, "ask_to_revoke"): on_the_phones("ask_to_revoke", 1),
    (May.PAIR_PHONES, "revoke"): on_the_phones("revoke"),
    (May.PAIR_PHONES, "look_again"): on_the_phones("look_again"),
    (May.SEE_COUNTS, "arrive"): on_the_counts(CountsDesk, "arrive"),
    (May.SEE_COUNTS, "choose_month"): on_the_counts(CountsDesk, "choose_month", COUNTED),
    (May.SEE_COUNTS, "choose_place"): on_the_counts(CountsDesk, "choose_place", "3504"),
    (May.SEE_COUNTS, "choose_measure"): on_the_counts(CountsDesk, "choose_measure", "home"),
    (May.EXPORT_COUNTS, "sheet arrive"): on_the_counts(SheetDesk, "arrive"),
    (May.EXPORT_COUNTS, "sheet choose"): on_the_counts(SheetDesk, "choose", "2026-Q3"),
    (May.EXPORT_COUNTS, "download"): takes_away,
}


def asked(house: House, verb: str, path: str, **more: Any) -> httpx.Response:
    """What the desk answers on a plain address."""

    async def ask() -> httpx.Response:
        line = httpx.ASGITransport(create_api(house))
        async with httpx.AsyncClient(transport=line, base_url="http://desk.test") as client:
            return await client.request(verb, path, **more)

    return asyncio.run(ask())


OF_REPORTERS = OF_ONE_CASE | {May.SEE_QUEUE}


def is_refusal(answer: Any) -> bool:
    return "refused" in str(getattr(answer, "args", ""))


@pytest.mark.parametrize(("may", "event"), DEEDS, ids=str)
@pytest.mark.parametrize("role", COLUMNS)
@pytest.mark.parametrize("is_referred", [True, False])
def test_each_cell_holds_at_the_event_itself(office, may, event, role, is_referred):
    case = office.referred if is_referred else office.other
    how_far = TABLE[role, may]

    answer = DEEDS[may, event](office, role, case)

    is_own = is_referred if may in OF_REPORTERS else True
    allowed = how_far is Reach.ALL or (how_far is Reach.OWN and is_own)
    is_listed = may is May.SEE_QUEUE and how_far is Reach.OWN
    assert (answer != "nothing" and not is_refusal(answer)) == allowed
    person = office.people[role].id
    of_case = case if may in OF_ONE_CASE else None
    assert office.refusals() == ([] if allowed or is_listed else [(person, may, of_case)])


@pytest.mark.parametrize("role", COLUMNS)
def test_nothing_of_a_case_reaches_the_screen_of_whoever_may_not(office, role):
    desk = office.at(role, CaseDesk, f"/en/cases/{office.other}")

    CaseDesk.event_handlers["arrive"].fn(desk)

    seen = "RAHASIA" in str(desk.dict())
    assert seen == (TABLE[role, May.READ_CASE] is Reach.ALL)


@pytest.mark.parametrize("role", [Role.OUTREACH, Role.VILLAGE])
@pytest.mark.parametrize("place", ["", "3504", "350401", "32", "3209"])
def test_an_account_with_an_area_sees_the_counts_of_that_area_only(office, role, place):
    desk = office.at(role, CountsDesk, "/en/counts")
    CountsDesk.event_handlers["arrive"].fn(desk)

    CountsDesk.event_handlers["choose_place"].fn(desk, place)

    assert (desk.place, [each.code for each in desk.crumbs]) == (VILLAGE, [VILLAGE])
    assert (desk.rows, desk.tiles, desk.may_export) == ([], [], False)
    assert [each.text for each in desk.whole if each.text != "–"] == ["10"]


def test_a_download_is_written_down(office):
    takes_away(office, Role.OFFICER, "")

    with Session(office.house.engine) as session:
        taken = session.exec(select(AuditEntry).where(AuditEntry.action == "counts.exported"))
        assert [(each.officer, each.detail) for each in taken] == [(1, f"counts.csv {COUNTED}")]


def test_a_referral_taken_back_closes_the_case_to_the_partner(office):
    partner = office.people[Role.PARTNER]
    referrals.end(office.house, office.referred, office.people[Role.OFFICER], partner.id)

    answer = on_the_case("arrive")(office, Role.PARTNER, office.referred)

    assert is_refusal(answer)


def test_a_case_is_handed_on_to_partners_only(office):
    village = str(office.people[Role.VILLAGE].id)

    with pytest.raises(referrals.NotAPartner):
        referrals.refer(office.house, office.other, office.people[Role.OFFICER], village)


@pytest.mark.parametrize("role", COLUMNS)
def test_the_line_above_shows_only_what_one_may_enter(office, role):
    desk = office.at(role, RefusedDesk, "/en/refused")

    RefusedDesk.event_handlers["arrive"].fn(desk)

    shown = [each.name for each in desk.doors]
    assert shown == [name for may, _route, name in DOORS if TABLE[role, may] is not Reach.NOTHING]
    assert desk.sentence.startswith("Your account is for other work")


@pytest.mark.parametrize("role", COLUMNS)
def test_signing_in_leads_to_ones_own_first_page(house, role):
    password = accounts.add(house.engine, "Ani", "LTSA Contoh", "en", role=role, area=VILLAGE)

    answer = asked(house, "POST", "/session", data={"name": "Ani", "password": password})

    assert answer.headers["location"] == first_page(role, "en")


def test_every_cell_of_the_table_is_filled():
    assert set(TABLE) == {(role, may) for role in Role for may in May}


def test_every_deed_of_the_table_is_tried_here():
    assert {may for may, _event in DEEDS} == set(May)


def test_nobody_is_anybody_without_a_cookie(office):
    office.cookies[Role.OFFICER] = "guessed"

    answer = on_the_case("arrive")(office, Role.OFFICER, office.referred)

    assert "sign-in" in str(answer.args)
    assert office.refusals() == []
