"""What the operator decides, read once from the environment."""

import ipaddress
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

SHORTEST_TOKEN = 32
LONGEST_TERM = 36_500
HIGHEST_PORT = 65_535
NUMBER = re.compile("[0-9]{1,9}")


class WrongSetting(ValueError):
    """A setting is missing or cannot be used; the text names the variable."""


@dataclass(frozen=True)
class Settings:
    """One sentence per setting; nobody else reads the environment."""

    database_url: str
    """DESK_DATABASE_URL: where everything is kept."""
    keys_dir: Path
    """DESK_KEYS_DIR: the private keys of the office, one file each."""
    token: str | None
    """DESK_TOKEN or DESK_TOKEN_FILE: what the relay must show to hand over reports."""
    host: str
    """DESK_HOST: the network address to listen on."""
    port: int
    """DESK_PORT: the port to listen on."""
    address: str
    """DESK_ADDRESS: how officers' browsers reach the desk, without a path."""
    timezone: ZoneInfo
    """DESK_TIMEZONE: the clock on the office's wall."""
    office: str
    """DESK_OFFICE: the name that stands under every answer."""
    proxies: str
    """DESK_PROXIES: addresses whose X-Forwarded-For is believed, with commas between."""
    keep_days: int
    """DESK_KEEP_DAYS: days the words of a case stay after it was closed."""

    @property
    def is_https(self) -> bool:
        """Whether browsers come over TLS; the cookie is then kept from plain HTTP."""
        return self.address.startswith("https://")

    @property
    def origins(self) -> tuple[str, ...]:
        """The pages that may talk to the desk: its own, and on a lone machine both its names."""
        if "//localhost" in self.address:
            return (self.address, self.address.replace("//localhost", "//127.0.0.1"))
        return (self.address,)

    def required_token(self) -> str:
        """The relay's token; WrongSetting when there is none worth the name."""
        if self.token is None:
            raise WrongSetting("DESK_TOKEN (or DESK_TOKEN_FILE) is not set.")
        if len(self.token) < SHORTEST_TOKEN:
            raise WrongSetting(f"DESK_TOKEN is shorter than {SHORTEST_TOKEN} characters.")
        return self.token


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Everything the operator set, checked; WrongSetting names what is wrong."""
    port = _port(environment.get("DESK_PORT", "8100"))
    return Settings(
        database_url=_database(environment.get("DESK_DATABASE_URL", "sqlite:///var/desk.sqlite3")),
        keys_dir=Path(_told(environment, "DESK_KEYS_DIR", "var/desk-keys")).absolute(),
        token=_secret(environment, "DESK_TOKEN"),
        host=_told(environment, "DESK_HOST", "127.0.0.1"),
        port=port,
        address=_address(environment.get("DESK_ADDRESS", f"http://localhost:{port}")),
        timezone=_timezone(environment.get("DESK_TIMEZONE", "Asia/Jakarta")),
        office=_told(environment, "DESK_OFFICE", "LTSA"),
        proxies=_proxies(environment.get("DESK_PROXIES", "127.0.0.1")),
        keep_days=_days(environment, "DESK_KEEP_DAYS", 730),
    )


def hold_paths(settings: Settings) -> None:
    """Let this process change its folder: what was relative to the old one is whole from now on."""
    os.environ["DESK_DATABASE_URL"] = settings.database_url
    os.environ["DESK_KEYS_DIR"] = str(settings.keys_dir)
    if "DESK_TOKEN_FILE" in os.environ:
        os.environ["DESK_TOKEN_FILE"] = str(Path(os.environ["DESK_TOKEN_FILE"]).absolute())


def _told(environment: Mapping[str, str], name: str, default: str) -> str:
    """What is set to nothing is a slip: an empty folder would be the one we stand in."""
    text = environment.get(name, default).strip()
    if not text:
        raise WrongSetting(f"{name} is empty.")
    return text


def _days(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name, str(default))
    if NUMBER.fullmatch(text) and 0 < int(text) <= LONGEST_TERM:
        return int(text)
    raise WrongSetting(f"{name} is not a number of days: {text!r}.")


def _port(text: str) -> int:
    if NUMBER.fullmatch(text) and 0 < int(text) <= HIGHEST_PORT:
        return int(text)
    raise WrongSetting(f"DESK_PORT is not a port: {text!r}.")


def _proxies(text: str) -> str:
    """Nobody's word, or that of addresses and networks, or everybody's."""
    try:
        for each in text.split(",") if text not in ("", "*") else ():
            ipaddress.ip_network(each.strip())
    except ValueError:
        raise WrongSetting(
            f"DESK_PROXIES is not addresses or networks with commas between: {text!r}."
        ) from None
    return text


def _database(url: str) -> str:
    """The address with a relative SQLite file made absolute: serving changes the folder."""
    kind, separator, path = url.partition(":///")
    if kind == "sqlite" and separator and path and path != ":memory:":
        return f"sqlite:///{Path(path).absolute()}"
    kind, _separator, rest = url.partition("://")
    if kind in ("postgresql", "postgres", "postgresql+psycopg"):
        with suppress(ArgumentError, ValueError):
            make_url(f"postgresql+psycopg://{rest}")
            return f"postgresql+psycopg://{rest}"
    raise WrongSetting("DESK_DATABASE_URL must be like sqlite:/// and a file, or postgresql://.")


def _secret(environment: Mapping[str, str], name: str) -> str | None:
    file = environment.get(f"{name}_FILE")
    if file is None:
        return environment.get(name)
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise WrongSetting(f"{name}_FILE cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError:
        raise WrongSetting(f"{name}_FILE is not a text in UTF-8.") from None


def _address(text: str) -> str:
    try:
        parts = urlsplit(text)
        is_port = parts.port is None or parts.port > 0
    except ValueError:
        parts, is_port = urlsplit(""), False
    is_web = parts.scheme in ("http", "https") and parts.hostname and parts.path in ("", "/")
    if is_web and is_port:
        return f"{parts.scheme}://{parts.netloc}"
    raise WrongSetting(f"DESK_ADDRESS is not like https://desk.example.org: {text!r}.")


def _timezone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise WrongSetting(f"DESK_TIMEZONE is not known: {name!r}.") from error
