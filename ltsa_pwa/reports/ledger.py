"""Write groups of reports down, each report once."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from ltsa_pwa import database
from ltsa_pwa.reports.report import Receipt, Report, now
from ltsa_pwa.reports.tables import sealed_report

COLLISIONS = 5
"""How often a group is written again when another server took the same number."""

log = logging.getLogger(__name__)

# Written by hand and for a whole group at once. Between two steps on the disk the writer has to
# ask the interpreter back from the thread that speaks with phones, which is slow when it is busy:
# one step for a group instead of two for each report is a third more reports a second.
NEW = """
    INSERT INTO sealed_report
        (id, "case", kind, "key", size, digest, sealed, received_at, next_try_at, state, attempts)
    VALUES {rows}
"""
NEW_ROW = "({m}, {m}, {m}, {m}, {m}, {m}, {m}, {m}, {m}, 'waiting', 0)"
# In the order of cases, so that two servers never wait for each other; numbers as in events.APPEND.
TELL = """
    INSERT INTO case_event ("case", n, type, report, at, data)
    SELECT "case",
        (SELECT coalesce(max(n), 0) FROM case_event WHERE "case" = sealed_report."case")
            + row_number() OVER (PARTITION BY "case" ORDER BY arrival),
        'report.received', id, received_at, '{{}}'
    FROM sealed_report WHERE id IN ({ids}) ORDER BY "case", arrival
"""
SAME = select(*(sealed_report.c[name] for name in ("id", "digest", "case", "received_at"))).where(
    sealed_report.c.id.in_(bindparam("ids", expanding=True))
)


class Conflict(Exception):
    """The id is taken by a report with other bytes."""


class CannotKeep(Exception):
    """Not on the disk, or nobody knows. The phone must keep it and try again."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("The report could not be kept.")
        self.retry_after = retry_after


Outcome = Receipt | Conflict | CannotKeep


class Ledger:
    """The server's book of sealed reports."""

    def __init__(self, engine: Engine) -> None:
        self._engine = database.writer(engine)
        self._mark = "?" if engine.dialect.paramstyle == "qmark" else "%s"
        self._connection: Connection | None = None

    def write_down(self, group: list[Report]) -> list[Outcome]:
        """Write a group in one transaction. One outcome for each report, in order."""
        # Hardly ever was one of them here before, so that is only looked up when one was.
        insert: Callable[[Connection, list[Report]], Sequence[Outcome]] = self.insert_all
        for _ in range(COLLISIONS):
            try:
                with self._transaction() as connection:
                    outcomes = insert(connection, group)
            except IntegrityError:
                insert = self._insert_new
            except SQLAlchemyError as error:
                words = database.in_its_words(error)
                log.error("%d reports could not be kept: %s", len(group), words)  # noqa: TRY400 -- a trace would show the statement
                return cannot_keep(group, database.pause_after(error))
            else:
                return list(outcomes)
        log.error("%d reports could not be kept: other servers were always faster", len(group))
        return cannot_keep(group, database.SOON)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """On the connection of last time, unless that one ended in trouble."""
        connection = self._connection or self._engine.connect()
        self._connection = None
        try:
            with connection.begin():
                yield connection
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def close(self) -> None:
        """Give the connection back; the ledger may still be used."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def insert_all(self, connection: Connection, group: list[Report]) -> list[Receipt]:
        """Write a group of which every report is new; IntegrityError when one is not."""
        moment = now()
        taken = database.as_taken(self._engine, moment)
        values = [value for each in group for value in row_of(each, taken)]
        rows = ", ".join([NEW_ROW.format(m=self._mark)] * len(group))
        connection.exec_driver_sql(NEW.format(rows=rows), tuple(values))
        ids = ", ".join([self._mark] * len(group))
        connection.exec_driver_sql(TELL.format(ids=ids), tuple(each.id for each in group))
        return [Receipt(each.id, each.case, moment, first=True) for each in group]

    def _insert_new(self, connection: Connection, group: list[Report]) -> list[Outcome]:
        """Write the new ones of a group; the others hear their first receipt, or of a conflict."""
        known = known_among(connection, group)
        fresh: dict[str, Report] = {}
        for each in group:
            if each.id not in known:
                fresh.setdefault(each.id, each)
        receipts = self.insert_all(connection, list(fresh.values())) if fresh else []
        for each, receipt in zip(fresh.values(), receipts, strict=True):
            known[each.id] = (each.digest, replace(receipt, first=False))
        told = dict(zip(fresh, receipts, strict=True))
        return [
            told[each.id] if each is fresh.get(each.id) else heard_before(each, *known[each.id])
            for each in group
        ]


def heard_before(report: Report, digest: bytes, receipt: Receipt) -> Outcome:
    return receipt if digest == report.digest else Conflict()


def known_among(connection: Connection, group: list[Report]) -> dict[str, tuple[bytes, Receipt]]:
    rows = connection.execute(SAME, {"ids": [report.id for report in group]})
    return {
        row.id: (row.digest, Receipt(row.id, row.case, row.received_at, first=False))
        for row in rows
    }


def row_of(report: Report, moment: Any) -> tuple[Any, ...]:
    about = (report.id, report.case, report.kind, report.key)
    return (*about, len(report.sealed), report.digest, report.sealed, moment, moment)


def cannot_keep(group: list[Report], retry_after: int) -> list[Outcome]:
    return [CannotKeep(retry_after) for _ in group]
