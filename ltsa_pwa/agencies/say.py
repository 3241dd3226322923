"""How the operator is told what is in a file and what it would change."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from ltsa_pwa.agencies.agency import Agency
from ltsa_pwa.agencies.cells import quoted
from ltsa_pwa.agencies.difference import Change, Difference
from ltsa_pwa.agencies.reading import Problem
from ltsa_pwa.agencies.tables import RegisterSnapshot

SHOWN = 50
"""More lines than this nobody reads; the count still says how many there are."""


def say_problems(console: Console, problems: Sequence[Problem]) -> None:
    table = Table("Row", "Column", "What is wrong", box=None, header_style="bold")
    for each in problems[:SHOWN]:
        table.add_row(str(each.row), each.column, each.what)
    console.print(table)
    _say_rest(console, len(problems))
    console.print(f"{_count(len(problems), 'problem', 'problems')}. The register is unchanged.")


def say_difference(console: Console, found: Difference) -> None:
    _say_agencies(console, "New", found.new)
    _say_changes(console, found.changed)
    _say_agencies(console, "Gone", found.gone)
    console.print(
        f"{len(found.new):,} new, {len(found.changed):,} changed, {len(found.gone):,} gone,"
        f" {found.unchanged:,} unchanged."
    )


def say_snapshots(console: Console, snapshots: Sequence[RegisterSnapshot]) -> None:
    table = Table("", "List of", "Sanctions of", "Imported", "By", "Source", box=None)
    for each in snapshots:
        sanctions = each.sanctions_date.isoformat() if each.sanctions_date else "never looked at"
        imported = f"{each.imported_at:%Y-%m-%d %H:%M} UTC"
        source = f"{each.source} (sample)" if each.is_sample else each.source
        row = (str(each.id), each.source_date.isoformat(), sanctions, imported)
        table.add_row(*row, each.imported_by, source)
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
        for field in each.fields:
            console.print(f"    {field}: {_was(each, field)}")
    _say_rest(console, len(changes))


def _was(change: Change, field: str) -> str:
    return f"{_said(change.before, field)} → {_said(change.after, field)}"


def _said(agency: Agency, field: str) -> str:
    if field != "sanctions":
        return quoted(str(getattr(agency, field) or "")) if getattr(agency, field) else "nothing"
    return ", ".join(f"{each.kind} from {each.since}" for each in agency.sanctions) or "none"


def _say_rest(console: Console, count: int) -> None:
    if count > SHOWN:
        console.print(f"  … and {count - SHOWN:,} more")


def _count(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
