"""The report card of a regency's agencies, one A4 sheet to hang up in a village hall.

In 400 villages such cards kept women away from bad agencies, where general advice did not.
"""

# Translators: Printed and hung up in public: what the list says, never a judgement of ours.

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from html import escape

from ltsa_pwa.agencies.agency import Agency, Branch, Register, Sanction
from ltsa_pwa.agencies.content import (
    ANSWERS,
    BRANCHES_OF,
    BRANCHES_OLD,
    DAY_SENTENCES,
    ENTERED,
    SANCTION_WORDS,
    SANCTIONED,
    STATUS_SENTENCES,
    TOLD_SENTENCES,
)
from ltsa_pwa.agencies.names import is_place
from ltsa_pwa.agencies.report_card import QUESTIONS
from ltsa_pwa.agencies.standing import (
    LIST_DAYS,
    SANCTION_DAYS,
    Standing,
    is_fresh,
    permit_standing,
    standing,
)
from ltsa_pwa.agencies.stops import entered_stops, is_stopped
from ltsa_pwa.i18n import _, pgettext, say_date, say_number, spoken_language
from ltsa_pwa.reviews.scores import AT_LEAST, Score

_STYLE = """
@page { size: A4; margin: 14mm; }
body { font: 11pt/1.4 system-ui, "Noto Sans", sans-serif; color: #1b2a2f; }
h1 { font-size: 18pt; margin: 0 0 2mm; } h2 { font-size: 12pt; margin: 0; }
article { border: 1px solid #6f7d81; border-radius: 3mm; padding: 3mm 4mm; margin-block: 3mm; break-inside: avoid; }
table { border-collapse: collapse; inline-size: 100%; } td, th { border-block-start: 1px solid #dad3c7; padding: 1mm 2mm; text-align: start; }
td.n, th.n { text-align: end; inline-size: 16mm; } p { margin: 1mm 0; } .quiet { color: #435358; font-size: 9pt; }
.counts { border: 2px solid #1b2a2f; border-radius: 3mm; padding: 2mm 4mm; font-weight: 700; }
"""  # noqa: E501 -- a style sheet


Offices = tuple[Branch | None, ...]
"""The branches of a company in one place, None for its first office."""


def offices_in(register: Register, regency: str) -> list[tuple[Agency, Offices]]:
    """Companies with all their offices there; by name."""
    found: list[tuple[Agency, Offices]] = []
    day = register.sanctions_date or register.list_date
    for agency in register.agencies:
        if not (agency.is_listed or is_stopped(agency, day)):
            continue
        first = (None,) if is_place(regency, agency.regency) else ()
        branches = (each for each in agency.branches if is_place(regency, each.regency))
        if there := (*first, *branches):
            found.append((agency, there))
    return sorted(found, key=lambda each: each[0].name)


def counts_until(register: Register, today: date) -> date | None:
    """The last day on which the whole sheet may be believed; None: nobody looked at sanctions.

    Paper does not grow old by itself as a phone's list does, so it says its own end.
    """
    if register.sanctions_date is None:
        return None
    ends = [
        register.list_date + timedelta(days=LIST_DAYS),
        register.sanctions_date + timedelta(days=SANCTION_DAYS),
    ]
    # What is too old already is said to be so, and holds nothing up.
    others = (register.permits_date, register.branches_date)
    ends += [day + timedelta(days=LIST_DAYS) for day in others if day and is_fresh(day, today)]
    return min(ends)


def report_card(register: Register, scores: Sequence[Score], regency: str, today: date) -> str:
    """The sheet as a page to print, in the language that is being spoken."""
    title = _("Agencies with an office in {place}").format(place=regency)
    language = spoken_language()
    by_licence = {each.licence: each for each in scores}
    rows = [
        "".join(_company(agency, offices, register, by_licence.get(agency.key), today))
        for agency, offices in offices_in(register, regency)
    ]
    body = "".join(rows) or f"<p>{_text(_('Not found in what we checked.'))}</p>"
    return (
        f'<!doctype html><html lang="{language.tag}" dir="{language.direction}">'
        f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
        f"<h1>{escape(title)}</h1>{_dates(register, today)}"
        f"{_end(register, today)}{body}{_what_to_do()}</html>\n"
    )


def _dates(register: Register, today: date) -> str:
    said = [
        _("List of {date}, source: {source}.").format(
            date=say_date(register.list_date), source=register.source
        )
    ]
    if register.sanctions_date:
        said.append(_("Sanctions as of {date}.").format(date=say_date(register.sanctions_date)))
    if register.branches_date:
        is_old = not is_fresh(register.branches_date, today)
        words = BRANCHES_OLD if is_old else BRANCHES_OF
        said.append(_(words).format(date=say_date(register.branches_date)))
    if register.is_sample:
        said.insert(0, _("Data contoh: invented companies, to try it out."))
    return f'<p class="quiet">{_text(" ".join(said))}</p>'


def _end(register: Register, today: date) -> str:
    until = counts_until(register, today)
    if until is None:
        return ""
    said = _("This sheet counts until {date}. Then throw it away and ask for a new one.")
    return f'<p class="counts">{_text(said.format(date=say_date(until)))}</p>'


def _company(
    agency: Agency, offices: Offices, register: Register, score: Score | None, today: date
) -> Iterator[str]:
    now = standing(agency, register, today)
    yield f"<article><h2>{_text(agency.name)}</h2>"
    first, *others = offices
    yield f'<p class="quiet">{_text(f"{agency.licence} · {_address(agency, first)}")}</p>'
    yield from _closed(first)
    for each in others:
        yield f'<p class="quiet">{_text(_address(agency, each))}</p>'
        yield from _closed(each)
    is_sanctioned = now.status == "active" and agency.sanctions
    status = SANCTIONED if is_sanctioned else STATUS_SENTENCES[now.status]
    yield f"<p><strong>{_text(_(status))}</strong></p>"
    yield from (f"<p>{_text(said)}</p>" for said in _days(now))
    yield from (f'<p class="quiet">{_text(_sanction(each))}</p>' for each in agency.sanctions)
    if now.told:
        yield f"<p>{_text(_(TOLD_SENTENCES[now.told]))}</p>"
    for each in entered_stops(agency, today):
        yield f"<p>{_text(_(ENTERED).format(decree=each.decree))}</p>"
    yield f"<p>{_text(_permits(agency, register, today))}</p>"
    yield from _counts(score)
    yield "</article>"


def _days(now: Standing) -> Iterator[str]:
    """When a licence or a stop begins and ends: it may be sooner than the sheet's own end."""
    status = now.told or now.status
    for name, day in (("since", now.since), ("until", now.until)):
        words = DAY_SENTENCES.get(f"{status}-{name}")
        if words and day:
            yield _(words).format(date=say_date(day))


def _sanction(sanction: Sanction) -> str:
    """Also one that has ended: with its decree and its days, as the list has them."""
    since, until = (say_date(day) if day else "…" for day in (sanction.since, sanction.until))
    days = f"{since} – {until}" if sanction.since or sanction.until else ""
    said = (_(SANCTION_WORDS[sanction.kind]), sanction.decree, days)
    return " · ".join(each for each in said if each)


def _address(agency: Agency, branch: Branch | None) -> str:
    place = (branch.address, branch.regency) if branch else (agency.address, agency.regency)
    return ", ".join(part for part in place if part)


def _permits(agency: Agency, register: Register, today: date) -> str:
    """For any job and country: a licence without a permit that runs recruits nobody."""
    now = permit_standing(agency, register, "", "", today)
    name = "found_always" if now.status == "found" and now.until is None else now.status
    until = say_date(now.until) if now.until else ""
    said = _(ANSWERS[f"permit.{name}"]).format(until=until)
    return f"{_stop(agency, register, today)} {said}".lstrip() if now.status == "found" else said


def _stop(agency: Agency, register: Register, today: date) -> str:
    """Beside a permit: it recruits nobody while its company is stopped, or may be."""
    now = standing(agency, register, today)
    if now.told:
        return _(TOLD_SENTENCES[now.told])
    is_stopped = now.status in ("suspended", "revoked", "expired", "not_checked")
    return _(STATUS_SENTENCES[now.status]) if is_stopped else ""


def _closed(branch: Branch | None) -> Iterator[str]:
    """Right below its address: the one beside it may be open."""
    if branch is None or not branch.is_closed:
        return
    since = say_date(branch.closed_since) if branch.closed_since else ""
    words = ANSWERS["branch.closed_since" if since else "branch.closed"]
    yield f"<p><strong>{_text(_(words).format(place=branch.regency, date=since))}</strong></p>"


def _counts(score: Score | None) -> Iterator[str]:
    if score is None:
        few = _("Fewer than five people have answered. Counts are shown from five on.")
        yield f'<p class="quiet">{_text(few)}</p>'
        return
    yes, no = pgettext("answer", "Yes"), pgettext("answer", "No")
    yield f'<table><tr><th><th class="n">{_text(yes)}<th class="n">{_text(no)}</tr>'
    for question, (said_yes, said_no) in zip(QUESTIONS.values(), score.counts, strict=True):
        if said_yes + said_no < AT_LEAST:
            continue
        numbers = "".join(f'<td class="n">{say_number(each)}' for each in (said_yes, said_no))
        yield f"<tr><td>{_text(_(question))}{numbers}</tr>"
    yield "</table>"
    answered = _("{number} people answered, counted on {date}.").format(
        number=say_number(score.answered), date=say_date(score.told_on)
    )
    yield f'<p class="quiet">{_text(answered)}</p>'
    if score.reply and score.replied_at:
        reply = _("The company answers ({date}): {text}").format(
            date=say_date(score.replied_at.date()), text=score.reply
        )
        yield f"<p>{_text(reply)}</p>"


def _what_to_do() -> str:
    said = (
        _(
            "A company in the list does not mean that the person, the job or the account is"
            " theirs. Ask about each of them."
        ),
        _("Ask the manpower office (Disnaker), the LTSA or BP3MI before you sign or pay."),
    )
    return f"<p>{_text(' '.join(said))}</p>"


def _text(words: str) -> str:
    return escape(words)
