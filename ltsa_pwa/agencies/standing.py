"""What a list says about a company today. The phone decides the same in ``agency_standing.js``."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ltsa_pwa.agencies.agency import Agency, Permit, Register, Sanction
from ltsa_pwa.agencies.jobs import is_among

Status = Literal[
    "active", "under_watch", "suspended", "revoked", "expired", "not_found", "not_checked"
]

PermitStatus = Literal["found", "ended", "not_found", "not_checked"]

LIST_DAYS = 30
"""A list older than this says nothing about today."""
SANCTION_DAYS = 7
"""Sanctions fall from one day to the next: older than this they are not checked."""


@dataclass(frozen=True)
class Standing:
    """A status, and the decision and the day that it rests on.

    ``told`` is what an outdated list said when that was bad news: a warning is
    not taken back because the list grew old.
    """

    status: Status
    since: date | None = None
    until: date | None = None
    told: Status | None = None


@dataclass(frozen=True)
class PermitStanding:
    """Whether a recruitment permit runs; ``until`` is the last day of those that fit."""

    status: PermitStatus
    until: date | None = None


def is_outdated(register: Register, today: date) -> bool:
    """Whether the list, or what it knows of sanctions, is too old to be relied on.

    So is a list of a day that has not come: the clock is wrong then, and
    nothing that it says of ages is true.
    """
    if register.sanctions_date is None or not is_fresh(register.list_date, today):
        return True
    age = today - register.sanctions_date
    return not timedelta(days=-1) <= age <= timedelta(days=SANCTION_DAYS)


def is_news(before: Register, after: Register, day: date) -> bool:
    """Whether the list says something else of any company, however old either of them is."""
    then, now = _of_today(before, day), _of_today(after, day)
    today = {each.key: each for each in after.agencies}
    return any(
        _heard(standing(each, then, day)) != _heard(standing(today.get(each.key), now, day))
        for each in before.agencies
    )


def _heard(said: Standing) -> Status:
    """Bad news is heard even where nobody has looked at sanctions."""
    return said.told or said.status


def _of_today(register: Register, day: date) -> Register:
    return replace(register, list_date=day, sanctions_date=register.sanctions_date and day)


def is_fresh(looked: date | None, today: date) -> bool:
    """Whether this part of the list was looked at lately. A day ahead is another time zone."""
    return looked is not None and timedelta(days=-1) <= today - looked <= timedelta(days=LIST_DAYS)


def permit_standing(
    agency: Agency, register: Register | None, country: str, job: str, today: date
) -> PermitStanding:
    """Whether a recruitment permit for this country and job runs; "" is any."""
    if register is None or not is_fresh(register.permits_date, today):
        return PermitStanding("not_checked")
    permits = agency.permits if agency.is_listed else ()
    fitting = [each for each in permits if _fits(each, country, job)]
    fitting = [each for each in fitting if each.since is None or each.since <= today]
    running = [each for each in fitting if each.until is None or each.until >= today]
    status = "found" if running else "ended" if fitting else "not_found"
    # One that names no job says nothing of how long this one may be recruited for.
    alike = running or fitting
    named = [each for each in alike if each.job] if job else []
    days = [each.until for each in named or alike if each.until]
    return PermitStanding(status, max(days, default=None))


def _fits(permit: Permit, country: str, job: str) -> bool:
    return (not country or permit.country == country) and is_among(job, permit.job)


def standing(agency: Agency | None, register: Register | None, today: date) -> Standing:
    """The status of a company, None being one that was looked for and not found."""
    if register is None:
        return Standing("not_checked")
    said = _said(agency, today)
    if not is_outdated(register, today):
        return said
    is_bad_news = said.status in ("suspended", "revoked", "expired")
    told = said.status if is_bad_news else None
    return (
        Standing("not_checked", said.since, said.until, told) if told else Standing("not_checked")
    )


def _said(agency: Agency | None, today: date) -> Standing:
    if agency is None:
        return Standing("not_found")
    worst = _worst(agency.sanctions, today)
    if worst and worst.status in ("revoked", "suspended"):
        return worst
    if not agency.is_listed:
        return Standing("not_found")
    if agency.until and agency.until < today:
        return Standing("expired", until=agency.until)
    return worst or Standing("active", agency.issued, agency.until)


def _worst(sanctions: tuple[Sanction, ...], today: date) -> Standing | None:
    found = [each for each in (_weighed(one, today) for one in sanctions) if each]
    order: tuple[Status, ...] = ("revoked", "suspended", "expired", "under_watch")
    return min(found, key=lambda each: order.index(each.status), default=None)


def _weighed(sanction: Sanction, today: date) -> Standing | None:
    """A beginning that lies ahead is a slip of the pen, or a reason not to go there today."""
    since, until = sanction.since, sanction.until
    if sanction.kind == "warning":
        return None
    if sanction.kind == "expired":
        return Standing("expired", since, until)
    if sanction.kind == "watch":
        return _watched(since, until or (a_year_after(since) if since else None), today)
    if until is None or until >= today:
        return Standing(sanction.kind, since, until)
    return _watched(until, a_year_after(until), today)


def _watched(since: date | None, until: date | None, today: date) -> Standing | None:
    if until is not None and until < today:
        return None
    return Standing("under_watch", since, until)


def a_year_after(day: date) -> date:
    """The same day a year later; 1 March for 29 February, as phones count."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
