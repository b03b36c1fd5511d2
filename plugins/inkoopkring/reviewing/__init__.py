"""What helps someone judge a proposal: what it changes for readers and subscribers, in words."""

from inkoopkring.reviewing.proposal import Proposal, compare
from inkoopkring.reviewing.report import markdown_report
from inkoopkring.reviewing.states import State

__all__ = ["Proposal", "State", "compare", "markdown_report"]
