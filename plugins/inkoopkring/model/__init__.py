"""The typed model: one kind a module, one definition a field.

| Dutch surface | in code | module |
|---|---|---|
| case | `CaseStudy` | `case_study` |
| thema | `Theme` | `theme` |
| stap | `Step` | `step` |
| regio | `Region` | `region` |
| belemmering | `Obstacle` | `obstacle` |
| bijeenkomst | `Meeting` | `meeting` |
| inspiratie (maandeditie) | `Digest` | `digest` |
| pagina | `InfoPage` | `page` |
| lijst | `Item` and its kin | `lists` |
"""

from inkoopkring.model.case_study import CaseStudy
from inkoopkring.model.digest import Digest
from inkoopkring.model.entry import Entry
from inkoopkring.model.kinds import KINDS, Kind, kind_named, kind_of_path
from inkoopkring.model.lists import LISTS, Item
from inkoopkring.model.meeting import Meeting
from inkoopkring.model.obstacle import Obstacle
from inkoopkring.model.page import InfoPage
from inkoopkring.model.region import Region
from inkoopkring.model.step import Step
from inkoopkring.model.theme import Theme

__all__ = [
    "KINDS",
    "LISTS",
    "CaseStudy",
    "Digest",
    "Entry",
    "InfoPage",
    "Item",
    "Kind",
    "Meeting",
    "Obstacle",
    "Region",
    "Step",
    "Theme",
    "kind_named",
    "kind_of_path",
]
