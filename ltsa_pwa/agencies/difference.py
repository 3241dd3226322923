"""What a new list changes: new, changed and gone companies."""

from dataclasses import dataclass, fields
from datetime import date

from ltsa_pwa.agencies.agency import Agency, Register
from ltsa_pwa.agencies.ends import endless
from ltsa_pwa.agencies.stops import lifted

GONE_TOO_MANY = 0.20
"""Half a table looks like a list from which many companies have vanished."""
_FEW = 3
_PARTS = {
    "sanctions": "running sanctions",
    "permits": "running permits",
    "branches": "open branches",
    "contacts": "registered contacts",
}


@dataclass(frozen=True)
class Change:
    """One company in both lists, with the names of the fields that differ."""

    before: Agency
    after: Agency

    @property
    def fields(self) -> tuple[str, ...]:
        names = (field.name for field in fields(Agency))
        return tuple(
            name for name in names if getattr(self.before, name) != getattr(self.after, name)
        )


@dataclass(frozen=True)
class Difference:
    """What would happen to the register.

    ``lost`` says in a sentence what would be gone to more than a fifth, "" for nothing.
    """

    new: tuple[Agency, ...]
    changed: tuple[Change, ...]
    gone: tuple[Agency, ...]
    unchanged: int
    lost: str = ""
    lifted: tuple[Agency, ...] = ()
    """Companies that would no longer be suspended or revoked: one is enough to ask a person."""
    endless: tuple[Agency, ...] = ()
    """Companies whose licence or permit would no longer have its last day: one is enough, too."""


def difference(before: Register | None, after: Register) -> Difference:
    """Compare by licence number. A sample counts as no list at all."""
    if before is not None and before.is_sample and not after.is_sample:
        before = None
    known = before.agencies if before else ()
    old = {each.key: each for each in known}
    listed = {each.key for each in known if each.is_listed}
    departed = listed - {each.key for each in after.listed}
    new = tuple(each for each in after.listed if each.key not in listed)
    gone = tuple(old[key] for key in old if key in departed)
    moved = {each.key for each in (*new, *gone)}
    kept = [Change(old[each.key], each) for each in after.agencies if each.key in old]
    kept = [each for each in kept if each.after.key not in moved]
    changed = tuple(each for each in kept if each.before != each.after)
    same = sum(each.before == each.after and each.after.is_listed for each in kept)
    return Difference(
        new=new,
        changed=changed,
        gone=gone,
        unchanged=same,
        lost=_lost(before, after, len(gone)) if before else "",
        lifted=lifted(known, after.agencies, newest_day(after)),
        endless=endless(known, after.agencies),
    )


def newest_day(register: Register) -> date:
    """Either kind of list may have ended a stop on its own day."""
    return max(register.list_date, register.sanctions_date or register.list_date)


def _lost(before: Register, after: Register, gone: int) -> str:
    companies = len(before.listed)
    if companies and gone / companies > GONE_TOO_MANY:
        return f"{gone / companies:.0%} of the companies would be gone."
    for part, words in _PARTS.items():
        had, has = _count(before, part, after), _count(after, part, after)
        # One of three is more than a fifth, and happens every week.
        if had - has >= _FEW and (had - has) / had > GONE_TOO_MANY:
            return f"{(had - has) / had:.0%} of the {words} would be gone."
    return ""


def _count(register: Register, part: str, on: Register) -> int:
    """How many of them still count on the newer list's day: what runs out is not lost."""
    agencies = register.agencies if part == "sanctions" else register.listed
    return sum(_counts(each, part, on) for agency in agencies for each in getattr(agency, part))


def _counts(each: object, part: str, on: Register) -> bool:
    if part in ("sanctions", "permits"):
        until = getattr(each, "until", None)
        day = {"sanctions": on.sanctions_date, "permits": on.permits_date}[part] or on.list_date
        # A stop that is ended on this very day was ended by this list.
        return until is None or until > day
    return not getattr(each, "is_closed", False)
