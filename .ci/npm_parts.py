"""Write what the pages are built from, as CycloneDX names it: python .ci/npm_parts.py LOCK FILE."""

import base64
import json
import sys
from pathlib import Path
from typing import Any


def part(path: str, told: dict[str, Any]) -> dict[str, Any]:
    name = path.rpartition("node_modules/")[2]
    algorithm, _, digest = told.get("integrity", "").partition("-")
    hashes = [{"alg": "SHA-512", "content": base64.b64decode(digest).hex()}]
    return {
        "type": "library",
        "name": name,
        "version": told["version"],
        "purl": f"pkg:npm/{name.replace('@', '%40')}@{told['version']}",
        **({"hashes": hashes} if algorithm == "sha512" else {}),
    }


def main(lock: Path, file: Path) -> None:
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    parts = [part(path, told) for path, told in sorted(packages.items()) if path]
    bill = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": parts}
    file.write_text(json.dumps(bill, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
