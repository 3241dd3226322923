"""Where to go at home in Indonesia, as far as it is known."""

from itertools import groupby

import reflex as rx

from ltsa_pwa.facts import Day, Figure, figure, known
from ltsa_pwa.i18n import _, say_list
from ltsa_pwa.ui import fold, quiet, section
from ltsa_pwa.ui.sources import old_line, say_day, say_figure, seen_line, source_links


def offices_section() -> rx.Component:
    """Names without addresses: those we could not find, and an old one costs a day's way."""
    return section(
        _("Near home in Indonesia"),
        _one_roof(),
        _centres(),
        _province(),
        _village(),
        _apps(),
        anchor="offices",
    )


def _one_roof() -> rx.Component:
    offices, passports = _offices("ltsa-"), _offices("passports-")
    counters = figure("ltsa-jawa-timur-counters")
    count = figure("ltsa-count")
    return rx.el.div(
        fold(
            rx.el.span(_("One-roof service (LTSA)")),
            rx.el.p(
                _(
                    "Work, identity papers, passport, health, police and insurance in one house:"
                    " {desks} desks. It is meant to be quick and open."
                ).format(desks=say_figure(figure("ltsa-desks")))
            ),
            rx.el.p(
                _(
                    "In {month} there were {count}. These we found by name, without an address."
                    " Ask at the labour office (Disnaker) of your regency."
                ).format(month=say_day(_day(count)), count=say_figure(count))
            ),
            _by_province(offices),
            rx.el.p(
                _("In {month} these printed passports: {places}. Ask first.").format(
                    month=say_day(_day(passports[0])), places=say_list(map(say_figure, passports))
                )
            ),
            rx.el.p(
                _(
                    "In Surabaya: desk 1 letter for the passport, 2 going alone and E-PMI,"
                    " 3 papers, 6 BPJS, 7 passport."
                )
            ),
            _basis([figure("ltsa-desks"), count, *offices, *passports, counters]),
        ),
        id="ltsa",
    )


def _by_province(offices: list[Figure]) -> rx.Component:
    ordered = sorted(offices, key=lambda each: str(each.unit))
    return rx.el.ul(
        *[
            rx.el.li(f"{province}: {say_list(say_figure(each) for each in group)}")
            for province, group in groupby(ordered, key=lambda each: each.unit)
        ]
    )


def _centres() -> rx.Component:
    centres = _offices("mrc-")
    return rx.el.div(
        fold(
            rx.el.span(_("Migrant worker centre (MRC)")),
            rx.el.p(
                _(
                    "Advice before work, somebody who listens, help with a case, legal aid. We do"
                    " not know whether each is still open: ask at the LTSA."
                )
            ),
            rx.el.ul(*[rx.el.li(say_figure(each)) for each in centres]),
            _basis(centres),
        ),
        id="mrc",
    )


def _province() -> rx.Component:
    facts = [figure("bp3mi-count"), figure("p4mi-count")]
    service, post = [say_figure(each) for each in facts]
    return rx.el.div(
        fold(
            rx.el.span(_("Office in the province (BP3MI), and its posts (P4MI)")),
            rx.el.p(
                _(
                    "They look at papers, give the orientation before you leave, take complaints"
                    " and help when you come home. {service} offices and {post} posts."
                ).format(service=service, post=post)
            ),
            rx.el.p(
                _("We found no address that we trust. Ask KP2MI for the nearest: numbers above.")
            ),
            _basis(facts),
        ),
        id="bp3mi",
    )


def _village() -> rx.Component:
    facts = [figure("art-42"), figure("desmigratif"), figure("desbumi")]
    return rx.el.div(
        fold(
            # Translators: a door to what is known of her own village
            rx.el.span(_("Your village")),
            rx.el.p(
                _(
                    "The village has a part in your protection. Ask there for information, and for"
                    " somebody who goes with you to an office."
                )
            ),
            rx.el.p(
                _(
                    "Some villages have a post or a group for migrant workers: Desmigratif,"
                    " Desbumi, Desa Migran Emas."
                )
            ),
            _basis(facts),
        ),
        id="village",
    )


def _apps() -> rx.Component:
    since, *others = [figure(key) for key in ("migran-aman-since", "sari", "sari-languages")]
    return rx.el.div(
        fold(
            rx.el.span(_("Apps of the state")),
            rx.el.p(
                _(
                    "Safe Travel (Kemlu): its assistant answers questions about rights and"
                    " violence, also in Sundanese and Malay. Migran Aman (KP2MI), since {day}."
                    " Both need data."
                ).format(day=say_figure(since))
            ),
            _basis([since, *others]),
        ),
        id="apps",
    )


def _offices(kind: str) -> list[Figure]:
    return [
        each
        for key, each in known().figures.items()
        if each.kind == "office" and key.startswith(kind) and each.may_be_shown
    ]


def _day(fact: Figure) -> Day:
    return fact.dated or Day.read(fact.checked_on.isoformat())


def _basis(facts: list[Figure]) -> rx.Component:
    """The day of the oldest: a list is as old as its oldest line."""
    oldest = min(facts, key=lambda each: each.stale_after)
    return rx.el.div(
        quiet(seen_line(oldest)),
        source_links(page for each in facts for page in each.sources),
        old_line(facts, _("This was last seen long ago. Call before you go there.")),
        class_name="basis",
    )
