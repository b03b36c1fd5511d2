"""The terminal and the browser give the same answers: one index, two programs."""

import json
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from inkoopkring.search.index import SearchIndex
from inkoopkring.search.quoting import best_quote
from inkoopkring.search.ranking import search
from inkoopkring.search.sentences import Quotable
from search_node import ours, quotes
from search_queries import queries

AWKWARD = (
    *("m", "ma", "maai", "maais", "riool b", "e"),
    *("(MKI)", "MKI-waarde", "gww-project", "B&U", "CB'23", "R-ladder", "riool/straat"),
    *('"beton"', '"bermmaaisel"', '""', '"', "", "  ", "hoe wat", "de"),
    *("geëist", "Hjørring", "Malmö", "GEËIST", "e\u0301e\u0301n"),
    *("m²", "CO₂", "100 m\u00b2", "beton\u00adtegel", "R\u2011ladder", "speci\ufb01ek", "\u33a1"),
    *("betontegelpad", "straatlampenmast", "groenbeheerders", "kantoor meubilair", "zzzzqqq"),
    *("N 231", "n-231", "à 231", "Zeist", "gemeente Zeist", "Bergen op Zoom", "houten", "in Best"),
    *("45233222-1", "cpv 4523", "45233229", "03000000", "2018", "provinciehuizen", "led", "wko x"),
    *("maatschappelijk verantwoord inkopen", "betalen voor gebruik", "as a service", "bestuur"),
)
"""What is easy to get wrong: unfinished words, signs, accents, nothing at all, phrases."""


def test_the_terminal_and_the_browser_rank_alike(
    real_index: SearchIndex, real_bytes: bytes, tmp_path: Path
) -> None:
    asked = [query.text for query in queries()] + list(AWKWARD)
    assert len(asked) >= 200
    file = tmp_path / "zoeken.json"
    file.write_bytes(real_bytes)
    terminal = [[one.document for one in search(real_index, text).results] for text in asked]
    assert dict(zip(asked, ours(asked, file), strict=True)) == dict(
        zip(asked, terminal, strict=True)
    )


def test_the_terminal_and_the_browser_quote_alike(
    real_index: SearchIndex,
    real_bytes: bytes,
    real_quotables: Mapping[str, Quotable],
    tmp_path: Path,
) -> None:
    asked = [*AWKWARD[::6], *islice((query.text for query in queries()), 0, None, 40)]
    file = tmp_path / "zoeken.json"
    file.write_bytes(real_bytes)
    shown = list(islice(real_quotables.values(), 0, None, 15))
    assert len(shown) >= 10
    terminal = [
        [quote.text if (quote := best_quote(answer, one)) else "" for one in shown]
        for answer in (search(real_index, text) for text in asked)
    ]
    assert any(any(line) for line in terminal)
    assert quotes(asked, file, [json.loads(one.as_file()) for one in shown]) == terminal
