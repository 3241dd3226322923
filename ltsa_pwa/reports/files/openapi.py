"""The one question about files, as the API description tells it."""

from typing import Any

from ltsa_pwa.reports.files.piece import LARGEST_PIECE, MOST_PIECES, SEAL
from ltsa_pwa.reports.openapi import answer, refusals, retry, text, thing
from ltsa_pwa.reports.report import REPORT_ID

NUMBER = {"type": "integer", "minimum": 0, "maximum": MOST_PIECES - 1}
HELD = thing(file=text(REPORT_ID.pattern), n=NUMBER)
SEALED = text(format="binary", minLength=SEAL + 1, maxLength=LARGEST_PIECE)

HAND_OVER_PIECE: dict[str, Any] = {
    "parameters": [
        {"name": "file", "in": "path", "required": True, "schema": text(REPORT_ID.pattern)},
        {"name": "n", "in": "path", "required": True, "schema": NUMBER},
    ],
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": SEALED}},
    },
    "responses": {
        "200": answer("It came before.", HELD),
        "201": answer("It is on the disk.", HELD),
        **refusals(
            s403="A page of somebody else sent it.",
            s409="The number is taken by other bytes.",
            s413="It is too large, or the files of the case are.",
            s415="It is not application/octet-stream.",
            s422="It is not a piece of a file that a report has announced.",
        ),
        "408": retry("It came in too slowly."),
        "429": retry("Too many pieces came from this address."),
        "503": retry("The server cannot write, or holds as many files as it may."),
    },
}
