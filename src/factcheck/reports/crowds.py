"""Which slots hold so many claims that not all of them are compared with one another, told as a note of the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.claims.claim import Claim
from factcheck.claims.kinds import KINDS
from factcheck.findings.judge import OPPOSED, only_agrees
from factcheck.groups.blocking import keyed
from factcheck.reports.report import Skipped


def crowds(claims: Iterable[Claim], most: int) -> tuple[Skipped, ...]:
    """A note on the slots with more than ``most`` claims that could conflict, at the first of their documents; none where there are none."""
    counts: dict[str, int] = defaultdict(int)
    first: dict[str, str] = {}
    for key, claim in keyed((claim for claim in claims if claim.kind in OPPOSED), KINDS):
        if only_agrees(key):
            continue
        counts[key] += 1
        first[key] = min(first.get(key, claim.document), claim.document)
    crowded = [key for key, number in counts.items() if number > most]
    if not crowded:
        return ()
    count = "1 look-up key holds" if len(crowded) == 1 else f"{len(crowded)} look-up keys hold"
    reason = f"{count} more than {most} claims, which are not all compared with one another (limit claims)"
    return (Skipped(min(first[key] for key in crowded), reason),)
