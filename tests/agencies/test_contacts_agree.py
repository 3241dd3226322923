"""What a phone and the server find in texts nobody thought of: the same.

Of countries where few people go the phone knows the code and the length only, and nothing
behind "00": no number is invented there.
"""

import json
import random
import subprocess
from dataclasses import astuple
from pathlib import Path

from ltsa_pwa.agencies.contact_finding import find_contacts

FINDER = Path(__file__).with_name("find_contacts.mjs")
SEED = 20261123
WORDS = (
    "rek norek rekening BCA BRI BNI Mandiri Permata bank VA WA HP telp Hub a.n. a/n Sari PT Karya"
    " NIK KTP resi kode dan ke no nomor transfer DANA Rp jt orang cs hrd@contoh.com (021)"
)
BETWEEN = [*"   \n\n.)*_", ": ", ", ", " / ", " - ", "-\n", "\u00a0"]
BEGINS = "08 08 08 8 +628 628 00628 +62(0)8 021 0231 0371 +8869 +60129 +96655 014 wa.me/628"
ARABIC = {48 + each: 0x660 + each for each in range(10)}


def a_number(chance: random.Random) -> str:
    """Dialled or printed, in groups or in one, sometimes with a letter in it or behind it."""
    begin = chance.choice((*BEGINS.split(), *"123456789"))
    digits = "".join(chance.choices("0123456789", k=chance.randint(5, 16))).replace("00", "01")
    if chance.random() < 0.1:
        digits = digits.replace(chance.choice("015"), chance.choice("olisOS"), 1)
    number = begin + digits
    if chance.random() < 0.5:
        sign = chance.choice((" ", "-", "."))
        number = "".join(each + sign * (chance.random() < 0.3) for each in number) + "0"
    if chance.random() < 0.1:
        number += chance.choice("olisx")
    return number.translate(ARABIC) if chance.random() < 0.05 else number


def a_text(chance: random.Random) -> str:
    pieces = [
        a_number(chance) if chance.random() < 0.4 else chance.choice(WORDS.split())
        for _ in range(chance.randint(1, 7))
    ]
    return "".join(each + chance.choice(BETWEEN) for each in pieces)


def test_phone_and_server_find_the_same_in_invented_texts():
    chance = random.Random(SEED)  # noqa: S311 -- invented texts
    texts = [a_text(chance) for _ in range(3000)]

    command = ["node", "--no-warnings", str(FINDER)]
    said = subprocess.run(
        command, input=json.dumps(texts), text=True, capture_output=True, check=True
    )
    on_phone = json.loads(said.stdout)
    on_server = [[list(astuple(each)) for each in find_contacts(text)] for text in texts]

    both = zip(texts, on_server, on_phone, strict=True)
    assert [found for found in both if found[1] != found[2]] == []
    assert 1000 < sum(map(bool, on_phone)) < 2900
