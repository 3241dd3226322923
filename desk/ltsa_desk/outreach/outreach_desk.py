"""What an officer sees and does on the page of outreach workers' phones."""

from typing import Any

import reflex as rx
import segno

from ltsa_desk.moments import now
from ltsa_desk.officers.roles import May
from ltsa_desk.outreach.pairing import NoName, everyone, invite, revoke
from ltsa_desk.outreach.phones import PhoneRow, rows
from ltsa_desk.ui.desk import Desk
from ltsa_desk.words import _, say_moment, speaking

HALF = 5
"""A code is read aloud in two halves."""


class OutreachDesk(Desk):
    """The phones, and a new code for as long as the page is open."""

    phones: rx.Field[list[PhoneRow]] = rx.field(default_factory=list)
    code: str = ""
    picture: str = ""
    code_said: str = ""
    wrong: str = ""
    done: str = ""
    doubt: int = 0
    form_number: int = 0

    @rx.event
    def arrive(self) -> Any:
        """Show whose phone is paired."""
        if self.let_in(May.PAIR_PHONES) is None:
            return self.show_the_door()
        self._clear()
        self._look()
        return None

    @rx.event
    def invite(self, form: dict[str, Any]) -> Any:
        """Make a code for one phone; it is on this screen and nowhere else."""
        officer = self.let_in(May.PAIR_PHONES)
        if officer is None:
            return self.show_the_door()
        self._clear()
        with speaking(self.language):
            try:
                made = invite(self.house, officer.id, str(form.get("worker", "")))
            except NoName:
                self.wrong = _("Write whose phone it is.")
                return None
            until = say_moment(made.until, self.house.settings.timezone)
            self.code_said = _("For {worker}. It works once, until {time}.").format(
                worker=made.worker, time=until
            )
        self.code = f"{made.code[:HALF]} {made.code[HALF:]}"
        self.picture = segno.make(made.code, micro=False).svg_data_uri(scale=8)
        self.form_number += 1
        self._look()
        return None

    @rx.event
    def ask_to_revoke(self, phone: int) -> Any:
        """One question first: the wrong row is touched easily."""
        if self.let_in(May.PAIR_PHONES) is None:
            return self.show_the_door()
        self.doubt = phone
        return None

    @rx.event
    def revoke(self) -> Any:
        """At its next contact the outreach tools go from the phone."""
        officer = self.let_in(May.PAIR_PHONES)
        if officer is None:
            return self.show_the_door()
        phone = self.doubt
        self._clear()
        revoke(self.house, officer.id, phone)
        with speaking(self.language):
            self.done = _("Taken back. At its next contact the outreach tools go from that phone.")
        self._look()
        return None

    @rx.event
    def look_again(self) -> Any:
        """Whether the phone has used the code by now."""
        if self.let_in(May.PAIR_PHONES) is None:
            return self.show_the_door()
        self._look()
        return None

    @rx.event
    def leave(self) -> None:
        """Nobody looks at the page any more: the code goes from it."""
        self._clear()

    def _clear(self) -> None:
        self.code = self.picture = self.code_said = self.wrong = self.done = ""
        self.doubt = 0

    def _look(self) -> None:
        with speaking(self.language):
            zone = self.house.settings.timezone
            self.phones = rows(everyone(self.house.engine), now(), zone)
