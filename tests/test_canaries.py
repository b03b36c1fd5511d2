"""The content and the core outlive the generator: without it, or with another, the same bytes.

MkDocs 1 and Material will pass. These tests say whether we still can do without: the site made
with no generator at all, by ProperDocs (a continuation of MkDocs 1), and without the theme
Material, of which only the icons are used.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import sites
from built_site import ROOT
from inkoopkring.catalogue import load
from inkoopkring.pages.site_plan import site_plan
from inkoopkring.views.summaries import Summaries
from inkoopkring_site import Site, SiteSettings
from sites import files_in, small_project

AUTHORITY = "inkoopkring.example"


def settings_of(project: Path) -> str:
    return (project / "mkdocs.yml").read_text("utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small world, built by MkDocs."""
    made = small_project(tmp_path_factory.mktemp("kanarie"))
    result = sites.run(made, INKOOPKRING_BUILD_DATE=sites.BUILD_DATE)
    assert result.exit_code == 0, result.output
    return made


def test_the_real_site_is_the_same_without_a_generator(real_site: Path) -> None:
    settings = settings_of(ROOT)
    description = re.search(r"site_description: >-\n((?:  .*\n)+)", settings)
    assert description
    site = Site(
        site_plan(Summaries(load(ROOT, sites.TODAY).published(sites.TODAY))),
        SiteSettings(
            name="Inkoopkring",
            url=sites.SITE_URL,
            description=" ".join(description[1].split()),
            repo_url="https://github.com/inkoopkring/inkoopkring",
            commit=sites.SETTINGS["INKOOPKRING_COMMIT"],
        ),
        ROOT,
    )
    built = files_in(real_site)
    for place, data in site.files(AUTHORITY):
        assert built.pop(place) == data, place
    assert built == {}


def test_without_the_generator_its_code_is_not_even_loaded() -> None:
    code = "import inkoopkring_site.site, sys; print({'mkdocs', 'material'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_properdocs_makes_the_same_site(project: Path, tmp_path: Path) -> None:
    program = Path(sys.executable).parent / "properdocs"
    result = sites.build(project, tmp_path / "site", program=program)
    assert result.returncode == 0, result.stderr
    assert files_in(tmp_path / "site") == files_in(project / "site")


def test_without_the_theme_of_others_it_is_the_same_site(project: Path, tmp_path: Path) -> None:
    """`name: null`: MkDocs then wants a folder with templates, of which it uses none."""
    bare = settings_of(project).replace("name: material", "name: null\n  custom_dir: leeg")
    assert "name: null" in bare
    (project / "leeg").mkdir()
    path = project / "kaal.yml"
    path.write_text(bare, "utf-8")
    place = ("--config-file", str(path), "--site-dir", str(tmp_path / "site"))
    result = sites.run(project, *place, INKOOPKRING_BUILD_DATE=sites.BUILD_DATE)
    assert result.exit_code == 0, result.output
    assert files_in(tmp_path / "site") == files_in(project / "site")
