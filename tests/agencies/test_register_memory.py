"""What the register remembers, in either kind of database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text
from sqlmodel import Session, func, select

from ltsa_pwa.agencies.agency import Agency, Sanction
from ltsa_pwa.agencies.sample import sample_register
from ltsa_pwa.agencies.snapshots import (
    RegisterMoved,
    current_number,
    current_register,
    keep_register,
    read_register,
    snapshot_numbered,
)
from ltsa_pwa.agencies.tables import AgencyRow, BranchRow, PermitRow
from ltsa_pwa.database import MIGRATIONS, migrate, open_database, writer

TODAY = date(2026, 11, 21)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path) -> Iterator[Engine]:
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql_url")
    else:
        url = f"sqlite:///{tmp_path / 'phone.db'}"
        migrate(url)
    engine = open_database(url)
    yield engine
    engine.dispose()


def test_register_comes_back_as_it_was_kept(database):
    register = sample_register(TODAY, 60)
    with Session(writer(database)) as session:
        kept = keep_register(session, register, "tester", 0)

        assert current_register(session) == register
        assert read_register(session, snapshot_numbered(session, kept.id or 0)) == register


def test_company_that_stays_the_same_is_written_down_once(database):
    register = sample_register(TODAY, 60)
    revoked = replace(register.agencies[7], sanctions=(Sanction("revoked", since=TODAY),))
    changed = (*register.agencies[:7], revoked, *register.agencies[8:])
    with Session(writer(database)) as session:
        keep_register(session, register, "tester", 0)
        for day in range(1, 6):
            later = replace(register, list_date=TODAY + timedelta(days=day), agencies=changed)
            keep_register(session, later, "tester", day)

        assert session.exec(select(func.count()).select_from(AgencyRow)).one() == 61
        assert read_register(session, snapshot_numbered(session, 1)) == register


def test_of_two_imports_at_once_one_wins_in_either_database(database):
    register = sample_register(TODAY, 20)
    with Session(writer(database)) as first, Session(writer(database)) as second:
        keep_register(first, register, "first", 0)
        first.rollback()

        with pytest.raises(RegisterMoved):
            keep_register(second, replace(register, source="other"), "second", 0)

    with Session(database) as session:
        assert (current_number(session), current_register(session)) == (1, register)


def test_2000_companies_5000_branches_and_20000_job_orders_are_kept(tmp_path):
    url = f"sqlite:///{tmp_path / 'phone.db'}"
    migrate(url)
    engine = open_database(url)
    register = sample_register(TODAY, 2_000)
    agencies = tuple(
        replace(each, permits=tuple(replace(one, number=f"{one.number}-{turn}")
                                    for one in each.permits for turn in range(2)))
        for each in register.agencies
    )  # fmt: skip
    large = replace(register, agencies=agencies).tidied()

    with Session(writer(engine)) as session:
        keep_register(session, large, "tester", 0)

        assert current_register(session) == large
        assert session.exec(select(func.count()).select_from(BranchRow)).one() >= 5_000
        assert session.exec(select(func.count()).select_from(PermitRow)).one() >= 20_000
    engine.dispose()


def test_register_of_the_earlier_version_is_taken_over(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'phone.db'}")
    with writer(engine).begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        for statement in (
            "INSERT INTO register_snapshot VALUES (4, 0, 'old', '2026-11-20', '2026-11-19',"
            " '2026-11-20 08:00:00', 'siti', 0, 'x')",
            "INSERT INTO agency VALUES (9, 4, 'PT Contoh', 'C-1/2024', '2024-01-01', NULL, 'Grup',"
            " 'Jl. 1', 'Jawa Barat', 'Kota Bekasi', '021', 'a@b.test', 'Taiwan', 'Ani')",
            "INSERT INTO agency_sanction VALUES (2, 9, 'watch', 'SK 1', '2026-01-01', NULL, 'why')",
        ):
            connection.execute(text(statement))
    migrate(str(engine.url))

    with Session(engine) as session:
        register = current_register(session)
    engine.dispose()

    assert register is not None
    assert (register.source, register.sanctions_date) == ("old", date(2026, 11, 19))
    assert (register.permits_date, register.branches_date, register.contacts_date) == (None,) * 3
    assert register.agencies == (
        Agency(
            "PT Contoh", "C-1/2024", "Grup", date(2024, 1, 1), None, "Jl. 1", "Jawa Barat",
            "Kota Bekasi", "", "Taiwan", "Ani",
            (Sanction("watch", "SK 1", date(2026, 1, 1), None, "why"),),
        ),
    )  # fmt: skip
