"""The door as officers see it: a plain form that works without a socket."""

# Translators: Where an officer signs in to the desk.

import reflex as rx

from ltsa_desk.routes import SESSION, SIGN_IN
from ltsa_desk.ui.desk import Desk
from ltsa_desk.ui.frame import other_language
from ltsa_desk.ui.plain_form import plain_form
from ltsa_desk.words import _, ngettext, speaking, spoken


class SignInDesk(Desk):
    """Why the last try was refused."""

    refused: str = ""

    @rx.event
    def arrive(self) -> None:
        """Forget whoever was here before, and say what went wrong."""
        asked = dict(self.router.url.query_parameters)
        self._get_root_state().reset()
        with speaking(self.language):
            self.refused = reason(asked)


def reason(asked: dict[str, str]) -> str:
    """One sentence for what the door answered; empty at the first visit."""
    wait = asked.get("wait", "")
    if wait.isdecimal():
        return ngettext(
            "Too many wrong tries. Wait {count} second, then try again.",
            "Too many wrong tries. Wait {count} seconds, then try again.",
            int(wait),
        ).format(count=int(wait))
    if "wrong" in asked:
        return _("The name or the password is not right. Both are on the paper you were given.")
    return ""


def sign_in_page() -> rx.Component:
    """Name, password, one button."""
    return rx.el.div(
        rx.el.main(
            rx.el.h1(_("Sign in to the desk")),
            rx.el.p(
                _("Here the office reads what was sent to it, and answers."), class_name="soft"
            ),
            refusal(),
            form(),
            rx.el.p(
                _("Lost the password? The person who looks after the desk can make a new one."),
                class_name="soft small",
            ),
            other_language(SIGN_IN),
            class_name="door",
        ),
        lang=spoken(),
        class_name="desk",
    )


def refusal() -> rx.Component:
    """The reason, read aloud by screen readers when it appears."""
    said = rx.el.p(SignInDesk.refused, class_name="notice")
    return rx.el.div(rx.cond(SignInDesk.refused != "", said), role="alert")


def form() -> rx.Component:
    """Sent by the browser itself: the cookie must come with a plain answer."""
    return plain_form(
        rx.el.label(_("Name"), html_for="name"),
        rx.el.input(id="name", name="name", required=True, auto_complete="username"),
        rx.el.label(_("Password"), html_for="password"),
        rx.el.input(
            id="password",
            name="password",
            type="password",
            required=True,
            auto_complete="current-password",
        ),
        rx.el.input(type="hidden", name="language", value=spoken()),
        rx.el.button(_("Sign in"), type="submit", class_name="primary"),
        action=SESSION,
    )
