"""An SMS that a worker sent where there was no data: read, and made a report like all others."""

import base64
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs

from ltsa_pwa.reports.report import Report, say_moment
from ltsa_pwa.reports.sealing import seal
from ltsa_pwa.settings import OfficeKeys

CODE = re.compile(r"(?<![a-z0-9])[a-z2-7]{26}(?![a-z0-9])", re.IGNORECASE)
"""The address of a thread, 128 bits, in letters that survive every gateway.

Two bits of the last letter are free: they say what the message is about.
"""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
CALLS, REPORTS, IS_WELL = 0, 1, 2
PLACE = re.compile(r"(?<![\d.])(-?\d{1,2}\.\d{1,5}),\s?(-?\d{1,3}\.\d{1,5})(?![\d.])")
TIME = re.compile(r"(?<![\w:-])\d{4}-\d\d-\d\dT\d\d:\d\dZ(?!\w)", re.IGNORECASE)
ROUNDED_TO_M = 1000
OLDEST = timedelta(days=14)
"""Networks try an SMS for some days; a time before that is a phone's wrong clock."""
LONGEST = 2000
"""Letters of a text: some gateways join the parts of a long one."""

SENDERS = ("from", "sender", "msisdn", "urn", "phone", "number")
TEXTS = ("text", "message", "body", "content")
IDS = ("id", "message_id", "messageid", "messagesid", "uuid")


@dataclass(frozen=True, slots=True)
class Sms:
    sender: str
    """Digits, with a plus where the gateway says one."""
    text: str
    id: str
    """The gateway's own, or empty."""

    @property
    def case(self) -> str | None:
        """The thread it names, if it came from the app."""
        code = self._code
        return base64.b32decode(code + "======").hex() if code else None

    @property
    def about(self) -> int:
        """What the app said that it is about; a call for help when in doubt."""
        code = self._code
        return LETTERS.index(code[-1]) & 3 if code else CALLS

    @property
    def _code(self) -> str | None:
        found = CODE.search(self.text)
        return found[0].upper() if found else None

    @property
    def words(self) -> str:
        """Without what only machines read."""
        return " ".join(TIME.sub("", PLACE.sub("", CODE.sub("", self.text))).split())

    def written_at(self, moment: datetime) -> datetime:
        """When the phone says that it was written, if that can be; else now."""
        found = TIME.search(self.text)
        try:
            said = datetime.fromisoformat(found[0].upper()).astimezone(UTC) if found else moment
        except ValueError:
            return moment
        return said if moment - OLDEST <= said <= moment else moment

    @property
    def place(self) -> dict[str, float] | None:
        found = PLACE.search(self.text)
        if not found:
            return None
        lat, lon = float(found[1]), float(found[2])
        if abs(lat) > 90 or abs(lon) > 180:  # noqa: PLR2004 -- the globe
            return None
        return {"lat": lat, "lon": lon, "accuracy_m": ROUNDED_TO_M}


class NoSms(Exception):
    """What came is no message from anybody."""


def read_sms(content_type: str, body: bytes) -> Sms:
    """A form, RapidPro's webhook, or the JSON of a gateway: whichever names they use."""
    if content_type.startswith("application/x-www-form-urlencoded"):
        told = read_form(body)
    else:
        told = read_json(body)
    sender = first_of(told, SENDERS)
    text = first_of(told, TEXTS).strip()
    number = digits(sender)
    if not number or not text:
        raise NoSms
    return Sms(number, text[:LONGEST], first_of(told, IDS))


def read_form(body: bytes) -> dict[str, Any]:
    try:
        told = parse_qs(body.decode("utf-8"), max_num_fields=100)
    except ValueError:
        raise NoSms from None
    return {name.lower(): values[0] for name, values in told.items()}


def read_json(body: bytes) -> dict[str, Any]:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise NoSms from None
    if not isinstance(told, dict):
        raise NoSms
    # RapidPro: {"input": {"text", "urn", "uuid"}, "contact": {"urn"}}; Standard Webhooks: {"data"}.
    inside = [told.get(name) for name in ("input", "data", "contact")]
    whole: dict[str, Any] = {}
    for part in [*inside, told]:
        if isinstance(part, dict):
            whole = {name.lower(): value for name, value in part.items()} | whole
    return whole


def first_of(told: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((told[name] for name in names if isinstance(told.get(name), str)), "")


def digits(sender: str) -> str:
    """``tel:+62 812-…`` as ``+62812…``; empty for a sender that is no number."""
    number = re.sub(r"[\s().-]", "", sender.removeprefix("tel:"))
    return number if re.fullmatch(r"\+?\d{5,15}", number) else ""


def as_report(sms: Sms, kind: str, secret: bytes, keys: OfficeKeys, moment: datetime) -> Report:
    """Sealed to the office here and now: nothing of the text touches the disk.

    The same message told twice is the same report, though it is sealed anew: its id
    and its digest are made from the message, not from the seal.
    """
    told = f"{sms.sender}\n{sms.id or moment.date()}\n{sms.text}".encode()
    digest = hmac.new(secret, told, sha256).digest()
    report = as_uuid(digest)
    body: dict[str, object] = {
        "v": 1,
        "kind": kind,
        "written_at": say_moment(sms.written_at(moment)),
    }
    body |= {"text": f"SMS: {sms.words}", "contact": {"number": sms.sender}}
    if sms.place:
        body["where"] = sms.place
    sealed = seal(body, keys.public[keys.current], f"ltsa report v1 {report}")
    case = sms.case or thread_of(sms.sender, secret)
    return Report(report, case, kind, keys.current, sealed, digest)


def as_uuid(digest: bytes) -> str:
    marked = bytearray(digest[:16])
    marked[6] = marked[6] & 0x0F | 0x40
    marked[8] = marked[8] & 0x3F | 0x80
    text = marked.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def thread_of(sender: str, secret: bytes) -> str:
    """Of a number that writes without the app: always the same, and only we can find it."""
    return hmac.new(secret, f"ltsa sms case v1 {sender}".encode(), sha256).hexdigest()[:32]
