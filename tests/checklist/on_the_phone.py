"""Asks the phone's own module, run by the Node that builds it."""

import json
import subprocess
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).with_name("phone_thinks.mjs")


def asks_the_phone(question: str, **asked: Any) -> Any:
    said = json.dumps({"question": question, **asked})
    command = ["node", "--no-warnings", str(SCRIPT)]
    answer = subprocess.run(command, input=said, text=True, capture_output=True, check=True)
    return json.loads(answer.stdout)
