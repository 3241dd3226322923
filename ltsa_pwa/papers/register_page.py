"""Where the originals are: with her, or handed to whom, since when, promised back when."""

import reflex as rx

from ltsa_pwa.facts import figure
from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.papers.content import PAPERS, PLACES
from ltsa_pwa.papers.form import choice, field, field_later, kept_list, one_of, row, telling
from ltsa_pwa.routes import CONTRACT, DATES, PAPERS_PAGE, PLAN, REPORT, RIGHTS, address
from ltsa_pwa.ui import action, device, door, frame, lead, link_to, note, quiet, section
from ltsa_pwa.ui.places import part, texts
from ltsa_pwa.ui.sources import old_line, say_figure


def papers_page() -> rx.Component:
    """The list, and behind it the doors to dates, contract and plan."""
    return frame(
        PAPERS_PAGE,
        _("My papers and dates"),
        lead(_("Note where each original is. It stays on this phone.")),
        device(
            "paper-register",
            *kept_list(
                _("Note a paper"),
                _("Nothing is noted yet. Begin with your passport."),
                *_fields(),
            ),
            _yours(),
            row(
                rx.el.h3(custom_attrs=part("name")),
                rx.el.ul(class_name="lines", custom_attrs=part("lines")),
            ),
            _sentences(),
            write=address(REPORT, spoken_language().tag),
        ),
        section(
            # Translators: a heading above links
            _("Also here"),
            rx.el.div(
                # Translators: the name of a page, and what is on it
                door(DATES, "calendar", _("My dates"), _("Which day comes next.")),
                # Translators: the name of a page, and what is on it
                door(CONTRACT, "handshake", _("My contract"), _("Is it as it should be?")),
                # Translators: the name of a page, and what is on it
                door(PLAN, "users", _("My plan"), _("For you and somebody you trust.")),
                class_name="doors",
            ),
        ),
        quiet(_("Whoever opens this app on this phone can read the list and see the photos.")),
    )


def _fields() -> tuple[rx.Component, ...]:
    return (
        # Translators: a question: which of her papers
        choice("paper", _("Which paper?"), PAPERS),
        field_later("name-field", field("name", _("What is it called?"))),
        one_of("place", _("Where is the original?"), PLACES),
        field_later(
            "handed",
            field("holder", _("To whom did you hand it? Name and work")),
            field("since", _("On which day?"), kind="date"),
            field("why", _("What reason was given?")),
            field("back", _("By which day shall it come back?"), kind="date"),
        ),
        _photo(),
    )


def _photo() -> rx.Component:
    return rx.el.div(
        rx.el.label(
            _("A photo of it, or of the receipt"),
            # Without "capture", which opens the camera alone: she may have a photo already.
            rx.el.input(type="file", accept="image/*", custom_attrs=part("file")),
            class_name="question",
        ),
        quiet(_("It is made small, kept on this phone only, and the place in it is removed.")),
        rx.el.div(
            rx.el.img(alt=_("The photo that is kept"), custom_attrs=part("picture")),
            action(_("Remove the photo"), kind="plain", custom_attrs=part("photo-away")),
            hidden=True,
            class_name="later",
            custom_attrs=part("photo"),
        ),
        class_name="later",
    )


def _yours() -> rx.Component:
    """Shown as soon as somebody else has one of them."""
    words = _("Your travel papers are yours to keep, says {article}.")
    article = figure("art-6")
    return rx.el.div(
        note(
            rx.el.p(words.format(article=say_figure(article))),
            old_line([article], _("We looked long ago. Ask the LTSA or KP2MI about changes.")),
            rx.el.p(
                _("Ask for them back, with a day, and ask for a receipt. If you are refused:"),
            ),
            rx.el.p(link_to(RIGHTS, _("Read what you can do"))),
            action(_("Write to the office about it"), kind="plain", custom_attrs=part("write")),
            quiet(_("You read it first. Nothing is sent before you press “send” there.")),
        ),
        hidden=True,
        custom_attrs=part("yours"),
    )


def _sentences() -> rx.Component:
    return texts(
        **telling(),
        # Translators: who has the paper: she herself
        me=_("With you"),
        home=_("At home with your family"),
        handed=_("With somebody else"),
        unknown=_("You do not know where it is"),
        # Translators: since when somebody else has it
        since=_("Since {day}"),
        # Translators: why somebody else has it
        why=_("Reason: {why}"),
        back=_("Promised back by {day}"),
        overdue=_("It was promised back by {day}"),
        reducing=_("One moment. The photo is made small."),
        unreadable=_(
            "This phone cannot read that kind of photo. Take a new one with the camera here, or"
            " choose one in the form JPEG."
        ),
        **{
            # Translators: who has the paper
            "with": _("With {holder}"),
            "has-photo": _("With a photo"),
            "photo-full": _(
                "Your words are kept, the photo is not: this phone is full. Free some space, then"
                " save again."
            ),
        },
    )
