"""A report as the relay hands it over: closed, with the little that must be known outside."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

Kind = Literal[
    "alarm",
    "place",
    "cancel",
    "report",
    "message",
    "status",
    "review",
    "session",
    "evidence",
    "withdraw",
]
ReportId = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
    ),
]
CaseId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Sealed = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+$", min_length=108)]

LARGEST_BODY = 65_536 + 64
"""A phone's envelope may have 65,536 bytes; the relay adds ``received_at``."""


class Envelope(BaseModel):
    """The body of ``PUT /v1/reports/{id}``; no other member is allowed."""

    model_config = ConfigDict(extra="forbid", strict=True)

    v: Literal[1]
    case: CaseId
    kind: Kind
    key: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    sealed: Sealed
    received_at: Annotated[
        AwareDatetime, Field(strict=False, description="When the first server kept it.")
    ]


class Kept(BaseModel):
    """The answer to a report that is on disk."""

    id: str
    case: str
    received_at: datetime


class Refusal(BaseModel):
    """Why not: a code for programs and one sentence for people."""

    error: str
    reason: str
