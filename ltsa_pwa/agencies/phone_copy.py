"""The register as it travels to a phone and is kept there.

Kept, a company is an object in which what is empty is left out:

=====  ==================  =====  =============================================
``n``  name                ``d``  destinations
``l``  licence number      ``s``  sanctions: k kind, c decree, f from, u until,
``t``  trade names                y why, o entered by the office: 1
``f``  licence valid from  ``b``  branches: regency, address, closed since
``u``  licence until              (“-”: closed, day unknown; none: open)
``a``  address             ``j``  permits: country, valid until, jobs…
``r``  regency             ``h``  marks of numbers and accounts, 8 letters each
``p``  province            ``e``  marks of e-mail addresses, 11 letters each
``g``  gone since: the list no longer has it, but knows why
=====  ==================  =====  =============================================

On the road the whole list goes by columns and a difference by companies: that
saves a tenth. ``digest`` is of what is kept, so both ways are held to it.
``kinds`` are the kinds of contacts that any company has, each with the day on which
it was last listed and whose list that was: what no company has, nobody has looked
at, and nothing is said of it. Beside them stands whose list the permits are from.

Directors, telephone numbers and addresses of e-mail stay on the server: a copy
on every phone would be a list of people to write to.
"""

import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import brotli

from ltsa_pwa.agencies.agency import Agency, Branch, Permit, Register, Sanction, licence_key
from ltsa_pwa.agencies.contact import compared_as
from ltsa_pwa.agencies.looking import contact_looked
from ltsa_pwa.agencies.stops import was_ever_stopped

VERSION = 4
HEAD = (
    "v", "snapshot", "date", "sanctions_date", "permits_date", "branches_date", "contacts_date",
    "kinds", "source", "sample", "imported_at",
)  # fmt: skip
COLUMNS = "nltfuaprdsbjheg"
MOST_CHANGED = 0.25
"""Above this part the whole list, which packs better, costs no more."""

Kept = dict[str, Any]
"""A company, or a list, as the phone keeps it."""


@dataclass(frozen=True)
class PhoneCopy:
    """One answer, packed once: ``bodies`` by content coding, "" for plain."""

    digest: str
    since: str
    bodies: dict[str, bytes]

    def tag(self, coding: str) -> str:
        """A strong tag: equal tags mean equal bytes, so each packing has its own."""
        return f'"{"-".join(filter(None, (self.digest[:16], self.since, coding)))}"'


def kept_list(register: Register, snapshot: int, imported_at: datetime) -> Kept:
    """What the phone keeps; ``agencies`` are in the order of their licence keys."""
    head = {
        "v": VERSION,
        "snapshot": snapshot,
        "date": register.list_date.isoformat(),
        "sanctions_date": _iso(register.sanctions_date),
        "permits_date": _iso(register.permits_date),
        "branches_date": _iso(register.branches_date),
        "contacts_date": _iso(register.contacts_date),
        "kinds": _kinds(register),
        "source": register.source,
        "sample": register.is_sample,
        "imported_at": imported_at.isoformat(timespec="seconds"),
    }
    agencies = [_agency(each, register) for each in register.tidied().agencies if _is_told(each)]
    digest = hashlib.sha256(compact([*head.values(), agencies])).hexdigest()
    return {**head, "digest": digest, "agencies": agencies}


def whole(kept: Kept) -> PhoneCopy:
    """The whole list, by columns, jobs by their place in a list of jobs."""
    agencies = kept["agencies"]
    jobs = sorted({job for each in agencies for permit in each.get("j", ()) for job in permit[2:]})
    places = {job: at for at, job in enumerate(jobs)}
    columns = {}
    for name in COLUMNS:
        column = [each.get(name, 0) for each in agencies]
        if name == "j":
            column = [_by_place(permits, places) for permits in column]
        if any(column):
            columns[name] = column
    return _packed(_head(kept) | {"jobs": jobs, "columns": columns}, kept["digest"], "")


def changes(kept: Kept, before: Kept) -> PhoneCopy | None:
    """What makes the list of before into this one; None when the whole is the better answer."""
    old = {licence_key(each["l"]): each for each in before["agencies"]}
    new = {licence_key(each["l"]): each for each in kept["agencies"]}
    changed = [each for key, each in new.items() if old.get(key) != each]
    gone = sorted(old.keys() - new.keys())
    if before["sample"] != kept["sample"] or len(changed) + len(gone) > len(new) * MOST_CHANGED:
        return None
    told = {"since": before["snapshot"], "changed": changed, "gone": gone}
    return _packed(_head(kept) | told, kept["digest"], f"since{before['snapshot']}")


def _head(kept: Kept) -> Kept:
    return {name: kept[name] for name in (*HEAD, "digest")}


def _packed(told: Kept, digest: str, since: str) -> PhoneCopy:
    text = compact(told)
    bodies = {
        "": text,
        "br": brotli.compress(text, quality=11),
        "gzip": gzip.compress(text, 9, mtime=0),
    }
    return PhoneCopy(digest, since, bodies)


def compact(told: object) -> bytes:
    """JSON as ``JSON.stringify`` writes it, so that a phone finds the same digest."""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _is_told(agency: Agency) -> bool:
    """Of those that have gone phones hear when they were stopped: that must be findable."""
    return agency.is_listed or was_ever_stopped(agency)


def _agency(agency: Agency, register: Register) -> Kept:
    permits = [each for each in agency.permits if _has_begun(each, register)]
    if not agency.is_listed:
        # What it once had is nothing to go by: no office, permit or number is "registered".
        agency, permits = replace(agency, branches=(), contacts=()), []
    said = {
        "n": agency.name,
        "l": agency.licence,
        "t": agency.trade_name,
        "f": _iso(agency.issued),
        "u": _iso(agency.until),
        "a": agency.address,
        "p": agency.province,
        "r": agency.regency,
        "d": agency.destinations,
        "s": [_sanction(each) for each in agency.sanctions],
        "b": [_branch(each) for each in agency.branches],
        "j": _permits(permits),
        "h": _marks(agency, "phone", "whatsapp", "account"),
        "e": _marks(agency, "email"),
        "g": _iso(agency.gone_since),
    }
    return {key: said[key] for key in COLUMNS if said[key]}


def _kinds(register: Register) -> list[list[str | None]]:
    kinds = {compared_as(each.kind) for agency in register.listed for each in agency.contacts}
    told = [_looked(register, each) for each in sorted(kinds)]
    permits = register.looked_at("permits")
    # A list brought back may have the permits of another day.
    if permits and permits.day == register.permits_date:
        told.append([permits.what, _iso(permits.day), permits.source])
    return told


def _looked(register: Register, kind: str) -> list[str | None]:
    found = contact_looked(register, kind)
    if found is None:
        return [kind, _iso(register.contacts_date), register.source]
    return [kind, _iso(found.day), found.source]


def _sanction(sanction: Sanction) -> Kept:
    said = {
        "k": sanction.kind,
        "c": sanction.decree,
        "f": _iso(sanction.since),
        "u": _iso(sanction.until),
        "y": sanction.reason,
        "o": int(sanction.entered_here),
    }
    return {key: value for key, value in said.items() if value}


def _branch(branch: Branch) -> list[str]:
    if not branch.is_closed:
        return [branch.regency, branch.address]
    return [branch.regency, branch.address, _iso(branch.closed_since) or "-"]


def _has_begun(permit: Permit, register: Register) -> bool:
    day = register.permits_date or register.list_date
    return permit.since is None or permit.since <= day


def _permits(permits: Iterable[Permit]) -> list[list[str]]:
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for each in permits:
        groups[each.country, _iso(each.until) or ""].add(each.job)
    # A permit that names no job is for any, whatever others beside it name.
    return [
        [*group, *([] if "" in jobs else sorted(jobs))] for group, jobs in sorted(groups.items())
    ]


def _by_place(
    permits: list[list[str]] | int, places: dict[str, int]
) -> list[list[str | int]] | int:
    if isinstance(permits, int):
        return permits
    return [[*permit[:2], *[places[job] for job in permit[2:]]] for permit in permits]


def _marks(agency: Agency, *kinds: str) -> str:
    return "".join(sorted({each.mark for each in agency.contacts if each.kind in kinds}))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
