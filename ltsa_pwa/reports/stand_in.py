"""Stands in the case service's place on a developer's computer: takes everything, opens nothing."""

from collections.abc import Callable
from datetime import datetime
from typing import Self
from urllib.parse import urlsplit

from ltsa_pwa.reports.case_service import News
from ltsa_pwa.reports.files.piece import Piece
from ltsa_pwa.reports.report import Report, say_moment
from ltsa_pwa.settings import Settings, SettingWrong

AT_HOME = {"127.0.0.1", "localhost", "::1"}


class StandIn:
    """Says "with the office" of every report, and no officer will ever read one."""

    def __init__(self, say: Callable[[str], object] | None) -> None:
        self._say = say

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        pass

    async def hand_over(self, report: Report, received_at: datetime) -> None:
        if self._say:
            moment, size = say_moment(received_at), len(report.sealed)
            self._say(f"{moment} {report.kind} {report.id}, {size} sealed bytes")

    async def hand_over_piece(self, piece: Piece) -> None:
        if self._say:
            self._say(f"piece {piece.n} of {piece.file}, {len(piece.sealed)} sealed bytes")

    async def news_after(self, cursor: int) -> News:
        return News([], cursor)


def open_stand_in(settings: Settings) -> StandIn:
    """Only where nobody else comes: no worker may be told that an office has her report."""
    if urlsplit(settings.site_url).hostname not in AT_HOME:
        reason = f"may not be {settings.case_service} where others reach the app."
        raise SettingWrong("LTSA_CASE_SERVICE", reason)
    return StandIn(print if settings.case_service == "console" else None)
