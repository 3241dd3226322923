"""What people have corrected in the lists: laid over each new list until that says otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ltsa_pwa.agencies.agency import Agency, Register, Sanction
from ltsa_pwa.agencies.cells import BadCell, day, plain_text
from ltsa_pwa.agencies.entering import NEW_SANCTION, entered, entered_words

TEXT_FIELDS = (
    "name", "trade_name", "address", "province", "regency", "destinations", "director",
)  # fmt: skip
DAY_FIELDS = ("issued", "until")
SANCTION_END = "sanction "
"""With the decree behind it: the day on which that sanction ended."""


class NotCorrectable(Exception):
    """This cannot be corrected; the text says why."""


@dataclass(frozen=True)
class Agreed:
    """A correction that two people have said yes to."""

    key: str
    field: str
    was: str
    becomes: str
    on: date | None = None
    """The day of the second yes, in Jakarta."""


def said(agency: Agency, field: str) -> str:
    """What the list says there, as text."""
    if field.startswith(NEW_SANCTION):
        return entered_words(agency, _decree(field))
    if field.startswith(SANCTION_END):
        return _text(_sanction(agency, field).until)
    if field not in (*TEXT_FIELDS, *DAY_FIELDS):
        decrees = (f"{SANCTION_END}DECREE", f"{NEW_SANCTION}DECREE")
        known = ", ".join((*TEXT_FIELDS, *DAY_FIELDS, *decrees))
        raise NotCorrectable(f"“{field}” is no field. There are: {known}.")
    return _text(getattr(agency, field))


def corrected(agency: Agency, field: str, becomes: str) -> Agency:
    """The company with one thing said otherwise."""
    try:
        if field.startswith(NEW_SANCTION):
            return _with_sanction(agency, field, becomes)
        if field.startswith(SANCTION_END):
            wrong = _sanction(agency, field)
            right = replace(wrong, until=day(becomes))
            mended = tuple(right if each == wrong else each for each in agency.sanctions)
            return replace(agency, sanctions=mended)
        said(agency, field)
        value = _value(field, becomes)
    except BadCell as error:
        raise NotCorrectable(f"The new value {error}.") from None
    if field == "name" and not value:
        raise NotCorrectable("A company has a name.")
    return replace(agency, **{field: value})


def with_corrections(register: Register, agreed: Sequence[Agreed], said_on: date) -> Register:
    """A correction rests as soon as the list no longer says what was found wrong.

    ``said_on`` is the list's day. A stop without a decree cannot be told from the next
    one: its end answers the lists of before, and a later one that says it again counts.
    """
    by_key: dict[str, list[Agreed]] = defaultdict(list)
    for each in agreed:
        if each.field.strip() != SANCTION_END.strip() or (each.on and said_on <= each.on):
            by_key[each.key].append(each)
    agencies = tuple(_mended(each, by_key[each.key]) for each in register.agencies)
    return replace(register, agencies=agencies).tidied()


def _mended(agency: Agency, agreed: Iterable[Agreed]) -> Agency:
    for each in agreed:
        try:
            if said(agency, each.field) == each.was:
                agency = corrected(agency, each.field, each.becomes)
        except NotCorrectable:
            continue  # the sanction it speaks of is no longer in the list
    return agency


def _with_sanction(agency: Agency, field: str, becomes: str) -> Agency:
    if not plain_text(becomes):
        return _without_sanction(agency, _decree(field))
    new = entered(_decree(field), becomes)
    if said(agency, field):
        raise NotCorrectable(f"{agency.name} has a sanction by the decree “{new.decree}” already.")
    return replace(agency, sanctions=(*agency.sanctions, new)).tidied()


def _without_sanction(agency: Agency, decree: str) -> Agency:
    """As if it had never been entered; what a list says of it stays."""
    kept = tuple(
        each for each in agency.sanctions if not (each.entered_here and each.decree == decree)
    )
    if len(kept) == len(agency.sanctions):
        raise NotCorrectable(f"Nobody has entered a sanction of {agency.name} by “{decree}”.")
    return replace(agency, sanctions=kept)


def _decree(field: str) -> str:
    try:
        return plain_text(field.removeprefix(NEW_SANCTION))
    except BadCell as error:
        raise NotCorrectable(f"The decree {error}.") from None


def _value(field: str, becomes: str) -> str | date | None:
    return day(becomes) if field in DAY_FIELDS else plain_text(becomes)


def _text(value: str | date | None) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""


def _sanction(agency: Agency, field: str) -> Sanction:
    decree = field.removeprefix(SANCTION_END)
    found = [each for each in agency.sanctions if each.decree == decree]
    # Where a list has only a warning by the decree of a stop, the stop is what people end.
    found = [each for each in found if each.entered_here or len(found) == 1]
    if len(found) != 1:
        raise NotCorrectable(f"{agency.name} has no sanction by the decree “{decree}”.")
    return found[0]
