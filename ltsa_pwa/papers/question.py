"""One question about the contract."""

from dataclasses import dataclass
from typing import Literal

Sector = Literal["household", "factory", "fishing", "plantation", "other"]
Fields = Literal["wage", "deductions", "hours", "family"]


@dataclass(frozen=True)
class Question:
    """Texts are marked where they stand and said when the page is built.

    ``id`` is the key of her answer and of the rule in ``contract_rules.js``; it never
    changes. ``name`` is what the result calls it. ``demand`` is what is asked of every
    contract, by ``basis``; without it Article 15 is. ``ask`` is what to ask for when
    it is not so. ``fields`` are asked when the answer is yes, ``choices`` stand in the
    place of yes and no. ``only_with`` is the part of a standard without which nobody
    is asked.
    """

    id: str
    title: str
    name: str
    ask: str
    demand: str | None = None
    basis: tuple[str, ...] = ("art-15",)
    sectors: tuple[Sector, ...] = ()
    fields: Fields | None = None
    choices: tuple[tuple[str, str], ...] = ()
    only_with: str | None = None
