"""An answer that is not what the phone hoped for, always in the same shape."""

import json
from typing import Any

from fastapi import Request, Response

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


class PhoneGone(Exception):
    """The phone hung up in the middle of its report; nobody is there to read an answer."""


def answer_to(refused: Exception) -> Response:
    if isinstance(refused, Refusal):
        return refused.answer()
    if isinstance(refused, EnvelopeWrong):
        return Refusal(422, refused.error, refused.reason).answer()
    return Response(status_code=400)


async def answer_refusal(_: Request, refused: Exception) -> Response:
    """For the application, which calls it when a route raised a refusal."""
    return answer_to(refused)
