"""A talk: short questions, each answered by a tap, that end at a door."""

from collections.abc import Iterator
from dataclasses import dataclass

from ltsa_pwa.routes import Page


@dataclass(frozen=True)
class Door:
    """A way on: a page of the app, or the very part of it."""

    page: Page
    picture: str
    title: str
    sentence: str
    anchor: str = ""


@dataclass(frozen=True)
class End:
    """What to do first, and where it goes on. ``what`` begins a report about it."""

    says: str
    doors: tuple[Door, ...]
    what: str = "other"


@dataclass(frozen=True)
class Choice:
    """An answer to tap.

    ``words`` are what somebody may type instead, Indonesian and English first, then what
    the other languages say otherwise than ``text``, in parts of words: ``pukul`` is found
    in ``dipukuli``. They are matched, here and in the search, and never shown.
    """

    name: str
    picture: str
    text: str
    words: str
    then: "Question | End | Door"


@dataclass(frozen=True)
class Question:
    """One question with few answers."""

    asks: str
    choices: tuple[Choice, ...]


def paths(question: Question, before: tuple[Choice, ...] = ()) -> Iterator[tuple[Choice, ...]]:
    """Every way from the first question to an end, as the answers that were tapped."""
    for choice in question.choices:
        way = (*before, choice)
        if isinstance(choice.then, Question):
            yield from paths(choice.then, way)
        else:
            yield way
