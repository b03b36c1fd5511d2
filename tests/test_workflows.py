"""What GitHub does for us keeps working: publishing, the morning, the proposal, the archive."""

import json
import re
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest
import yaml

import sites
from built_site import ROOT

FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
BIN = Path(sys.executable).parent

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def workflow(name: str) -> Any:
    """A workflow as GitHub reads it; `on` is a word here, not a truth."""
    return yaml.load((FOLDER / f"{name}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)


def step(job: Any, part: str) -> Any:
    """The step of a job that uses or runs something with `part` in it."""
    (found,) = (one for one in job["steps"] if part in one.get("uses", "") + one.get("run", ""))
    return found


@each_file
def test_every_action_is_pinned_to_a_version_of_this_year(path: Path) -> None:
    used = re.findall(r"uses: (?!\$/)(\S+)(.*)", path.read_text("utf-8"))
    for name, comment in used:
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name), name
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), name


@each_file
def test_a_schedule_stands_in_a_file_that_may_be_stopped(path: Path) -> None:
    """GitHub stops a file with a schedule after sixty quiet days, and all that it does."""
    starts = set(workflow(path.stem)["on"])
    assert "schedule" not in starts or not starts & {"push", "pull_request", "workflow_call"}


def test_the_morning_publishes_as_a_change_does() -> None:
    job = workflow("ochtend")["jobs"]["publish"]
    assert job["uses"].endswith("/.github/workflows/publish.yml")
    assert "workflow_call" in workflow("publish")["on"]
    needed = {
        name: right
        for one in workflow("publish")["jobs"].values()
        for name, right in one["permissions"].items()
    }
    assert set(job["permissions"]) == set(needed)


def test_the_site_knows_its_address_and_where_it_can_be_mended() -> None:
    build = step(workflow("publish")["jobs"]["build"], "make site")
    assert set(build["env"]) >= {"INKOOPKRING_SITE_URL", "INKOOPKRING_REPO_URL"}


def test_hidden_folders_are_published_and_looked_for() -> None:
    build = workflow("publish")["jobs"]["build"]
    assert step(build, "upload-pages-artifact")["with"]["include-hidden-files"] == "true"
    assert ".well-known/security.txt" in step(build, "tar --list")["run"]


def test_the_look_at_the_archive_sees_what_is_missing(tmp_path: Path) -> None:
    """Run the step itself on an archive with and one without the hidden folder."""
    script = step(workflow("publish")["jobs"]["build"], "tar --list")["run"]
    site = tmp_path / "site"
    (site / ".well-known").mkdir(parents=True)
    for name in ("index.html", ".well-known/security.txt", ".well-known/sbom"):
        (site / name).write_text("x", "utf-8")
    answers = []
    for hidden in (True, False):
        with tarfile.open(tmp_path / "artifact.tar", "w") as archive:
            for one in sorted(site.rglob("*")):
                place = one.relative_to(site)
                if hidden or not place.parts[0].startswith("."):
                    archive.add(one, f"./{place}", recursive=False)
        env = {"RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(tmp_path / "uit")}
        done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], env=env, check=False)
        answers.append(done.returncode)
    assert answers[0] == 0
    assert answers[1] != 0
    assert re.fullmatch(r"digest=sha256:[0-9a-f]{64}\n", (tmp_path / "uit").read_text("utf-8"))


def test_the_list_of_packages_names_what_is_locked(tmp_path: Path) -> None:
    script = step(workflow("publish")["jobs"]["build"], "cyclonedx-py")["run"]
    command = script.replace("\\\n", " ").split()
    assert command[0] == ".venv/bin/cyclonedx-py"
    command = [str(BIN / "cyclonedx-py"), *command[1:-1], str(tmp_path / "sbom")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    listed = json.loads((tmp_path / "sbom").read_text("utf-8"))["components"]
    locked = re.findall(
        r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE
    )
    assert {one["name"].lower() for one in listed} == {name.lower() for name in locked}


def test_settings_in_the_examples_of_the_readme_work(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    examples = re.findall(r"`((?:INKOOPKRING_\w+=\S+ )+)make site`", text)
    assert examples
    for example in examples:
        settings = dict(pair.split("=", 1) for pair in example.split())
        result = sites.build(ROOT, tmp_path / "site", **settings)
        assert result.returncode == 0, result.stderr


def test_every_setting_that_is_read_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    places = [
        ROOT / "mkdocs.yml",
        *(ROOT / "hooks").glob("*.py"),
        *(ROOT / "plugins").rglob("*.py"),
    ]
    read = {
        name
        for place in places
        if "node_modules" not in place.parts
        for name in re.findall(r"INKOOPKRING_[A-Z_]+", place.read_text("utf-8"))
    }
    assert {name for name in read if f"`{name}`" not in text} == set()


def proposal_job(name: str) -> Any:
    return workflow("voorstel")["jobs"][name]


def test_a_proposal_from_a_fork_gets_no_right_and_no_secret() -> None:
    assert set(workflow("voorstel")["on"]) == {"pull_request"}
    assert workflow("voorstel")["permissions"] == {}
    assert "secrets." not in (FOLDER / "voorstel.yml").read_text("utf-8")
    for job in workflow("voorstel")["jobs"].values():
        assert job["permissions"] == {"contents": "read"}
        assert step(job, "actions/checkout")["with"]["persist-credentials"] == "false"


def test_the_report_is_made_by_the_code_of_the_base() -> None:
    runs = [one["run"] for one in proposal_job("report")["steps"] if "run" in one]
    assert [run.split()[0] for run in runs] == ["git", "make", "../basis/.venv/bin/inkoopkring"]
    assert runs[1].startswith("make -C basis ")
    assert runs[2].endswith('inkoopkring voorstel ../basis >> "$GITHUB_STEP_SUMMARY"')
    assert step(proposal_job("report"), "voorstel ../basis")["working-directory"] == "voorstel"


def test_the_base_is_what_the_proposal_was_merged_into(tmp_path: Path) -> None:
    """Run the step itself on a merge, as GitHub makes one for every proposal."""
    script = step(proposal_job("report"), "worktree")["run"]
    who = ["-c", "user.name=x", "-c", "user.email=x@example.nl", "-c", "commit.gpgsign=false"]

    def git(*words: str) -> None:
        command = ["git", "-C", str(tmp_path / "voorstel"), *who, *words]
        subprocess.run(command, check=True, capture_output=True)

    def commit(name: str) -> None:
        (tmp_path / "voorstel" / name).write_text("x", "utf-8")
        git("add", name)
        git("commit", "-m", name)

    (tmp_path / "voorstel").mkdir()
    git("init", "-b", "main")
    commit("eerst")
    git("switch", "-c", "tak")
    commit("nieuw")
    git("switch", "main")
    commit("intussen")
    git("merge", "tak")
    subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, check=True, capture_output=True)
    names = {path.name for path in (tmp_path / "basis").iterdir()}
    assert names == {".git", "eerst", "intussen"}


def test_the_preview_opens_without_a_server_and_somebody_says_how() -> None:
    assert step(proposal_job("preview"), "make preview")
    assert step(proposal_job("preview"), "upload-artifact")["with"]["path"] == "site"
    told = step(proposal_job("preview"), "GITHUB_STEP_SUMMARY")["run"].split()[1]
    said = (ROOT / told).read_text("utf-8")
    assert step(proposal_job("preview"), "upload-artifact")["with"]["name"] in said
    assert "index.html" in said


def test_a_proposal_of_our_own_is_opened_by_the_app_when_there_is_one() -> None:
    steps = workflow("maand")["jobs"]["edition"]["steps"]
    keys = [one["env"]["GH_TOKEN"] for one in steps if "GH_TOKEN" in one.get("env", {})]
    assert keys == ["${{ steps.app.outputs.token || github.token }}"] * 2
    app = step(workflow("maand")["jobs"]["edition"], "create-github-app-token")
    assert app["if"] == "vars.INKOOPKRING_APP_CLIENT_ID != ''"


def test_every_variable_and_secret_of_a_new_repository_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    used = {
        name
        for path in FILES
        for name in re.findall(r"\b(?:vars|secrets)\.(\w+)", path.read_text("utf-8"))
    }
    assert len(used) == 3
    assert {name for name in used if f"`{name}`" not in text} == set()
