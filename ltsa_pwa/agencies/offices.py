"""A new list of branches over those that are known: none opens, and none closes, by silence."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ltsa_pwa.agencies.agency import Branch
from ltsa_pwa.agencies.belonging_row import Belonging
from ltsa_pwa.agencies.cells import plain_text
from ltsa_pwa.agencies.contact import Contact
from ltsa_pwa.agencies.row import Problem


@dataclass(frozen=True)
class Offices:
    """What becomes of a company's branches, and of what a person should hear."""

    branches: tuple[Branch, ...]
    contacts: tuple[Contact, ...]
    """Of those that are open: nobody answers for a closed one."""
    doubts: tuple[Problem, ...]


def offices(rows: Sequence[Belonging], known: Sequence[Branch]) -> Offices:
    """The offices of a list, where one that was closed stays so until a list says it is open.

    Many lists name only those that are open, or say of none what it is.
    """
    said = [(row, branch) for row in rows for branch in row.branches]
    alone = _alone(branch for _, branch in said) & _alone(known)
    closed = [each for each in known if each.is_closed]
    branches, contacts, doubts = [], [], []
    for row, branch in said:
        found = branch if row.says_state else _still_closed(branch, closed, alone)
        branches.append(found)
        contacts += [] if found.is_closed else row.contacts
        doubts += _doubts(row, branch, found, closed)
    forgotten = (
        each for each in closed if not any(_replaces(one, each, alone) for one in branches)
    )
    return Offices((*branches, *forgotten), tuple(contacts), tuple(doubts))


def kept_offices(earlier: Sequence[Branch], now: Sequence[Branch]) -> tuple[Branch, ...]:
    """Of earlier offices those that there still are, closed where they have been since."""
    alone = _alone(earlier) & _alone(now)
    opened, closed = _parted(now)
    was_open, was_closed = _parted(earlier)
    still = (each for each in was_open if any(_is_same_office(each, one, alone) for one in opened))
    before = (each for each in was_closed if not any(_replaces(one, each, alone) for one in closed))
    return (*still, *closed, *before)


def _parted(branches: Iterable[Branch]) -> tuple[list[Branch], list[Branch]]:
    """The open ones, and the closed ones."""
    found: tuple[list[Branch], list[Branch]] = [], []
    for each in branches:
        found[each.is_closed].append(each)
    return found


def _still_closed(branch: Branch, closed: Iterable[Branch], alone: set[str]) -> Branch:
    since = next((each for each in closed if _is_same_office(branch, each, alone)), None)
    if since is None:
        return branch
    # An address that this list leaves out is not forgotten: by it the office is known again.
    address = branch.address or since.address
    return replace(branch, address=address, is_closed=True, closed_since=since.closed_since)


def _doubts(
    row: Belonging, branch: Branch, found: Branch, closed: Iterable[Branch]
) -> Iterable[Problem]:
    if found.is_closed and row.contacts:
        what = f"the office in {branch.regency} stays closed, and its numbers are left out"
        yield Problem(row.row, row.sheet, what)
    if not branch.is_closed and any(_may_be(branch, each) for each in closed):
        becomes = "taken for closed as well" if found.is_closed else "taken for open"
        what = (
            f"an office in {branch.regency} is known as closed, and one of the two has no"
            f" address. This one is {becomes}: write both addresses and the status"
        )
        yield Problem(row.row, row.sheet, what)


def _replaces(new: Branch, closed: Branch, alone: set[str]) -> bool:
    """Whether the closed one needs no line of its own any more.

    That there is some office in the place says nothing of the closed one's street.
    """
    knows_less = bool(_address(closed)) and not _address(new)
    return _is_same_office(new, closed, alone) and not knows_less


def _is_same_office(one: Branch, other: Branch, alone: set[str]) -> bool:
    """At one address; a list that leaves it out means the only one there."""
    if _place(one) != _place(other):
        return False
    return _address(one) == _address(other) or (_place(one) in alone and _may_be(one, other))


def _may_be(one: Branch, other: Branch) -> bool:
    """In the same place, and one of them without an address."""
    return _place(one) == _place(other) and bool(_address(one)) != bool(_address(other))


def _alone(branches: Iterable[Branch]) -> set[str]:
    """Places with one office only."""
    return {place for place, times in Counter(map(_place, branches)).items() if times == 1}


def _place(branch: Branch) -> str:
    return plain_text(branch.regency).lower()


def _address(branch: Branch) -> str:
    return plain_text(branch.address).lower()
