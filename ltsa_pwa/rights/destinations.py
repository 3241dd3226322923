"""What is known of each destination, the countries with most workers first."""

# Translators: What is known of one country, with its source. “At least” and “at most” are limits
# of a law or a rule: keep them.

from ltsa_pwa.i18n import N_
from ltsa_pwa.rights.destination import Destination, Line

_ASK_FOR_FEES = Line(
    N_("Indonesia’s rules on costs are not fully applied there. Ask for every fee in writing."),
    rules=("cost-taiwan-hong-kong",),
)
_CLOSED = Line(
    N_("Household work for private employers is closed for new workers. Other work is not."),
    rules=("kepmenaker-260-2015-rule",),
)
_WAR = Line(
    N_("War grew in the Middle East in {day}. Ask Kemlu before you travel."),
    (("day", "middle-east-war-since"),),
)

DESTINATIONS: tuple[Destination, ...] = (
    Destination(
        "HK",
        (
            Line(
                N_(
                    "Household work: at least {wage} a month in contracts signed since {since},"
                    " {before} in older ones."
                ),
                (
                    ("wage", "wage-hong-kong"),
                    ("since", "wage-hong-kong-since"),
                    ("before", "wage-hong-kong-before"),
                ),
            ),
            Line(
                N_("Food is free, or you get at least {food} a month for it."),
                (("food", "food-hong-kong"),),
            ),
            Line(
                N_("The consulate warns of people who ask for money and say that they work there."),
                rules=("warning-hong-kong",),
            ),
            _ASK_FOR_FEES,
        ),
    ),
    Destination(
        "TW",
        (
            Line(
                N_(
                    "Factory, care home, fishing near the coast: at least {wage} a month or {hour}"
                    " an hour, since {since}."
                ),
                (
                    ("wage", "wage-taiwan"),
                    ("hour", "wage-taiwan-hour"),
                    ("since", "wage-taiwan-since"),
                ),
            ),
            Line(
                N_(
                    "Care in a household: {wage} a month in contracts made or renewed since"
                    " {since}. The general labour law does not cover this work."
                ),
                (("wage", "wage-taiwan-carer"), ("since", "wage-taiwan-carer-since")),
            ),
            Line(
                N_("Carers in households worked about {hours} hours a day, a survey found."),
                (("hours", "hours-taiwan-carer"),),
            ),
            Line(
                N_("Who cuts a wage that was higher already may be fined {least} to {most}."),
                (("least", "fine-taiwan-carer-least"), ("most", "fine-taiwan-carer-most")),
            ),
            _ASK_FOR_FEES,
        ),
    ),
    Destination(
        "MY",
        (
            Line(
                N_("Household work: at least {wage} a month, without deductions."),
                (("wage", "wage-malaysia-household"),),
                rules=("mou-malaysia-2022",),
            ),
            Line(
                N_("You work in one house only, for a family of at most {size} people."),
                (("size", "family-size-malaysia"),),
            ),
            Line(
                N_("The employer must earn at least {income} a month."),
                (("income", "employer-income-malaysia"),),
            ),
            Line(
                N_("Rest every week, paid leave every year, notice and insurance are agreed."),
                rules=("mou-malaysia-2022",),
            ),
            Line(
                N_("For household work there is one way only, called One Channel System."),
                rules=("one-channel-malaysia",),
            ),
            Line(
                N_("The police stopped boats that took workers there without papers."),
                rules=("sea-route-malaysia",),
            ),
        ),
    ),
    Destination(
        "SG",
        (
            Line(
                N_("Household work: a rest day every week, also as two half days."),
                rules=("rest-days-singapore",),
            ),
            Line(
                N_("At least {days} of them in a month cannot be paid instead of given."),
                (("days", "rest-days-singapore"),),
            ),
            Line(
                N_(
                    "For another one that you work, you get at least the wage of a month divided"
                    " by {share}."
                ),
                (("share", "rest-day-share-singapore"),),
            ),
            Line(
                N_("A rest day that was missed may be moved by at most {months} month."),
                (("months", "rest-day-move-singapore"),),
            ),
            Line(
                N_("The wage must come within {days} days after the end of the month."),
                (("days", "pay-within-singapore"),),
            ),
        ),
    ),
    Destination(
        "JP",
        (
            Line(
                N_(
                    "Each region has its own lowest wage. The guideline is {wage} an hour on"
                    " average."
                ),
                (("wage", "wage-japan-hour"),),
            ),
        ),
    ),
    Destination(
        "KR",
        (
            Line(
                N_("At least {hour} an hour, which is {month} for {hours} hours in a month."),
                (
                    ("hour", "wage-korea-hour"),
                    ("month", "wage-korea-month"),
                    ("hours", "hours-korea-month"),
                ),
            ),
            Line(
                N_("From government to government (EPS): you register yourself, without a broker."),
                rules=("eps-route",),
            ),
        ),
    ),
    Destination(
        "SA",
        (
            _CLOSED,
            _WAR,
            Line(
                N_(
                    "At most {hours} hours of work a day, {rest} hours of paid rest a week, at"
                    " least {night} hours of rest a day."
                ),
                (
                    ("hours", "hours-saudi"),
                    ("rest", "rest-saudi"),
                    ("night", "rest-a-day-saudi"),
                ),
            ),
            Line(
                N_("Nobody may keep your passport or your residence card."),
                rules=("passport-saudi",),
            ),
            Line(
                N_("The employer pays for finding you, for the permit and for a change of job."),
                rules=("costs-saudi",),
            ),
            Line(
                N_("Paid leave of {months} month and a ticket after every {years} years."),
                (("months", "leave-saudi"), ("years", "leave-saudi-every")),
            ),
            Line(
                N_("Up to {days} days of sick leave."),
                (("days", "sick-leave-saudi"),),
            ),
            Line(
                N_("After {years} years you get {months} month’s wage more when you leave."),
                (("years", "end-of-service-saudi-after"), ("months", "end-of-service-saudi")),
            ),
            Line(
                N_(
                    "An employer who breaks this may be fined up to {fine}, and may not hire for"
                    " {years} years."
                ),
                (("fine", "fine-saudi-most"), ("years", "hiring-ban-saudi")),
            ),
        ),
    ),
    Destination("BN"),
    Destination("AE", (_CLOSED, _WAR)),
    Destination("IT"),
    Destination("TR"),
    Destination("KW", (_CLOSED, _WAR)),
    Destination("QA", (_CLOSED, _WAR)),
    Destination("OM", (_CLOSED, _WAR)),
)

EVERYWHERE: tuple[Line, ...] = (
    Line(N_("Your contract counts: it says work, wage, hours and rest."), rules=("art-15",)),
    Line(N_("Your thirteen rights go with you. Your passport stays with you."), rules=("art-6",)),
    Line(N_("The Indonesian mission must help you with your rights."), rules=("art-21",)),
)
