"""What every page knows about the officer before it, asked again at each event."""

import asyncio

import reflex as rx
from reflex_base.registry import RegistrationContext

from ltsa_desk.house import House, the_house
from ltsa_desk.officers.accounts import OfficerSeen
from ltsa_desk.officers.sessions import secret_in, who
from ltsa_desk.routes import SIGN_IN, in_language, language_of

PATIENCE = 8
"""A socket lost on the way comes back by itself; a queue that stopped quietly would be worse."""


class Desk(rx.State):
    """The officer's name and office as the frame shows them."""

    officer: str = ""
    office: str = ""

    def let_in(self, *, by_hand: bool = True) -> OfficerSeen | None:
        """Who is at this browser, by its cookie; None for nobody."""
        cookies = self.router.headers.cookie
        officer = who(self.house.engine, secret_in(cookies), by_hand=by_hand)
        self.officer = officer.name if officer else ""
        self.office = officer.office if officer else ""
        return officer

    def show_the_door(self) -> rx.event.EventSpec:
        """Nothing of what was on the screen stays in this state."""
        self._get_root_state().reset()
        return rx.redirect(in_language(SIGN_IN, self.language))

    @property
    def house(self) -> House:
        """Where everything is kept."""
        return the_house()

    @property
    def language(self) -> str:
        """The language of the page that asks."""
        return language_of(self.router.url.path)


async def is_still_there(token: str, seconds: float) -> bool:
    """Wait, and say whether the page's socket is still open or came back meanwhile."""
    for _turn in range(PATIENCE):
        await asyncio.sleep(seconds)
        namespace = RegistrationContext.get().app.event_namespace
        if namespace and token in namespace.token_to_sid:
            return True
    return False
