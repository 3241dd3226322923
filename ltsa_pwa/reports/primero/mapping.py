"""How a report becomes fields of this one Primero: every instance has its own forms."""

import tomllib
from collections.abc import Mapping as Table
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ltsa_pwa.reports.primero.forms import Field, Forms, fits
from ltsa_pwa.settings import SettingWrong

VARIABLE = "LTSA_PRIMERO_MAPPING_FILE"
BOXES = {
    "image": "photo_upload_box",
    "audio": "audio_upload_box",
    "document": "document_upload_box",
}
"""What may be attached, and the type of the field that takes it."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The subform that every report of a case is appended to."""

    field: str
    text: str
    date: str


@dataclass(frozen=True)
class Mapping:
    """One file per instance; field names of Primero stand nowhere else."""

    module: str
    owner: str
    notes: Notes
    office: str
    """The name that stands under every answer."""
    note_for_reporter: str
    """The field an officer writes into for the reporter; no other words ever leave Primero."""
    owners: dict[str, str] = field(default_factory=dict)
    fixed: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    """Part of a report (``where.country``) to field of the case."""
    options: dict[str, dict[str, Any]] = field(default_factory=dict)
    """For a part: our code to the id of Primero's option."""
    labels: dict[str, str] = field(default_factory=dict)
    language: str = "id"
    """Of the notes for reporters."""
    steps: dict[str, str] = field(default_factory=dict)
    """Status of a case to the code of a step the reporter is told."""
    files: dict[str, str] = field(default_factory=dict)
    """The field for an image, audio or document; what has none here is not taken."""
    reason: str = ""
    """The field that says why a case was closed, if there is one."""
    reasons: dict[str, str] = field(default_factory=dict)
    reason_else: str = "solved"
    """What is said of any other reason."""

    def owner_for(self, to: object) -> str:
        """Whom the reporter wants to be read by."""
        return self.owners.get(to, self.owner) if isinstance(to, str) else self.owner

    @property
    def all_owners(self) -> list[str]:
        return sorted({self.owner, *self.owners.values()})

    def case_fields(self, said: Table[str, Any]) -> dict[str, Any]:
        """What a new case begins with; a part without an option of its own is left to the note."""
        filled = dict(self.fixed)
        for part, name in self.fields.items():
            value = self.as_option(part, dig(said, part))
            if value not in (None, [], ""):
                filled[name] = value
        return filled

    def as_option(self, part: str, value: object) -> Any:
        known = self.options.get(part)
        if known is None:
            return value
        if isinstance(value, list):
            return [known[each] for each in value if isinstance(each, str) and each in known]
        return known.get(value) if isinstance(value, str) else None

    def complaints(self, forms: Forms) -> list[str]:
        """Every way in which this file does not fit the forms of the instance."""
        found = [
            complaint
            for name, value in self.fixed.items()
            for complaint in fits(forms.field(name), name, [value])
        ]
        for part, name in self.fields.items():
            options = list(self.options.get(part, {}).values())
            found += fits(forms.field(name), name, options)
        found += self.complaints_about_notes(forms.field(self.notes.field))
        found += self.complaints_about_files(forms)
        if forms.field(self.note_for_reporter) is None:
            found.append(f"{self.note_for_reporter}: there is no such field")
        return found

    def complaints_about_notes(self, subform: Field | None) -> list[str]:
        if subform is None or subform.type != "subform":
            return [f"{self.notes.field}: there is no such subform"]
        inside = (self.notes.text, self.notes.date)
        return [
            f"{self.notes.field}.{name}: there is no such field"
            for name in inside
            if name not in subform.inside
        ]

    def complaints_about_files(self, forms: Forms) -> list[str]:
        boxes = {name: forms.field(name) for name in self.files.values()}
        return [
            f"{name}: there is no such field for {kind}"
            for kind, name in self.files.items()
            if (box := boxes[name]) is None or box.type != BOXES[kind]
        ]


def dig(said: Table[str, Any], part: str) -> Any:
    """``where.country`` of a report; None where there is nothing."""
    value: Any = said
    for name in part.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def read_mapping(path: Path) -> Mapping:
    """The file, or the setting that leads to a damaged one."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        notes = Notes(**told.pop("notes"))
        expect_files(told.get("files", {}))
        return Mapping(notes=notes, **told)
    except OSError as error:
        raise SettingWrong(VARIABLE, f"names a file that cannot be read ({error}).") from None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise SettingWrong(VARIABLE, f"names a file that is no mapping ({error}).") from None


def expect_files(files: dict[str, object]) -> None:
    for kind, name in files.items():
        if kind not in BOXES or not (isinstance(name, str) and name):
            raise ValueError(f"files.{kind} must be a field for one of {', '.join(BOXES)}")
