"""Hand reports over to a Primero, and look there for news. It only ever appends."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from ltsa_pwa import database
from ltsa_pwa.reports.case_service import CaseServiceAway, News, ReportRefused
from ltsa_pwa.reports.primero import memory
from ltsa_pwa.reports.primero.files import FileCarrier, Office
from ltsa_pwa.reports.primero.forms import read_forms
from ltsa_pwa.reports.primero.line import Line
from ltsa_pwa.reports.primero.mapping import Mapping as CaseMapping
from ltsa_pwa.reports.primero.mapping import read_mapping
from ltsa_pwa.reports.primero.memory import case_id
from ltsa_pwa.reports.primero.note import note_text
from ltsa_pwa.reports.primero.opening import CannotOpen, OfficePrivateKeys
from ltsa_pwa.reports.primero.receipts import Signer
from ltsa_pwa.reports.report import Report
from ltsa_pwa.settings import Settings

LOOK_AGAIN = 600.0
"""Seconds between two looks at all that changed: hints are not promised to come."""
FORMS_HOLD = 3600.0
OVERLAP = timedelta(minutes=5)
"""Two computers have two clocks: what changed just before the last look is looked at again."""
AT_ONCE = 100

T = TypeVar("T")
log = logging.getLogger(__name__)


def open_primero(settings: Settings, engine: Engine) -> "Primero":
    """The Primero the settings lead to; raises when one of them is missing."""
    primero = settings.primero
    mapping = read_mapping(primero.mapping_file)
    keys = OfficePrivateKeys(primero.keys_dir)
    line = Line.at(settings.case_service_url, primero.user, primero.password)
    return Primero(line, mapping, keys, engine, primero.user)


class Primero:
    """What the relay needs of a case service, done by a Primero."""

    def __init__(
        self,
        line: Line,
        mapping: CaseMapping,
        keys: OfficePrivateKeys,
        engine: Engine,
        user: str,
    ) -> None:
        self._line = line
        self._mapping = mapping
        self._keys = keys
        self._engine = database.writer(engine)
        self._user = user
        self.file_carrier: FileCarrier | None = None
        """Who brings files here; nobody where the mapping has no field for any."""
        if mapping.files:
            office = Office(mapping, keys, Signer(keys.folder))
            self.file_carrier = FileCarrier(engine, line, office)
        self._forms_read_at = float("-inf")
        self._looked_at = float("-inf")
        self._since: datetime | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._line.close()

    async def probe(self) -> str:
        """The version of the Primero that answers."""
        return str((await self._line.get("/primero")).get("data", {}).get("version", ""))

    async def complaints(self) -> list[str]:
        """Every way in which the mapping does not fit the forms there."""
        forms = read_forms(await self._line.get("/forms"), await self._line.get("/lookups"))
        return self._mapping.complaints(forms)

    async def hand_over(self, report: Report, received_at: datetime) -> None:
        """Return when the case there holds the report, and was read back."""
        try:
            said = await asyncio.to_thread(self._keys.open, report)
        except CannotOpen as error:
            raise ReportRefused(f"it cannot be opened: {error}") from None
        await self._look_at_forms()
        before = await self._in_database(lambda open_: memory.known(open_, report.case))
        sent, is_whole = await self._write(report, said, received_at, before)
        there = await self._line.read_case(case_id(report.case))
        expect_all(sent, there, is_whole=is_whole)
        if report.kind == "alarm" or before is not None:
            await self._flag(report)
        key = str(said.get("reply_key") or "")
        name = case_id(report.case)
        await self._in_database(lambda open_: memory.remember(open_, report.case, name, key, there))

    async def _write(
        self, report: Report, said: dict[str, Any], at: datetime, before: memory.Known | None
    ) -> tuple[dict[str, Any], bool]:
        """Make the case or append to it; what must be there now, and whether we wrote all of it."""
        notes = {self._mapping.notes.field: [self._note(report, said, at, before)]}
        case = case_id(report.case)
        if before is None:
            whole = self._new_case(report, said, at) | notes
            if await self._line.create({"id": case} | whole):
                return whole, True
        # Merged by unique_id: the same note again is the same note.
        await self._line.change(case, notes)
        return notes, False

    def _new_case(self, report: Report, said: dict[str, Any], at: datetime) -> dict[str, Any]:
        also = {"received_on": at.date().isoformat(), "thread": report.case[:8]}
        return self._mapping.case_fields(said | also) | {
            "module_id": self._mapping.module,
            "owned_by": self._mapping.owner_for(said.get("to")),
        }

    def _note(
        self, report: Report, said: dict[str, Any], at: datetime, before: memory.Known | None
    ) -> dict[str, Any]:
        names = self._mapping.notes
        text = note_text(said, report.kind, self._mapping.labels)
        if before and before.reply_key != said.get("reply_key"):
            text += "\n" + self._mapping.labels.get("other_words", OTHER_WORDS)
        moment = at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        return {"unique_id": report.id, names.text: text, names.date: moment}

    async def _flag(self, report: Report) -> None:
        day = datetime.now(UTC).date().isoformat()
        said = self._mapping.labels.get("flag", "New from the reporter")
        await self._line.flag(case_id(report.case), day, f"{said} ({report.kind} {report.id[:8]})")

    async def _look_at_forms(self) -> None:
        """Once an hour. What changed is said to the operator; reading back finds the rest."""
        if time.monotonic() - self._forms_read_at < FORMS_HOLD:
            return
        self._forms_read_at = time.monotonic()
        try:
            for complaint in await self.complaints():
                log.error("The mapping does not fit this Primero: %s", complaint)
        except ReportRefused as refused:
            log.error("The forms of this Primero cannot be read: %s", refused)  # noqa: TRY400 -- its words are the whole story

    async def news_after(self, cursor: int) -> News:
        """The next page of events; looks at cases first when it is time to, or was hinted to."""
        for case in await self._in_database(memory.hinted):
            await self._look_at(case)
        if time.monotonic() - self._looked_at > LOOK_AGAIN:
            await self._look_at_all_that_changed()
        told = await self._in_database(lambda open_: memory.after(open_, cursor))
        return News(told, (told[-1].source_cursor or cursor) if told else cursor)

    async def _look_at_all_that_changed(self) -> None:
        begun = datetime.now(UTC)
        ours = {case_id(case): case for case in await self._in_database(memory.every_case)}
        for there in await self._changed() if ours else []:
            if there in ours:
                await self._look_at(ours[there])
        self._since = begun - OVERLAP
        self._looked_at = time.monotonic()

    async def _changed(self) -> list[str]:
        """Ids of the cases our owners have, changed since the last look; at first, all."""
        asked: dict[str, Any] = {"owned_by": ",".join(self._mapping.all_owners)}
        asked |= {"fields": "short", "per": AT_ONCE}
        if self._since:
            until = datetime.now(UTC) + OVERLAP
            asked["last_updated_at"] = f"{self._since.isoformat()}..{until.isoformat()}"
        found: list[str] = []
        while True:
            told = await self._line.get("/cases", **asked, page=len(found) // AT_ONCE + 1)
            page = told.get("data")
            if not isinstance(page, list):
                raise CaseServiceAway("answered with something that is no list of cases")
            found += [str(each.get("id")) for each in page if isinstance(each, dict)]
            if len(page) < AT_ONCE:
                return found

    async def _look_at(self, case: str) -> None:
        mapping, user = self._mapping, self._user
        try:
            there = await self._line.read_case(case_id(case))
        except ReportRefused as gone:
            # Handed to somebody our user may not follow to.
            log.warning("A case cannot be looked at any more: %s", gone)
            await self._in_database(lambda open_: memory.forget_hint(open_, case))
            return
        await self._in_database(
            lambda open_: memory.note_changes(open_, mapping, user, case, there)
        )

    async def _in_database(self, work: Callable[[Connection], T]) -> T:
        def transact() -> T:
            with self._engine.begin() as connection:
                return work(connection)

        try:
            return await asyncio.to_thread(transact)
        except SQLAlchemyError as error:
            words = database.in_its_words(error)
            raise CaseServiceAway(f"our own database would not: {words}") from None


OTHER_WORDS = "Sent with other words than the first report: perhaps by somebody else."


def expect_all(sent: Mapping[str, Any], there: Mapping[str, Any], *, is_whole: bool) -> None:
    """Primero drops what the role may not write, and says nothing: ReportRefused with the names.

    In a case somebody may have worked on, a field only has to be there.
    """
    lost = [
        name
        for name, value in sent.items()
        if not (holds(there.get(name), value) if is_whole else is_there(there.get(name), value))
    ]
    if lost:
        raise ReportRefused(f"mapping incomplete: {', '.join(sorted(lost))}")


def holds(there: Any, value: Any) -> bool:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return is_there(there, value)
    if isinstance(value, list) and isinstance(there, list):
        return set(map(str, value)) == set(map(str, there))
    return there == value


def is_there(there: Any, value: Any) -> bool:
    """A list of objects must hold ours, field by field; anything else must not be empty."""
    if not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return there not in (None, "", [])
    known = {each.get("unique_id"): each for each in there or [] if isinstance(each, dict)}
    return all(
        known.get(each["unique_id"], {}).get(name) not in (None, "")
        for each in value
        for name in each
    )
