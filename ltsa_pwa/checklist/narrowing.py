"""Which items are for whom. ``assets/device/checklist_outline.js`` decides the same."""

from dataclasses import dataclass

from ltsa_pwa.checklist.item import Channel, Group, Item, Stage

SECTORS: tuple[Group, ...] = ("household", "factory", "fishing", "plantation")


@dataclass(frozen=True)
class Me:
    """What she told the list about herself. What she did not tell hides nothing."""

    destination: str | None = None
    sector: Group | None = None
    woman: bool | None = None
    route: Channel | None = None
    where: str | None = None
    """The stage in which she says she stands."""
    told_on: str = ""
    """The day on which she said so."""


def is_for(groups: tuple[Group, ...], me: Me, places: str = "") -> bool:
    """Whether an item of these groups and countries is hers; without any it is everybody's."""
    is_there = not places or not me.destination or me.destination in places.split()
    return is_there and (not groups or any(_belongs(me, group) for group in groups))


def _belongs(me: Me, group: Group) -> bool:
    if group == "woman":
        return me.woman is not False
    if group in SECTORS:
        return me.sector in (None, group)
    return me.route in (None, group)


def outline(stages: tuple[Stage, ...]) -> str:
    """The way as the phone counts it: ``think/ a01 check/ b06!:agency f64:state@KR arrive// j49``.

    ``!`` for must-not-skip, ``//`` for a stage with which a new phase begins.
    """
    words: list[str] = []
    for before, stage in zip((None, *stages), stages, strict=False):
        is_new = before is not None and before.phase != stage.phase
        words += [f"{stage.name}//" if is_new else f"{stage.name}/"]
        words += [_outlined(each) for each in stage.items]
    return " ".join(words)


def _outlined(item: Item) -> str:
    groups = ":" + ",".join(item.groups) if item.groups else ""
    places = "@" + item.places.replace(" ", ",") if item.places else ""
    return f"{item.id}{'!' if item.must else ''}{groups}{places}"
