"""Every no of the contract: a code, one sentence, and nothing for a cache to keep."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

ALSO = {401: {"WWW-Authenticate": "Bearer"}, 503: {"Retry-After": "10"}}
"""What a status owes the other program besides its sentence."""


class Refused(Exception):
    """The request will not be done; it can be shown to the other program as it is."""

    def __init__(self, status: int, error: str, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.error = error
        self.reason = reason


def answer(status: int, error: str, reason: str) -> JSONResponse:
    """A refusal as it goes over the wire."""
    headers = {"Cache-Control": "no-store"} | ALSO.get(status, {})
    return JSONResponse({"error": error, "reason": reason}, status, headers)


def speak_plainly(api: FastAPI) -> None:
    """Answer every mistake in the one shape of the contract."""

    @api.exception_handler(Refused)
    async def refused(_request: Request, no: Refused) -> JSONResponse:
        return answer(no.status, no.error, no.reason)

    @api.exception_handler(RequestValidationError)
    async def malformed(_request: Request, wrong: RequestValidationError) -> JSONResponse:
        return answer(422, "malformed", first_mistake(wrong.errors()))

    @api.exception_handler(HTTPException)
    async def elsewhere(_request: Request, error: HTTPException) -> JSONResponse:
        return answer(error.status_code, "no_such_thing", f"{error.detail}.")


def first_mistake(mistakes: Sequence[Mapping[str, Any]]) -> str:
    """The first thing wrong, with its place; never the value, which may be somebody's words."""
    first = mistakes[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place or 'body'}: {first['msg']}."
