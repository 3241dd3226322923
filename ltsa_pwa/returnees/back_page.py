"""Home again: what is still owed, who helps, and how she may help others."""

import reflex as rx

from ltsa_pwa.facts import figure, known
from ltsa_pwa.i18n import _
from ltsa_pwa.returnees.claims import CLAIMS, SERVICES, Claim, Help
from ltsa_pwa.routes import BACK, HELP, PAPERS_PAGE, REPORT, REVIEW, STATUS
from ltsa_pwa.ui import action, device, door, fold, frame, icon, lead, link_to, note, quiet, section
from ltsa_pwa.ui.places import later, part, texts
from ltsa_pwa.ui.sources import old_line, say_figure, seen_line, source_links
from ltsa_pwa.ui.ways import number

LONGEST_NUMBER = 30


def back_page() -> rx.Component:
    """First what is hers, then who helps; a way to help others last."""
    return frame(
        BACK,
        # Translators: the name of the page for people who came home
        _("Home again"),
        lead(_("What may still be yours, and who helps. Nothing you open here is sent.")),
        section(_("The first week"), _first_week()),
        section(
            _("What may still be owed to you"),
            quiet(_("Ask now: some claims end after a time, and we know no sure days.")),
            *[_claim(each) for each in CLAIMS],
            anchor="claims",
        ),
        # Translators: a heading
        section(_("Who helps"), _services(), anchor="services"),
        _ways_on(),
        _guide(),
    )


def _first_week() -> rx.Component:
    return rx.el.ol(
        rx.el.li(_("See a doctor (Puskesmas), also when you only feel tired.")),
        rx.el.li(_("Tell the village, the LTSA or BP3MI that you are back.")),
        rx.el.li(_("Keep passport, contract, pay slips, insurance cards: they are claim papers.")),
        rx.el.li(_("After violence: SAPA 129 listens, by day and night. Its number stands below.")),
    )


def _claim(each: Claim) -> rx.Component:
    figures = {hole: say_figure(figure(key)) for hole, key in each.figures}
    return rx.el.div(
        fold(
            rx.el.span(icon(each.picture), rx.el.span(_(each.title)), class_name="asked"),
            *[rx.el.p(_(text).format(**figures)) for text in each.says],
            rx.el.p(_(each.keep)),
            rx.el.h3(_("Whom to ask now")),
            rx.el.ol(*[rx.el.li(_(text)) for text in each.ask]),
            device(
                "hand-over",
                rx.el.p(link_to(REPORT, _("Tell the office what happened"))),
                what=each.what,
            ),
            *_basis((*each.basis, *(key for _hole, key in each.figures))),
        ),
        id=each.name,
    )


def _services() -> rx.Component:
    keys = [key for each in SERVICES for key in each.basis]
    call = [known().services[key] for key in ("sapa", "kp2mi")]
    return rx.el.div(
        rx.el.ul(*[_service(each) for each in SERVICES], class_name="later"),
        *[
            number(service, contact)
            for service in call
            for contact in service.contacts
            if contact.kind == "telephone" and contact.only_in
        ],
        link_to(HELP, _("Numbers and addresses of people who help")),
        fold(rx.el.span(_("Where this comes from")), *_basis(keys)),
        class_name="later",
    )


def _service(each: Help) -> rx.Component:
    figures = {hole: say_figure(figure(key)) for hole, key in each.figures}
    return rx.el.li(rx.el.bdi(rx.el.strong(_(each.name))), ". ", _(each.says).format(**figures))


def _basis(keys: tuple[str, ...] | list[str]) -> list[rx.Component]:
    if not keys:
        return []
    facts = [figure(key) for key in keys]
    oldest = min(facts, key=lambda each: each.stale_after)
    return [
        rx.el.div(
            quiet(seen_line(oldest)),
            source_links(source for each in facts for source in each.sources),
            old_line(facts, _("This was last seen long ago. Ask before you rely on it.")),
            class_name="basis",
        )
    ]


def _ways_on() -> rx.Component:
    return rx.el.div(
        # Translators: the name of a page, and what is on it
        door(STATUS, "send", _("My news"), _("Where you stand, without a name.")),
        door(
            STATUS,
            "users",
            # Translators: the name of a page
            _("My village"),
            _("Who helps there, and your questions."),
            anchor="village",
        ),
        door(REVIEW, "building-2", _("How was the agency?"), _("Eight questions for the next.")),
        door(PAPERS_PAGE, "id-card", _("My papers and dates"), _("Where each original is.")),
        class_name="doors",
    )


def _guide() -> rx.Component:
    """An offer, not a duty; a number goes along only if she writes one."""
    return section(
        _("May we ask you to guide others?"),
        rx.el.p(_("Who has been abroad is believed. The office may ask you to tell others.")),
        device(
            "guide-offer",
            rx.el.form(
                rx.el.label(
                    _("Your number, if the office may call. You can leave it empty."),
                    rx.el.input(
                        name="number", type="tel", auto_complete="off", max_length=LONGEST_NUMBER
                    ),
                    class_name="question",
                ),
                action(_("Yes, ask me"), kind="plain", custom_attrs=part("offer")),
                auto_complete="off",
                class_name="later",
            ),
            rx.el.p(role="status", custom_attrs=part("told")),
            later(
                "offered",
                note(_("You offered to guide others.")),
                # Translators: a button: I have not come home, show the other start page again
                action(_("No longer"), kind="plain", custom_attrs=part("no-longer")),
            ),
            texts(
                working=_("One moment. This phone is sealing it."),
                sent=_("Thank you. It is on its way. The office answers under Mine."),
                ended=_("The office is told. Thank you for what you gave."),
                refused=_("This phone could not keep it: storage is full or forbidden here."),
            ),
        ),
        rx.el.noscript(
            note(_("This page cannot send without scripts. Please call instead."), kind="ask")
        ),
    )
