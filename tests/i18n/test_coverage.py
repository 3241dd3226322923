"""How much is said in each language, and which pages say that they are drafts."""

from dataclasses import replace

import pytest

from ltsa_pwa.app import PAGES
from ltsa_pwa.assets import ROOT
from ltsa_pwa.i18n import LANGUAGES, _, in_language, language
from ltsa_pwa.i18n.coverage import TABLE, coverage_table, groups, is_draft, part_said
from ltsa_pwa.routes import RIGHTS
from ltsa_pwa.ui import frame
from ltsa_pwa.ui.texts import texts


def test_the_table_is_not_stale():
    assert TABLE.read_text(encoding="utf-8") == coverage_table(), "run: make messages"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_names_the_folder_it_is_written_in(page):
    assert (ROOT / "ltsa_pwa" / page.group).is_dir(), "give its Page in routes.py a folder"


def test_a_text_that_two_folders_say_counts_for_both():
    said = groups()

    assert [[each.id for each in said[group]].count("Help") for group in ("ui", "help")] == [1, 1]


def test_indonesian_says_every_group_whole():
    assert {part_said(language("id"), group) for group in groups()} == {1.0}


def test_a_group_that_nobody_wrote_is_not_said():
    assert part_said(language("id"), "no such folder") == 0.0


def test_checked_group_is_no_draft_and_the_others_stay_one():
    checked = replace(language("ar"), checked=frozenset({"rights", "ui"}))

    assert (is_draft(checked, "rights"), is_draft(checked, "help")) == (False, True)


def test_page_is_a_draft_until_what_stands_on_every_page_is_checked_too():
    checked = replace(language("ar"), checked=frozenset({"rights"}))

    assert is_draft(checked, "rights")


@pytest.mark.parametrize("spoken", LANGUAGES, ids=lambda each: each.tag)
def test_page_in_an_unchecked_language_says_that_it_is_a_draft(spoken):
    with in_language(spoken):
        said = list(texts(frame(RIGHTS, "…")))
        draft = _("Draft: no native reader has checked this page yet.")

    assert said.count(draft) == (0 if spoken.tag in {"id", "en"} else 1)
