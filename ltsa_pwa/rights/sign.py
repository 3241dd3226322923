"""A risk sign: something to ask about before going on, never a verdict."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sign:
    """What she sees or hears, and why it matters; every text is a message id.

    ``basis`` names the facts it stands on. ``is_strong`` says that this one alone is
    reason enough to stop and ask.
    """

    name: str
    what: str
    why: str
    basis: tuple[str, ...]
    is_strong: bool = True


@dataclass(frozen=True)
class SignGroup:
    """Signs that are seen at the same time."""

    name: str
    title: str
    signs: tuple[Sign, ...]
