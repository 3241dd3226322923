"""Countries as a worker calls them."""

from ltsa_pwa.i18n import N_, _

# Translators: countries as a worker calls them; no “the”, no “in”
_NAMES = {
    "ID": N_("Indonesia"),
    "HK": N_("Hong Kong"),
    "TW": N_("Taiwan"),
    "MY": N_("Malaysia"),
    "SG": N_("Singapore"),
    "JP": N_("Japan"),
    "KR": N_("South Korea"),
    "SA": N_("Saudi Arabia"),
    "BN": N_("Brunei"),
    "IT": N_("Italy"),
    "TR": N_("Turkey"),
    "AE": N_("United Arab Emirates"),
    "KW": N_("Kuwait"),
    "QA": N_("Qatar"),
    "OM": N_("Oman"),
}


def say_country(code: str) -> str:
    """The name of a country by its ISO 3166 code; the code itself for one we have no name for."""
    return _(_NAMES[code]) if code in _NAMES else code
