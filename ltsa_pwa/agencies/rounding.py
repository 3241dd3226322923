"""Numbers that a spreadsheet took for sums: it keeps fifteen digits, and makes up the rest."""

import re

_ROUNDED = re.compile(r"\s*(\d+(\.\d+)?e\+?\d+|\d{16,}\.0+)\s*", re.IGNORECASE)


def is_rounded(text: str) -> bool:
    """Whether digits of a licence or an account number are lost."""
    return _ROUNDED.fullmatch(text) is not None
