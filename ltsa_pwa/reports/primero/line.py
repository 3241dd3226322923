"""Ask one Primero over HTTP as one service user, and never with a wrong password twice."""

import asyncio
import base64
from dataclasses import dataclass
from typing import Any, Self

import httpx

from ltsa_pwa.reports.case_service import (
    CaseServiceAway,
    ReportRefused,
    read_object,
    read_retry_after,
)

SLOWEST = 30
SLOWEST_FILE = 120
LARGEST_FILE = 20 * 1024 * 1024
AUDIO = {"audio/mpeg", "audio/mp4"}
IMAGES = {"image/jpeg", "image/png"}
DOCUMENTS = {"application/pdf", "text/plain", "text/csv"}
STOPPED = "password refused (401); nothing more is asked until the relay is started again"


@dataclass(frozen=True, slots=True)
class File:
    """Something a reporter sent along."""

    id: str
    name: str
    content_type: str
    content: bytes
    date: str

    @property
    def attachment_type(self) -> str:
        """As Primero names it; ReportRefused for what it does not take."""
        for kind, types in (("audio", AUDIO), ("image", IMAGES), ("document", DOCUMENTS)):
            if self.content_type in types:
                return kind
        raise ReportRefused(f"the office's system takes no {self.content_type}")


class Line:
    """One line of talk; its exceptions are the relay's two."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        self._is_stopped = False

    @classmethod
    def at(cls, address: str, user: str, password: str) -> Self:
        signed_in = httpx.BasicAuth(user, password)
        base = f"{address}/api/v2"
        return cls(httpx.AsyncClient(base_url=base, auth=signed_in, timeout=SLOWEST))

    async def close(self) -> None:
        await self._client.aclose()

    async def get(self, path: str, **params: Any) -> dict[str, Any]:
        return read_object(await self.ask("GET", path, params=params))

    async def create(self, data: dict[str, Any]) -> bool:
        """Make a case; False when one with this id is there already."""
        answer = await self.ask("POST", "/cases", json={"data": data}, also=(409,))
        return answer.status_code != httpx.codes.CONFLICT

    async def change(self, case: str, data: dict[str, Any]) -> None:
        await self.ask("PATCH", f"/cases/{case}", json={"data": data})

    async def read_case(self, case: str) -> dict[str, Any]:
        told = (await self.get(f"/cases/{case}")).get("data")
        if not isinstance(told, dict):
            raise CaseServiceAway("answered with something that is no case")
        return told

    async def flag(self, case: str, date: str, message: str) -> None:
        """Show staff that something is new; once, however often this is tried."""
        told = (await self.get(f"/cases/{case}/flags")).get("data") or []
        if not any(each.get("message") == message for each in told):
            flag = {"data": {"date": date, "message": message}}
            await self.ask("POST", f"/cases/{case}/flags", json=flag)

    async def attach(self, case: str, field: str, file: File) -> None:
        """Attach a file once: Primero knows none again, so our own id stands in its comments."""
        kind = file.attachment_type
        if len(file.content) > LARGEST_FILE:
            raise ReportRefused("the office's system takes no file over 20 MB")
        told = (await self.read_case(case)).get(field) or []
        if any(file.id in str(each.get("comments", "")) for each in told):
            return
        data = {
            "field_name": field,
            "attachment_type": kind,
            "file_name": file.name,
            "attachment": base64.b64encode(file.content).decode("ascii"),
            "date": file.date,
            "is_current": False,
            "comments": file.id,
        }
        path = f"/cases/{case}/attachments"
        await self.ask("POST", path, json={"data": data}, slowest=SLOWEST_FILE)

    async def ask(
        self,
        method: str,
        path: str,
        also: tuple[int, ...] = (),
        slowest: float | None = None,
        **said: Any,
    ) -> httpx.Response:
        """One question. After a refused password none at all: six of them lock the user."""
        if self._is_stopped:
            raise CaseServiceAway(STOPPED, for_all=True)
        patience = slowest or SLOWEST
        try:
            async with asyncio.timeout(patience):
                answer = await self._client.request(method, path, timeout=patience, **said)
        except (TimeoutError, httpx.TimeoutException):
            raise CaseServiceAway("no answer in time") from None
        except httpx.ConnectError:
            raise CaseServiceAway("no connection", for_all=True) from None
        except (httpx.TransportError, httpx.DecodingError):
            raise CaseServiceAway("half an answer") from None
        if answer.is_success or answer.status_code in also:
            return answer
        self._is_stopped = answer.status_code == httpx.codes.UNAUTHORIZED
        raise what_it_means(answer)


def what_it_means(answer: httpx.Response) -> Exception:
    status = answer.status_code
    if status == httpx.codes.UNAUTHORIZED:
        return CaseServiceAway(STOPPED, for_all=True)
    if status == httpx.codes.FORBIDDEN:
        return ReportRefused("the service user's role may not do this (403)")
    if status == httpx.codes.NOT_FOUND:
        return ReportRefused("the case was removed, or cannot be seen (404)")
    if status == httpx.codes.CONFLICT:
        return ReportRefused("refused (409)")
    if status == httpx.codes.UNPROCESSABLE_ENTITY:
        return ReportRefused(f"the mapping does not fit (422): {names_in(answer)}")
    pause = read_retry_after(answer.headers.get("Retry-After"))
    for_all = status in {429, 502, 503, 504}
    return CaseServiceAway(f"answered {status}", for_all=for_all, retry_after=pause)


def names_in(answer: httpx.Response) -> str:
    """The names of bad fields; never the message, which may quote what somebody wrote."""
    try:
        errors = read_object(answer).get("errors") or []
        detail = [name for each in errors for name in each.get("detail") or []]
    except (CaseServiceAway, AttributeError, TypeError):
        detail = []
    return ", ".join(str(name)[:60] for name in detail) or "no field was named"
