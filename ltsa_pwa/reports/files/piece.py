"""One sealed piece of a file. The report that announced the file has the same id."""

from dataclasses import dataclass
from hashlib import sha256

from ltsa_pwa.reports.envelope import EnvelopeWrong
from ltsa_pwa.reports.report import REPORT_ID

SEAL = 16
"""Bytes that sealing adds to a piece."""
LARGEST_PIECE = 256 * 1024 + SEAL
MOST_PIECES = 2_000
"""In one file: an hour of sound in pieces of a few seconds, or far more than 50 MB."""
LARGEST_CASE = 50 * 1024 * 1024
"""Bytes of all files of one case."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What the server may know of a piece: whose it is, its number, and that it is sealed."""

    file: str
    n: int
    sealed: bytes

    @property
    def digest(self) -> bytes:
        """The same number with another one is a conflict."""
        return sha256(self.sealed).digest()


def read_address(file: str, n: str) -> tuple[str, int]:
    """Which piece of which file an address means."""
    if not REPORT_ID.fullmatch(file):
        raise EnvelopeWrong("bad_id", "The file's id is not a lower-case UUID of version 4.")
    is_number = n.isascii() and n.isdigit() and n == str(int(n[:9]))
    if not is_number or int(n) >= MOST_PIECES:
        reason = f"The piece's number is not a whole number under {MOST_PIECES}."
        raise EnvelopeWrong("bad_number", reason)
    return file, int(n)


def read_piece(file: str, n: int, body: bytes) -> Piece:
    """A piece, if its body can be one at all."""
    if len(body) <= SEAL:
        raise EnvelopeWrong("not_sealed", "The body is shorter than a sealed piece can be.")
    return Piece(file, n, body)
