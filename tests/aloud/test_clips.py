"""Recordings and their list agree, or the build stops and names the one that is missing."""

import hashlib
import json
from pathlib import Path

import pytest

from ltsa_pwa.i18n import language
from ltsa_pwa.offline.voice_clips import (
    BadClip,
    clip_name,
    clips_of,
    spoken_digest,
    texts_to_record,
    write_voices,
)

PASSPORT = "My passport is kept from me"
BACK = "I want to go home"
INDONESIAN = language("id")


def records(folder: Path, *texts: str, sound: bytes = b"RIFF") -> Path:
    """A folder as somebody who records leaves it."""
    home = folder / "id"
    home.mkdir(parents=True)
    rows = [f"[[clip]]\ntext = {json.dumps(each)}\n" for each in texts]
    (home / "clips.toml").write_text("\n".join(rows))
    for each in texts:
        (home / f"{clip_name(each)}.wav").write_bytes(sound)
    return home


def test_a_recorded_text_is_found_by_what_stands_on_the_page(tmp_path):
    records(tmp_path / "voice", PASSPORT)
    (tmp_path / "site").mkdir()

    write_voices(tmp_path / "site", tmp_path / "voice")

    listed = json.loads((tmp_path / "site/voice/id.json").read_text())
    [address] = listed["clips"].values()
    assert listed == {
        "bytes": 4,
        "clips": {spoken_digest("Paspor saya ditahan"): address},
    }
    assert (tmp_path / "site" / address[1:]).read_bytes() == b"RIFF"


def test_a_language_without_recordings_has_an_empty_list(tmp_path):
    (tmp_path / "site").mkdir()

    write_voices(tmp_path / "site", tmp_path / "voice")

    assert json.loads((tmp_path / "site/voice/jv.json").read_text()) == {"bytes": 0, "clips": {}}


def test_a_new_recording_of_a_text_has_a_new_address(tmp_path):
    records(tmp_path / "old", PASSPORT, sound=b"one")
    records(tmp_path / "new", PASSPORT, sound=b"two")

    [old], [new] = clips_of(INDONESIAN, tmp_path / "old"), clips_of(INDONESIAN, tmp_path / "new")

    assert old.served_as != new.served_as


def test_a_listed_clip_that_is_missing_is_named(tmp_path):
    home = records(tmp_path, PASSPORT)
    (home / f"{clip_name(PASSPORT)}.wav").unlink()

    with pytest.raises(BadClip, match=rf"clips\.toml: {clip_name(PASSPORT)}\.mp3 .*{PASSPORT}"):
        clips_of(INDONESIAN, tmp_path)


def test_a_file_whose_name_belongs_to_no_text_is_named(tmp_path):
    (records(tmp_path, PASSPORT) / "take2.wav").write_bytes(b"")

    with pytest.raises(BadClip, match=r"id/take2\.wav: its name belongs to no text"):
        clips_of(INDONESIAN, tmp_path)


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        (BACK, ".wav", r"clips\.toml lists it not"),
        (BACK, ".mp4", r"is none of \.mp3"),
    ],
)
def test_a_stray_recording_is_named_with_the_line_of_its_text(tmp_path, text, kind, why):
    (records(tmp_path, PASSPORT) / f"{clip_name(text)}{kind}").write_bytes(b"")

    with pytest.raises(BadClip, match=rf"{kind}: it belongs to .*id/.*messages\.po:\d+, .*{why}"):
        clips_of(INDONESIAN, tmp_path)


def test_of_two_recordings_of_a_text_the_one_too_many_is_named(tmp_path):
    (records(tmp_path, PASSPORT) / f"{clip_name(PASSPORT)}.ogg").write_bytes(b"")

    with pytest.raises(BadClip, match=r"\.wav: it belongs to .*, which has \w+\.ogg already"):
        clips_of(INDONESIAN, tmp_path)


def test_a_folder_without_a_list_is_named(tmp_path):
    (records(tmp_path, PASSPORT) / "clips.toml").unlink()

    with pytest.raises(BadClip, match=r"clips\.toml: missing"):
        clips_of(INDONESIAN, tmp_path)


def test_a_text_that_no_page_says_is_named(tmp_path):
    records(tmp_path, "Nobody says this")

    with pytest.raises(BadClip, match="no page says 'Nobody says this'"):
        clips_of(INDONESIAN, tmp_path)


def test_a_text_with_a_hole_cannot_be_recorded(tmp_path):
    records(tmp_path, "Call {name}, {number}")

    with pytest.raises(BadClip, match="has a hole"):
        clips_of(INDONESIAN, tmp_path)


def test_who_records_is_told_each_name_and_text():
    texts = {name: said for name, said, _is_recorded in texts_to_record("id")}

    name = hashlib.sha256(PASSPORT.encode()).hexdigest()[:16]
    assert texts[name] == "Paspor saya ditahan"
    assert not any("{" in said for said in texts.values())
