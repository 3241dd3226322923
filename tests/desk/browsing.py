"""An officer's browser, and how its screens are looked at."""

from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, expect

ROOT = Path(__file__).parents[2]
SCREENS = ROOT / "build" / "screens" / "desk"
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 30_000
AXE = ROOT / ".web" / "node_modules" / "axe-core" / "axe.min.js"
FINDINGS = """() => axe.run(document, {resultTypes: ["violations"]}).then(({violations}) =>
    violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)}`))"""
expect.set_options(timeout=PATIENCE)


def launched(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)


def pictured(page: Page, name: str) -> None:
    """Keep pictures of what is on the screen, wide and narrow, and let axe read each."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    for width, height in ((1280, 720), (360, 640)):
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=SCREENS / f"{name}-{width}-{scheme}.png", full_page=True)
            page.evaluate(AXE.read_text(encoding="utf-8") + "; true")
            assert page.evaluate(FINDINGS) == []
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(color_scheme="light")
