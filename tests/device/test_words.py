"""The words of the receipts: easy, harmless, and hard to mistake for each other."""

import re
from collections import Counter
from itertools import pairwise

from tests.device.protocol import read_words

WORDS = read_words()

# Beginnings of words that could frighten or shame somebody who reads them over her shoulder.
UNWELCOME = [
    "agama",
    "ajal",
    "alarm",
    "alkohol",
    "allah",
    "ancam",
    "anjing",
    "anus",
    "api",
    "aborsi",
    "bahaya",
    "bakar",
    "bandit",
    "bangkai",
    "babi",
    "bebas",
    "begal",
    "berahi",
    "bir",
    "bogel",
    "bom",
    "bordil",
    "borgol",
    "budak",
    "bugil",
    "bui",
    "bunuh",
    "cabul",
    "cekik",
    "celaka",
    "cinta",
    "cium",
    "copet",
    "curi",
    "dada",
    "darah",
    "darurat",
    "demam",
    "denda",
    "derita",
    "dewa",
    "doa",
    "dosa",
    "duit",
    "dukun",
    "durhaka",
    "emas",
    "ganja",
    "gaji",
    "gawat",
    "gereja",
    "gila",
    "hajar",
    "hakim",
    "hamil",
    "haram",
    "hilang",
    "hukum",
    "hutang",
    "iblis",
    "ikat",
    "imam",
    "islam",
    "jahat",
    "jaksa",
    "janda",
    "jerat",
    "jihad",
    "judi",
    "jual",
    "kabur",
    "kafir",
    "kaki",
    "kantongi",
    "kasus",
    "kawin",
    "kebakar",
    "kejar",
    "keji",
    "kelamin",
    "kondom",
    "kontrak",
    "korban",
    "korup",
    "kristen",
    "kubur",
    "kuburan",
    "kudis",
    "kunci",
    "kurung",
    "kitab",
    "lapor",
    "lari",
    "lari",
    "luka",
    "mabuk",
    "maling",
    "majikan",
    "mata",
    "masjid",
    "mati",
    "mayat",
    "mesum",
    "miskin",
    "modal",
    "mulut",
    "nabi",
    "najis",
    "narkoba",
    "neraka",
    "nikah",
    "nyawa",
    "obat",
    "oplas",
    "otak",
    "panik",
    "paspor",
    "payudara",
    "pecat",
    "pedang",
    "pelacur",
    "peluk",
    "penis",
    "penjara",
    "perang",
    "perawan",
    "perkosa",
    "pingsan",
    "pisau",
    "pistol",
    "polisi",
    "porno",
    "puasa",
    "pukul",
    "pulang",
    "racun",
    "rampas",
    "rampok",
    "rezeki",
    "rokok",
    "roh",
    "sakit",
    "saksi",
    "salat",
    "salib",
    "sandera",
    "santet",
    "seks",
    "sekarat",
    "senjata",
    "setan",
    "sidang",
    "siksa",
    "siluman",
    "sperma",
    "suntik",
    "surga",
    "susu",
    "syahwat",
    "syirik",
    "takut",
    "tahan",
    "tahanan",
    "tangan",
    "tangis",
    "tawanan",
    "telanjang",
    "teler",
    "tembak",
    "teror",
    "tewas",
    "tikam",
    "tipu",
    "tolong",
    "tuhan",
    "tusuk",
    "uang",
    "umrah",
    "upah",
    "utang",
    "vagina",
    "virus",
    "visa",
    "wabah",
    "zina",
]


def test_there_are_as_many_words_as_eleven_bits_can_name():
    assert len(WORDS) == 2048
    assert len(set(WORDS)) == 2048


def test_words_are_three_to_eight_plain_letters():
    strange = [word for word in WORDS if not re.fullmatch("[a-z]{3,8}", word)]

    assert strange == []


def test_no_slip_of_the_finger_makes_another_word():
    made = Counter(slip for word in WORDS for slip in slips(word) if "." in slip)

    assert [slip for slip, times in made.items() if times > 1] == []
    assert [word for word in WORDS if slips(word) & set(WORDS)] == []


def test_no_word_begins_another():
    ordered = sorted(WORDS)
    twins = [(one, two) for one, two in pairwise(ordered) if two.startswith(one)]

    assert twins == []


def test_no_word_alarms_a_bystander():
    unwelcome = [word for word in WORDS if word in UNWELCOME]

    assert unwelcome == []


def slips(word: str) -> set[str]:
    """What one slip makes of a word: a letter lost, wrong (shown as a dot), or swapped."""
    places = range(len(word))
    lost = {word[:at] + word[at + 1 :] for at in places}
    wrong = {word[:at] + "." + word[at + 1 :] for at in places}
    swapped = {word[:at] + word[at : at + 2][::-1] + word[at + 2 :] for at in places[:-1]}
    return (lost | wrong | swapped) - {word}
