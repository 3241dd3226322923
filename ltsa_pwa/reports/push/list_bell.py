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
            outcome = self._tell(each)
            with self._engine.begin() as connection:
                if outcome == "heard":
                    book.heard(connection, each)
                elif outcome == "gone":
                    book.unfollow(connection, each.endpoint)
                else:
                    book.put_off(connection, each, now())
