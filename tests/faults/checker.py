"""What must be true after everything was broken, of what phones saved and what the office has."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class History:
    """Everything that was seen of one run; ids in the order in which they happened."""

    saved: dict[str, list[str]] = field(default_factory=dict)
    """By case: the reports its phone kept, in order."""
    digests: dict[str, str] = field(default_factory=dict)
    """By report: what was sealed, when it was saved."""
    receipts: dict[str, set[str]] = field(default_factory=dict)
    """By report: every time of receipt that its phone was told."""
    alarms: set[str] = field(default_factory=set)
    held: dict[str, dict[str, str]] = field(default_factory=dict)
    """By report: when the server says that it had it on disk."""
    office: list[tuple[str, str, str]] = field(default_factory=list)
    """Case, report and digest, in the order in which they reached the office."""
    told: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """By case: the events its phone hears, in order."""


def faults_in(history: History) -> list[str]:
    """Every promise that was broken, in words; empty when all was kept."""
    return [
        *lost_or_foreign(history),
        *changed(history),
        *false_receipts(history),
        *out_of_order(history),
        *wrong_states(history),
    ]


def lost_or_foreign(history: History) -> list[str]:
    saved = {report for reports in history.saved.values() for report in reports}
    arrived = Counter(report for _, report, _ in history.office)
    return [
        *[f"lost: {report}" for report in sorted(saved - arrived.keys())],
        *[f"foreign: {report}" for report in sorted(arrived.keys() - saved)],
        *[f"doubled: {report}" for report, times in sorted(arrived.items()) if times > 1],
    ]


def changed(history: History) -> list[str]:
    return [
        f"changed: {report}"
        for _, report, digest in history.office
        if history.digests.get(report, digest) != digest
    ]


def false_receipts(history: History) -> list[str]:
    arrived = {report for _, report, _ in history.office}
    told = sorted(history.receipts.items())
    return [
        *[f"receipt for nothing: {report}" for report, _ in told if report not in arrived],
        *[f"two receipts: {report}" for report, times in told if len(times) > 1],
    ]


def out_of_order(history: History) -> list[str]:
    """Within a case as it was written; an alarm may only come sooner."""
    found = []
    for case, written in history.saved.items():
        calm = [report for report in written if report not in history.alarms]
        arrived = [report for other, report, _ in history.office if other == case]
        came = list(dict.fromkeys(report for report in arrived if report in calm))
        if came != [report for report in calm if report in came]:
            found.append(f"out of order: {case}")
    return found


def wrong_states(history: History) -> list[str]:
    """Each report once with our server, then once with the office: what the phone shows."""
    found = []
    for case, written in history.saved.items():
        told = history.told.get(case, [])
        for report in written:
            states = [kind for kind, about in told if about == report]
            if states != ["report.received", "report.forwarded"]:
                found.append(f"told {states}: {report}")
    return found
