"""What may still be owed to somebody who comes home.

No deadline is named: none has a source that is sure.
"""

from dataclasses import dataclass

from ltsa_pwa.i18n import N_


@dataclass(frozen=True)
class Claim:
    """One thing to check: what to keep, whom to ask now. ``figures`` fill the holes of ``says``.

    ``what`` is the code a report about it begins with.
    """

    name: str
    picture: str
    title: str
    keep: str
    ask: tuple[str, ...]
    what: str
    says: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    basis: tuple[str, ...] = ()


AGENCY_OR_OFFICE = N_("At home: the LTSA or the labour office (Disnaker), with copies.")

CLAIMS: tuple[Claim, ...] = (
    Claim(
        "wage",
        "wallet",
        N_("The last wage"),
        N_("Keep pay slips, transfers, and a list of the days you worked."),
        (
            N_("Abroad: the employer in a message, then the labour line of that country."),
            N_("The mission can ask there for you when you are home already."),
            AGENCY_OR_OFFICE,
        ),
        "wages",
    ),
    Claim(
        "leave-pay",
        "calendar",
        N_("Pay for leave and rest days"),
        N_("Keep the contract, and a list of the rest days and holidays you worked."),
        (
            N_("Abroad: the labour line says what that country pays for them."),
            AGENCY_OR_OFFICE,
        ),
        "wages",
    ),
    Claim(
        "bonus",
        "handshake",
        N_("Bonus, or pay at the end of the contract"),
        N_("Keep the contract and every message in which a sum was promised."),
        (
            N_("Read what the contract says of its end. Ask the employer for it in a message."),
            AGENCY_OR_OFFICE,
        ),
        "wages",
    ),
    Claim(
        "insurance",
        "heart-pulse",
        # Translators: BPJS Ketenagakerjaan; its whole name does not fit on a narrow phone
        N_("Insurance (BPJS)"),
        N_(
            "Keep the insurance card, passport, doctor’s letters, receipts and the bank book. A"
            " letter of the employer or the mission helps."
        ),
        (N_("The BPJS desk at the LTSA, or the nearest BPJS Ketenagakerjaan office."),),
        "health",
        says=(
            N_(
                "As published: treatment abroad up to {treatment}, care at home for {years} year up"
                " to {home}."
            ),
            N_("The way up to {way}. Work that is not what was agreed: {wrong}."),
            N_("Hearing aid up to {ear}, glasses up to {eyes}."),
            N_("Dismissal from one side: from {dismissal}. After rape: {rape}."),
            N_("Your own savings there (JHT) stay yours."),
        ),
        figures=(
            ("treatment", "claim-treatment-abroad"),
            ("home", "claim-care-at-home"),
            ("years", "claim-care-at-home-years"),
            ("way", "claim-transport"),
            ("wrong", "claim-wrong-job"),
            ("ear", "claim-hearing-aid"),
            ("eyes", "claim-glasses"),
            ("dismissal", "claim-dismissal"),
            ("rape", "claim-rape"),
        ),
        basis=("claim-accident-papers",),
    ),
    Claim(
        "deposit",
        "landmark",
        N_("Deposit, fees, costs you paid too much"),
        N_("Keep receipts, transfers, and the placement agreement."),
        (
            N_("The company (P3MI) in writing, with a day by which it answers."),
            N_("Then the LTSA, BP3MI or KP2MI: ask whether the company must pay it back."),
        ),
        "overcharging",
        says=(
            N_("With the company: talk first, then the labour office, then a court."),
            N_("You or your family may complain. The desk gives a password to follow the case."),
            N_("In 2025 companies paid {sum} back to {people} candidates."),
        ),
        figures=(("sum", "paid-back-2025"), ("people", "paid-back-2025-people")),
        basis=("refund-from-company", "dispute-order", "complaint-desk", "complaint-by-family"),
    ),
    Claim(
        "tax",
        "file-text",
        N_("Tax and pension paid abroad"),
        N_("Keep the tax paper of the employer, pay slips, and your number there."),
        (
            N_("Abroad, before you leave: the tax and pension office, whether some comes back."),
            N_("From home: the mission of Indonesia in that country tells the way."),
        ),
        "wages",
    ),
    Claim(
        "papers",
        "id-card",
        N_("Papers and things of yours"),
        N_("Note which paper is where. Passport and certificates are proof for all of this."),
        (
            N_("Ask the holder in a message to give them back by a day."),
            N_("If not: the company, then the LTSA or the mission."),
        ),
        "documents",
        basis=("art-6",),
    ),
)


@dataclass(frozen=True)
class Help:
    """Somebody or something for those who are home; ``basis`` names the facts it stands on."""

    name: str
    says: str
    basis: tuple[str, ...]
    figures: tuple[tuple[str, str], ...] = ()


SERVICES: tuple[Help, ...] = (
    Help(
        N_("Office in the province (BP3MI)"),
        N_("The way home, a bed for some nights, a doctor, somebody who listens."),
        ("return-help",),
    ),
    Help(
        N_("One-roof service (LTSA)"),
        N_("Papers, work, insurance and complaints in one house."),
        ("ltsa-desks",),
    ),
    Help(
        N_("Training and business groups"),
        N_("The ministry’s offices list who wants to learn or begin something. Ask to be listed."),
        ("empowerment",),
    ),
    # Translators: the name of a programme, as it is
    Help(N_("Desmigratif"), N_("Villages that care for migrant workers."), ("desmigratif",)),
    # Translators: the name of a programme, as it is
    Help(N_("Desbumi"), N_("Villages that care for migrant workers."), ("desbumi",)),
    Help(
        N_("Desa Migran Emas"),
        N_("Villages with a task force and a service post: {villages} in {provinces} provinces."),
        ("desa-migran-emas-since", "desa-migran-emas-villages", "desa-migran-emas-provinces"),
        (("villages", "desa-migran-emas-villages"), ("provinces", "desa-migran-emas-provinces")),
    ),
    Help(
        N_("Loan before leaving again (KUR)"),
        N_(
            "For placement: up to {most}, at most {interest} a year, without collateral. Ask a bank"
            " before you sign."
        ),
        ("kur-most", "kur-interest", "kur-without-collateral"),
        (("most", "kur-most"), ("interest", "kur-interest")),
    ),
    Help(
        N_("Women and child protection unit (UPTD PPA)"),
        N_("After violence: somebody to talk to, a doctor, a lawyer, a shelter."),
        ("women-and-child-unit",),
    ),
)
