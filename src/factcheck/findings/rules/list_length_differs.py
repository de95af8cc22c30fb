"""An announced number and the list that follows it differ.

**What it finds.** "Four principles. They are A, B and C": four are announced, three are listed.

**Why.** A list that claims to be complete has as many items as announced. It claims so when it follows as such ("they are"), when a colon opens it,
or when each item begins with the announced word itself.

**What it leaves alone.** "Including", "among them", "such as": examples. Lists whose "and" may belong to one item are counted both ways.
"""

from factcheck.findings.comparison import Inner
from factcheck.findings.rule import Rule

DIFFERS = Rule(
    code="CNT005",
    name="list-length-differs",
    kind="conflict",
    severity="error",
    summary="The list has another length than announced",
    page=__doc__ or "",
)
INNERS = (Inner(check="list-length", conflict=DIFFERS, sentence="{stated} announced, {implied} listed"),)
RULES = (DIFFERS,)
