"""What is wrong in a contribution, and how to mend it.

A content error is a result, not an exception: reading and checking return `Problem`
objects next to what they read. The Dutch texts stand in `explanations.yml`, one entry
a code; `explanations.py` reads them.
"""

from inkoopkring.problems.explanations import Explanation, all_explanations, explanation
from inkoopkring.problems.problem import (
    MAX_ALIKE,
    Place,
    Problem,
    Severity,
    problem,
    sort_problems,
)
from inkoopkring.problems.suggestions import did_you_mean, nearest

__all__ = [
    "MAX_ALIKE",
    "Explanation",
    "Place",
    "Problem",
    "Severity",
    "all_explanations",
    "did_you_mean",
    "explanation",
    "nearest",
    "problem",
    "sort_problems",
]
