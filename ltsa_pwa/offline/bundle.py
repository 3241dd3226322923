"""Runs the bundler of the build's own Node packages over the phone's scripts."""

import json
import shutil
import subprocess
from pathlib import Path

from ltsa_pwa.assets import DEVICE, ICONS, ROOT, STYLE, device_address, device_version
from ltsa_pwa.i18n import DEFAULT, LANGUAGES
from ltsa_pwa.offline.looks import DISGUISES
from ltsa_pwa.offline.manifest import APPLE_SIZE, ICON_SIZES
from ltsa_pwa.offline.style import STYLE_FILE, tightened
from ltsa_pwa.routes import OUTREACH, POSTER, address
from ltsa_pwa.settings import Settings

WEB = ROOT / ".web"
_SCRIPT = Path(__file__).with_name("bundle.mjs")
_WORKER = Path(__file__).with_name("service_worker.js")


class BundleFailed(RuntimeError):
    """The bundler said no; the message is its own."""


def bundle(site: Path, settings: Settings) -> None:
    """Write scripts, style, worker and icons into ``site``, which holds the pages already."""
    _write_style(site)
    _run(_job(site, settings))


def bundle_for_development(settings: Settings) -> None:
    """Write scripts, style and symbols where Reflex's development server finds them.

    Before the first installation of the packages there is no bundler yet; the
    pages then show without scripts, as they do on a phone that has none.
    """
    _write_style(WEB / "public")
    shutil.copyfile(ICONS, WEB / "public" / device_address("icons.svg")[1:])
    if (WEB / "node_modules" / "rolldown").exists():
        _run({**_job(WEB / "public", settings), "only": "device"})


def _write_style(site: Path) -> None:
    sheet = site / device_address(STYLE_FILE)[1:]
    sheet.parent.mkdir(parents=True, exist_ok=True)
    sheet.write_text(tightened(STYLE.read_text(encoding="utf-8")), encoding="utf-8")


def _job(site: Path, settings: Settings) -> dict[str, object]:
    return {
        "packages": str(WEB),
        "site": str(site),
        "device": str(DEVICE),
        "worker": str(_WORKER),
        "version": device_version(),
        "officeKeys": _office_keys(settings.office_keys_file),
        "smsNumber": settings.sms_number or "",
        # Drawn icons are fetched by the installer itself, once, and it needs a signal anyway.
        "shell": ["device/**/*", "index.html", "resep.html", "icon*.svg"],
        "languages": {each.tag: _files_of(each.tag) for each in LANGUAGES},
        "packs": _packs(),
        "icons": [
            *[_drawn("icon.svg", size, f"icon-{size}.png") for size in (APPLE_SIZE, *ICON_SIZES)],
            *[_drawn("icon-maskable.svg", n, f"icon-maskable-{n}.png") for n in ICON_SIZES],
            *[
                _drawn(look.picture[1:], size, f"{look.kind}-{size}.png")
                for look in DISGUISES
                for size in (APPLE_SIZE, *ICON_SIZES)
            ],
        ],
    }


def _office_keys(file: Path) -> object:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BundleFailed(f"{file} is not there. `make run` makes it, once.") from None


def _files_of(tag: str) -> list[str]:
    # Everybody may search in Indonesian as well.
    indexes = [f"find/{each}-*.json" for each in dict.fromkeys([tag, DEFAULT.tag])]
    return [
        f"{tag}.html",
        f"{tag}/**/*.html",
        f"{tag}.webmanifest",
        f"{tag}/*.webmanifest",
        f"voice/{tag}.json",
        *indexes,
    ]


def _packs() -> dict[str, list[str]]:
    """What few people need, by the name with which their pages ask the worker to keep it."""
    scripts = [f"device/*/{page.name}-page.js" for page in (OUTREACH, POSTER)]
    outreach = {
        f"outreach-{each.tag}": [
            *[f"{address(page, each.tag)[1:]}.html" for page in (OUTREACH, POSTER)],
            *scripts,
        ]
        for each in LANGUAGES
    }
    # For browsers that cannot read a QR picture by themselves.
    return {**outreach, "qr": ["device/*/qr_reader.js"]}


def _drawn(source: str, size: int, name: str) -> dict[str, object]:
    return {"from": str(ICONS.with_name(source)), "size": size, "to": name}


def _run(job: dict[str, object]) -> None:
    done = subprocess.run(
        ["node", str(_SCRIPT)], input=json.dumps(job), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BundleFailed(done.stderr.strip() or done.stdout.strip())
