"""One state of the project, with what a report needs of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from inkoopkring.catalogue.catalogue import is_public
from inkoopkring.catalogue.loading import Knowledge
from inkoopkring.model.lists import LISTS, lists_of
from inkoopkring.pages.site_plan import SitePlan, site_plan
from inkoopkring.reading.parsing import Document
from inkoopkring.reviewing.fields import Names
from inkoopkring.reviewing.reach import permanent_names
from inkoopkring.views.summaries import Summaries


@dataclass(frozen=True)
class State:
    """The project as it stands on a day. `authority` is the domain in permanent names."""

    knowledge: Knowledge
    today: date
    authority: str

    @cached_property
    def plan(self) -> SitePlan:
        """The site that readers get."""
        return site_plan(Summaries(self.knowledge.published(self.today)))

    @cached_property
    def names(self) -> Names:
        """What everything that can be named by an id is called."""
        documents = ((d.kind.name, d.id, d.entry.called) for d in self.knowledge.documents)
        listed = (
            (target, one.item.id, one.item.label)
            for target in LISTS
            for name in lists_of(target)
            for one in self.knowledge.lists.get(name, ())
        )
        return {(target, id): label for target, id, label in (*documents, *listed)}

    @cached_property
    def permanent_names(self) -> Mapping[str, str]:
        """The names by which programs of subscribers know each item."""
        return permanent_names(self.plan, self.authority)

    def shows(self, document: Document | None) -> bool:
        """Whether readers see a document."""
        return document is not None and is_public(document.entry, self.today)
