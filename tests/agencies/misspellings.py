"""Company names as people type, hear and shorten them. The same seed makes the same table.

``python -m tests.agencies.misspellings`` writes ``tests/cases/agency_search.json``.
"""

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

from ltsa_pwa.agencies.names import likeness, words

TABLE = Path(__file__).parents[1] / "cases" / "agency_search.json"
SEED = 18_2017
LISTED, MISSPELT, STRANGERS = 1_000, 300, 100
TWICE = 0.3
"""So many have a second mistake, often in another word."""
_TEXT = """
Abadi Adi Agung Al Alam Amanah Amri Andalan Anugerah Arta Asia Bahagia Bahari Bakti
Bangsa Barokah Berkah Berlian Bhakti Bina Bintang Buana Bumi Cahaya Cipta Citra Dasa
Dharma Duta Elang Emas Fajar Gemilang Global Graha Guna Harapan Hasta Hidayah Indah
Indonesia Insan Internasional Jasa Jatim Jaya Karunia Karya Kencana Khatulistiwa
Kusuma Lestari Lintas Mahkota Maju Makmur Mandiri Mega Mekar Mentari Mitra Muda Mulia
Mustika Nurani Nusantara Pancar Perdana Permata Persada Pertiwi Prima Putra Rahayu
Raja Restu Samudra Sanjaya Santosa Sarana Satria Sejahtera Sejati Sentosa Setia Sinar
Sukses Sumber Surya Timur Trisula Tunas Utama Wahana Widya Wijaya Yudha Zamzam
Zulfikar
"""
_WORDS = _TEXT.split()
_NEIGHBOURS = {
    "a": "sq", "b": "vn", "d": "sf", "e": "rw", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "mb", "o": "ip", "p": "o", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "w": "e", "y": "tu",
}  # fmt: skip
_HEARD = (
    ("u", "oe"), ("j", "dj"), ("c", "tj"), ("f", "p"), ("p", "f"), ("z", "s"), ("s", "z"),
    ("y", "i"), ("kh", "h"), ("kh", "k"), ("sy", "s"), ("v", "f"), ("ks", "x"), ("ah", "a"),
    ("a", "ah"), ("t", "th"), ("i", "y"), ("u", "o"), ("o", "u"), ("i", "e"),
)  # fmt: skip
_SHORT = {
    "Internasional": "Intl", "Indonesia": "Indo", "Mandiri": "Mdr", "Sejahtera": "Sjht",
    "Nusantara": "Nusa", "Anugerah": "Anug", "Harapan": "Hrp", "Sentosa": "Snts", "Utama": "Utm",
    "Perdana": "Prdn", "Abadi": "Abd", "Cahaya": "Chy", "Khatulistiwa": "Khatul",
}  # fmt: skip


def a_table() -> dict[str, list[object]]:
    """Names that are listed; what is typed and which it means; names that are nobody's."""
    chance = random.Random(SEED)  # noqa: S311 -- invented names
    listed = _names(chance, LISTED)
    known = {" ".join(words(name)) for name in listed}
    misspelt: list[object] = []
    while len(misspelt) < MISSPELT:
        name = chance.choice(listed)
        how = chance.choice((_typed, _typed, _heard, _heard, _shortened))
        typed = how(chance, name)
        if chance.random() < TWICE:
            typed = chance.choice((_typed, _heard))(chance, f"PT {_bare(typed)}") or typed
        if typed and likeness(typed, name) != "exact" and " ".join(words(typed)) not in known:
            misspelt.append([typed, name])
    strangers = [name for name in _strangers(chance, listed) if " ".join(words(name)) not in known]
    return {"listed": list(listed), "misspelt": misspelt, "strangers": list(strangers[:STRANGERS])}


def _bare(typed: str) -> str:
    first, _, rest = typed.partition(" ")
    return rest if first.lower() in {"pt", "pt.", "p.t."} else typed


def _names(chance: random.Random, size: int) -> list[str]:
    names: dict[str, None] = {}
    while len(names) < size:
        names[f"PT {' '.join(chance.sample(_WORDS, chance.choice((2, 3, 3, 4))))}"] = None
    return list(names)


def _changed(chance: random.Random, name: str, change: Callable[[str], str]) -> str:
    """One word of the name, a long one, is changed."""
    parts = name.split()[1:]
    long = [at for at, word in enumerate(parts) if len(word) > 3]
    if not long:
        return ""
    at = chance.choice(long)
    parts[at] = change(parts[at])
    legal_form = chance.choice(("PT ", "", "P.T. ", "pt. "))
    typed = legal_form + " ".join(parts)
    return typed.lower() if chance.random() < 0.6 else typed


def _typed(chance: random.Random, name: str) -> str:
    """A letter lost, doubled, swapped, hit beside, or a blank in the wrong place."""

    def slip(word: str) -> str:
        at = chance.randrange(1, len(word) - 1)
        one, other = word[at], word[at + 1]
        return chance.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + one + word[at:],
                word[:at] + other + one + word[at + 2 :],
                word[:at] + chance.choice(_NEIGHBOURS.get(one, "e")) + word[at + 1 :],
                word[: at + 1] + " " + word[at + 1 :],
            )
        )

    typed = _changed(chance, name, slip)
    joins = chance.random() < 0.1 and typed.count(" ") > 1
    return typed[::-1].replace(" ", "", 1)[::-1] if joins else typed


def _heard(chance: random.Random, name: str) -> str:
    """Written as it sounds, or as it was written before 1972."""

    def mishear(word: str) -> str:
        spelt = [pair for pair in _HEARD if pair[0] in word.lower()]
        return word.lower().replace(*chance.choice(spelt), 1) if spelt else ""

    return _changed(chance, name, mishear)


def _shortened(chance: random.Random, name: str) -> str:
    """An abbreviation in the place of a word."""
    parts = name.split()[1:]
    short = [at for at, word in enumerate(parts) if word in _SHORT]
    if not short:
        return ""
    at = chance.choice(short)
    parts[at] = _SHORT[parts[at]] + chance.choice(("", "."))
    return " ".join(parts)


def _strangers(chance: random.Random, listed: list[str]) -> list[str]:
    """Words swapped, one word another, a word more; and names with nothing in common."""
    found = []
    for name in chance.sample(listed, STRANGERS * 2):
        parts = name.split()[1:]
        kind = chance.randrange(4)
        if kind == 0:
            parts.reverse()
        elif kind == 1:
            parts[-1] = chance.choice(_WORDS)
        elif kind == 2:
            parts.append(chance.choice(_WORDS))
        else:
            parts = [chance.choice(("Rimba", "Kelana", "Tirta", "Pelangi")) for _ in range(2)]
        found.append(f"PT {' '.join(parts)}")
    return list(dict.fromkeys(found))


def as_text(table: dict[str, list[object]]) -> str:
    rows = (
        f'  "{name}": [\n'
        + ",\n".join(f"    {json.dumps(each, ensure_ascii=False)}" for each in rows)
        + "\n  ]"
        for name, rows in table.items()
    )
    return "{\n" + ",\n".join(rows) + "\n}\n"


if __name__ == "__main__":
    TABLE.write_text(as_text(a_table()))
    sys.stdout.write(f"{TABLE}\n")
