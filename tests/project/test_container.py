"""The Dockerfile and the compose file: what they copy is there, what they run can be run."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
import yaml
from pages import parse
from paths import ROOT

CONTAINER = ROOT / "scripts" / "container"
DOCKERFILE = (CONTAINER / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((CONTAINER / "compose.yaml").read_text(encoding="utf-8"))


def instructions() -> list[tuple[str, str]]:
    """Each instruction of the Dockerfile, its lines joined, and what follows it."""
    lines = [line for line in DOCKERFILE.splitlines() if not line.lstrip().startswith("#")]
    joined = "\n".join(lines).replace("\\\n", " ")
    return [(line.split()[0], line.split(maxsplit=1)[1]) for line in joined.splitlines() if line]


def test_every_instruction_is_one_of_docker_and_every_script_can_be_read() -> None:
    known = {"ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "RUN"}
    known |= {"USER", "VOLUME", "WORKDIR"}
    assert {name for name, _ in instructions()} <= known
    for script in (what for name, what in instructions() if name == "RUN"):
        subprocess.run(["bash", "-nc", script], check=True, capture_output=True)


def test_what_it_copies_is_there_and_not_ignored() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert ignored[0] == "*"
    let_in = {line[1:] for line in ignored if line.startswith("!")}
    for what in (what for name, what in instructions() if name == "COPY" and "--from" not in what):
        for source in what.split()[:-1]:
            assert (ROOT / source).exists(), source
            assert source in let_in


def test_the_build_has_all_that_the_wheel_is_made_of() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    copied = " ".join(what for name, what in instructions() if name == "COPY")
    for name in re.findall(r'"docs/man/|"LICENSE"|"NOTICE"|"README\.md"', project):
        assert name.strip('"/') in copied, name


def test_it_runs_as_nobody_in_particular_and_begins_with_the_help() -> None:
    users = [what for name, what in instructions() if name == "USER"]
    assert users == ["briefing"]
    found = dict(instructions())
    assert json.loads(found["ENTRYPOINT"]) == ["briefing"]
    assert json.loads(found["CMD"]) == ["--help"]
    assert "uid 10001" in DOCKERFILE


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_every_service_runs_a_command_that_there_is(name: str) -> None:
    service = COMPOSE["services"][name]
    parse(service["command"])
    for volume in service["volumes"]:
        source = volume.partition(":")[0]
        assert source.startswith("./") or source in COMPOSE["volumes"]
    for other in service.get("depends_on", {}):
        assert other in COMPOSE["services"]


def test_whoever_runs_it_can_write_to_its_folders() -> None:
    """A folder of the host belongs to whoever made it: the image must not insist on its own."""
    (prepared,) = (what for name, what in instructions() if name == "RUN" and "/cache" in what)
    assert "chmod 1777 /cache /show" in prepared
    assert '--user "$(id -u):$(id -g)"' in DOCKERFILE
    assert {service["user"] for service in COMPOSE["services"].values()} == {
        "${BRIEFING_USER:-1000:1000}"
    }
    text = (CONTAINER / "compose.yaml").read_text(encoding="utf-8")
    assert 'export BRIEFING_USER="$(id -u):$(id -g)"' in text


def test_the_first_steps_it_names_can_be_taken() -> None:
    text = (CONTAINER / "compose.yaml").read_text(encoding="utf-8")
    assert "compose run --rm make init" in text
    parse(["init", "--show", "मेरी ब्रीफिंग"])
