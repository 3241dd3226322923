"""What the pages are built from can be listed without asking anybody."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_pinned_npm_package_stands_in_the_bill(tmp_path):
    lock, bill = ROOT / "reflex.lock" / "package-lock.json", tmp_path / "bill.json"

    subprocess.run([sys.executable, ROOT / ".ci" / "npm_parts.py", lock, bill], check=True)

    locked = {path for path in json.loads(lock.read_text())["packages"] if path}
    parts = json.loads(bill.read_text())["components"]
    assert len(parts) == len(locked)
    assert {part["name"] for part in parts} == {path.split("node_modules/")[-1] for path in locked}
