"""A situation: what the law says to it, what to do now, whom to call, what to keep."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Situation:
    """Where somebody stands, in the words she would use; every text is a message id.

    ``basis`` names the facts it stands on, ``call`` the services whose first telephone
    is shown, ``what`` the code a report about it begins with. ``is_urgent`` puts the
    alarm beside it.
    """

    name: str
    picture: str
    title: str
    means: str
    basis: tuple[str, ...]
    steps: tuple[str, ...]
    what: str
    keep: tuple[str, ...]
    points: tuple[str, ...] = ()
    closing: str = ""
    call: tuple[str, ...] = ()
    is_urgent: bool = False
