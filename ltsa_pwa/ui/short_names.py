"""Short names explained at the foot of each page that uses them: most readers know few of them."""

# Translators: What an Indonesian short name means. The short name itself stays as it is.

import re

import reflex as rx

from ltsa_pwa.i18n import N_, _
from ltsa_pwa.ui.parts import fold
from ltsa_pwa.ui.texts import texts

SHORT_NAMES = {
    "BLK": N_("Training centre of the government"),
    "BP2MI": N_("Agency for migrant workers, today part of the ministry"),
    "BP3MI": N_("Office of the ministry for migrant workers in your province"),
    "BPJS": N_("Insurance by the state"),
    "CoE": N_("Letter of Japan that lets you ask for a visa"),
    "Disnaker": N_("Manpower office of your regency"),
    "Disnakertrans": N_("Manpower office, also for transmigration"),
    "Dukcapil": N_("Office for identity cards, family cards and birth certificates"),
    "E-PMI": N_("Your card as a migrant worker, on the phone"),
    "EPS": N_("Way to work in South Korea, from state to state"),
    "HIMPSI": N_("Association of psychologists"),
    "HIV": N_("Virus that weakens the body"),
    "JDIH": N_("The state's collection of laws and rules"),
    "JHT": N_("Savings for old age"),
    "JKK": N_("Insurance against accidents at work"),
    "JKM": N_("Insurance for the family after a death"),
    "JKN": N_("Health insurance by the state"),
    "JPEG": N_("The usual kind of photo"),
    "KBRI": N_("Indonesian embassy"),
    "KDEI": N_("Indonesian office in Taiwan, in the place of an embassy"),
    "Kemlu": N_("Ministry of Foreign Affairs"),
    "Kemnaker": N_("Ministry of Manpower"),
    "Kepmenaker": N_("Decision of the Minister of Manpower"),
    "KJRI": N_("Indonesian consulate-general"),
    "KP2MI": N_("Ministry for the Protection of Indonesian Migrant Workers"),
    "KRI": N_("Indonesian consulate"),
    "KTKLN": N_("The card before E-PMI"),
    "KUA": N_("Office for religious affairs: marriage papers"),
    "KUR": N_("Bank loan that the state makes cheaper"),
    "LPK": N_("Private training institute"),
    "LPSK": N_("Agency that protects witnesses and victims"),
    "LTSA": N_("One-roof service: one office for all papers of migrant workers"),
    "MRC": N_("Centre that informs and helps migrant workers"),
    "NPWP": N_("Tax number"),
    "OPP": N_("Orientation before you leave"),
    "P2MI": N_("Protection of Indonesian migrant workers"),
    "P3MI": N_("Company that may place migrant workers, with a licence"),
    "P4MI": N_("Service post of the ministry for migrant workers"),
    "Perban": N_("Regulation of the agency for migrant workers"),
    "Perka": N_("Regulation of the head of the agency for migrant workers"),
    "Permen": N_("Regulation of a minister"),
    "Permenaker": N_("Regulation of the Minister of Manpower"),
    "Perpres": N_("Regulation of the President"),
    "PMI": N_("Indonesian migrant worker"),
    "PP": N_("Government regulation"),
    "RUU": N_("Bill: a law that is not yet one"),
    "SAPA 129": N_("Help by telephone for women and children"),
    "SIP2MI": N_("Permit of a company for one job in one country"),
    "SIP3MI": N_("Licence of a placement company"),
    "SISKOP2MI": N_("The state's page for jobs, companies and your card"),
    "SKCK": N_("Letter of the police that you have no open case"),
    "SSW": N_("Visa of Japan for skilled workers"),
    "TPPO": N_("Trafficking in persons"),
    "UPTD PPA": N_("Office of your regency for women and children"),
    "UU": N_("Law"),
    "WCC": N_("Women's crisis centre"),
    "WNI": N_("Indonesian citizen"),
}
"""Each short name of a page, in plain words; the Indonesian text gives the whole name too."""

_LONGEST_FIRST = sorted(SHORT_NAMES, key=len, reverse=True)
_FOUND = re.compile(rf"(?<![\w-])(?:{'|'.join(_LONGEST_FIRST)})(?![\w-])")


def short_names(*parts: rx.Component | str) -> rx.Component:
    """The list of those that stand in these parts of a page; nothing when none does."""
    said = " ".join(text for part in parts for text in _said(part))
    found = sorted(set(_FOUND.findall(said)))
    if not found:
        return rx.fragment()
    rows = [rx.el.li(rx.el.strong(each), f": {_(SHORT_NAMES[each])}") for each in found]
    return fold(_("Short names on this page"), rx.el.ul(*rows), class_name="quiet")


def _said(part: rx.Component | str) -> list[str]:
    return [part] if isinstance(part, str) else list(texts(part))
