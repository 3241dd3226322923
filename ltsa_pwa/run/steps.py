"""Steps that may take a while, each with a line that shows it is alive."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from ltsa_pwa.run.children import answer_of, finish


class Steps:
    """Runs our own commands one after the other and says which one, and for how long."""

    def __init__(self, console: Console, environment: Mapping[str, str], logs: Path) -> None:
        self._console = console
        self._environment = environment
        self._logs = logs

    def take(self, title: str, *command: str) -> None:
        """Run a command to its end; StepFailed when it ends badly."""
        log = self._logs / f"{'-'.join(command[:2])}.log"
        began = monotonic()
        with self._alive(title):
            finish(command, self._environment, log)
        self._console.print(f"[green]✓[/green] {title} [dim]{monotonic() - began:.0f} s[/dim]")

    def ask(self, *command: str) -> str:
        """What a quick command says, kept in no file: it may be a password."""
        return answer_of(command, self._environment)

    @contextmanager
    def _alive(self, title: str) -> Iterator[None]:
        if not self._console.is_terminal:
            self._console.print(f"  {title} …")
            yield
            return
        line = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*line, console=self._console, transient=True) as progress:
            progress.add_task(title, total=None)
            yield
