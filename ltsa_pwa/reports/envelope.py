"""Read what a phone sent, by an allow list: one shape passes and everything else says why not."""

import base64
import binascii
import json
from collections.abc import Container
from datetime import datetime
from hashlib import sha256
from typing import Any

from ltsa_pwa.reports.report import CASE, KINDS, REPORT_ID, Report, say_moment

LARGEST = 65_536
"""Bytes of a whole request body; the phone's largest padded report stays under it."""
SHORTEST_SEALED = 65 + 16
"""The sender's point and the seal of an empty text: anything shorter was never sealed."""

MEMBERS = {"v", "case", "kind", "key", "sealed"}


class EnvelopeWrong(Exception):
    """The envelope is not one this server may keep. Sending it again will not help."""

    def __init__(self, error: str, reason: str) -> None:
        super().__init__(reason)
        self.error = error
        self.reason = reason


def read_envelope(report_id: str, body: bytes, keys: Container[str]) -> Report:
    """Read the body of ``PUT /api/reports/{id}``; ``keys`` are the ids the office can open."""
    if not REPORT_ID.fullmatch(report_id):
        raise EnvelopeWrong("bad_id", "The report's id is not a lower-case UUID of version 4.")
    told = read_object(body)
    expect_members(told)
    case, kind, key = told["case"], told["kind"], told["key"]
    if type(told["v"]) is not int or told["v"] != 1:
        raise EnvelopeWrong("unknown_version", "Only version 1 of the envelope is known here.")
    if not (isinstance(case, str) and CASE.fullmatch(case)):
        raise EnvelopeWrong("bad_case", "The case is not 32 lower-case hexadecimal letters.")
    if kind not in KINDS:
        raise EnvelopeWrong("unknown_kind", "This kind of report is not known here.")
    if not isinstance(key, str) or key not in keys:
        raise EnvelopeWrong("unknown_key", "The report is sealed to a key the office does not use.")
    return Report(report_id, case, kind, key, unwrap(told["sealed"]), sha256(body).digest())


def read_object(body: bytes) -> dict[str, Any]:
    try:
        told = STRICT.decode(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise EnvelopeWrong("not_json", "The body is not a JSON text in UTF-8.") from None
    if not isinstance(told, dict):
        raise EnvelopeWrong("not_json", "The body is not a JSON object.")
    return told


def once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Two readers may disagree on which of two equal members counts, so neither does."""
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError("a member is there twice")
    return told


STRICT = json.JSONDecoder(object_pairs_hook=once_each)


def expect_members(told: dict[str, Any]) -> None:
    if told.keys() == MEMBERS:
        return
    if "practice" in told:
        raise EnvelopeWrong("practice", "A practice report stays on the phone.")
    if told.keys() > MEMBERS:
        raise EnvelopeWrong("extra_member", "The envelope has a member that is not allowed.")
    raise EnvelopeWrong("missing_member", "The envelope lacks one of v, case, kind, key, sealed.")


def unwrap(sealed: object, shortest: int = SHORTEST_SEALED) -> bytes:
    """The sealed bytes; only the one canonical spelling of base64url passes."""
    if isinstance(sealed, str) and sealed.isascii():
        written = sealed.encode("ascii")
        try:
            content = base64.urlsafe_b64decode(written + b"=" * (-len(written) % 4))
        except binascii.Error:
            content = b""
        if len(content) >= shortest and wrap(content) == sealed:
            return content
    raise EnvelopeWrong("not_sealed", "The sealed part is not base64url of a sealed report.")


def wrap(content: bytes) -> str:
    """Bytes as base64url without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def as_handed_over(report: Report, received_at: datetime) -> dict[str, object]:
    """The body of the case service's ``PUT /v1/reports/{id}``."""
    return {
        "v": 1,
        "case": report.case,
        "kind": report.kind,
        "key": report.key,
        "sealed": wrap(report.sealed),
        "received_at": say_moment(received_at),
    }
