"""How the operator is told what happened to the register, and what it needs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rich.console import Console
from rich.table import Table

from ltsa_pwa.agencies.agency import Agency
from ltsa_pwa.agencies.difference import Change
from ltsa_pwa.agencies.history import Moment
from ltsa_pwa.agencies.say import SHOWN, changed_lines
from ltsa_pwa.agencies.snapshots import looked_of
from ltsa_pwa.agencies.standing import LIST_DAYS, SANCTION_DAYS
from ltsa_pwa.agencies.tables import Correction, ImportAttempt, MissedNames, RegisterSnapshot

COMPARED = {"phone": "telephones", "email": "e-mail", "account": "accounts"}


def say_ages(console: Console, snapshot: RegisterSnapshot | None, today: date) -> None:
    if snapshot is None:
        console.print("There is no register yet: `ltsa agencies import FILE`.")
        return
    if snapshot.is_sample:
        console.print("The register is the sample: every company in it is invented.")
    table = Table("", "As of", "Days", "Counts for", "", "Source", box=None)
    sources = sources_of(snapshot)
    for what, day, lasts in (
        ("companies", snapshot.source_date, LIST_DAYS),
        ("sanctions", snapshot.sanctions_date, SANCTION_DAYS),
        ("permits", snapshot.permits_date, LIST_DAYS),
        ("branches", snapshot.branches_date, LIST_DAYS),
        ("contacts", snapshot.contacts_date, LIST_DAYS),
    ):
        age = (today - day).days if day else None
        state = "never looked at" if age is None else "stale" if age > lasts else ""
        said = str(day or "–"), str("–" if age is None else age)
        table.add_row(what, *said, f"{lasts} days", state, sources.get((what, day), ""))
    for each in looked_of(snapshot):
        if each.what in COMPARED:
            age = (today - each.day).days
            state = "stale" if age > LIST_DAYS else ""
            told = f"  {COMPARED[each.what]}", str(each.day), str(age), f"{LIST_DAYS} days", state
            table.add_row(*told, each.source)
    console.print(table)


def sources_of(snapshot: RegisterSnapshot) -> dict[tuple[str, date | None], str]:
    """Whose each list is, where the day is still the one on which that list was looked at."""
    looked = {(each.what, each.day): each.source for each in looked_of(snapshot)}
    return {("companies", snapshot.source_date): snapshot.source, **looked}


def say_attempts(console: Console, attempts: Sequence[ImportAttempt]) -> None:
    for each in attempts:
        console.print(
            f"{each.at:%Y-%m-%d %H:%M} UTC, {each.way} ({each.kind}) by {each.by}:"
            f" {each.outcome}. {each.why}",
            soft_wrap=True,
        )


def say_corrections(console: Console, corrections: Sequence[Correction]) -> None:
    for each in corrections:
        decided = f"{each.decision} by {each.decided_by}" if each.decision else "waits for a yes"
        console.print(
            f"Correction {each.id} of {each.key}, {each.field}: “{each.was}” → “{each.becomes}”,"
            f" proposed by {each.proposed_by}, {decided}. {each.reason}",
            soft_wrap=True,
        )


def say_missed(console: Console, days: Sequence[MissedNames]) -> None:
    if not days:
        console.print("No phone has told of a name that it did not find.")
        return
    table = Table("Day", "Names not found", "Phones' requests", box=None)
    for each in days:
        table.add_row(each.day.isoformat(), f"{each.times:,}", f"{each.phones:,}")
    console.print(table)


def say_several(console: Console, asked: str, found: Sequence[tuple[str, str]]) -> None:
    if not found:
        console.print(f"No list ever had a company with the name or licence “{asked}”.")
        return
    console.print("Which of these?")
    for licence, name in found[:SHOWN]:
        console.print(f"  {name}  {licence}")


def say_history(console: Console, moments: Sequence[Moment]) -> None:
    for each in moments:
        snapshot = each.snapshot
        console.print(
            f"{snapshot.imported_at:%Y-%m-%d %H:%M} UTC, snapshot {snapshot.id} by"
            f" {snapshot.imported_by}, list of {snapshot.source_date}, {snapshot.source}"
            f"{f' ({snapshot.what})' if snapshot.what else ''}",
            style="bold",
        )
        for line in _lines(each):
            console.print(f"  {line}")


def _gone(agency: Agency) -> Agency:
    """Said in a sentence of its own."""
    return replace(agency, gone_since=None)


def _lines(moment: Moment) -> list[str]:
    before, after = moment.before, moment.agency
    if after is None:
        return ["is gone from the list"]
    if before is None:
        kinds = ", ".join(each.kind for each in after.sanctions) or "no sanction"
        until = f"until {after.until}" if after.until else "without an end"
        return [f"{after.name}, licence {after.licence} {until}, {kinds}"]
    if before.is_listed and not after.is_listed:
        return ["is gone from the list", *changed_lines(Change(before, _gone(after)))]
    if after.is_listed and not before.is_listed:
        return ["is in the list again", *changed_lines(Change(_gone(before), after))]
    return changed_lines(Change(before, after))
