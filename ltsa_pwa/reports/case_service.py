"""Talk to the case service: hand reports over, and ask what became of them."""

import asyncio
import json
import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Protocol, Self, TypeGuard, runtime_checkable

import httpx

from ltsa_pwa.reports.envelope import as_handed_over
from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.files.piece import Piece
from ltsa_pwa.reports.news import ERASED, GOES_WITH_ITS_CASE, EventWrong, read_event
from ltsa_pwa.reports.report import Report
from ltsa_pwa.reviews.scores import Score, ScoresWrong, read_scores

SLOWEST = 20
"""Seconds for one whole answer; a service that needs longer is treated as away."""
EVENTS_AT_ONCE = 100
NOT_THERE = 404
LONGEST_WISH = 3600
"""Seconds: a wish to be left alone for longer than this is not believed."""

log = logging.getLogger(__name__)


class CaseServiceAway(Exception):
    """No usable answer. The same thing may be asked again.

    ``for_all`` means that another report would fare no better; ``retry_after``
    is what the service itself asked for, in seconds.
    """

    def __init__(
        self, reason: str, *, for_all: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.for_all = for_all
        self.retry_after = retry_after


class ReportRefused(Exception):
    """It read the report and said no. Sending it again will not help."""


@dataclass(frozen=True, slots=True)
class News:
    """A page of events, and where the next one begins."""

    events: list[Event]
    next: int


class TakesReports(Protocol):
    """What the relay needs of whatever stands at the other end."""

    async def hand_over(self, report: Report, received_at: datetime) -> None: ...

    async def news_after(self, cursor: int) -> News: ...

    async def __aenter__(self) -> Self: ...

    async def __aexit__(self, *error: Any) -> None: ...


@runtime_checkable
class KeepsEvents(Protocol):
    """A case service with a database of its own, which may be put back from a copy."""

    async def still_knows(self, heard: Event) -> bool: ...


@runtime_checkable
class CountsReviews(Protocol):
    """A case service that also tells what workers answered about agencies."""

    async def scores(self) -> list[Score] | None: ...


@runtime_checkable
class TakesFiles(Protocol):
    """A case service that also takes the pieces of files."""

    async def hand_over_piece(self, piece: Piece) -> None: ...


class CaseService:
    """The case service's contract, version 1."""

    def __init__(self, client: httpx.AsyncClient, slowest: float = SLOWEST) -> None:
        self._client = client
        self._slowest = slowest

    @classmethod
    def at(cls, address: str, token: str) -> Self:
        """The service at an address, known to it by a token."""
        known_by = {"Authorization": f"Bearer {token}"}
        return cls(httpx.AsyncClient(base_url=address, headers=known_by, timeout=SLOWEST))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: Any) -> None:
        await self._client.aclose()

    async def hand_over(self, report: Report, received_at: datetime) -> None:
        """Return when the service has the report; otherwise raise one of the two above.

        The same report may be handed over again: the service knows it by its id.
        """
        envelope = as_handed_over(report, received_at)
        answer = await self._ask("PUT", f"/v1/reports/{report.id}", json=envelope)
        if answer.status_code in {409, 413, 422}:
            raise ReportRefused(f"refused ({answer.status_code})")
        if read_object(expect(answer, 200, 201)).get("id") != report.id:
            raise CaseServiceAway("answered about another report")

    async def hand_over_piece(self, piece: Piece) -> None:
        """Return when the service has the piece; it knows it again by its file and number."""
        answer = await self._ask(
            "PUT",
            f"/v1/files/{piece.file}/{piece.n}",
            content=piece.sealed,
            headers={"Content-Type": "application/octet-stream"},
        )
        if answer.status_code in {409, 413, 422}:
            raise ReportRefused(f"refused ({answer.status_code})")
        held = read_object(expect(answer, 200, 201))
        if (held.get("file"), held.get("n")) != (piece.file, piece.n):
            raise CaseServiceAway("answered about another piece")

    async def news_after(self, cursor: int) -> News:
        """The next page of events."""
        return await self._page_after(cursor, EVENTS_AT_ONCE)

    async def still_knows(self, heard: Event) -> bool:
        """Whether it tells this event today under the cursor it had when it was heard.

        If not, its cursors are those of a copy, and news would hide behind the old ones.
        """
        before = (heard.source_cursor or 1) - 1
        told = (await self._page_after(before, 1)).events
        if any(replace(each, data=heard.data) == heard for each in told):
            return True
        if heard.type not in GOES_WITH_ITS_CASE:
            return False
        later = await self._page_after(before, EVENTS_AT_ONCE)
        return was_erased(heard, later.events)

    async def _page_after(self, cursor: int, most: int) -> News:
        page = {"after": cursor, "limit": most}
        answer = await self._ask("GET", "/v1/events", params=page)
        return read_news(read_object(expect(answer, 200)), cursor)

    async def scores(self) -> list[Score] | None:
        """What workers answered about agencies; None when this service counts nothing."""
        answer = await self._ask("GET", "/v1/reviews")
        if answer.status_code == NOT_THERE:
            return None
        try:
            return read_scores(read_object(expect(answer, 200)))
        except ScoresWrong as wrong:
            raise CaseServiceAway(f"answered with counts that make no sense ({wrong})") from None

    async def _ask(self, method: str, path: str, **said: Any) -> httpx.Response:
        try:
            async with asyncio.timeout(self._slowest):
                return await self._client.request(method, path, **said)
        except (TimeoutError, httpx.TimeoutException):
            raise CaseServiceAway("no answer in time") from None
        except httpx.ConnectError:
            raise CaseServiceAway("no connection", for_all=True) from None
        except (httpx.TransportError, httpx.DecodingError):
            raise CaseServiceAway("half an answer") from None


def was_erased(heard: Event, told: list[Event]) -> bool:
    """Whether an event is told no more because its case was taken back; its cursor stays free."""
    is_free = all(each.source_cursor != heard.source_cursor for each in told)
    return is_free and any((each.case, each.type) == (heard.case, ERASED) for each in told)


def expect(answer: httpx.Response, *wanted: int) -> httpx.Response:
    status = answer.status_code
    if status in wanted:
        return answer
    reason = {
        401: "token refused (401)",
        403: "token refused (403)",
        404: "not at this address (404)",
        429: "asked to wait (429)",
    }.get(status, f"answered {status}")
    pause = read_retry_after(answer.headers.get("Retry-After"))
    raise CaseServiceAway(reason, for_all=status in {401, 403, 429, 503}, retry_after=pause)


def read_retry_after(told: str | None) -> float | None:
    """Seconds, from a number or a date; None when nothing usable was said."""
    if told is None:
        return None
    if told.strip().isascii() and told.strip().isdigit():
        return min(float(told), LONGEST_WISH)
    try:
        moment = parsedate_to_datetime(told)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max((moment - datetime.now(UTC)).total_seconds(), 0.0), LONGEST_WISH)


def read_object(answer: httpx.Response) -> dict[str, Any]:
    """A login page or half a body with status 200 is no answer."""
    try:
        told = json.loads(answer.content)
    except (ValueError, RecursionError):
        raise CaseServiceAway("answered with something that is not JSON") from None
    if not isinstance(told, dict):
        raise CaseServiceAway("answered with something that is not an object")
    return told


def is_cursor(told: object) -> TypeGuard[int]:
    """What a database can keep: a number beyond it would stop all news for good."""
    return type(told) is int and 0 <= told < 2**63


def read_news(told: dict[str, Any], cursor: int) -> News:
    """Read a page. An event that makes no sense is passed over, or it would stop all others."""
    lines, following = told.get("events"), told.get("next")
    if not isinstance(lines, list) or not is_cursor(following):
        raise CaseServiceAway("answered with something that is no page of events")
    events: list[Event] = []
    for line in lines:
        try:
            events.append(read_event(line))
        except EventWrong as wrong:
            log.error("An event of the case service makes no sense and was passed over: %s", wrong)  # noqa: TRY400 -- its words are the whole story
    cursors = [each.source_cursor or 0 for each in events]
    return News(events, max([cursor, following, *cursors]))
