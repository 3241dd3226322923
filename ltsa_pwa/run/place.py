"""Where things lie on this computer, and what each program is told about it."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ltsa_pwa.settings import number, text

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Place:
    """One computer that runs everything: its data folder and its ports."""

    root: Path
    phone_host: str
    phone_port: int
    desk_host: str
    desk_port: int

    @property
    def var(self) -> Path:
        return self.root / "var"

    @property
    def logs(self) -> Path:
        return self.var / "log"

    @property
    def token_file(self) -> Path:
        return self.var / "case-service-token"

    @property
    def office_keys_file(self) -> Path:
        return self.var / "office-keys.json"

    @property
    def push_key_file(self) -> Path:
        return self.var / "push-key.pem"

    @property
    def is_open_to_network(self) -> bool:
        """Whether a phone beside this computer can reach the server."""
        return self.phone_host not in {"127.0.0.1", "localhost"}

    @property
    def phone_address(self) -> str:
        return f"http://localhost:{self.phone_port}"

    @property
    def desk_address(self) -> str:
        return f"http://localhost:{self.desk_port}"

    def environment(self) -> dict[str, str]:
        """What the server, the relay and the desk are told; it wins over what is set outside."""
        return {
            "LTSA_DATABASE_URL": f"sqlite:///{self.var / 'phone.db'}",
            "LTSA_CASE_SERVICE_URL": f"http://127.0.0.1:{self.desk_port}",
            "LTSA_CASE_SERVICE_TOKEN_FILE": str(self.token_file),
            "LTSA_OFFICE_KEYS_FILE": str(self.office_keys_file),
            "LTSA_PUSH_KEY_FILE": str(self.push_key_file),
            "LTSA_SITE_URL": self.phone_address,
            "LTSA_SITE_DIR": str(self.root / "build" / "site"),
            "LTSA_HOST": self.phone_host,
            "LTSA_PORT": str(self.phone_port),
            "DESK_DATABASE_URL": f"sqlite:///{self.var / 'desk.sqlite3'}",
            "DESK_KEYS_DIR": str(self.var / "desk-keys"),
            "DESK_TOKEN_FILE": str(self.token_file),
            "DESK_HOST": self.desk_host,
            "DESK_PORT": str(self.desk_port),
            "DESK_ADDRESS": self.desk_address,
        }


def this_place(environ: Mapping[str, str], root: Path = ROOT) -> Place:
    """The place as the person who types the command wants it; SettingWrong names the variable."""
    return Place(
        root=root,
        # A phone in the same network shall reach it.
        phone_host=text(environ, "LTSA_HOST", "0.0.0.0"),  # noqa: S104
        phone_port=number(environ, "LTSA_PORT", 8000, most=65_535),
        # The desk opens reports: nobody else in the network needs to reach it.
        desk_host=text(environ, "DESK_HOST", "127.0.0.1"),
        desk_port=number(environ, "DESK_PORT", 8100, most=65_535),
    )


def make_token(file: Path) -> None:
    """What relay and desk know each other by, made once and readable by us alone."""
    if file.exists():
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(secrets.token_urlsafe(32), encoding="utf-8")
