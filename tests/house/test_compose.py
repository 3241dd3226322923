"""compose.yaml and the operator's document say what the programs know; no container is needed."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer import main as typer

from ltsa_desk import cli as desk_cli
from ltsa_desk import settings as desk_settings
from ltsa_pwa import cli as ltsa_cli
from ltsa_pwa import settings as ltsa_settings

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "compose.yaml").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: each for name, each in SERVICES.items() if each["image"] == "bekal"}
OPERATING = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
ON_THE_INTERNET = OPERATING.partition("## On the internet\n")[2].partition("\n## ")[0]

PROGRAMS = {"ltsa": ltsa_cli.app, "desk": desk_cli.app}
"""Their commands, by the name that is typed."""

NOT_IN_COMPOSE = {
    # Where things lie and listen inside a container is nobody's choice.
    *("LTSA_PORT", "LTSA_SITE_DIR", "DESK_PORT"),
    # It comes with the desk: no other case service stands at the relay's other end.
    *("LTSA_CASE_SERVICE", "LTSA_PRIMERO_USER", "LTSA_PRIMERO_PASSWORD"),
    *("LTSA_PRIMERO_MAPPING_FILE", "LTSA_PRIMERO_HOOK_SECRET", "LTSA_OFFICE_PRIVATE_KEYS_DIR"),
}


class Watched(dict[str, str]):
    """An environment that remembers what was asked for."""

    def __init__(self, *values: Any) -> None:
        super().__init__(*values)
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.asked.add(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self.asked.add(str(key))
        return super().__contains__(key)


def settings_known() -> set[str]:
    asked = Watched()
    ltsa_settings.read_settings(asked)
    desk_settings.read_settings(asked)
    return {name for name in asked.asked if not name.endswith("_SECRET_FILE")} - {
        f"{name}_FILE" for name in asked.asked
    }


def filled(service: str) -> dict[str, str]:
    """What the service is told when .env holds no more than it must."""
    told = {name: value for name, value in SERVICES[service]["environment"].items() if value}
    return {name: re.sub(r"\$\{\w+:\?\}", "x" * 32, value) for name, value in told.items()}


def test_every_variable_is_known_to_the_programs():
    told = {name for each in OURS.values() for name in each["environment"]}

    assert told - settings_known() == set()


def test_every_setting_can_be_made_in_env():
    told = {name for each in OURS.values() for name in each["environment"]}

    assert settings_known() - told == NOT_IN_COMPOSE


@pytest.mark.parametrize("service", OURS)
def test_the_programs_start_with_what_they_are_told(service):
    read = desk_settings if service == "desk" else ltsa_settings

    settings = read.read_settings(filled(service))

    assert settings.database_url.startswith("postgresql+psycopg://bekal:")


@pytest.mark.parametrize("service", OURS)
def test_every_command_of_a_service_is_one_of_ours(service):
    for step in steps_of(service):
        understands(step.removeprefix("exec "))


def steps_of(service: str) -> list[str]:
    return SERVICES[service]["command"].removeprefix('sh -c "').removesuffix('"').split(" && ")


@pytest.mark.parametrize("service", ["server", "relay"])
def test_a_program_that_died_begins_with_nothing_else(service):
    assert len(steps_of(service)) == 1


def understands(line: str) -> None:
    """Fail unless the program takes this line; nothing is run."""
    program, *words = shlex.split(line)
    typer.get_command(PROGRAMS[program]).make_context(program, words)


def told_to_type() -> list[str]:
    """Every command of ours in the document, without what runs it inside a container."""
    typed = re.findall(r"`([^`]+)`", OPERATING)
    return [
        re.sub(r"^docker compose (exec|run)( -\S+| --\S+)* (server|relay|desk) ", "", line)
        for line in typed
        if re.match(r"(docker compose (exec|run) \S.* )?(ltsa|desk) [a-z]", line)
    ]


@pytest.mark.parametrize("line", told_to_type())
def test_every_command_in_the_document_is_whole(line):
    program, *words = shlex.split(line)
    command: Any = typer.get_command(PROGRAMS[program])
    while words and words[0] != "--help" and hasattr(command, "commands"):
        command = command.commands[words.pop(0)]

    required = [each for each in getattr(command, "params", []) if each.required]
    options = [each.opts for each in required if each.param_type_name == "option"]
    places = [each for each in required if each.param_type_name == "argument"]
    assert [each for each in options if words and not set(each) & set(words)] == []
    assert not words or len(words) >= len(places)


def test_what_must_stand_in_env_is_named_in_the_document():
    asked = "".join(line for line in TEXT.splitlines() if not line.startswith("#"))
    must = set(re.findall(r"\$\{(\w+):\?\}", asked))
    may = set(re.findall(r"\$\{(\w+):-", asked))

    first_step = ON_THE_INTERNET.partition("\n1. ")[2].partition("\n2. ")[0]
    assert set(re.findall(r"`([A-Z_]+)`", first_step)) == must
    assert {name for name in may if f"`{name}" not in ON_THE_INTERNET} == set()


def test_every_volume_is_mounted_and_told_of():
    mounted = {
        mount.split(":")[0] for each in SERVICES.values() for mount in each.get("volumes", [])
    }
    named = {name for name in mounted if not name.startswith(".")}

    assert named == set(COMPOSE["volumes"])
    assert {name for name in named if f"`{name}`" not in ON_THE_INTERNET} == set()


def test_every_network_is_used():
    joined = {name for each in SERVICES.values() for name in each["networks"]}

    assert joined == set(COMPOSE["networks"])


def test_who_answers_the_internet_has_no_way_to_the_desk():
    on_the_way = set(SERVICES["server"]["networks"])

    for service in ("desk", "desk-postgres"):
        assert on_the_way & set(SERVICES[service]["networks"]) == set()


def test_who_cannot_prepare_ends_and_does_not_try_for_ever():
    assert SERVICES["prepare"]["restart"] == "no"


def test_one_build_makes_the_image_of_all():
    # Three builds would be three images of one name, and the next `up` would begin all anew.
    assert [name for name, each in OURS.items() if "build" in each] == ["desk"]
    assert {each["pull_policy"] for each in OURS.values()} == {"never"}


def test_only_caddy_is_reached_from_outside():
    assert [name for name, each in SERVICES.items() if "ports" in each] == ["caddy"]


def test_whoever_is_waited_for_can_say_that_he_is_ready():
    waited_for = [
        (name, how["condition"])
        for each in SERVICES.values()
        for name, how in each.get("depends_on", {}).items()
    ]

    healthy = {name for name, condition in waited_for if condition == "service_healthy"}
    assert [name for name in healthy if "healthcheck" not in SERVICES[name]] == []
    assert {name for name, _ in waited_for} - healthy == {"prepare"}


@pytest.mark.parametrize("service", ["server", "relay"])
def test_nobody_begins_before_tables_keys_and_pages_are_there(service):
    waits = SERVICES[service]["depends_on"]["prepare"]

    assert waits == {"condition": "service_completed_successfully"}


def test_a_program_gets_the_time_its_farewell_takes():
    assert {each["stop_grace_period"] for each in OURS.values()} == {"15s"}


def test_caddy_writes_down_no_request():
    caddyfile = COMPOSE["configs"]["caddy"]["content"]

    assert re.search(r"^\{\s+log \{\s+exclude http\s+\}\s+\}", caddyfile)
    assert caddyfile.count("log") == 1


def test_caddy_is_told_what_its_file_asks_for():
    caddyfile = COMPOSE["configs"]["caddy"]["content"]

    assert set(re.findall(r"\{\$\$(\w+)\}", caddyfile)) == set(SERVICES["caddy"]["environment"])


def test_postgresql_writes_down_no_statement_that_failed():
    for service in ("postgres", "desk-postgres"):
        told = SERVICES[service]["command"]
        assert "log_error_verbosity=terse" in told
        assert "log_min_error_statement=panic" in told


def test_nothing_of_the_operator_gets_into_the_image():
    kept_out = (ROOT / ".dockerignore").read_text().split()

    assert {".env", "keys", "own", "var", "*.dump"} <= set(kept_out)


def test_the_image_is_made_of_what_is_here():
    dockerfile = SERVICES["desk"]["build"]["dockerfile_inline"]

    copied = re.findall(r"^COPY (\S+)", dockerfile, re.MULTILINE)
    assert copied == ["requirements.lock", "."]
    assert [name for name in copied if not (ROOT / name).exists()] == []
    assert "--require-hashes -r requirements.lock" in dockerfile
