"""A destination: what is known of it from a source."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One thing that holds there; its holes are filled by figures, ``rules`` are named below."""

    text: str
    figures: tuple[tuple[str, str], ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        return (*(key for _hole, key in self.figures), *self.rules)


@dataclass(frozen=True)
class Destination:
    """A country by its ISO 3166 code; no lines where no source that we trust says anything."""

    code: str
    lines: tuple[Line, ...] = ()
