"""Figures of one sentence that do not add up.

**What it finds.** A total beside parts that sum to another (`sum-differs`), "rose by 12 percent, from 200 to 230" (`percent-change-differs`), a
measure and its conversion in brackets that are not equal (`conversion-differs`).

**Why.** Each can be recomputed from the sentence alone; rounding is part of every value.

**What it leaves alone.** Rounded shares that sum to 101; parts introduced as such ("of whom", "including"); sums far from the total, which list
something else.
"""

from factcheck.findings.comparison import Inner
from factcheck.findings.rule import Rule

SUM = Rule(code="ARI001", name="sum-differs", kind="conflict", severity="error", summary="The parts do not add up to the total", page=__doc__ or "")
PERCENT = Rule(
    code="ARI002",
    name="percent-change-differs",
    kind="conflict",
    severity="error",
    summary="The percentage does not fit the two levels",
    page=__doc__ or "",
)
CONVERSION = Rule(
    code="QTY005", name="conversion-differs", kind="conflict", severity="error", summary="The conversion is another amount", page=__doc__ or ""
)

INNERS = (
    Inner(check="sum", conflict=SUM, sentence="{stated} stated, {implied} by its parts"),
    Inner(check="percent-change", conflict=PERCENT, sentence="{stated} stated, {implied} by the levels"),
    Inner(check="conversion", conflict=CONVERSION, sentence="{stated} is not {implied}"),
)
RULES = (SUM, PERCENT, CONVERSION)
