"""A text taken apart into the words it is found by; ``search_words.js`` does the same.

Both pass the table ``tests/cases/search_words.json``.
"""

import re
import unicodedata

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_PIECE = re.compile(rf"[{_HAN}]+|(?:(?![{_HAN}])[^\W_])+")
_ALIKE = str.maketrans({"ى": "ي", "ة": "ه", "ـ": None})
_SHORTEST_ARABIC = 5


def words_of(text: str) -> list[str]:
    """The words in order, without marks and capitals; Chinese in pairs of letters."""
    return [word for piece in _PIECE.findall(plain(text)) for word in _words(piece)]


def plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in apart if unicodedata.category(letter) != "Mn")
    return bare.translate(_ALIKE).lower()


def _words(piece: str) -> list[str]:
    if re.match(f"[{_HAN}]", piece):
        pairs = [piece[at : at + 2] for at in range(len(piece) - 1)]
        return pairs or [piece]
    # The Arabic article is written with its word, and nobody types it.
    if piece.startswith("ال") and len(piece) >= _SHORTEST_ARABIC:
        return [piece[2:]]
    return [piece] if len(piece) > 1 or piece.isdigit() else []
