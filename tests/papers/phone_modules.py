"""Asks the phone's own modules, run by the Node that builds them."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

CASES = Path(__file__).parents[1] / "cases"
SCRIPT = Path(__file__).with_name("on_the_phone.mjs")


def cases(name: str) -> Any:
    return json.loads((CASES / name).read_text(encoding="utf-8"))


def asks_the_phone(question: str, *, time_zone: str = "Asia/Taipei", **asked: Any) -> Any:
    said = json.dumps({"question": question, **asked})
    command = ["node", "--no-warnings", str(SCRIPT)]
    environment = {**os.environ, "TZ": time_zone}
    answer = subprocess.run(
        command, input=said, text=True, capture_output=True, check=True, env=environment
    )
    return json.loads(answer.stdout)
