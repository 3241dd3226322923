"""Knocks at phones that keep an eye on a company, when the list says something else of any."""

from collections.abc import Callable

from sqlalchemy import Engine

from ltsa_pwa.followers import book
from ltsa_pwa.followers.book import Follower
from ltsa_pwa.reports.push.bell import Bell
from ltsa_pwa.reports.report import now


class ListBell(Bell):
    """Beside the other bell: nobody's answer waits until the last of these phones was told."""

    def __init__(self, engine: Engine, tell: Callable[[Follower], str]) -> None:
        super().__init__(engine, lambda _: "away")
        self._tell = tell

    def ring(self) -> None:
        with self._engine.begin() as connection:
            knocks = book.take(connection, now())
        for each in knocks:
            self._by_itself(lambda knock=each: self._note(knock, self._tell(knock)))

    def _note(self, knock: Follower, outcome: str) -> None:
        with self._engine.begin() as connection:
            if outcome == "heard":
                book.heard(connection, knock)
            elif outcome == "gone":
                book.unfollow(connection, knock.endpoint)
            else:
                book.put_off(connection, knock, now())
