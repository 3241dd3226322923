"""A translation that would break a page stops the build, by file and line."""

import shutil

import pytest
from typer.testing import CliRunner

from ltsa_pwa.cli import app
from ltsa_pwa.i18n.proof import BadMessage, proofread
from ltsa_pwa.i18n.speech import LOCALES
from ltsa_pwa.offline import build

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
ONE = 'msgid "Call {number}"\nmsgstr "%s"\n'
MANY = 'msgid "One day"\nmsgid_plural "{count} days"\nmsgstr[0] "%s"\n'


@pytest.fixture
def locales(tmp_path):
    shutil.copytree(LOCALES, tmp_path / "locales")
    return tmp_path / "locales"


def why_refused(locales, locale: str, entry: str) -> str:
    path = locales / locale / "LC_MESSAGES" / "messages.po"
    path.write_text(HEAD + entry, encoding="utf-8")
    with pytest.raises(BadMessage) as refused:
        proofread(locales)
    return str(refused.value).removeprefix(f"{path}:")


def test_our_own_catalogues_can_be_said():
    proofread(LOCALES)


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (ONE % "Telepon {nomor}", "4: {nomor} is not in the English text: Telepon {nomor}"),
        (ONE % "Telepon", "4: {number} is missing: Telepon"),
        (ONE % "Telepon {number", "4: expected '}' before end of string: Telepon {number"),
        (MANY % "Beberapa hari", "4: {count} is missing: Beberapa hari"),
        (ONE % "Telepon \u2068{number}", "4: U+2069 is missing: Telepon \u2068{number}"),
    ],
)
def test_wrong_translation_is_named_by_file_and_line(locales, entry, why):
    assert why_refused(locales, "id", entry) == why


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("اتصل (\u2068{number}\u2069", "4: ) is missing"),
        ("اتصل \u2068{number}", "4: U+2069 is missing"),
        ("اتصل {number}\u2069", "4: U+2069 closes nothing"),
        ("اتصل \u202b{number}\u2069", "4: U+2069 closes nothing"),
        ("اتصل ({number}]", "4: ] closes nothing"),
    ],
)
def test_text_from_right_to_left_with_lonely_marks_is_refused(locales, said, why):
    assert why_refused(locales, "ar", ONE % said) == f"{why}: {said}"


def test_catalogue_that_is_not_there_is_refused(locales):
    (locales / "jv" / "LC_MESSAGES" / "messages.po").unlink()

    with pytest.raises(BadMessage, match=r"jv/LC_MESSAGES/messages\.po"):
        proofread(locales)


def test_damaged_catalogue_is_refused(locales):
    assert why_refused(locales, "id", "telepon\n").startswith(" Unknown or misformatted keyword")


def test_the_build_stops_at_a_wrong_translation(locales, tmp_path, monkeypatch):
    monkeypatch.setattr(build, "LOCALES", locales)
    (tmp_path / "keys.json").write_text("{}")
    settings = {
        "LTSA_OFFICE_KEYS_FILE": str(tmp_path / "keys.json"),
        "LTSA_SITE_DIR": str(tmp_path / "site"),
    }
    path = locales / "id" / "LC_MESSAGES" / "messages.po"
    path.write_text(HEAD + ONE % "Telepon {nomor}", encoding="utf-8")

    done = CliRunner().invoke(app, ["build"], env=settings)

    assert (done.exit_code, done.stderr) == (
        1,
        f"{path}:4: {{nomor}} is not in the English text: Telepon {{nomor}}\n",
    )
