import io
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from ltsa_desk import words
from ltsa_desk.cases.content import LANGUAGES, TEMPLATES, template_text
from ltsa_desk.words import LOCALES, NobodySpeaks, _, speaking

PACKAGE = Path(words.__file__).parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def written():
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {message for _file, _line, message, _notes, _context in found}


def translated():
    catalog = read_po(
        io.BytesIO((LOCALES / "id" / "LC_MESSAGES" / "messages.po").read_bytes()), locale="id"
    )
    return {message.id: message.string for message in catalog if message.id}


def test_every_text_of_the_desk_is_said_in_indonesian():
    said = translated()

    assert set(said) == written()
    assert [text for text, words in said.items() if not words or not all(words)] == []


def test_the_holes_of_a_text_are_the_holes_of_its_translation():
    def holes(text):
        one = text if isinstance(text, str) else text[0]
        return sorted(re.findall(r"{\w+}", one))

    assert [text for text, said in translated().items() if holes(text) != holes(said)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_ready_answers_exist_in_every_language_a_reporter_may_write_in(language):
    assert [code for code, each in TEMPLATES.items() if not each.texts.get(language)] == []


def test_a_reporter_whose_language_we_lack_is_answered_in_indonesian():
    assert template_text("read", "tl") == TEMPLATES["read"].texts["id"]


def test_a_text_said_outside_a_page_raises():
    with pytest.raises(NobodySpeaks):
        _("Alarm")


def test_the_desk_speaks_two_languages():
    said = []
    for language in ("id", "en"):
        with speaking(language):
            said.append(_("Send the answer"))

    assert said == ["Kirim jawaban", "Send the answer"]
