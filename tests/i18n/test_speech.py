import pytest

from ltsa_pwa.i18n import (
    LANGUAGES,
    N_,
    NobodySpeaks,
    _,
    completeness,
    in_language,
    is_spoken,
    language,
    ngettext,
    pgettext,
    speech,
    spoken_language,
    unbroken,
)


def test_text_said_outside_a_page_raises():
    with pytest.raises(NobodySpeaks, match="Home"):
        _("Home")


def test_plural_and_context_said_outside_a_page_raise():
    with pytest.raises(NobodySpeaks):
        ngettext("one", "many", 2)
    with pytest.raises(NobodySpeaks):
        pgettext("button", "Report")


def test_marked_text_is_said_in_the_language_of_the_page():
    marked = N_("Home")

    with in_language(language("id")):
        assert _(marked) == "Beranda"
    with in_language(language("en")):
        assert _(marked) == "Home"


@pytest.fixture
def half_done(tmp_path, monkeypatch):
    """Catalogues in which only Indonesian says anything."""
    for each in LANGUAGES:
        folder = tmp_path / each.locale / "LC_MESSAGES"
        folder.mkdir(parents=True)
        said = "Beranda" if each.locale == "id" else ""
        (folder / "messages.po").write_text(
            f'msgid ""\nmsgstr ""\n\nmsgid "Home"\nmsgstr "{said}"\n'
        )
    monkeypatch.setattr(speech, "LOCALES", tmp_path)
    speech.forget_catalogues()
    yield
    speech.forget_catalogues()


@pytest.mark.parametrize(
    ("name", "heard"),
    [("jv", "Beranda"), ("su", "Beranda"), ("ar", "Home"), ("zh-Hant", "Home"), ("en", "Home")],
)
@pytest.mark.usefixtures("half_done")
def test_missing_text_is_said_in_the_language_that_stands_in(name, heard):
    with in_language(language(name)):
        assert _("Home") == heard


def test_language_is_over_when_the_page_is_done():
    with in_language(language("ar")):
        assert spoken_language() == language("ar")
    with pytest.raises(NobodySpeaks):
        spoken_language()


def test_only_arabic_is_written_from_right_to_left():
    assert [each.tag for each in LANGUAGES if each.direction == "rtl"] == ["ar"]


def test_nobody_from_outside_is_said_to_have_read_a_language():
    assert [each.tag for each in LANGUAGES if each.is_checked("rights")] == []
    assert [each.tag for each in LANGUAGES if each.is_source] == ["id", "en"]


def test_indonesian_is_whole():
    assert completeness(language("id")) == 1.0


def test_a_text_no_catalogue_has_is_not_spoken():
    assert is_spoken("Home", language("id"))
    assert not is_spoken("A sentence that no catalogue has.", language("id"))


MARK = "\u200f"
"""Unseen; makes a line run from the right that begins with a Latin letter."""


def test_an_arabic_sentence_that_begins_with_a_latin_name_still_runs_from_the_right():
    with in_language(language("ar")):
        assert _("Data contoh: invented companies, to try it out.").startswith(MARK + "Data contoh")
        assert _("{done} of {all}") == MARK + "{done} من {all}"


def test_what_begins_in_arabic_or_has_nothing_arabic_is_left_as_it_is():
    with in_language(language("ar")):
        assert MARK not in _("Welcome") + _("BPJS Kesehatan")
    with in_language(language("id")):
        assert MARK not in _("{done} of {all}")


@pytest.mark.parametrize(
    ("said", "set_"),
    [
        ("Lihat UU 18/2017.", "Lihat UU_18/2017."),
        ("Permen P2MI 17/2025 dan PP 59/2021", "Permen_P2MI_17/2025 dan PP_59/2021"),
        ("Perka BP2MI 9/2020", "Perka_BP2MI_9/2020"),
        ("UUD 1945, 18/2017", "UUD 1945, 18/2017"),
    ],
)
def test_the_name_of_a_law_stays_on_one_line(said, set_):
    assert unbroken(said) == set_.replace("_", "\N{NO-BREAK SPACE}")


def test_a_text_that_names_a_law_is_said_unbroken():
    with in_language(language("en")):
        assert "\N{NO-BREAK SPACE}6/2023" in _(
            "The job creation law (UU 6/2023) changed it, mainly for licences of companies. A bill"
            " of {day} has {changes} more points. We found no sign that it has become law."
        )
