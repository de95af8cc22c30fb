"""A text contradicts a reviewed fact.

**What it finds.** What a text says against a fact that the owner of the corpus vouches for, in any of the languages (`fact-contradicted`); a fact
marked `required` that no text states (`fact-not-stated`); a fact whose review has run out (`fact-review-expired`).

**Why.** Facts in `claims/*.toml` turn a search for disagreement into a test: the finding says which side is right, on whose word, and what to write
instead.

**What it leaves alone.** Texts that are less precise than the fact; what a text says of another time than the fact's `valid` period, or tells of the
past where the fact states no time; plans, denials and quotations; texts of which the fact's subject is only the topic.
"""

from factcheck.findings.rule import Rule

CONTRADICTED = Rule(
    code="FCT001", name="fact-contradicted", kind="conflict", severity="error", summary="A text contradicts a reviewed fact", page=__doc__ or ""
)
NOT_STATED = Rule(
    code="FCT002", name="fact-not-stated", kind="conflict", severity="error", summary="No text states a required fact", page=__doc__ or ""
)
EXPIRED = Rule(
    code="FCT003", name="fact-review-expired", kind="conflict", severity="error", summary="The review of a fact has expired", page=__doc__ or ""
)
RULES = (CONTRADICTED, NOT_STATED, EXPIRED)
