"""Figures for the operator's monitor, as Prometheus reads them: counts and times, nobody's case."""

from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, start_http_server
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from ltsa_pwa.reports.first_answers import FirstAnswers, Waits
from ltsa_pwa.reports.relay_status import RelayStatus, relay_status
from ltsa_pwa.reports.report import FORWARDED, REFUSED, now
from ltsa_pwa.reports.waiting import Fate
from ltsa_pwa.settings import SettingWrong


class Tally:
    """What this relay has done since it began."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._delivered = self._count("delivered", "Reports the case service took")
        self._refused = self._count("refused", "Reports the case service refused")
        self._put_off = self._count("put_off", "Tries after which a report went on waiting")

    def _count(self, name: str, sentence: str) -> Counter:
        return Counter(f"bekal_reports_{name}", sentence, registry=self.registry)

    def settled(self, fate: Fate) -> None:
        """One try has ended so, and it is written down."""
        counted = {FORWARDED: self._delivered, REFUSED: self._refused}
        counted.get(fate.state, self._put_off).inc()


class Waiting(Collector):
    """What stands in the database at the moment somebody asks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def collect(self) -> Iterator[Metric]:
        """A database that does not answer is a figure too: the monitor must not see yesterday's."""
        try:
            with self._engine.connect() as connection:
                status = relay_status(connection)
        except SQLAlchemyError:
            yield gauge("bekal_database_up", "Whether the database answers", 0)
            return
        yield gauge("bekal_database_up", "Whether the database answers", 1)
        yield from of_reports(status)
        yield from of_lines(status)
        yield of_answers(status.first_answers)


def gauge(name: str, sentence: str, value: float) -> Metric:
    return GaugeMetricFamily(name, sentence, value=value)


def of_reports(status: RelayStatus) -> Iterator[Metric]:
    oldest = (now() - status.oldest).total_seconds() if status.oldest else 0.0
    waiting = GaugeMetricFamily(
        "bekal_reports_waiting", "Reports the case service does not have yet", labels=["kind"]
    )
    waiting.add_metric(["alarm"], status.alarms)
    waiting.add_metric(["other"], status.waiting - status.alarms)
    yield waiting
    yield gauge("bekal_reports_oldest_seconds", "Age of the oldest waiting report", max(oldest, 0))
    parked = "Reports the case service refused, waiting for the operator"
    yield gauge("bekal_reports_parked", parked, status.parked)


def of_lines(status: RelayStatus) -> Iterator[Metric]:
    works = GaugeMetricFamily(
        "bekal_line_up", "Whether the line to the case service works", labels=["line"]
    )
    for line in status.lines:
        works.add_metric([line.name], line.trouble is None)
    yield works


def of_answers(told: FirstAnswers) -> Metric:
    family = GaugeMetricFamily(
        "bekal_first_answer_seconds",
        "How long cases of the last 30 days waited until a person read them, or answered",
        labels=["what", "quantile"],
    )
    for what, waits in (("opened", told.opened), ("answered", told.answered)):
        for quantile, seconds in in_seconds(waits):
            family.add_metric([what, quantile], seconds)
    return family


def in_seconds(waits: Waits) -> Iterator[tuple[str, float]]:
    for quantile, wait in (("0.5", waits.half), ("0.9", waits.nine_in_ten)):
        if wait is not None:
            yield quantile, wait.total_seconds()


@contextmanager
def told_at(host: str, port: int | None, engine: Engine, tally: Tally) -> Iterator[None]:
    """Answer Prometheus on a port of its own, which phones never reach; none, and nobody asks."""
    if port is None:
        yield
        return
    tally.registry.register(Waiting(engine))
    try:
        server, thread = start_http_server(port, host, tally.registry)
    except OSError as error:
        reason = f"names a port that cannot be listened on ({error.strerror})."
        raise SettingWrong("LTSA_METRICS_PORT", reason) from None
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
