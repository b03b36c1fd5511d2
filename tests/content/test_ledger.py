"""Every item that subscribers have had, or will have, stands in the ledger from its first day."""

from datetime import date

from built_site import ROOT
from inkoopkring.catalogue import load
from inkoopkring.syndication.ledger import LEDGER, missing
from inkoopkring.views.summaries import Summaries
from sites import TODAY


def test_the_ledger_is_complete() -> None:
    """When this fails: run `inkoopkring grootboek`. A name that is not noted could change."""
    summaries = Summaries(load(ROOT, TODAY).published(date.max))
    assert missing((ROOT / LEDGER).read_text("utf-8"), summaries) == {}
