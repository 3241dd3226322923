"""An answer that is not what the phone hoped for, always in the same shape."""

import json
from typing import Any

from fastapi import Request, Response
from starlette.requests import ClientDisconnect

from ltsa_pwa.reports.envelope import EnvelopeWrong


class Refusal(Exception):
    """A status, a code for scripts, a sentence for people."""

    def __init__(self, status: int, error: str, reason: str, retry_after: int = 0) -> None:
        super().__init__(reason)
        self.status = status
        self.error = error
        self.reason = reason
        self.retry_after = retry_after

    def answer(self) -> Response:
        answer = say(self.status, {"error": self.error, "reason": self.reason})
        if self.retry_after:
            answer.headers["Retry-After"] = str(self.retry_after)
        return answer


def say(status: int, content: dict[str, Any]) -> Response:
    return Response(json.dumps(content), status, media_type="application/json")


async def answer_refusal(_: Request, error: Exception) -> Response:
    """For the application: turn what was raised into its answer."""
    if isinstance(error, Refusal):
        return error.answer()
    if isinstance(error, EnvelopeWrong):
        return Refusal(422, error.error, error.reason).answer()
    if isinstance(error, ClientDisconnect):
        return Response(status_code=400)  # nobody is there to read it
    raise error


ANSWERED = (Refusal, EnvelopeWrong, ClientDisconnect)
