"""Ask one Primero over HTTP as one service user, and never with a wrong password twice."""

import asyncio
import base64
import json
from collections.abc import Mapping
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
ENDINGS = {
    "image": {"image/jpeg": "jpg", "image/png": "png"},
    "audio": {"audio/mpeg": "mp3", "audio/mp4": "m4a", "audio/x-m4a": "m4a"},
    "document": {
        "application/pdf": "pdf",
        "text/plain": "txt",
        "text/csv": "csv",
        "application/msword": "doc",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
        "application/vnd.ms-excel": "xls",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
        "image/jpeg": "jpg",
        "image/png": "png",
    },
}
"""What Primero takes as which type of attachment, and what its name must end with."""
STOPPED = "password refused (401); nothing more is asked until the relay is started again"


class FileRefused(ReportRefused):
    """This file will never be taken, whatever anybody mends."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a case a file goes: the type of attachment, and the field."""

    kind: str
    field: str
    ending: str


@dataclass(frozen=True, slots=True)
class File:
    """Something a reporter sent along."""

    id: str
    name: str
    content: bytes
    date: str


def place_for(content_type: str, size: int, fields: Mapping[str, str]) -> Place:
    """FileRefused for what Primero does not take, or this one has no field for."""
    if size > LARGEST_FILE:
        raise FileRefused("the office's system takes no file over 20 MB")
    for kind, endings in ENDINGS.items():
        if kind in fields and content_type in endings:
            return Place(kind, fields[kind], endings[content_type])
    raise FileRefused(f"the office's system takes no {content_type} here")


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

    async def attach(self, case: str, place: Place, file: File) -> None:
        """Attach a file once, and read back that it is there.

        Primero knows none again, so our own id stands in its comments.
        """
        if await self._holds(case, place, file):
            return
        body = await asyncio.to_thread(as_attachment, place, file)
        answer = await self.ask(
            "POST",
            f"/cases/{case}/attachments",
            content=body,
            headers={"Content-Type": "application/json"},
            also=(413, 422),
            slowest=SLOWEST_FILE,
        )
        if not answer.is_success:
            why = names_in(answer)
            raise FileRefused(f"the file was refused ({answer.status_code}): {why}")
        if not await self._holds(case, place, file):
            # Perhaps it is there and may not be seen: another try would be another copy.
            raise FileRefused(f"mapping incomplete: {place.field}")

    async def _holds(self, case: str, place: Place, file: File) -> bool:
        told = (await self.read_case(case)).get(place.field) or []
        return any(file.id in str(each.get("comments", "")) for each in told)

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


def as_attachment(place: Place, file: File) -> bytes:
    """The whole request; made beside the loop, on which alarms go out."""
    data = {
        "field_name": place.field,
        "attachment_type": place.kind,
        "file_name": f"{file.name}.{place.ending}",
        "attachment": base64.b64encode(file.content).decode("ascii"),
        "date": file.date,
        "is_current": False,
        "comments": file.id,
    }
    return json.dumps({"data": data}).encode()


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
