"""What the operator decides, read from the environment once."""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

POINT_LENGTH = 65
"""Bytes of an uncompressed P-256 point."""


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
class Settings:
    """Every decision of the operator, with a sentence each."""

    database_url: str
    """Where sealed reports, events and the register are kept: SQLite or PostgreSQL."""
    case_service_url: str
    """The case service the relay hands reports to."""
    case_service_token: str | None
    """What the relay shows the case service; only the relay needs it."""
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
    trusted_proxies: str
    """Whose word on a phone's address is believed; commas between addresses, ``*`` for all."""
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
    def office_keys(self) -> OfficeKeys:
        """The office's keys, read from their file."""
        return read_office_keys(self.office_keys_file)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Read all settings; one that is named must be readable, whoever needs it."""
    return Settings(
        database_url=database_address(environ),
        case_service_url=web_address(environ, "LTSA_CASE_SERVICE_URL", "http://127.0.0.1:8100"),
        case_service_token=secret(environ, "LTSA_CASE_SERVICE_TOKEN"),
        office_keys_file=Path(text(environ, "LTSA_OFFICE_KEYS_FILE", "var/office-keys.json")),
        site_url=web_address(environ, "LTSA_SITE_URL", "http://127.0.0.1:8000"),
        host=text(environ, "LTSA_HOST", "127.0.0.1"),
        port=number(environ, "LTSA_PORT", 8000, most=65_535),
        site_dir=Path(text(environ, "LTSA_SITE_DIR", "build/site")),
        trusted_proxies=text(environ, "LTSA_TRUSTED_PROXIES", "127.0.0.1"),
        reports_per_hour=number(environ, "LTSA_REPORTS_PER_HOUR", 600),
        reports_burst=number(environ, "LTSA_REPORTS_BURST", 500),
        alarms_burst=number(environ, "LTSA_ALARMS_BURST", 300),
        reads_per_hour=number(environ, "LTSA_READS_PER_HOUR", 1_200),
        reads_burst=number(environ, "LTSA_READS_BURST", 60),
        metrics_host=text(environ, "LTSA_METRICS_HOST", "127.0.0.1"),
        metrics_port=optional_port(environ, "LTSA_METRICS_PORT"),
    )


def text(environ: Mapping[str, str], name: str, default: str) -> str:
    """A setting that is named but empty is damaged, not left out."""
    value = environ.get(name, default).strip()
    if not value:
        raise SettingWrong(name, "is empty.")
    return value


def number(environ: Mapping[str, str], name: str, default: int, *, most: int = 10**9) -> int:
    value = text(environ, name, str(default))
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= most):
        raise SettingWrong(name, f"must be a whole number from 1 to {most}.")
    return int(value)


def optional_port(environ: Mapping[str, str], name: str) -> int | None:
    return number(environ, name, 0, most=65_535) if name in environ else None


def web_address(environ: Mapping[str, str], name: str, default: str) -> str:
    value = text(environ, name, default).rstrip("/")
    try:
        parts = urlsplit(value)
        whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        whole = False
    if not whole:
        raise SettingWrong(name, "must be an address that begins with http:// or https://.")
    return value


def database_address(environ: Mapping[str, str]) -> str:
    """The database, spoken to by psycopg when it is PostgreSQL."""
    name = "LTSA_DATABASE_URL"
    value = secret(environ, name) or "sqlite:///var/phone.db"
    if value.startswith("sqlite:///") and value != "sqlite:///":
        return value
    for plain in ("postgresql://", "postgres://"):
        if value.startswith(plain):
            return "postgresql+psycopg://" + value.removeprefix(plain)
    if value.startswith("postgresql+psycopg://"):
        return value
    raise SettingWrong(name, "must begin with sqlite:/// or postgresql://.")


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
