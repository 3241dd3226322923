"""How the operator is told what is in a file and what it would change."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from ltsa_pwa.agencies.agency import Agency, Sanction
from ltsa_pwa.agencies.cells import quoted
from ltsa_pwa.agencies.difference import Change, Difference
from ltsa_pwa.agencies.row import Problem
from ltsa_pwa.agencies.tables import ProposedList, RegisterSnapshot

SHOWN = 50
"""More lines than this nobody reads; the count still says how many there are."""


def say_problems(console: Console, problems: Sequence[Problem]) -> None:
    _say_rows(console, problems, "What is wrong")
    console.print(f"{_count(len(problems), 'problem', 'problems')}. The register is unchanged.")


def say_remarks(console: Console, remarks: Sequence[Problem]) -> None:
    _say_rows(console, remarks, "Left out")
    console.print(f"{_count(len(remarks), 'contact is', 'contacts are')} left out.")


def say_strangers(console: Console, strangers: Sequence[Problem]) -> None:
    _say_rows(console, strangers, "Whose it is")
    rows = _count(len(strangers), "row speaks", "rows speak")
    console.print(f"{rows} of companies that the register does not have.")


def say_proposals(console: Console, waiting: Sequence[ProposedList]) -> None:
    if not waiting:
        console.print("No list waits for a person's yes.")
        return
    for each in waiting:
        console.print(
            f"{each.id}: {each.kind} of {each.source_date}, {each.source}, brought by {each.by}."
            f" {each.why}",
            soft_wrap=True,
        )
    console.print("`accept NUMBER` uses one, `decline NUMBER` does not.")


def _say_rows(console: Console, rows: Sequence[Problem], what: str) -> None:
    table = Table("Row", "Column", what, box=None, header_style="bold")
    for each in rows[:SHOWN]:
        table.add_row(str(each.row), each.column, each.what)
    console.print(table)
    _say_rest(console, len(rows))


def say_difference(console: Console, found: Difference) -> None:
    _say_agencies(console, "New", found.new)
    _say_changes(console, found.changed)
    _say_agencies(console, "Gone", found.gone)
    console.print(
        f"{len(found.new):,} new, {len(found.changed):,} changed, {len(found.gone):,} gone,"
        f" {found.unchanged:,} unchanged."
    )


def say_snapshots(console: Console, snapshots: Sequence[RegisterSnapshot]) -> None:
    table = Table("", "List of", "Sanctions of", "Imported", "By", "Source", "Why", box=None)
    for each in snapshots:
        sanctions = each.sanctions_date.isoformat() if each.sanctions_date else "never looked at"
        imported = f"{each.imported_at:%Y-%m-%d %H:%M} UTC"
        source = f"{each.source} (sample)" if each.is_sample else each.source
        row = (str(each.id), each.source_date.isoformat(), sanctions, imported)
        table.add_row(*row, each.imported_by, source, each.what)
    console.print(table)


def _say_agencies(console: Console, heading: str, agencies: Sequence[Agency]) -> None:
    if not agencies:
        return
    console.print(heading, style="bold")
    for each in agencies[:SHOWN]:
        console.print(f"  {each.name}  {each.licence}")
    _say_rest(console, len(agencies))


def _say_changes(console: Console, changes: Sequence[Change]) -> None:
    if not changes:
        return
    console.print("Changed", style="bold")
    for each in changes[:SHOWN]:
        console.print(f"  {each.after.name}  {each.after.licence}")
        for line in changed_lines(each):
            console.print(f"    {line}")
    _say_rest(console, len(changes))


def changed_lines(change: Change) -> list[str]:
    """A line for each field that differs."""
    return [
        f"{name}: {said(change.before, name)} → {said(change.after, name)}"
        for name in change.fields
    ]


def said(agency: Agency, field: str) -> str:
    """What a company's field says, in few words."""
    value = getattr(agency, field)
    if field == "sanctions":
        return ", ".join(_decision(each) for each in value) or "none"
    if isinstance(value, tuple):
        return f"{len(value):,}" if value else "none"
    return quoted(str(value)) if value else "nothing"


def _decision(sanction: Sanction) -> str:
    until = f" until {sanction.until}" if sanction.until else ""
    source = f" (entered by decree {sanction.decree})" if sanction.entered_here else ""
    since = f" from {sanction.since}" if sanction.since else ""
    return f"{sanction.kind}{since}{until}{source}"


def _say_rest(console: Console, count: int) -> None:
    if count > SHOWN:
        console.print(f"  … and {count - SHOWN:,} more")


def _count(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
