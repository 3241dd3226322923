"""A right: what it means, what to do, and where it stands."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Right:
    """One right in plain words; every text is a message id.

    ``basis`` names the facts it stands on. A right whose fact nobody has
    confirmed cannot be built into a page: asking for the fact raises. ``leads`` names
    the situations in which it helps, ``figures`` the facts that fill the holes of
    ``means``.
    """

    name: str
    title: str
    means: str
    basis: tuple[str, ...]
    points: tuple[str, ...] = ()
    closing: str = ""
    when: str = ""
    steps: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
