"""A text announces what was past when it was published.

**What it finds.** "Version 5, which will be released in September 2024" on a page of February 2025.

**Why.** The statement was overtaken by time; readers are told of a future that is over.

**What it leaves alone.** Quoted promises; stories that look ahead within their own past; texts that carry their own, earlier date line.
"""

from factcheck.findings.comparison import Inner
from factcheck.findings.rule import Rule

STALE = Rule(
    code="STA001",
    name="stale-announcement",
    kind="conflict",
    severity="error",
    summary="An announced time was past at publication",
    page=__doc__ or "",
)
INNERS = (Inner(check="stale", conflict=STALE, sentence="{stated}, {implied}"),)
RULES = (STALE,)
