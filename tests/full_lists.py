"""The lists of the full world: of each, an item with every field and one without."""

from builders import LISTS

_MORE_LISTS = {
    "organisaties": """\
- id: waterschap-c
  naam: Waterschap C
  kort: WSC
  soort: waterschap
  regio: utrecht
  omschrijving: Houdt de voeten droog in het midden.
  website: https://waterschap-c.example/
  bron: https://example.nl/over-waterschap-c
- id: gemeente-d
  naam: Gemeente D
  soort: gemeente
""",
    "procedures": """\
- id: onderhands
  naam: Onderhandse procedure
  uitleg: Je vraagt zelf een paar bedrijven.
  bron: https://example.nl/onderhands
""",
    "r-strategieen": """\
- id: pbl-r4
  naam: Repair
  ladder: pbl
  code: R4
  nederlands: repareren
  uitleg: Maken wat stuk is.
  bron: https://example.nl/ladder-pbl
""",
    "elders": """\
- id: kort-stuk
  titel: Een kort stuk over tegels
  uitgever: Vakblad
  url: https://example.nl/kort
  waarover: In het kort.
  soort: artikel
""",
    "begrippen": """\
- id: lca
  term: levenscyclusanalyse
  uitleg: Alle gevolgen van wieg tot graf.
  synoniemen: [ketenanalyse]
  bron: https://example.nl/lca
  zie_ook: [mki]
""",
    "reeksen": """\
- id: los
  naam: Losse reeks zonder ritme
  regio: leeg
  organisator: Netwerk B
  uitleg: Nu en dan.
  bron: https://example.nl/reeks
""",
}
_FILLED = {
    "  uitleg: Nog een keer gebruiken.\n": "  komt_overeen: [pbl-r4]\n",
    "  waarover: Een stappenplan.\n": (
        "  datum: 2020-01\n  voor_wie: [inkopers, projectleiders]\n  stappen: [markt]\n"
        "  taal: en\n  cases: [vol]\n  let_op: Deze handreiking is van voor de nieuwe regels.\n"
    ),
}
"""Fields that the items of the small world get as well, behind one of their own."""


def full_list(name: str) -> str:
    """The list `name` of the small world, with more items and more fields."""
    text = LISTS[name] + _MORE_LISTS.get(name, "")
    for line, more in _FILLED.items():
        text = text.replace(line, line + more)
    return text
