"""What the checks let through can be built: every file of the site, at once and in time.

In an ordinary run a few hundred inputs; `INKOOPKRING_FUZZ=20000 python -m pytest tests/fuzz`
makes that many, other ones each time.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.building import SETTINGS, builds, texts, written
from fuzz.inputs import PIECES, changed_in, half_right, repeated_in
from fuzz.test_fuzz import share
from inkoopkring.search.dictionary import Dictionary
from inkoopkring_site import Site
from inkoopkring_site.templates import environment
from worlds import plan_of

PATHS = sorted(texts())
MORE = (
    *("|\n  a\n\n  b\n", '"a\\nb"', "2206-11-22", "0001-01-01", "9999-12-31", "agenda", "concept"),
    *("gearchiveerd", "/sitemap.xml/", "/cases/rss.xml/", "gehouden", "geannuleerd", "einddatum: "),
    *("- a\n    - b\n", "> ", "Begrip\n:   Uitleg\n", "[^1]", "[^1]: a\n", "{ #a .b }", "[a]("),
)
"""What has broken a site that the checks let through, or could."""

pieces = st.sampled_from((*PIECES, *MORE))


@pytest.fixture(autouse=True, scope="module")
def read_once() -> Iterator[None]:
    """Templates are read once, and the dictionary not at all: both take a second each time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("inkoopkring.search.lexicon.read_dictionary", lambda _: Dictionary({}, {}))
        patch.setattr("inkoopkring_site.rendering.environment", cache(environment))
        yield


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, read_once: None) -> Path:
    """A folder, once everything was read that is read once: that counts for no input."""
    folder = tmp_path_factory.mktemp("kring")
    for _ in written(Site(plan_of(), SETTINGS, folder)):
        pass
    return folder


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_the_files_we_start_from_are_built(root: Path, path: PurePosixPath) -> None:
    assert builds(path, texts()[path].encode(), root)


@share(0.2)
@given(path=st.sampled_from(PATHS), body=half_right(pieces))
def test_any_text_under_a_right_block(root: Path, path: PurePosixPath, body: str) -> None:
    builds(path, (texts()[path] + body).encode("utf-8", "replace"), root)


@share(0.7)
@given(path=st.sampled_from(PATHS), data=st.data())
def test_a_file_with_something_changed(
    root: Path, path: PurePosixPath, data: st.DataObject
) -> None:
    text = data.draw(changed_in(texts()[path], pieces))
    builds(path, text.encode("utf-8", "replace"), root)


@share(0.1)
@given(path=st.sampled_from(PATHS), data=st.data())
def test_the_same_over_and_over(root: Path, path: PurePosixPath, data: st.DataObject) -> None:
    text = data.draw(repeated_in(texts()[path], pieces))
    builds(path, text.encode("utf-8", "replace"), root)
