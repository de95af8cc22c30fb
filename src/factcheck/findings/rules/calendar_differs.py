"""A date that the calendar does not hold.

**What it finds.** A weekday that does not fit its full date (`weekday-differs`), a day beyond the end of its month (`no-such-day`), a period that
ends before it begins (`period-reversed`).

**Why.** The calendar is certain: one of the two is a slip of the pen.

**What it leaves alone.** Weekdays beside a date without its year, from which the year would be guessed; years before Christ, which count down;
periods that cross the new year; Old Style dates.
"""

from factcheck.findings.comparison import Inner
from factcheck.findings.rule import Rule

WEEKDAY = Rule(
    code="CAL001", name="weekday-differs", kind="conflict", severity="error", summary="The weekday does not fit the date", page=__doc__ or ""
)
NO_SUCH_DAY = Rule(code="CAL002", name="no-such-day", kind="conflict", severity="error", summary="No calendar has this day", page=__doc__ or "")
REVERSED = Rule(
    code="CAL003", name="period-reversed", kind="conflict", severity="error", summary="The period ends before it begins", page=__doc__ or ""
)

INNERS = (
    Inner(check="weekday", conflict=WEEKDAY, sentence="the date falls on a {implied}, not on a {stated}"),
    Inner(check="no-such-day", conflict=NO_SUCH_DAY, sentence="{stated}: {implied}"),
    Inner(check="ends-before-it-begins", conflict=REVERSED, sentence="{stated}: {implied}"),
)
RULES = (WEEKDAY, NO_SUCH_DAY, REVERSED)
