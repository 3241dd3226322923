"""The papers and dates a worker has to keep an eye on. Codes never change: phones keep them."""

from ltsa_pwa.i18n import N_

# Translators: papers she owns, as choices
PAPERS = (
    ("passport", N_("Passport")),
    ("ktp", N_("Identity card (KTP)")),
    ("kk", N_("Family card (KK)")),
    ("birth", N_("Birth certificate")),
    ("diploma", N_("School diploma")),
    ("marriage", N_("Marriage book")),
    ("land", N_("Land certificate")),
    ("visa", N_("Visa or work permit")),
    ("agreement", N_("Placement agreement")),
    ("contract", N_("Work contract")),
    ("insurance", N_("Insurance card")),
    ("certificate", N_("Certificate of training")),
    ("seaman", N_("Seaman’s book")),
    ("bank", N_("Bank book or card")),
    ("other", N_("Another paper")),
)
# Translators: who has the paper now
PLACES = (
    ("me", N_("With me")),
    ("home", N_("At home with my family")),
    ("handed", N_("I handed it to somebody")),
    ("unknown", N_("I do not know")),
)
# Translators: dates to keep an eye on, as choices
DATES = (
    ("contract", N_("End of the contract")),
    ("visa", N_("End of the visa or permit")),
    ("passport", N_("End of the passport")),
    ("medical", N_("Medical check")),
    ("insurance", N_("End of the insurance")),
    ("own", N_("Another date")),
)
