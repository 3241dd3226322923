"""How long pages of counts take with 100,000 people, on either database."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from reflex.istate.data import HeaderData, URLData

from ltsa_desk.counts import exporting
from ltsa_desk.counts.counting import count_due, counted_months
from ltsa_desk.counts.counts_desk import CountsDesk
from ltsa_desk.counts.places import names
from ltsa_desk.counts.sheet_page import SheetDesk
from ltsa_desk.house import House
from ltsa_desk.moments import now
from ltsa_desk.officers import accounts
from ltsa_desk.officers.sessions import sign_in
from ltsa_desk.ui.desk import Desk
from ltsa_desk.words import speaking
from tests.bench.figures import Figure, keep_figure
from tests.desk.conftest import in_a_file, opened_house
from tests.desk.crowd import settle
from tests.reports.conftest import address_of, new_database, postgresql

__all__ = ["postgresql"]

pytestmark = pytest.mark.bench

PEOPLE, SESSIONS = 100_000, 5_000
QUICK_ENOUGH = 300


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind."""
    if request.param == "sqlite":
        return in_a_file(tmp_path)
    server = request.getfixturevalue("postgresql")
    return address_of(server, new_database(server, "desk_counts", "template1"))


@pytest.fixture
def busy(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """A desk after a year of work, every month counted."""
    with opened_house(tmp_path, url) as house:
        monkeypatch.setattr("ltsa_desk.ui.desk.the_house", lambda: house)
        names()  # as a desk does when it starts
        settle(house, PEOPLE, SESSIONS, now=now())
        started = time.perf_counter()
        months = count_due(house)
        took = (time.perf_counter() - started) * 1000 / len(months)
        note("counting one month", took, house, None)
        yield house


def note(what: str, took: float, house: Any, at_most: float | None = QUICK_ENOUGH) -> None:
    kind = house.engine.dialect.name
    name = f"desk, {what}, 100,000 people, {kind}"
    keep_figure(Figure(name, round(took), "ms", at_most=at_most))


def slowest(does: Callable[[], Any], times: int = 5) -> float:
    taken = []
    for _each in range(times):
        started = time.perf_counter()
        does()
        taken.append((time.perf_counter() - started) * 1000)
    return max(taken)


def opened(house: Any, state: type[Desk]) -> Any:
    password = accounts.add(house.engine, state.__name__, "LTSA Contoh", "id")
    cookie, _officer = sign_in(house, state.__name__, password, "192.0.2.7")
    whole = Desk.get_root_state()(_reflex_internal_init=True)
    asked = {"headers": {"cookie": f"desk={cookie}"}, "asPath": "/counts"}
    whole.rx_router_headers = HeaderData.from_router_data(asked)
    whole.rx_router_url = URLData.from_router_data(asked)
    return whole.get_substate(state.get_full_name().split("."))


def test_every_page_of_counts_is_quick_with_a_hundred_thousand_people(busy):
    page, sheet = opened(busy, CountsDesk), opened(busy, SheetDesk)
    events = CountsDesk.event_handlers
    month = counted_months(busy.engine)[0]
    pages = {
        "counts, first page": lambda: events["arrive"].fn(page),
        "counts, a regency": lambda: events["choose_place"].fn(page, "3209"),
        "counts, a sub-district": lambda: events["choose_place"].fn(page, "320905"),
        "counts, another month": lambda: events["choose_month"].fn(page, month),
        "quarterly sheet": lambda: SheetDesk.event_handlers["arrive"].fn(sheet),
    }

    with speaking("id"):
        took = {name: slowest(does) for name, does in pages.items()}
        rows = exporting.counts(busy.engine, month)
        note("file as CSV", slowest(lambda: exporting.as_csv(rows)), busy, None)
        note("file as a workbook", slowest(lambda: exporting.as_xlsx({"A": rows}), 2), busy, None)

    for name, each in took.items():
        note(name, each, busy)
    assert len(page.rows) > 5
    assert sheet.rows
    assert [name for name, each in took.items() if each > QUICK_ENOUGH] == []
