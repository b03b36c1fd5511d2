"""`Obstacle`: what stands in the way, at which steps it bites, and what helps."""

from inkoopkring.model.entry import Entry
from inkoopkring.model.fields import Line, field
from inkoopkring.model.parts import Lesson, Source, StepIds
from inkoopkring.model.vocabulary import ObstacleType


class Obstacle(Entry):
    """An obstacle page."""

    type: ObstacleType = field("soort", "Soort", "Waar het vandaan komt.", "financieel")
    steps: StepIds = field("stappen", "Stappen", "Waar het speelt.", ["gunning"], min_length=1)
    helps: tuple[Lesson, ...] = field(
        "wat_helpt",
        "Wat helpt",
        "Wat anderen deden of aanraden.",
        [{"tekst": "…", "bron": ["1"]}],
        (),
    )
    caution: Line | None = field("let_op", "Let op", "Wat een lezer moet weten.", "…", None)
    sources: tuple[Source, ...] = field(
        "bronnen", "Bronnen", "Waar het vandaan komt.", [], min_length=1
    )
