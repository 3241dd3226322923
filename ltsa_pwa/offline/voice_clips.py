"""Recorded voices: which texts have one, and the list by which a phone finds them."""

import hashlib
import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from ltsa_pwa.assets import ASSETS
from ltsa_pwa.i18n import LANGUAGES, Language, _, every_text, in_language, language, line_of

VOICES = ASSETS / "voice"
KINDS = (".mp3", ".m4a", ".ogg", ".opus", ".wav")
_LIST = "clips.toml"
_HOLE = re.compile(r"\{\w*\}")


class BadClip(ValueError):
    """A recording that cannot be heard; the message names list, file and text."""


@dataclass(frozen=True)
class Clip:
    """One recorded text; ``text`` is its message id."""

    text: str
    file: Path

    @property
    def served_as(self) -> str:
        """Named by its text and its sound: a new recording of the same text is another file."""
        sound = hashlib.sha256(self.file.read_bytes()).hexdigest()[:8]
        return f"{self.file.stem}-{sound}{self.file.suffix}"


def clip_name(text: str) -> str:
    """What the file of a text is called, before its kind."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def spoken_digest(said: str) -> str:
    """By this a phone finds the clip of a text as it stands on the page; ``clips.js`` agrees."""
    plain = unicodedata.normalize("NFC", " ".join(said.split()))
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def can_be_recorded(text: str) -> bool:
    """A text with a hole says something else on every phone."""
    return not _HOLE.search(text)


def clips_of(spoken: Language, folder: Path = VOICES) -> list[Clip]:
    """Every recording of a language; BadClip when list and files do not agree."""
    home = folder / spoken.locale
    if not home.is_dir():
        return []
    clips = [_clip(home / _LIST, text, spoken) for text in _listed(home / _LIST)]
    listed = {home / _LIST, *(each.file for each in clips)}
    for stranger in sorted(set(home.iterdir()) - listed):
        raise BadClip(f"{stranger}: {_why_strange(stranger, clips, spoken)}")
    return clips


def _why_strange(file: Path, clips: list[Clip], spoken: Language) -> str:
    """What is wrong with a file that no row of the list leads to."""
    text = next((each for each in every_text() if clip_name(each) == file.stem), None)
    if text is None:
        return f"its name belongs to no text; ltsa voices {spoken.tag} tells the names"
    where = f"it belongs to {line_of(text, spoken)}, {text!r}"
    if file.suffix not in KINDS:
        return f"{where}, and is none of {', '.join(KINDS)}"
    other = next((each.file.name for each in clips if each.text == text), None)
    return f"{where}, which has {other} already" if other else f"{where}, and {_LIST} lists it not"


def _listed(path: Path) -> Iterator[str]:
    if not path.is_file():
        raise BadClip(f"{path}: missing")
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("clip", [])
    except tomllib.TOMLDecodeError as error:
        raise BadClip(f"{path}: {error}") from error
    for row in rows:
        yield row["text"]


def _clip(listed_in: Path, text: str, spoken: Language) -> Clip:
    if text not in every_text():
        raise BadClip(f"{listed_in}: no page says {text!r}")
    if not can_be_recorded(text):
        raise BadClip(f"{listed_in}: {text!r} has a hole, and cannot be recorded")
    name = clip_name(text)
    for kind in KINDS:
        file = listed_in.with_name(name + kind)
        if file.is_file():
            return Clip(text, file)
    where = line_of(text, spoken)
    raise BadClip(f"{listed_in}: {name}{KINDS[0]} is missing, for {where}, {text!r}")


def texts_to_record(name: str) -> list[tuple[str, str, bool]]:
    """File name, text, whether it has been recorded; KeyError for a language we do not speak."""
    here = language(name)
    recorded = {each.text for each in clips_of(here)}
    texts = sorted(filter(can_be_recorded, every_text()))
    with in_language(here):
        return [(clip_name(each), _(each), each in recorded) for each in texts]


def write_voices(site: Path, folder: Path = VOICES) -> None:
    """Lay the recordings out under ``/voice``, with a list for each language."""
    (site / "voice").mkdir(exist_ok=True)
    for each in LANGUAGES:
        listed = _lay_out(site / "voice" / each.tag, each, folder)
        path = site / "voice" / f"{each.tag}.json"
        path.write_text(json.dumps(listed, separators=(",", ":")), encoding="utf-8")


def _lay_out(target: Path, spoken: Language, folder: Path) -> dict[str, object]:
    clips = clips_of(spoken, folder)
    if clips:
        target.mkdir(exist_ok=True)
    for each in clips:
        copyfile(each.file, target / each.served_as)
    with in_language(spoken):
        addresses = {
            spoken_digest(_(each.text)): f"/voice/{spoken.tag}/{each.served_as}" for each in clips
        }
    return {"bytes": sum(each.file.stat().st_size for each in clips), "clips": addresses}
