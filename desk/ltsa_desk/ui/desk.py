"""What every page knows about the person before it, asked again at each event."""

import asyncio

import reflex as rx
from reflex_base.registry import RegistrationContext

from ltsa_desk.house import House, the_house
from ltsa_desk.officers.accounts import OfficerSeen
from ltsa_desk.officers.permission import is_allowed, refuse
from ltsa_desk.officers.roles import May
from ltsa_desk.officers.sessions import secret_in, who
from ltsa_desk.routes import REFUSED, SIGN_IN, in_language, in_the_other_language, language_of
from ltsa_desk.ui.doors import Door, doors_of
from ltsa_desk.words import _, speaking

PATIENCE = 8
"""A socket lost on the way comes back by itself; a queue that stopped quietly would be worse."""


class Desk(rx.State):
    """The person's name and office as the frame shows them."""

    officer: str = ""
    office: str = ""
    doors: rx.Field[list[Door]] = rx.field(default_factory=list)
    elsewhere: str = ""
    _is_refused: bool = False

    def let_in(
        self, may: May = May.READ_CASE, case: str = "", *, by_hand: bool = True
    ) -> OfficerSeen | None:
        """Who is at this browser, by its cookie; None for nobody, and for whoever may not.

        An event that does not say what it does is for those only who may read every case.
        """
        engine = self.house.engine
        officer = self.greet(by_hand=by_hand)
        if officer is None or is_allowed(engine, officer, may, case):
            return officer
        refuse(engine, officer, may, case)
        self._is_refused = True
        return None

    def greet(self, *, by_hand: bool = True) -> OfficerSeen | None:
        """Who it is, whatever they may do: for pages that show nothing of anybody."""
        cookies = self.router.headers.cookie
        officer = who(self.house.engine, secret_in(cookies), by_hand=by_hand)
        self._is_refused = False
        self.officer = officer.name if officer else ""
        self.office = officer.office if officer else ""
        self.doors = doors_of(officer.role, self.language) if officer else []
        self.elsewhere = in_the_other_language(self.router.url.path)
        return officer

    def show_the_door(self) -> rx.event.EventSpec:
        """Nothing of what was on the screen stays in this state."""
        to = REFUSED if self._is_refused else SIGN_IN
        self._get_root_state().reset()
        return rx.redirect(in_language(to, self.language))

    @property
    def house(self) -> House:
        """Where everything is kept."""
        return the_house()

    @property
    def language(self) -> str:
        """The language of the page that asks."""
        return language_of(self.router.url.path)


class RefusedDesk(Desk):
    """One sentence for whoever came to what is not theirs."""

    sentence: str = ""

    @rx.event
    def arrive(self) -> rx.event.EventSpec | None:
        """Say so, and leave the way to their own pages open."""
        if self.greet() is None:
            return self.show_the_door()
        with speaking(self.language):
            self.sentence = _(
                "Your account is for other work at this desk. "
                "If you need this for it, ask the person who looks after the accounts."
            )
        return None


async def is_still_there(token: str, seconds: float) -> bool:
    """Wait, and say whether the page's socket is still open or came back meanwhile."""
    for _turn in range(PATIENCE):
        await asyncio.sleep(seconds)
        namespace = RegistrationContext.get().app.event_namespace
        if namespace and token in namespace.token_to_sid:
            return True
    return False
