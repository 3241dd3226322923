"""What the operator decides, read from the environment once."""

import base64
import binascii
import ipaddress
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

POINT_LENGTH = 65
"""Bytes of an uncompressed P-256 point."""


KINDS_OF_CASE_SERVICE = {"contract", "primero", "console", "null"}


PUSH_HOSTS = (
    "fcm.googleapis.com updates.push.services.mozilla.com web.push.apple.com"
    " *.push.apple.com *.notify.windows.com"
)
"""Of Chrome and Samsung, Firefox, Safari, and Edge."""


HOST = re.compile(r"(?!-)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?", re.IGNORECASE)

PLACE_OF_POSTGRESQL = re.compile(
    r"(?:[^@]*@)?(?:\[[^\]]*\]|[^@/:?]*)(?::[0-9]{1,5})?(?:[/?].*)?",
)


class SettingWrong(Exception):
    """A setting is missing or damaged. The process must not start."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} {reason}")
        self.name = name


@dataclass(frozen=True)
class OfficeKeys:
    """The office's public keys by id; two live at a time while one replaces the other."""

    current: str
    public: dict[str, bytes]


@dataclass(frozen=True)
class PrimeroSettings:
    """What the relay needs where a Primero is the case service."""

    user: str
    password: str
    mapping_file: Path
    keys_dir: Path


@dataclass(frozen=True)
class Settings:
    """Every decision of the operator, with a sentence each."""

    database_url: str
    """Where sealed reports, events and the register are kept: SQLite or PostgreSQL."""
    case_service: str
    """What stands at its address: ``contract``, ``primero``; for trying ``console``, ``null``."""
    case_service_url: str
    """The case service the relay hands reports to."""
    case_service_token: str | None
    """What the relay shows the case service; only the relay needs it."""
    primero_user: str | None
    """The service user the relay signs in as."""
    primero_password: str | None
    """The service user's password."""
    primero_mapping_file: Path | None
    """Which part of a report becomes which field of this Primero."""
    primero_hook_secret: str | None
    """What a Primero shows as ``x-api-key`` when it says that something changed."""
    office_private_keys_dir: Path | None
    """The office's private keys; only a relay that writes into a Primero needs them."""
    sms_number: str | None
    """Where the phone's SMS goes when there is no data; compiled into the pages."""
    sms_secret: str | None
    """What the SMS gateway shows, as a bearer token or ``x-api-key``."""
    sms_webhook_secret: str | None
    """What the SMS gateway signs with, by Standard Webhooks (``whsec_…``)."""
    push_key_file: Path | None
    """The key by which push services know this server; without one no phone is knocked at."""
    push_contact: str | None
    """Whom a push service may write to when something goes wrong: ``mailto:`` or https."""
    push_hosts: tuple[str, ...]
    """Push services that may be knocked at; a phone names them, so no others are."""
    office_keys_file: Path
    """The office's public keys, in the shape of the case service's ``GET /v1/keys``."""
    site_url: str
    """The address people type or scan to reach the app."""
    host: str
    """The interface the server listens on."""
    port: int
    """The port the server listens on."""
    site_dir: Path
    """The built pages."""
    facts_dir: Path | None
    """The operator's own facts: local numbers, corrected fees; none when not named."""
    trusted_proxies: str
    """Whose word on a phone's address is believed; commas between addresses, ``*`` for all."""
    agency_sources_file: Path | None
    """Where lists of agencies are fetched from; docs/agencies.md shows the file's shape."""
    reports_per_hour: int
    """How many reports an hour one address may send in the long run: a village shares one."""
    reports_burst: int
    """How many reports one address may send at once, after a long silence."""
    alarms_burst: int
    """How many alarms still pass when neighbours have used up their address's reports."""
    reads_per_hour: int
    """How often an hour one address may ask for the news of one case."""
    reads_burst: int
    """How often in a row one address may ask for the news of one case."""
    pieces_per_hour: int
    """How many pieces of files an hour one address may send in the long run."""
    pieces_burst: int
    """How many pieces one address may send at once, after a long silence."""
    evidence_mb: int
    """Megabytes of files that may wait here for the case service; then phones keep theirs."""
    keep_sealed_days: int
    """Days a sealed body stays after the case service had it, in case that loses its own."""
    keep_case_days: int
    """Days everything about a case stays here after the last thing that happened in it."""
    metrics_host: str
    """The interface on which the relay answers the operator's monitor."""
    metrics_port: int | None
    """The port for the monitor; without one nobody is answered."""

    @property
    def relay_token(self) -> str:
        """The token, by somebody who cannot work without it."""
        if self.case_service_token is None:
            reason = "is missing. The relay needs the token the case service gave out."
            raise SettingWrong("LTSA_CASE_SERVICE_TOKEN", reason)
        if not re.fullmatch(r"[!-~]+", self.case_service_token):
            raise SettingWrong("LTSA_CASE_SERVICE_TOKEN", "may only hold printable ASCII letters.")
        return self.case_service_token

    @property
    def primero(self) -> PrimeroSettings:
        """Everything a Primero needs, or the name of what is missing."""
        return PrimeroSettings(
            user=needed("LTSA_PRIMERO_USER", self.primero_user),
            password=needed("LTSA_PRIMERO_PASSWORD", self.primero_password),
            mapping_file=needed("LTSA_PRIMERO_MAPPING_FILE", self.primero_mapping_file),
            keys_dir=needed("LTSA_OFFICE_PRIVATE_KEYS_DIR", self.office_private_keys_dir),
        )

    @property
    def office_keys(self) -> OfficeKeys:
        """The office's keys, read from their file."""
        return read_office_keys(self.office_keys_file)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Read all settings; one that is named must be readable, whoever needs it."""
    return Settings(
        database_url=database_address(environ),
        case_service=one_of(environ, "LTSA_CASE_SERVICE", "contract", KINDS_OF_CASE_SERVICE),
        case_service_url=web_address(environ, "LTSA_CASE_SERVICE_URL", "http://127.0.0.1:8100"),
        case_service_token=secret(environ, "LTSA_CASE_SERVICE_TOKEN"),
        primero_user=optional(environ, "LTSA_PRIMERO_USER"),
        primero_password=secret(environ, "LTSA_PRIMERO_PASSWORD"),
        primero_mapping_file=optional_path(environ, "LTSA_PRIMERO_MAPPING_FILE"),
        primero_hook_secret=secret(environ, "LTSA_PRIMERO_HOOK_SECRET"),
        office_private_keys_dir=optional_path(environ, "LTSA_OFFICE_PRIVATE_KEYS_DIR"),
        sms_number=telephone(environ, "LTSA_SMS_NUMBER"),
        sms_secret=secret(environ, "LTSA_SMS_SECRET"),
        sms_webhook_secret=secret(environ, "LTSA_SMS_WEBHOOK_SECRET"),
        push_key_file=optional_path(environ, "LTSA_PUSH_KEY_FILE"),
        push_contact=contact(environ, "LTSA_PUSH_CONTACT"),
        push_hosts=host_names(environ, "LTSA_PUSH_HOSTS", PUSH_HOSTS),
        office_keys_file=Path(text(environ, "LTSA_OFFICE_KEYS_FILE", "var/office-keys.json")),
        site_url=web_address(environ, "LTSA_SITE_URL", "http://127.0.0.1:8000"),
        host=text(environ, "LTSA_HOST", "127.0.0.1"),
        port=number(environ, "LTSA_PORT", 8000, most=65_535),
        site_dir=Path(text(environ, "LTSA_SITE_DIR", "build/site")),
        facts_dir=folder(environ, "LTSA_FACTS_DIR"),
        trusted_proxies=proxies(environ, "LTSA_TRUSTED_PROXIES", "127.0.0.1"),
        agency_sources_file=file_named(environ, "LTSA_AGENCY_SOURCES_FILE"),
        reports_per_hour=number(environ, "LTSA_REPORTS_PER_HOUR", 600),
        reports_burst=number(environ, "LTSA_REPORTS_BURST", 500),
        alarms_burst=number(environ, "LTSA_ALARMS_BURST", 300),
        reads_per_hour=number(environ, "LTSA_READS_PER_HOUR", 1_200),
        reads_burst=number(environ, "LTSA_READS_BURST", 60),
        pieces_per_hour=number(environ, "LTSA_PIECES_PER_HOUR", 2_000),
        pieces_burst=number(environ, "LTSA_PIECES_BURST", 400),
        evidence_mb=number(environ, "LTSA_EVIDENCE_MB", 4_000),
        keep_sealed_days=number(environ, "LTSA_KEEP_SEALED_DAYS", 30, most=36_500),
        keep_case_days=number(environ, "LTSA_KEEP_CASE_DAYS", 365, most=36_500),
        metrics_host=text(environ, "LTSA_METRICS_HOST", "127.0.0.1"),
        metrics_port=optional_port(environ, "LTSA_METRICS_PORT"),
    )


def text(environ: Mapping[str, str], name: str, default: str) -> str:
    """A setting that is named but empty is damaged, not left out."""
    value = environ.get(name, default).strip()
    if not value:
        raise SettingWrong(name, "is empty.")
    return value


def file_named(environ: Mapping[str, str], name: str) -> Path | None:
    """A file that may be left out."""
    return Path(text(environ, name, "")) if name in environ else None


def number(environ: Mapping[str, str], name: str, default: int, *, most: int = 10**9) -> int:
    value = text(environ, name, str(default))
    # No more digits than Python turns into a number.
    if not (re.fullmatch(r"[0-9]{1,30}", value) and 1 <= int(value) <= most):
        raise SettingWrong(name, f"must be a whole number from 1 to {most}.")
    return int(value)


def one_of(environ: Mapping[str, str], name: str, default: str, known: set[str]) -> str:
    value = text(environ, name, default)
    if value not in known:
        raise SettingWrong(name, f"must be one of {', '.join(sorted(known))}.")
    return value


def optional(environ: Mapping[str, str], name: str) -> str | None:
    return text(environ, name, "") if name in environ else None


def optional_path(environ: Mapping[str, str], name: str) -> Path | None:
    return Path(text(environ, name, "")) if name in environ else None


def telephone(environ: Mapping[str, str], name: str) -> str | None:
    value = optional(environ, name)
    if value is not None and not re.fullmatch(r"\+?[0-9]{3,15}", value):
        raise SettingWrong(name, "must be a telephone number: digits, perhaps a plus before them.")
    return value


def contact(environ: Mapping[str, str], name: str) -> str | None:
    value = optional(environ, name)
    if value is not None and not value.startswith(("mailto:", "https://")):
        raise SettingWrong(name, "must begin with mailto: or https://.")
    return value


T = TypeVar("T")


def needed(name: str, value: T | None) -> T:
    """A setting, by somebody who cannot work without it."""
    if value is None:
        raise SettingWrong(name, "is missing. Without it no report gets into a Primero.")
    return value


def optional_port(environ: Mapping[str, str], name: str) -> int | None:
    return number(environ, name, 0, most=65_535) if name in environ else None


def folder(environ: Mapping[str, str], name: str) -> Path | None:
    """A folder that is named must be there; one that is not named is none."""
    if name not in environ:
        return None
    path = Path(text(environ, name, ""))
    if not path.is_dir():
        raise SettingWrong(name, f"names a folder that is not there ({path}).")
    return path


def host_names(environ: Mapping[str, str], name: str, default: str) -> tuple[str, ...]:
    """Names with spaces between them; ``*.`` before one stands for all below it."""
    names = tuple(text(environ, name, default).split())
    if not all(HOST.fullmatch(each.removeprefix("*.")) for each in names):
        raise SettingWrong(name, "must be names of hosts, with spaces between them.")
    return names


def proxies(environ: Mapping[str, str], name: str, default: str) -> str:
    """Addresses and networks; a slip here would believe nobody, or be noticed by nobody."""
    value = text(environ, name, default)
    try:
        for each in value.split(",") if value != "*" else ():
            ipaddress.ip_network(each.strip())
    except ValueError:
        reason = "must be addresses or networks with commas between them, or *."
        raise SettingWrong(name, reason) from None
    return value


def web_address(environ: Mapping[str, str], name: str, default: str) -> str:
    value = text(environ, name, default).rstrip("/")
    try:
        parts = urlsplit(value)
        whole = parts.scheme in {"http", "https"} and is_host(parts.hostname) and parts.port != 0
        whole = whole and not (parts.query or parts.fragment)
    except ValueError:
        whole = False
    if not whole:
        raise SettingWrong(name, "must be an address that begins with http:// or https://.")
    return value


def is_host(name: str | None) -> bool:
    """Whether it is a name or an address; ValueError where it is an address that cannot be."""
    if name is None:
        return False
    return bool(HOST.fullmatch(name)) or bool(ipaddress.ip_address(name))


def database_address(environ: Mapping[str, str]) -> str:
    """The database, spoken to by psycopg when it is PostgreSQL."""
    name = "LTSA_DATABASE_URL"
    value = secret(environ, name) or "sqlite:///var/phone.db"
    if value.startswith("sqlite:///") and value != "sqlite:///":
        return value
    kind, _separator, rest = value.partition("://")
    is_postgresql = kind in {"postgresql", "postgres", "postgresql+psycopg"}
    if is_postgresql and PLACE_OF_POSTGRESQL.fullmatch(rest):
        return f"postgresql+psycopg://{rest}"
    raise SettingWrong(name, "must begin with sqlite:/// or postgresql:// and be an address.")


def secret(environ: Mapping[str, str], name: str) -> str | None:
    """A secret from its variable, or from the file that ``…_FILE`` names.

    A file that is named must be readable: a relay that silently starts without
    its token looks healthy and delivers nothing.
    """
    file_name = environ.get(f"{name}_FILE")
    if file_name is None:
        return None if name not in environ else text(environ, name, "")
    try:
        value = Path(file_name).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingWrong(f"{name}_FILE", f"names a file that cannot be read ({error}).") from None
    if not value:
        raise SettingWrong(f"{name}_FILE", "names an empty file.")
    return value


def read_office_keys(path: Path) -> OfficeKeys:
    """Read the office's public keys, or say which variable leads to a damaged file."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        public = {key["id"]: public_point(key["public"]) for key in told["keys"]}
        keys = OfficeKeys(current=told["current"], public=public)
        is_whole = keys.current in public
    except OSError as error:
        reason = f"names a file that cannot be read ({error})."
        raise SettingWrong("LTSA_OFFICE_KEYS_FILE", reason) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        reason = f"names a file that is not a list of office keys ({path})."
        raise SettingWrong("LTSA_OFFICE_KEYS_FILE", reason) from None
    if not is_whole:
        reason = f"names a file whose current key is not among its keys ({path})."
        raise SettingWrong("LTSA_OFFICE_KEYS_FILE", reason)
    return keys


def public_point(told: str) -> bytes:
    """The 65 bytes of a key given as base64url without padding."""
    try:
        point = base64.urlsafe_b64decode(told + "=" * (-len(told) % 4))
    except binascii.Error as error:
        raise ValueError(str(error)) from error
    if len(point) != POINT_LENGTH or point[0] != 4:  # noqa: PLR2004 -- 4 marks an uncompressed point
        raise ValueError("not an uncompressed P-256 point")
    return point
