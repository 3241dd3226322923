"""What the build puts into an index, and that the phone takes texts apart in the same way."""

import json
import subprocess
from pathlib import Path

import pytest

from ltsa_pwa.offline.found_in import Place, places_in
from ltsa_pwa.offline.search_index import search_index
from ltsa_pwa.offline.search_words import words_of

CASES = json.loads(Path("tests/cases/search_words.json").read_text(encoding="utf-8"))
PAGE = """<html lang="id"><body><nav>Beranda</nav><main id="content">
<div><h1>Hak saya</h1></div><p class="lead">Isi hukum.</p>
<section id="freedom"><h2>Tubuh</h2>
<div id="passport"><details><summary><span>Paspor Anda</span><svg><path d="M"/></svg></summary>
<p>Simpan <input value="x"/>sendiri.</p><p hidden>rahasia</p><ul data-silent>sumber</ul></details>
</div></section>
<section id="k1" aria-label="Saya perlu dokter."><p>Saya perlu dokter.</p>
<p lang="ko">의사</p><nav>Maju</nav></section>
<div id="nameless"><p>Tanpa judul</p></div><template><p>nanti</p></template>
</main></body></html>"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"] or "nothing")
def test_text_is_taken_apart(case):
    assert words_of(case["text"]) == case["words"]


def test_the_phone_takes_texts_apart_in_the_same_way():
    said = json.dumps([case["text"] for case in CASES])
    command = ["node", "--no-warnings", str(Path(__file__).with_name("words.mjs"))]

    answer = subprocess.run(command, input=said, text=True, capture_output=True, check=True)

    assert json.loads(answer.stdout) == [case["words"] for case in CASES]


def test_places_of_a_page_have_their_own_texts():
    places = places_in(PAGE)

    assert places == [
        Place("", "Hak saya", ["Isi hukum.", "Tanpa judul"]),
        Place("freedom", "Tubuh", []),
        Place("passport", "Paspor Anda", ["Simpan", "sendiri."]),
        Place("k1", "Saya perlu dokter.", ["Saya perlu dokter."]),
    ]


@pytest.mark.parametrize(
    ("tag", "texts"), [("id", ["leceh raba", "Jangan takut."]), ("ar", ["Jangan takut."])]
)
def test_what_people_type_for_an_answer_leads_to_it_by_the_index_all_phones_have(tag, texts):
    page = (
        f'<html lang="{tag}"><main><h1>Tanya</h1><details id="touched" data-words="leceh raba">'
        "<summary>Ada yang menyentuh saya</summary><p>Jangan takut.</p></details></main></html>"
    )

    assert places_in(page)[1] == Place("touched", "Ada yang menyentuh saya", texts)


@pytest.mark.parametrize(
    ("ours", "said"),
    [("pemberi kerja", "majikan"), ("صاحب العمل", "كفيل"), ("告訴雇主", "老闆")],
)
def test_a_word_that_people_say_leads_to_ours(ours, said):
    page = f"<main><h1>Hak</h1><p>{ours}</p></main>"

    words = read_back(json.loads(search_index({"": page})))

    assert words[said] == [0]


def test_an_index_can_be_read_back():
    told = json.loads(search_index({"": PAGE, "rights": PAGE}))

    assert told["pages"] == ["", "rights"]
    assert told["places"][2] == [0, "passport", "Paspor Anda"]
    assert read_back(told) == {
        "hukum": [0, 4],
        "isi": [0, 4],
        "judul": [0, 4],
        "sendiri": [2, 6],
        "simpan": [2, 6],
        "tanpa": [0, 4],
    }


def test_a_word_that_is_everywhere_is_left_out():
    pages = {str(n): f"<main><h1>Hal</h1><p>selalu kata{n}</p></main>" for n in range(20)}

    words = read_back(json.loads(search_index(pages)))

    assert sorted(words) == sorted(f"kata{n}" for n in range(20))


def read_back(told):
    words, before = {}, ""
    for coded, steps in zip(told["words"].split(" "), told["rows"].split(" "), strict=True):
        before = before[: int(coded[0], 36)] + coded[1:]
        number, numbers = 0, []
        for step in steps.split("."):
            number += int(step, 36)
            numbers.append(number)
        words[before] = numbers
    return words
