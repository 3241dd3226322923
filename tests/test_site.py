"""How the built pages are served: the right form, the right headers, and nothing else."""

import asyncio
import gzip
import json

import brotli
import httpx
import pytest

from ltsa_pwa.settings import SettingWrong
from ltsa_pwa.site import Site, accepted_codings

PAGE = b"<!doctype html><title>Bekal</title>" * 20
STYLE = "sha256-tXmo8HpaS0RdiN6FGe2Tr3OLYV/AJ2t8v2BY5yuVMaw="


@pytest.fixture
def folder(tmp_path):
    """A built site with a secret beside it."""
    (tmp_path / "secret.txt").write_text("do not serve me")
    site = tmp_path / "site"
    files = {
        "index.html": PAGE,
        "404.html": b"not here",
        "id.html": PAGE,
        "id/checklist.html": PAGE,
        "ar/rights/index.html": PAGE,
        "id.webmanifest": b"{}",
        "service_worker.js": b"self.skipWaiting;",
        "device/d47becea/frame.js": b"export {};",
        "device/home-page-Zx81_kQa.js": b"export {};",
        "device/home.js": b"export {};",
        "assets/style.css": b"body {}",
        "icon.svg": b"<svg/>",
        "icon-192.png": b"\x89PNG",
        "csp.json": json.dumps({"styles": [STYLE]}).encode(),
        ".hidden": b"do not serve me",
    }
    for name, content in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for name in ("id/checklist.html", "404.html"):
        content = (site / name).read_bytes()
        (site / f"{name}.br").write_bytes(brotli.compress(content))
        (site / f"{name}.gz").write_bytes(gzip.compress(content))
    return site


@pytest.fixture
def ask(folder):
    """Ask the site for one address, without a client's own headers."""
    site = Site(folder)

    def ask(path, method="GET", **headers):
        async def answer():
            line = httpx.ASGITransport(site)
            async with httpx.AsyncClient(transport=line, base_url="http://bekal.test") as client:
                request = client.build_request(method, path)
                request.headers = httpx.Headers({"Host": "bekal.test"} | headers)
                return await client.send(request)

        return asyncio.run(answer())

    return ask


@pytest.mark.parametrize("path", ["/", "/id", "/id/checklist", "/ar/rights"])
def test_page_is_at_its_plain_address(ask, path):
    answer = ask(path)

    assert (answer.status_code, answer.content) == (200, PAGE)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.1, gzip;q=0.9", "gzip"),
        ("*", "br"),
        ("BR", "br"),
        ("identity", None),
        ("br;q=nonsense", None),
        ("", None),
    ],
)
def test_smallest_form_the_browser_takes(ask, accepted, coding):
    answer = ask("/id/checklist", **{"Accept-Encoding": accepted})

    assert answer.headers.get("Content-Encoding") == coding
    assert answer.content == PAGE
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_form_without_its_coded_file_is_served_plain(ask):
    answer = ask("/id", **{"Accept-Encoding": "br, gzip"})

    assert ("Content-Encoding" in answer.headers, answer.content) == (False, PAGE)
    assert accepted_codings("br, gzip") == ["br", "gzip"]


@pytest.mark.parametrize("known", ["{}", "W/{}", '"other", {}', "*"])
def test_page_the_phone_has_is_not_sent_again(ask, known):
    first = ask("/id/checklist", **{"Accept-Encoding": "br"})
    tag = first.headers["ETag"]

    again = ask("/id/checklist", **{"Accept-Encoding": "br", "If-None-Match": known.format(tag)})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == tag
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]


def test_each_form_has_its_own_tag(ask):
    tags = {
        ask("/id/checklist", **{"Accept-Encoding": coding}).headers["ETag"]
        for coding in ("br", "gzip", "identity")
    }

    assert len(tags) == 3


def test_head_says_what_get_would(ask):
    head, get = ask("/id", "HEAD"), ask("/id")

    assert (head.status_code, head.content, head.headers) == (200, b"", get.headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_pages_are_only_read(ask, method):
    answer = ask("/id", method)

    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    ("path", "caching", "kind"),
    [
        ("/service_worker.js", "no-cache", "text/javascript; charset=utf-8"),
        ("/id.webmanifest", "no-cache", "application/manifest+json"),
        ("/icon.svg", "no-cache", "image/svg+xml"),
        ("/icon-192.png", "no-cache", "image/png"),
        ("/device/home.js", "no-cache", "text/javascript; charset=utf-8"),
        ("/device/d47becea/frame.js", "immutable", "text/javascript; charset=utf-8"),
        ("/device/home-page-Zx81_kQa.js", "immutable", "text/javascript; charset=utf-8"),
        ("/assets/style.css", "immutable", "text/css; charset=utf-8"),
    ],
)
def test_only_what_never_changes_is_kept_for_ever(ask, path, caching, kind):
    answer = ask(path)

    assert answer.headers["Cache-Control"].split(", ")[-1] == caching
    assert answer.headers["Content-Type"] == kind


@pytest.mark.parametrize(
    "path",
    [
        "/id/nothing",
        "/404",
        "/csp.json",
        "/.hidden",
        "/id.html",
        "/id/checklist.html.br",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/id/%2e%2e/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//etc/passwd",
        "/id%00",
        "/ID",
    ],
)
def test_everything_else_is_our_own_not_found_page(ask, path):
    answer = ask(path)

    assert (answer.status_code, answer.content) == (404, b"not here")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(("path", "plain"), [("/id/", "/id"), ("/id/checklist//", "/id/checklist")])
def test_stroke_too_many_leads_to_the_page(ask, path, plain):
    answer = ask(path)

    assert (answer.status_code, answer.headers["Location"]) == (308, plain)


@pytest.mark.parametrize("path", ["/", "/nothing", "/id/", "/device/home.js"])
def test_security_headers_are_on_everything(ask, path):
    headers = ask(path).headers

    assert headers["Content-Security-Policy"] == (
        f"default-src 'none'; script-src 'self'; style-src 'self' '{STYLE}'; connect-src 'self'; "
        "font-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
        "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "Strict-Transport-Security" not in headers  # the server adds it where there is TLS
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=(self)" in headers["Permissions-Policy"]
    assert "payment=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize(
    "policy", ["", "[]", "{}", '{"styles": [7]}', '{"styles": ["\'unsafe-inline\'"]}']
)
def test_damaged_policy_stops_the_server_at_its_start(folder, policy):
    (folder / "csp.json").write_text(policy)

    with pytest.raises(SettingWrong, match=r"^LTSA_SITE_DIR names a folder whose csp\.json "):
        Site(folder)


def test_folder_without_pages_stops_the_server_at_its_start(tmp_path):
    with pytest.raises(SettingWrong, match=r"^LTSA_SITE_DIR names a folder without built pages"):
        Site(tmp_path)
