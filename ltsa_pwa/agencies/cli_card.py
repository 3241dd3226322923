"""``ltsa agencies card``: the sheet that hangs in a village hall."""

from pathlib import Path
from typing import Annotated

import typer

from ltsa_pwa.agencies.card import report_card
from ltsa_pwa.agencies.command import open_console, plainly_refused, register_session, today
from ltsa_pwa.agencies.snapshots import current_register
from ltsa_pwa.agencies.standing import is_outdated
from ltsa_pwa.i18n import DEFAULT, LANGUAGES, in_language
from ltsa_pwa.reviews.scores import kept_scores

app = typer.Typer()


@app.command()
def card(
    regency: Annotated[str, typer.Option(help="The regency or city, as people say it.")],
    output: Annotated[Path, typer.Option(help="The page to write; a browser prints it on A4.")],
    language: Annotated[str, typer.Option(help="The language of the sheet.")] = DEFAULT.tag,
) -> None:
    """Write the agencies of a regency, and what workers answered about them, on a sheet."""
    console = open_console()
    spoken = next((each for each in LANGUAGES if each.tag == language), None)
    if spoken is None:
        tags = ", ".join(each.tag for each in LANGUAGES)
        console.print(f"The app does not speak {language}; it speaks {tags}.")
        raise typer.Exit(1)
    with plainly_refused(console), register_session() as session:
        register = current_register(session)
        if register is None:
            console.print("No agency list has been imported yet.")
            raise typer.Exit(1)
        if is_outdated(register, today()):
            console.print(
                f"The lists are too old for a sheet that hangs on a wall: companies of"
                f" {register.list_date}, sanctions of {register.sanctions_date or 'no day'}."
            )
            raise typer.Exit(1)
        scores = kept_scores(session.connection())
    with in_language(spoken):
        output.write_text(report_card(register, scores, regency, today()), encoding="utf-8")
    console.print(f"Written to {output}.")
