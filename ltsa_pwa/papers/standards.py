"""What is known of one country and one kind of work: only what has a source."""

# Translators: What is known of one country and one kind of work. “At least” and “at most” are
# limits of a law or a rule: keep them.

from dataclasses import dataclass

from ltsa_pwa.facts import Figure, figure
from ltsa_pwa.i18n import N_
from ltsa_pwa.papers.question import Sector


@dataclass(frozen=True)
class Wage:
    """A floor: ``figure`` is the fact, per month or hour.

    ``before`` is the lower one of older contracts or of a part of this work: what lies
    between the two is neither too little nor enough, it is asked about.
    """

    figure: str
    per: str
    before: str | None = None


@dataclass(frozen=True)
class Remark:
    """What stands beside a question there; ``{}``-holes are filled from ``figures``."""

    question: str
    text: str
    figures: tuple[tuple[str, str], ...] = ()
    basis: tuple[str, ...] = ()

    def known(self) -> tuple[Figure, ...]:
        """Everything it rests on."""
        return tuple(figure(key) for key in (*dict(self.figures).values(), *self.basis))


@dataclass(frozen=True)
class Standard:
    """``rest`` is how often a day of rest may not be taken away; ``one``: one house only.

    ``closed`` is work that is closed for new workers.
    """

    country: str
    sector: Sector
    remarks: tuple[Remark, ...]
    wages: tuple[Wage, ...] = ()
    hours: str | None = None
    rest: str | None = None
    family: str | None = None
    one: bool = False
    closed: bool = False

    @property
    def name(self) -> str:
        """How the page and the phone call it."""
        return f"{self.country}-{self.sector}"

    def numbers(self) -> dict[str, object]:
        """The part the phone compares with, as ``contract_rules.js`` wants it."""
        limits = {"hours": self.hours, "family": self.family}
        told = {name: int(str(figure(key).value)) for name, key in limits.items() if key}
        wages = [_numbers_of(each) for each in self.wages]
        compared = {
            **({"wage": wages} if wages else {}),
            **told,
            **({"rest": self.rest} if self.rest else {}),
            **({"one": True} if self.one else {}),
        }
        until = {name: self._until(name) for name in compared}
        # What is closed stays closed until somebody says otherwise, however old the rule.
        closed = {"job": "closed"} if self.closed else {}
        return {**compared, **closed, **({"until": until} if until else {})}

    def _until(self, question: str) -> str:
        """The last day on which we rely on all that is said beside a question."""
        said = [
            each
            for remark in self.remarks
            for each in remark.known()
            if remark.question == question
        ]
        return min(each.stale_after for each in said).isoformat()


def _numbers_of(wage: Wage) -> dict[str, str]:
    floor = figure(wage.figure)
    before = {"before": str(figure(wage.before).value)} if wage.before else {}
    return {"amount": str(floor.value), "currency": floor.unit or "", "per": wage.per, **before}


_A_MONTH = N_("At least {wage} a month.")
_MOU = ("mou-malaysia-2022",)
_CLOSED = Remark(
    "job",
    N_("Household work for private employers is closed for new workers. Other work is not."),
    basis=("kepmenaker-260-2015-rule",),
)


def _closed(country: str) -> Standard:
    """Of household work there we know only that it is closed."""
    return Standard(country, "household", remarks=(_CLOSED,), closed=True)


STANDARDS = (
    Standard(
        "HK",
        "household",
        wages=(Wage("wage-hong-kong", "month", before="wage-hong-kong-before"),),
        remarks=(
            Remark(
                "wage",
                N_(
                    "Signed since {since}: at least {wage} a month with free food, or {food} for"
                    " food besides. Older contracts: {before}."
                ),
                (
                    ("since", "wage-hong-kong-since"),
                    ("wage", "wage-hong-kong"),
                    ("food", "food-hong-kong"),
                    ("before", "wage-hong-kong-before"),
                ),
            ),
        ),
    ),
    Standard(
        "TW",
        "factory",
        wages=(Wage("wage-taiwan", "month"), Wage("wage-taiwan-hour", "hour")),
        remarks=(
            Remark(
                "wage",
                N_("At least {wage} a month, or {hour} an hour."),
                (("wage", "wage-taiwan"), ("hour", "wage-taiwan-hour")),
            ),
        ),
    ),
    Standard(
        "TW",
        "household",
        # Carers in a home for the old do this work, too, under the general labour law.
        wages=(Wage("wage-taiwan", "month", before="wage-taiwan-carer"),),
        remarks=(
            Remark(
                "wage",
                N_("In a household at least {carer} a month, in a care home at least {wage}."),
                (("carer", "wage-taiwan-carer"), ("wage", "wage-taiwan")),
            ),
        ),
    ),
    Standard(
        "TW",
        "fishing",
        # No floor is known for ships far out, so nothing is held against this one.
        remarks=(
            Remark(
                "wage",
                N_("Near the coast at least {wage} a month, or {hour} an hour."),
                (("wage", "wage-taiwan"), ("hour", "wage-taiwan-hour")),
            ),
        ),
    ),
    Standard(
        "MY",
        "household",
        wages=(Wage("wage-malaysia-household", "month"),),
        rest="week",
        family="family-size-malaysia",
        one=True,
        remarks=(
            Remark("wage", _A_MONTH, (("wage", "wage-malaysia-household"),)),
            Remark("one", N_("You work in one house only."), basis=("houses-malaysia",)),
            Remark(
                "family",
                N_("At most {people} people live in the house."),
                (("people", "family-size-malaysia"),),
            ),
            Remark("rest", N_("A day of rest each week is agreed."), basis=_MOU),
            Remark("leave", N_("Paid leave in the year is agreed."), basis=_MOU),
            Remark("insurance", N_("An insurance is agreed."), basis=_MOU),
        ),
    ),
    Standard(
        "SG",
        "household",
        rest="month",
        remarks=(
            Remark(
                "rest",
                N_(
                    "A day of rest each week. At least {days} a month must be taken; the employer"
                    " may not buy it from you."
                ),
                (("days", "rest-days-singapore"),),
            ),
        ),
    ),
    Standard(
        "SA",
        "household",
        hours="hours-saudi",
        rest="week",
        closed=True,
        remarks=(
            _CLOSED,
            Remark(
                "hours",
                N_("At most {hours} hours of work a day, and {rest} hours of rest each day."),
                (("hours", "hours-saudi"), ("rest", "rest-a-day-saudi")),
            ),
            Remark(
                "rest",
                N_("A paid rest of {hours} hours each week."),
                (("hours", "rest-saudi"),),
            ),
            Remark(
                "leave",
                N_("{months} month of paid leave every {years} years."),
                (("months", "leave-saudi"), ("years", "leave-saudi-every")),
            ),
        ),
    ),
    Standard(
        "KR",
        "factory",
        wages=(Wage("wage-korea-hour", "hour"), Wage("wage-korea-month", "month")),
        remarks=(
            Remark(
                "wage",
                N_("At least {hour} an hour, which is {month} for {hours} hours in a month."),
                (
                    ("hour", "wage-korea-hour"),
                    ("month", "wage-korea-month"),
                    ("hours", "hours-korea-month"),
                ),
            ),
        ),
    ),
    *(_closed(each) for each in ("AE", "KW", "QA", "OM")),
)
