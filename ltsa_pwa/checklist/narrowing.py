"""Which items are for whom. ``assets/device/checklist_progress.js`` decides the same."""

from dataclasses import dataclass
from typing import Literal

from ltsa_pwa.checklist.item import Destination, Group, Item

SECTORS: tuple[Group, ...] = ("household", "factory", "fishing", "plantation")


@dataclass(frozen=True)
class Me:
    """What she told the list about herself. What she did not tell hides nothing."""

    destination: Destination | None = None
    sector: Group | None = None
    woman: bool | None = None
    route: Literal["agency", "individual"] | None = None


def is_for(groups: tuple[Group, ...], me: Me) -> bool:
    """Whether an item with these groups is hers; without groups it is everybody's."""
    return not groups or any(_belongs(me, group) for group in groups)


def _belongs(me: Me, group: Group) -> bool:
    if group == "woman":
        return me.woman is not False
    if group in SECTORS:
        return me.sector in (None, group)
    return me.route in (None, group)


def outline(items: tuple[Item, ...]) -> str:
    """The list as the phone counts it: ``a01 b06!:agency e23:woman``, ``!`` for must-not-skip."""
    return " ".join(_outlined(each) for each in items)


def _outlined(item: Item) -> str:
    groups = ":" + ",".join(item.groups) if item.groups else ""
    return f"{item.id}{'!' if item.must else ''}{groups}"
