"""How a page is cited."""

import json
from datetime import date

from inkoopkring.views.citations import Citation

ONE = Citation(
    "tegels",
    "Inkoopkring",
    date(2026, 3, 5),
    "Terug & opnieuw: 50% minder_afval {echt}",
    "https://inkoop.example/cases/tegels/",
)


def test_the_line_has_maker_date_title_and_address() -> None:
    assert ONE.apa == (
        "Inkoopkring. (2026, 5 maart). Terug & opnieuw: 50% minder_afval {echt}. "
        "https://inkoop.example/cases/tegels/"
    )


def test_bibtex_keeps_capitals_and_escapes_its_own_signs() -> None:
    assert ONE.bibtex.splitlines() == [
        "@online{tegels,",
        "  author = {{Inkoopkring}},",
        r"  title = {{Terug \& opnieuw: 50\% minder\_afval \{echt\}}},",
        "  date = {2026-03-05},",
        "  year = {2026},",
        "  month = mar,",
        "  url = {https://inkoop.example/cases/tegels/},",
        "  langid = {dutch}",
        "}",
    ]


def test_csl_json_is_a_list_with_one_web_page() -> None:
    (item,) = json.loads(ONE.csl)
    assert item["type"] == "webpage"
    assert item["title"] == ONE.title
    assert item["issued"] == {"date-parts": [[2026, 3, 5]]}
    assert (item["author"], item["URL"]) == ([{"literal": "Inkoopkring"}], ONE.url)
