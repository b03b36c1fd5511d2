"""A page, a feed item and a mail from the plan, without a generator and without a disk."""

import re

import pytest

from builders import case_text, digest_text
from inkoopkring.pages.site_plan import Redirect
from inkoopkring_site import SiteSettings
from inkoopkring_site.rendering import Renderer
from worlds import Changes, page_at, plan_of

URL = "https://kring.example"
SETTINGS = SiteSettings(
    name="De Kring",
    url=URL,
    description="Over inkopen.",
    repo_url="https://git.example/kring",
    commit="abc1234567",
)


def renderer_of(changes: Changes | None = None, settings: SiteSettings = SETTINGS) -> Renderer:
    return Renderer(plan_of(changes), settings)


def page_of(address: str, changes: Changes | None = None, **more: str) -> str:
    settings = SiteSettings("De Kring", URL, "Over inkopen.", **more) if more else SETTINGS
    renderer = renderer_of(changes, settings)
    return renderer.page(page_at(renderer.plan, address))


class TestPage:
    def test_it_says_whose_it_is_and_where_it_stands(self) -> None:
        page = page_of("/cases/eerste-case/")
        assert "– De Kring</title>" in page
        assert f'<link rel="canonical" href="{URL}/cases/eerste-case/">' in page
        assert 'href="../../assets/css/inkoopkring.css"' in page
        assert 'href="https://git.example/kring/commit/abc1234567"' in page

    def test_who_finds_a_mistake_can_mend_it(self) -> None:
        edit = "https://git.example/kring/edit/main/cases/eerste-case.md"
        assert f'href="{edit}"' in page_of("/cases/eerste-case/")
        assert "/edit/" not in page_of("/cases/")

    def test_without_a_repository_no_link_leads_there(self) -> None:
        page = page_of("/cases/eerste-case/", repo_url="")
        assert "edit/main" not in page
        assert "/commit/" not in page

    def test_the_share_card_of_the_page_is_named(self) -> None:
        page = page_of("/cases/eerste-case/")
        assert f'"og:image" content="{URL}/assets/delen/cases/eerste-case.png"' in page

    def test_a_term_in_the_text_is_explained_on_the_page(self) -> None:
        changes = {"cases/eerste-case.md": case_text("De MKI telt mee.\n")}
        page = page_of("/cases/eerste-case/", changes)
        assert re.search(r'class="ik-begrip" href="../../begrippen/#mki"', page)
        assert "terms.js" in page


class TestOtherPages:
    def test_a_former_address_leads_on_without_script(self) -> None:
        html = renderer_of().redirect(Redirect("/cases/oud/", "/cases/nieuw/", "Een titel"))
        assert 'content="0; url=../../cases/nieuw/"' in html
        assert "<script" not in html

    @pytest.mark.parametrize(
        ("url", "link"), [(URL, "/cases/"), (f"{URL}/kring", "/kring/cases/"), ("", "/cases/")]
    )
    def test_the_page_for_nothing_works_at_any_depth(self, url: str, link: str) -> None:
        html = renderer_of(settings=SiteSettings("De Kring", url, "Over inkopen.")).not_found()
        assert f'href="{link}"' in html
        assert "noindex" in html

    def test_the_site_map_holds_whole_addresses(self) -> None:
        assert f"<loc>{URL}/cases/eerste-case/</loc>" in renderer_of().sitemap()


class TestMessages:
    def test_a_feed_item_has_only_whole_addresses(self) -> None:
        changes = {
            "cases/eerste-case.md": case_text("[Thema](../content/themas/gww.md) [bron 1]\n")
        }
        renderer = renderer_of(changes)
        item = renderer.item(page_at(renderer.plan, "/cases/eerste-case/"))
        assert f'href="{URL}/themas/gww/"' in item
        assert not re.search(r'(?:href|src)="(?!https?:|#)', item)

    def test_a_mail_has_its_style_inside_and_the_web_version_beside(self) -> None:
        renderer = renderer_of({"content/inspiratie/2026-11.md": digest_text()})
        mail = renderer.mail(page_at(renderer.plan, "/inspiratie/2026-11/"))
        assert "<style>" in mail.html
        assert "<style>" not in mail.web
        assert 'href="../../../assets/css/mail.css"' in mail.web
        assert f"{URL}/inspiratie/2026-11/" in mail.text
        assert "<" not in mail.text
