"""Which places answer, and in which order, asked of the phone's own module."""

import json
import subprocess
from pathlib import Path

import pytest

from ltsa_pwa.offline.search_index import search_index
from tests.offline.built import SITE, on_the_wire, see, with_imports

PAGE = """<main id="content"><h1>Hak saya</h1>
<section id="passport"><h2>Paspor saya ditahan</h2><p>Simpan salinan. Lapor polisi.</p></section>
<section id="wage"><h2>Gaji saya</h2><p>Kapan dibayar? Lapor.</p></section>
<section id="hk"><h2>Hong Kong</h2><p>Paspor, gaji, polisi, izin, kerja, libur, rumah.</p></section>
</main>"""


def found(*queries):
    """The addresses for each query, the best first."""
    asked = {"index": json.loads(search_index({"rights": PAGE})), "queries": queries}
    command = ["node", "--no-warnings", str(Path(__file__).with_name("find.mjs"))]
    answer = subprocess.run(
        command, input=json.dumps(asked), text=True, capture_output=True, check=True
    )
    return json.loads(answer.stdout)


def test_a_word_is_found_whole_begun_and_misspelt():
    whole, begun, misspelt, another = found("ditahan", "dita", "ditaham", "ditunda")

    assert whole == begun == misspelt == ["rights#passport"]
    assert another == []


def test_a_word_is_found_in_a_longer_one_and_a_longer_one_by_it():
    assert found("tahan", "dipaspori", "gajinya") == [
        ["rights#passport"],
        ["rights#passport", "rights#hk"],
        ["rights#wage", "rights#hk"],
    ]


def test_a_word_of_three_letters_is_not_looked_for_in_longer_ones():
    assert found("mah") == [[]]


def test_a_word_counts_more_in_a_title_than_in_a_text():
    assert found("paspor") == [["rights#passport", "rights#hk"]]


def test_a_place_with_all_the_words_comes_before_those_with_some():
    assert found("gaji dibayar polisi")[0][0] == "rights#wage"
    assert found("gaji polisi")[0][0] == "rights#hk"


def test_where_few_places_have_every_word_those_with_some_follow():
    assert found("lapor polisi") == [["rights#passport", "rights#wage", "rights#hk"]]


def test_a_short_name_is_found_in_one_word():
    assert found("hongkong") == [["rights#hk"]]


def test_nothing_typed_finds_nothing():
    assert found("", " ?! ") == [[], []]


@pytest.mark.journeys
def test_an_index_is_searched_as_it_comes():
    """No engine to load and to fill before the first answer: the scripts stay few and small."""
    page = SITE / "id" / "find.html"
    addresses = [each for each in see(page).addresses if each.endswith(".js")]

    scripts = set().union(*(with_imports(SITE / each[1:]) for each in addresses))

    assert [each.name for each in scripts if "MiniSearch" in each.read_text()] == []
    assert sum(map(on_the_wire, scripts)) <= 14 * 1024
