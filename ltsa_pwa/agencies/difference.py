"""What a new list changes: new, changed and gone companies."""

from dataclasses import dataclass, fields

from ltsa_pwa.agencies.agency import Agency, Register

GONE_TOO_MANY = 0.20
"""Half a table looks like a list from which many companies have vanished."""


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
    """What would happen to the register."""

    new: tuple[Agency, ...]
    changed: tuple[Change, ...]
    gone: tuple[Agency, ...]
    unchanged: int

    @property
    def gone_part(self) -> float:
        """Which part, 0 to 1, of the companies in use would no longer be listed."""
        before = len(self.gone) + len(self.changed) + self.unchanged
        return len(self.gone) / before if before else 0.0

    @property
    def loses_too_many(self) -> bool:
        return self.gone_part > GONE_TOO_MANY


def difference(before: Register | None, after: Register) -> Difference:
    """Compare by licence number. A sample counts as no list at all."""
    if before is not None and before.is_sample and not after.is_sample:
        before = None
    old = {agency.key: agency for agency in before.agencies} if before else {}
    new = {agency.key: agency for agency in after.agencies}
    kept = [Change(old[key], new[key]) for key in new if key in old]
    changed = tuple(each for each in kept if each.before != each.after)
    return Difference(
        new=tuple(new[key] for key in new if key not in old),
        changed=changed,
        gone=tuple(old[key] for key in old if key not in new),
        unchanged=len(kept) - len(changed),
    )
