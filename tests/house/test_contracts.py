import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def python_files() -> list[Path]:
    return sorted([*ROOT.glob("ltsa_pwa/**/*.py"), *ROOT.glob("desk/ltsa_desk/**/*.py")])


def test_imports_keep_their_contracts():
    checker = Path(sys.executable).with_name("lint-imports")

    checked = subprocess.run(
        [checker, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert checked.returncode == 0, checked.stdout


def test_the_environment_is_read_at_the_doors_only():
    reads = {
        str(path.relative_to(ROOT))
        for path in python_files()
        if re.search(r"\bos\.(environ|getenv)\b", path.read_text())
    }

    doors = {path for path in reads if path.endswith("/cli.py")}
    doors |= {"desk/ltsa_desk/settings.py", "ltsa_pwa/agencies/command.py"}
    # These start other programs, and hand it on to them.
    starters = {"ltsa_pwa/run/children.py", "ltsa_pwa/offline/build.py", "desk/ltsa_desk/build.py"}
    # Reads what the build, which starts the export, asked it for.
    asked = {"ltsa_pwa/offline/exported.py"}
    assert reads == doors | starters | asked


def test_only_the_store_opens_the_phones_store():
    scripts = ROOT.glob("assets/device/**/*.js")

    openers = {
        script.name
        for script in scripts
        if re.search(r"\b(indexedDB|localStorage|openDB)\b", script.read_text())
    }

    assert openers == {"shelves.js", "store.js"}


def test_folders_say_what_they_are_in_one_line():
    packages = [path for path in python_files() if path.name == "__init__.py"]

    silent = [
        str(path.relative_to(ROOT))
        for path in packages
        if not re.match(r'"""[^"\n]+[.?]("""|\n)', path.read_text())
    ]

    assert silent == []


def test_every_page_is_under_the_contract_that_it_is_compiled():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    [compiled] = [each for each in contracts["contracts"] if "compiled" in each["name"]]

    pages = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in ROOT.glob("ltsa_pwa/*/*_page*.py")
    }

    assert pages - set(compiled["source_modules"]) == set()
