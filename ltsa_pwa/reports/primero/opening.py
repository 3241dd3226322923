"""Open reports with the office's own keys. Only where the office itself runs the relay."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from ltsa_pwa.reports.envelope import wrap
from ltsa_pwa.reports.report import Report
from ltsa_pwa.reports.sealing import SUITE, seal
from ltsa_pwa.settings import SettingWrong, public_point

VARIABLE = "LTSA_OFFICE_PRIVATE_KEYS_DIR"


class CannotOpen(Exception):
    """Sealed to a key that is not here, or not a letter of ours."""


class KeyNotHere(CannotOpen):
    """Whoever has the key may well open it."""


class OfficePrivateKeys:
    """The private keys by id: one PEM file each, its name the id, as the desk keeps them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._keys = {path.stem: read_key(path) for path in sorted(folder.glob("*.pem"))}
        if not self._keys:
            raise SettingWrong(VARIABLE, f"names a folder without keys ({folder}).")

    def open(self, report: Report) -> dict[str, Any]:
        """What the phone wrote; CannotOpen otherwise."""
        return self.unseal(report.sealed, report.key, f"ltsa report v1 {report.id}")

    def unseal(self, sealed: bytes, key_id: str, info: str) -> dict[str, Any]:
        """What a letter says that was sealed under this info alone."""
        key = self._keys.get(key_id)
        if key is None:
            raise KeyNotHere("its key is not here")
        try:
            said = json.loads(SUITE.decrypt(sealed, key, info.encode()))
        except (InvalidTag, ValueError, RecursionError):
            raise CannotOpen("it is not sealed to this office") from None
        if not isinstance(said, dict):
            raise CannotOpen("there is no report inside")
        return said


def read_key(path: Path) -> ec.EllipticCurvePrivateKey:
    if path.stat().st_mode & 0o077:
        raise SettingWrong(VARIABLE, f"holds a key that others can read ({path}).")
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError):
        raise SettingWrong(VARIABLE, f"holds a file that is no private key ({path}).") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        raise SettingWrong(VARIABLE, f"holds a key of another curve than P-256 ({path}).")
    return key


def seal_letter(info: str, reply_key: str, body: Mapping[str, object]) -> str | None:
    """A letter only the reporter can open; None when her key is none, or the letter too long."""
    try:
        return wrap(seal(body, public_point(reply_key), info))
    except ValueError:
        return None
