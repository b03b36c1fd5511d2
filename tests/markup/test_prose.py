"""What contributors wrote becomes safe HTML that leads where they meant."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkring.markup.body import Body
from inkoopkring.markup.prose import plain_text, render
from markup.pieces import AMOUNT, LONG, PIECES

SITE_PIECES = (
    *("[bron 1]", "[bron 2, 3]", " [bron x]", "[bron", "!!! tip\n    ", "\n:   ", "[^1]", "{#x}"),
    *("\n\n[^1]: noot ", "> [!NOTE]\n> ", "<b>", "<!-- -->", "## Kop", "Kop\n---\n", "```a b\n"),
    *("info@example.nl", "<info@example.nl>", "![x](https://y.nl/z.png)", "[a](javascript:x)"),
)
ALLOWED = {
    "*": {"id", "class", "lang", "title", "tabindex", "role", "aria-label"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}


class Elements(HTMLParser):
    """Every element of a piece of HTML with its attributes, as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def html(text: str) -> str:
    return render(text, lambda target: target).html


def elements(text: str) -> list[tuple[str, dict[str, str | None]]]:
    return Elements(html(text)).found


@pytest.mark.parametrize("written", ["€ 750.000", "€\n750.000"])
def test_an_amount_stays_on_one_line(written: str) -> None:
    assert html(f"Dat kost {written} of **{written}**, geen `€ 5`. 5 € is genoeg.") == (
        "<p>Dat kost €&nbsp;750.000 of <strong>€&nbsp;750.000</strong>, geen <code>€ 5</code>. "
        "5 € is genoeg.</p>"
    )


ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src='https://example.nl'></iframe>",
    "<style>body { display: none }</style>",
    "<a href='javascript:alert(1)'>x</a>",
    "text <b onclick=alert(1)>x</b>",
    "<div\n onclick=alert(1)>\n\nx\n\n</div>",
    "<!-- <script>alert(1)</script> -->",
    "<p>x</p>{: onclick=alert(1) }",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x]: javascript:alert(1)\n\n[klik][x]",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "[x](https://example.nl){ onclick=alert(1) }",
    "[x](https://example.nl){ onclick='alert(1)' style='color:red' }",
    "[x](https://example.nl){ href=javascript:alert(1) }",
    "![x](x.png){ srcset='https://example.nl/x.png 2x' }",
    "![x](x.png){ src=javascript:alert(1) onerror=alert(1) }",
    "## Kop { onclick=alert(1) }",
    "Tekst\n{: onmouseover=alert(1) style='position:fixed' }",
    "Tekst\n{: xmlns=x formaction=javascript:alert(1) }",
    '[x](https://example.nl/"onclick="alert(1))',
    '![" onerror="alert(1)](x.png)',
    '[x](https://example.nl "a\\" onclick=\\"alert(1)")',
    "```{ .html onclick=alert(1) }\nx\n```",
    "!!! note onclick=alert(1)\n    x",
    '!!! note "<script>alert(1)</script>"\n    x',
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "term\n:   <script>alert(1)</script>",
    "`<script>`{ onclick=alert(1) }",
    "<https://example.nl/\"onclick=alert(1)>",
    "\x02wzxhzdk:0\x03",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\\<script>alert(1)\\</script>",
    "[bron <script>alert(1)</script>]",
    '[bron 1" onclick="alert(1)]',
]  # fmt: skip


def assert_safe(text: str) -> None:
    for tag, attributes in elements(text):
        assert tag not in {"script", "style", "iframe", "svg", "object", "embed", "form", "input"}
        assert attributes.keys() <= ALLOWED["*"] | ALLOWED.get(tag, set())
        for name in ("href", "src"):
            assert scheme(attributes.get(name) or "") in {"", "http", "https"}


def scheme(address: str) -> str:
    """The scheme as a browser reads it: without tabs and newlines, and signs in front."""
    plain = re.sub(r"[\t\r\n]", "", address.lower())
    found = re.match(r"[\x00-\x20]*([a-z][a-z0-9+.-]*):", plain)
    return found[1] if found else ""


@pytest.mark.parametrize("text", ATTACKS)
def test_an_attack_does_nothing(text: str) -> None:
    assert_safe(text)


@given(
    st.lists(st.sampled_from(ATTACKS), min_size=2, max_size=3), st.sampled_from(["\n\n", " ", "\n"])
)
def test_attacks_together_do_nothing(texts: list[str], glue: str) -> None:
    assert_safe(glue.join(texts))


@given(st.text(alphabet="<>\"'[](){}:#!`*_=/ \nabon1&;\\|-", max_size=80))
def test_any_text_is_safe(text: str) -> None:
    assert_safe(text)


class TestRawHtml:
    def test_tags_are_shown_as_text(self) -> None:
        assert html("Een <b>vet</b> woord.") == "<p>Een &lt;b&gt;vet&lt;/b&gt; woord.</p>"

    @pytest.mark.parametrize(
        "text",
        [
            "Een\n{: #__search .md-button }",
            "Twee {: #eigen .ik-bron }",
            "*bon*{: lang=fr title='Goed' }",
            "## Kop {#eigen}",
            "100 {ex btw}",
        ],
    )
    def test_braces_are_words_and_name_nothing(self, text: str) -> None:
        named = {value for _, found in elements(text) for value in found.values()}
        assert named <= {"kop-eigen"}
        assert text[text.index("{") :] in plain_text(html(text))


class TestSources:
    @pytest.mark.parametrize(
        ("text", "numbers"),
        [("[bron 1]", ["1"]), ("[bron 1, 3]", ["1", "3"]), ("[bron 2 en 12]", ["2", "12"])],
    )
    def test_a_reference_leads_to_the_source(self, text: str, numbers: list[str]) -> None:
        links = [attributes for tag, attributes in elements(f"Zo. {text}") if tag == "a"]
        assert links == [
            {"class": "ik-bron", "href": f"#bron-{n}", "aria-label": f"Bron {n}"} for n in numbers
        ]

    @pytest.mark.parametrize("text", ["[bron een]", "[bron]", "[bron 1-2]", "[bron 100]"])
    def test_what_is_no_reference_stays_text(self, text: str) -> None:
        assert html(text) == f"<p>{text}</p>"

    @pytest.mark.parametrize("text", ["`[bron 1]`", "```\n[bron 1]\n```", "~~~\n[bron 1]\n~~~"])
    def test_code_holds_no_references(self, text: str) -> None:
        assert "<a" not in html(text)
        assert "[bron 1]" in plain_text(html(text))

    @pytest.mark.parametrize(
        "text", ["![Zie [bron 1]](x.png)", "[x](y.md '[bron 1]')", "![[bron 1]](x.png)"]
    )
    def test_an_attribute_holds_no_references(self, text: str) -> None:
        assert_safe(text)
        assert "Bron" not in html(text)

    def test_a_link_holds_no_other_links(self) -> None:
        assert html("[zie [bron 1]](x.md)") == '<p><a href="x.md">zie [bron 1]</a></p>'
        assert "#bron-1" not in html("[<info@example.nl>[bron 1]](x.md)")


class TestHeadings:
    @pytest.mark.parametrize(
        ("text", "anchors"),
        [
            ("## Aanpak", ["aanpak"]),
            ("## Aanpak\n\n## Aanpak", ["aanpak", "aanpak-2"]),
            ("## Wat wérkte er níet?", ["wat-werkte-er-niet"]),
            ("## ???", ["kop"]),
            ("### Kosten & baten", ["kosten-baten"]),
            ("## Een *schuin* en **vet** woord", ["een-schuin-en-vet-woord"]),
            ("## [Een link](https://example.nl/a)", ["een-link"]),
            ("## De eis [bron 1]", ["de-eis"]),
            ("## De `MKI` als eis", ["de-mki-als-eis"]),
            ("## Versie 2_0 telt", ["versie-2-0-telt"]),
            ("## Kop met eind ##", ["kop-met-eind"]),
            ("## \"Quotes\" en 'meer'", ["quotes-en-meer"]),
            ("## A < B", ["a-b"]),
        ],
    )
    def test_a_heading_has_the_anchor_that_the_check_of_links_expects(
        self, text: str, anchors: list[str]
    ) -> None:
        prose = render(text, lambda target: target)
        assert [anchor for _, _, anchor in prose.headings] == anchors
        assert [heading.anchor for heading in Body(text).headings] == anchors
        ids = [attributes["id"] for tag, attributes in elements(text) if tag[0] == "h"]
        assert ids == anchors

    def test_levels_and_words_for_a_table_of_contents(self) -> None:
        prose = render("## Een\n\n### Twee & drie\n", lambda target: target)
        assert prose.headings == ((2, "Een", "een"), (3, "Twee & drie", "twee-drie"))

    def test_the_title_of_the_page_stays_the_only_one(self) -> None:
        prose = render("# Te groot\n", lambda target: target)
        assert prose.headings == ((2, "Te groot", "te-groot"),)
        assert prose.html == '<h2 id="te-groot">Te groot</h2>'

    def test_an_anchor_of_ones_own_does_not_replace_ours(self) -> None:
        prose = render("## Kop { #eigen }\n", lambda target: target)
        assert [anchor for _, _, anchor in prose.headings] == ["kop-eigen"]


class TestLinks:
    def test_every_link_and_picture_is_resolved_once(self) -> None:
        asked: list[str] = []

        def resolve(target: str) -> str:
            asked.append(target)
            return f"/x/{target}"

        text = "[een](a.md) ![twee](b.png 'T')\n\n[drie][d] <https://example.nl/>\n\n[d]: c.md\n"
        found = Elements(render(text, resolve).html).found
        assert asked == ["a.md", "b.png", "c.md", "https://example.nl/"]
        assert [a.get("href") or a.get("src") for _, a in found if a] == [f"/x/{t}" for t in asked]

    @pytest.mark.parametrize("target", ["https://example.nl/?a=1&b=2", "a.md?x=1&amp;y=2#z"])
    def test_signs_in_an_address_survive(self, target: str) -> None:
        assert elements(f"[x]({target})")[1] == ("a", {"href": target.replace("&amp;", "&")})

    def test_an_answer_is_escaped(self) -> None:
        page = render("[x](a.md)", lambda _: '/a"b<c>&d').html
        assert 'href="/a&quot;b&lt;c&gt;&amp;d"' in page

    def test_a_title_with_odd_signs_does_not_hide_the_address(self) -> None:
        page = render("[x](a.md 'meer > minder')", lambda _: "/gevonden/").html
        assert 'href="/gevonden/"' in page


class TestTables:
    TABLE = "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n"

    def test_a_table_can_be_scrolled_with_the_keyboard(self) -> None:
        (tag, attributes), (inner, _), *_ = elements(self.TABLE)
        assert (tag, inner) == ("div", "table")
        assert attributes == {
            "class": "ik-schuif",
            "tabindex": "0",
            "role": "region",
            "aria-label": "Tabel",
        }

    def test_columns_are_aligned_by_class(self) -> None:
        cells = (attributes for tag, attributes in elements(self.TABLE) if tag == "td")
        classes = [attributes.get("class") for attributes in cells]
        assert classes == ["uitlijning-left", "uitlijning-center", "uitlijning-right"]
        assert "style=" not in html(self.TABLE)


def test_nothing_is_kept_between_texts() -> None:
    html("[x]: https://example.nl/\n\n## Kop\n")
    assert html("[klik][x]") == "<p>[klik][x]</p>"
    assert 'id="kop"' in html("## Kop\n")


def test_words_of_rendered_text() -> None:
    assert plain_text("<p>Een &amp;\n<em>twee</em> &lt;drie&gt;</p>") == "Een & twee <drie>"


@pytest.mark.parametrize(
    "target",
    ["https://example.nl/x.png", "HTTP:x.png", "//example.nl/x.png", "/\\example.nl/x.png"],
)
def test_a_picture_of_another_site_is_not_shown(target: str) -> None:
    assert render(f"![alt]({target})", str).html == '<p><img alt="alt"></p>'


@settings(max_examples=AMOUNT, derandomize=not LONG, deadline=None, database=None)
@given(st.lists(st.sampled_from((*PIECES, *SITE_PIECES)), max_size=25).map("".join))
def test_a_page_holds_what_the_checks_see(text: str) -> None:
    """Links, pictures, headings, anchors and sources of any text: the same for both."""
    page, body = render(text, str), Body(text)
    found = Elements(page.html).found
    links = [(tag, has) for tag, has in found if tag in ("a", "img") and "class" not in has]
    assert [tag == "img" for tag, _ in links] == [link.is_image for link in body.links]
    for (_, attributes), link in zip(links, body.links, strict=True):
        shown = attributes.get("href", attributes.get("src"))
        assert shown in (link.target, None if ":" in link.target or "//" in link.target else "?")
    headings = [(tag, has["id"]) for tag, has in found if re.fullmatch(r"h\d", tag)]
    assert headings == [(f"h{max(2, one.level)}", one.anchor) for one in body.headings]
    assert [one.text for one in body.headings] == [words for _, words, _ in page.headings]
    numbers = [has["href"] for _, has in found if has.get("class") == "ik-bron"]
    assert numbers == [f"#bron-{number}" for one in body.sources for number in one.numbers]
    for reference in body.sources:
        assert text[reference.offset] == "["
    for link in body.links:
        assert link.offset < len(text)
