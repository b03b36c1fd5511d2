"""Whole sites, built for real, judged by the files that come out."""

import errno
import gzip
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
import yaml
from PIL import Image

import sites
from builders import case_text, digest_text, meeting_text, page_text, theme_text
from golden_files import OTHER_CASE, Golden, golden_files, place_files
from hostile_uploads import photo
from inkoopkring.model.addresses import SITE_ADDRESSES
from inkoopkring.problems import Severity, explanation
from sites import ROOT, SITE_URL, files_in, small_project
from webpages import Links, WebPage, read_pages

pytestmark = pytest.mark.site

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="session")
def pages(real_site: Path) -> dict[str, WebPage]:
    """Its pages, by place."""
    return read_pages(real_site)


def heads(folder: str) -> dict[Path, dict[str, Any]]:
    """The data of every file of the real content under a folder, read without our own code."""
    found = {}
    for path in sorted((ROOT / folder).rglob("*.md")):
        found[path.relative_to(ROOT)] = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
    return found


class TestRealSite:
    def test_every_case_has_its_page(self, real_site: Path) -> None:
        cases = {head["id"] for head in heads("cases").values() if is_out(head)}
        built = {path.parent.name for path in real_site.glob("cases/*/index.html")}
        assert len(cases) >= 30
        assert cases <= built

    @pytest.mark.parametrize("address", sorted(a for a in SITE_ADDRESSES if a.endswith("/")))
    def test_every_index_page_is_there(self, real_site: Path, address: str) -> None:
        assert (real_site / address.strip("/") / "index.html").is_file()

    @pytest.mark.parametrize(
        "place", ["index.html", "404.html", "inspiratie/rss.xml", "sitemap.xml", "sitemap.xml.gz"]
    )
    def test_what_others_look_for_is_there(self, real_site: Path, place: str) -> None:
        assert (real_site / place).stat().st_size > 0

    def test_nothing_of_the_theme_comes_along_unused(self, real_site: Path) -> None:
        names = {path.relative_to(real_site).parts[1] for path in real_site.glob("assets/*/*")}
        assert "javascripts" not in names
        assert not (real_site / "search").exists()

    def test_no_page_shows_signs_of_a_template_or_of_a_source_file(
        self, pages: dict[str, WebPage]
    ) -> None:
        sign = re.compile(
            r"\{\{|\}\}|\{%|%\}|Undefined|\]\(|&amp;(?:amp|lt|gt|#39|quot);|^---$|"
            r"\b(?:beoordeeld_op|geraadpleegd|opdrachtgevers|themas): "
        )
        code = re.compile(r"<(script|code|pre)\b.*?</\1>", re.DOTALL)
        found = {
            place: sign.search(code.sub("", page.text))
            for place, page in pages.items()
            if not place.startswith("meedoen/")
        }
        assert {place: match.group() for place, match in found.items() if match} == {}

    def test_every_link_answers(self, real_site: Path, pages: dict[str, WebPage]) -> None:
        assert list(Links(real_site, pages, SITE_URL).dead()) == []

    def test_every_id_stands_on_a_page_once(self, pages: dict[str, WebPage]) -> None:
        for place, page in pages.items():
            text = re.sub(r"<(script|template)\b.*?</\1>", "", page.text, flags=re.DOTALL)
            ids = re.findall(r"<[^>]*?\sid=\"([^\"]*)\"", text)
            twice = {one for one in ids if ids.count(one) > 1}
            assert not twice, place

    def test_cases_can_be_edited_where_they_stand(self, pages: dict[str, WebPage]) -> None:
        for path, head in heads("cases").items():
            if is_out(head):
                page = pages[f"cases/{head['id']}/index.html"]
                links = [link for link in page.links if "/edit/" in link]
                assert links, page.place
                assert all(link.endswith(f"/edit/main/{path.as_posix()}") for link in links)


def is_out(head: dict[str, Any]) -> bool:
    """Whether an entry of the real content may be seen on the day of the build."""
    placed = head.get("geplaatst", head["date"])
    is_draft = head.get("status", "gepubliceerd") == "concept"
    return not is_draft and placed <= date.fromisoformat(sites.BUILD_DATE)


class TestSitemap:
    @pytest.fixture
    def listed(self, real_site: Path) -> dict[str, str]:
        root = ET.fromstring((real_site / "sitemap.xml").read_bytes())
        return {
            (url.findtext(f"{SITEMAP}loc") or ""): (url.findtext(f"{SITEMAP}lastmod") or "")
            for url in root
        }

    def test_it_lists_exactly_the_public_pages(
        self, listed: dict[str, str], pages: dict[str, WebPage]
    ) -> None:
        public = {
            SITE_URL + page.address
            for page in pages.values()
            if page.place != "404.html" and not page.is_redirect and not page.is_hidden
        }
        assert set(listed) == public

    def test_the_days_are_those_of_the_content(self, listed: dict[str, str]) -> None:
        for folder in ("cases", "content/inspiratie", "content/themas", "content/belemmeringen"):
            for path, head in heads(folder).items():
                if is_out(head) and head.get("status") != "gearchiveerd":
                    address = path.with_suffix("").as_posix().removeprefix("content/")
                    day = max(head["date"], head.get("beoordeeld_op", head["date"]))
                    assert listed[f"{SITE_URL}/{address}/"] == day.isoformat(), path

    def test_no_day_is_later_than_the_build(self, listed: dict[str, str]) -> None:
        assert all("2000" < day <= sites.BUILD_DATE for day in listed.values())

    def test_the_packed_one_says_the_same(self, real_site: Path) -> None:
        packed = gzip.decompress((real_site / "sitemap.xml.gz").read_bytes())
        assert packed == (real_site / "sitemap.xml").read_bytes()


class TestFeeds:
    @pytest.mark.parametrize("folder", ["inspiratie", "cases", "themas/gww", "regios/utrecht"])
    @pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
    def test_a_reader_that_did_not_write_it_can_read_it(
        self, real_site: Path, folder: str, name: str
    ) -> None:
        feed = feedparser.parse((real_site / folder / name).read_bytes())
        assert not feed.bozo, feed.get("bozo_exception")
        assert feed.entries

    def test_every_address_in_every_feed_is_whole_and_answers(
        self, real_site: Path, pages: dict[str, WebPage]
    ) -> None:
        links = Links(real_site, pages, SITE_URL)
        places = [
            *real_site.rglob("rss.xml"),
            *real_site.rglob("atom.xml"),
            *real_site.rglob("*-rss.xml"),
        ]
        assert len(places) > 10
        addresses = {one for path in places for one in _addresses(path)}
        assert [one for one in addresses if not re.match(r"https?://", one)] == []
        assert [one for one in addresses if not links.answers(one)] == []

    def test_the_monthly_edition_carries_its_whole_text(self, real_site: Path) -> None:
        feed = feedparser.parse((real_site / "inspiratie/rss.xml").read_bytes())
        heads_out = [head for head in heads("content/inspiratie").values() if is_out(head)]
        assert [entry.title for entry in feed.entries] == [
            head["title"] for head in sorted(heads_out, key=lambda h: h["maand"], reverse=True)
        ]
        assert all(len(entry.content[0].value) > 1000 for entry in feed.entries)


def _addresses(path: Path) -> Iterator[str]:
    """Every address in a feed: of the feed, of its items and inside their texts."""
    for element in ET.fromstring(path.read_bytes()).iter():
        name, text = element.tag.rpartition("}")[2], element.text or ""
        if name == "link":
            yield element.get("href") or text
        elif name in ("encoded", "content"):
            yield from map(unescape, re.findall(r"(?:href|src)=\"([^\"]*)\"", text))


class TestRepeating:
    def test_the_same_day_gives_the_same_bytes(self, real_site: Path, tmp_path: Path) -> None:
        again = tmp_path / "site"
        result = sites.build(ROOT, again, PYTHONHASHSEED="7", TZ="Pacific/Auckland")
        assert result.returncode == 0, result.stderr
        first, second = files_in(real_site), files_in(again)
        assert first.keys() == second.keys()
        assert [place for place in first if first[place] != second[place]] == []

    def test_another_day_changes_no_page_but_for_what_is_due(self, tmp_path: Path) -> None:
        """A later build of the same content has the same sitemap: dates are not the clock's."""
        project = small_project(tmp_path)
        maps = []
        for day in ("2026-11-23", "2026-11-25"):
            result = sites.run(project, INKOOPKRING_BUILD_DATE=day)
            assert result.exit_code == 0, result.output
            maps.append((project / "site/sitemap.xml").read_bytes())
        assert maps[0] == maps[1]


class TestSmallSite:
    def test_redirects_lead_to_the_page(self, tmp_path: Path) -> None:
        text = case_text(id="x", oude_adressen=["/cases/oud/", "/heel/oud/"])
        project = small_project(tmp_path, {"cases/x.md": text})
        result = sites.run(project)
        assert result.exit_code == 0, result.output
        pages = read_pages(project / "site")
        links = Links(project / "site", pages, SITE_URL)
        for place in ("cases/oud/index.html", "heel/oud/index.html"):
            page = pages[place]
            assert page.is_redirect
            assert page.is_hidden
            assert all(links.answers(link, page.address) for link in page.links)
            assert f'href="{SITE_URL}/cases/x/"' in page.text

    def test_pictures_come_along_and_are_shown(self, tmp_path: Path) -> None:
        """Also one that stands elsewhere, or has a space in its name."""
        body = "![Een](een.png) ![Twee](met%20spatie.png) ![Drie](../../content/themas/drie.png)\n"
        project = small_project(
            tmp_path,
            {
                "cases/x/index.md": case_text(body, id="x"),
                "content/themas/gww.md": theme_text("![Drie](drie.png)\n"),
                "content/inspiratie/2026-11.md": digest_text("![Vier](vier.png)\n"),
            },
            {
                "cases/x/een.png": photo(size=(1, 1)),
                "cases/x/met spatie.png": photo(size=(2, 1)),
                "cases/x/ongebruikt.png": photo(size=(3, 1)),
                "content/themas/drie.png": photo(size=(4, 1)),
                "content/inspiratie/vier.png": photo(size=(5, 1)),
            },
        )
        result = sites.run(project)
        assert result.exit_code == 0, result.output
        built = files_in(project / "site")
        pages = read_pages(project / "site")
        assert list(Links(project / "site", pages, SITE_URL).dead()) == []
        shown = [data for place, data in built.items() if place.startswith("beeld/")]
        assert sorted(Image.open(BytesIO(data)).width for data in shown) == [1, 2, 4, 5]
        assert files_in(project / "content")["themas/drie.png"] == photo(size=(4, 1))
        feed = feedparser.parse(built["inspiratie/rss.xml"])
        assert f'src="{SITE_URL}/' in feed.entries[0].content[0].value

    def test_an_archived_entry_keeps_a_page_that_holds(self, tmp_path: Path) -> None:
        changes = {
            "cases/x.md": case_text(id="x", status="gearchiveerd"),
            "content/bijeenkomsten/2026-10-02-x.md": meeting_text(
                id="oud", date="2026-10-02", status="gearchiveerd"
            ),
            "content/inspiratie/2026-10.md": digest_text(
                id="inspiratie-2026-10", maand="2026-10", status="gearchiveerd"
            ),
        }
        project = small_project(tmp_path, changes)
        result = sites.run(project)
        assert result.exit_code == 0, result.output
        site = project / "site"
        pages = read_pages(site)
        assert "cases/x/index.html" in pages
        assert "/cases/x/" not in (site / "sitemap.xml").read_text("utf-8")
        assert "/cases/x/" not in pages["cases/index.html"].text
        assert list(Links(site, pages, SITE_URL).dead()) == []

    def test_a_site_without_cases_can_be_built(self, tmp_path: Path) -> None:
        project = small_project(
            tmp_path,
            {
                "cases/eerste-case.md": None,
                "content/inspiratie/2026-11.md": None,
                "content/bijeenkomsten/2026-10-01-overleg.md": None,
            },
            {"cases/.gitkeep": ""},
        )
        result = sites.run(project)
        assert result.exit_code == 0, result.output
        pages = read_pages(project / "site")
        assert list(Links(project / "site", pages, SITE_URL).dead()) == []


CANARY = "kanarievogel"


class TestCanary:
    """What may not be seen is in no file of the site: not in a name, a feed or a packed file."""

    @pytest.mark.parametrize("hidden", [{"status": "concept"}, {"date": "2026-11-24"}])
    def test_a_draft_and_an_embargoed_entry(self, hidden: dict[str, str], tmp_path: Path) -> None:
        words = {
            "title": f"Een {CANARY}",
            "description": f"Een {CANARY} in een samenvatting die lang genoeg is om te mogen.",
            "tags": [CANARY],
            "oude_adressen": [f"/{CANARY}/"],
        }
        body = f"## Een {CANARY}\n\n![{CANARY}]({CANARY}.png) [bron 1]\n"
        case = case_text(body, id=CANARY, plaats=CANARY, ingekocht=CANARY, **words, **hidden)
        page = page_text(f"{CANARY}\n", id=f"{CANARY}-2", title=f"Een {CANARY}", **hidden)
        digest = digest_text(
            f"{CANARY}\n",
            id=f"{CANARY}-3",
            maand="2026-12",
            title=f"Een {CANARY}",
            beoordeeld_op="2026-11-20",
            **hidden,
        )
        naming = {
            "cases/eerste-case.md": case_text(verwant=[CANARY]),
            "content/inspiratie/2026-11.md": digest_text(
                uitgelicht=[{"case": CANARY, "reden": "Omdat het kan."}]
            ),
            "content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(
                besproken={"cases": [CANARY]}, verwant=[CANARY]
            ),
        }
        project = small_project(
            tmp_path,
            {
                f"cases/{CANARY}/index.md": case,
                f"content/paginas/{CANARY}-2.md": page,
                "content/inspiratie/2026-12.md": digest,
                **naming,
            },
            {
                f"cases/{CANARY}/{CANARY}.png": photo(size=(7, 1)),
                f"content/paginas/{CANARY}.png": photo(size=(8, 1)),
            },
        )
        result = sites.run(project)
        assert result.exit_code == 0, result.output
        assert list(singing(project / "site")) == []

    def test_the_canary_sings_when_it_may(self, tmp_path: Path) -> None:
        text = case_text(f"{CANARY}\n", id="x", title=f"Een {CANARY}")
        project = small_project(tmp_path, {"cases/x.md": text})
        assert sites.run(project).exit_code == 0
        assert len(list(singing(project / "site"))) > 5


def singing(real_site: Path) -> list[str]:
    """The files with the canary in their name or in what they hold."""
    found = []
    for place, data in files_in(real_site).items():
        content = gzip.decompress(data) if place.endswith(".gz") else data
        if CANARY in place.lower() or CANARY.encode() in content.lower():
            found.append(place)
    return found


def codes(broken: Golden) -> set[str]:
    """The codes in a golden file that keep a strict build from being made."""
    told = {one["code"] for one in broken["verwacht"]}
    return {code for code in told if explanation(code).severity != Severity.ADVICE}


def kinds_of_mistakes() -> dict[str, Golden]:
    """Golden files by name: as few as hold every code that keeps a site from being built."""
    found: dict[str, Golden] = {}
    seen: set[str] = set()
    for name, broken in golden_files("broken").items():
        if not codes(broken) <= seen:
            found[name] = broken
            seen |= codes(broken)
    return found


MISTAKES = kinds_of_mistakes()


class TestMistakes:
    def test_there_are_many_kinds(self) -> None:
        assert len(MISTAKES) >= 20

    @pytest.mark.parametrize("name", sorted(MISTAKES))
    def test_no_site_comes_out(self, name: str, tmp_path: Path) -> None:
        broken = MISTAKES[name]
        world = {"cases/eerste-case.md": OTHER_CASE, broken["bestand"]: None}
        project = small_project(tmp_path, world)
        place_files(project, broken)
        result = sites.run(project)
        assert result.exit_code != 0
        assert "Traceback" not in result.output
        assert not [code for code in codes(broken) if f"[{code}]" not in result.output]
        assert not (project / "site").exists()

    def test_the_last_good_site_stays(self, tmp_path: Path) -> None:
        project = small_project(tmp_path)
        assert sites.run(project).exit_code == 0
        before = files_in(project / "site")
        (project / "cases/x.md").write_text("---\nid: [\ntitle: geheim\n---\n", "utf-8")
        result = sites.build(project, project / "site")
        assert result.returncode != 0
        assert "Traceback" not in result.stderr + result.stdout
        assert "cases/x.md:" in result.stderr
        assert files_in(project / "site") == before

    def test_a_build_that_is_not_strict_stops_too(self, tmp_path: Path) -> None:
        project = small_project(tmp_path, {"cases/x.md": "---\nid: x\n---\n"})
        result = sites.run(project, "--no-strict")
        assert result.exit_code != 0
        assert "Traceback" not in result.output
        assert not (project / "site").exists()


class TestBrokenOff:
    def test_a_build_that_fails_on_the_way_leaves_the_last_site(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        project = small_project(tmp_path)
        assert sites.run(project).exit_code == 0
        before = files_in(project / "site")

        def fail(*_arguments: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr("inkoopkring_site.site.write_index", fail)
        monkeypatch.setattr("inkoopkring_site.site.export_files", fail)
        result = sites.run(project)
        assert result.exit_code != 0
        assert files_in(project / "site") == before
        assert not list(project.glob(".site-*"))

    def test_so_does_one_that_somebody_stops(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stop(*_arguments: object) -> None:
            raise KeyboardInterrupt

        project = small_project(tmp_path)
        monkeypatch.setattr("inkoopkring_site.site.write_index", stop)
        assert sites.run(project).exit_code != 0
        assert not (project / "site").exists()
        assert not list(project.glob(".site-*"))

    @pytest.mark.parametrize("day", ["2026-02-30", "20261128", "1900-01-01", "2026-W48-1"])
    def test_a_day_that_cannot_be_is_one_sentence(self, tmp_path: Path, day: str) -> None:
        result = sites.run(small_project(tmp_path), INKOOPKRING_BUILD_DATE=day)
        assert result.exit_code != 0
        told = [line for line in result.output.splitlines() if "bouwdatum" in line]
        assert len(told) == 1
        assert "Traceback" not in result.output
        assert "Volgers" not in result.output
