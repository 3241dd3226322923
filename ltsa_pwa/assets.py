"""What the phone loads beside its pages: where it lies and which version it is."""

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "assets"
DEVICE = ASSETS / "device"
ICONS = ASSETS / "icons" / "icons.svg"
STYLE = ASSETS / "style.css"


@cache
def device_version() -> str:
    """Eight hex letters that change with any script, icon, style or locked package.

    They stand in the address of every script, so a phone may keep a script for
    ever, and a page always finds the scripts it was built with.
    """
    digest = hashlib.sha256()
    parts = [*DEVICE.rglob("*"), ICONS, STYLE, ROOT / "reflex.lock" / "package-lock.json"]
    for path in sorted(parts):
        if path.is_file():
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def device_address(name: str) -> str:
    """The address of a bundled script, of the icons or of the style sheet."""
    return f"/device/{device_version()}/{name}"
