"""The two questions of a phone, as the API description tells them."""

from typing import Any

from ltsa_pwa.reports.report import CASE, KINDS, REPORT_ID


def text(pattern: str | None = None, **more: object) -> dict[str, Any]:
    return {"type": "string", **({"pattern": f"^{pattern}$"} if pattern else {}), **more}


def thing(**members: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": members,
        "required": list(members),
        "additionalProperties": False,
    }


def answer(description: str, schema: dict[str, Any], **headers: str) -> dict[str, Any]:
    said: dict[str, Any] = {
        "description": description,
        "content": {"application/json": {"schema": schema}},
    }
    if headers:
        said["headers"] = {
            name.replace("_", "-"): {"description": why, "schema": {"type": "integer"}}
            for name, why in headers.items()
        }
    return said


MOMENT = text(format="date-time")
RECEIPT = thing(id=text(REPORT_ID.pattern), case=text(CASE.pattern), received_at=MOMENT)
REFUSAL = thing(error=text(), reason=text())
EVENT = thing(
    n={"type": "integer"},
    type=text(),
    report={"type": ["string", "null"]},
    at=MOMENT,
    data={"type": "object"},
)
ENVELOPE = thing(
    v={"type": "integer", "const": 1},
    case=text(CASE.pattern),
    kind={"type": "string", "enum": list(KINDS)},
    key=text(),
    sealed=text("[A-Za-z0-9_-]{108,}"),
)


def refusals(**said: str) -> dict[str, Any]:
    return {status.removeprefix("s"): answer(why, REFUSAL) for status, why in said.items()}


def retry(description: str) -> dict[str, Any]:
    return answer(description, REFUSAL, Retry_After="Seconds until it may work.")


HAND_OVER: dict[str, Any] = {
    "parameters": [
        {"name": "id", "in": "path", "required": True, "schema": text(REPORT_ID.pattern)}
    ],
    "requestBody": {"required": True, "content": {"application/json": {"schema": ENVELOPE}}},
    "responses": {
        "200": answer("It came before; this is the first receipt again.", RECEIPT),
        "201": answer("It is on the disk.", RECEIPT),
        **refusals(
            s403="A page of somebody else sent it.",
            s409="The id is taken by other bytes.",
            s413="It is too large.",
            s415="It is not application/json.",
            s422="It is not an envelope this server may keep.",
        ),
        "408": retry("It came in too slowly."),
        "429": retry("Too many reports came from this address."),
        "503": retry("The server cannot write at the moment."),
    },
}

HEAR_NEWS: dict[str, Any] = {
    "parameters": [
        {"name": "case", "in": "path", "required": True, "schema": text(CASE.pattern)},
        {
            "name": "after",
            "in": "query",
            "schema": {"type": "integer", "minimum": 0, "maximum": 2**31 - 1, "default": 0},
        },
        {
            "name": "mark",
            "in": "query",
            "description": "What came with that number. Another's is told everything.",
            "schema": text(),
        },
    ],
    "responses": {
        "200": answer(
            "The news, oldest first.",
            thing(events={"type": "array", "items": EVENT}, last={"type": "integer"}, mark=text()),
        ),
        **refusals(s403="A page of somebody else asked.", s422="Not a case, or not a number."),
        "429": retry("This case was asked for too often."),
        "503": retry("The server cannot read at the moment."),
    },
}
