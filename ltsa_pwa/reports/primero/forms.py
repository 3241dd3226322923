"""The forms of one Primero, as ``GET /forms`` and ``GET /lookups`` tell them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
SMALLEST, LARGEST = -(2**31), 2**31 - 1


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its type, and the options that may be chosen, if it has some."""

    type: str
    options: frozenset[Any] | None = None
    is_many: bool = False
    inside: frozenset[str] = frozenset()
    """Of a subform: the names of its own fields."""


@dataclass(frozen=True)
class Forms:
    fields: dict[str, Field] = field(default_factory=dict)

    def field(self, name: str) -> Field | None:
        return self.fields.get(name)


def read_forms(forms: dict[str, Any], lookups: dict[str, Any]) -> Forms:
    """All fields by name; two forms may show the same one."""
    known = {
        f"lookup {each['unique_id']}": frozenset(value["id"] for value in each.get("values", []))
        for each in lookups.get("data", [])
    }
    told = [each for form in forms.get("data", []) for each in form.get("fields", [])]
    return Forms({each["name"]: read_field(each, known) for each in told if "name" in each})


def read_field(told: dict[str, Any], lookups: dict[str, frozenset[Any]]) -> Field:
    own = told.get("option_strings_text")
    options = frozenset(each["id"] for each in own) if own else None
    if options is None and told.get("option_strings_source"):
        options = lookups.get(told["option_strings_source"])
    inside = (told.get("subform_section") or {}).get("fields", [])
    return Field(
        type=told.get("type", ""),
        options=options,
        is_many=told.get("multi_select") is True,
        inside=frozenset(each["name"] for each in inside if "name" in each),
    )


def fits(known: Field | None, name: str, values: Sequence[Any]) -> list[str]:
    """What is wrong with putting these values into a field."""
    if known is None:
        return [f"{name}: there is no such field"]
    return [f"{name}: {value!r} does not fit" for value in values if not takes(known, value)]


def takes(known: Field, value: Any) -> bool:
    """The rules of Primero's own validator."""
    if known.type == "tick_box":
        return isinstance(value, bool)
    if known.type == "numeric_field":
        return type(value) is int and SMALLEST <= value <= LARGEST
    if known.type == "date_field":
        return isinstance(value, str) and DATE.match(value) is not None
    if known.type in {"select_box", "radio_button"}:
        chosen = value if isinstance(value, list) else [value]
        return known.options is None or all(each in known.options for each in chosen)
    return isinstance(value, str)
