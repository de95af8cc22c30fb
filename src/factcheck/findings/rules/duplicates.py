"""Passages that repeat one another.

**What it finds.** The same words twice within a document or in several (`identical-passages`), one passage inside a longer one (`contained-passage`),
a copied passage with edits (`similar-passages`).

**Why.** Copies are where contradictions hide, and they distort whatever counts or learns from a corpus.

**What it leaves alone.** Boilerplate such as bylines and navigation; passages under eight words; periodic reports from one template.
"""

from factcheck.findings.rule import Rule

IDENTICAL = Rule(
    code="DUP001", name="identical-passages", kind="near-duplicate", severity="note", summary="Passages are identical", page=__doc__ or ""
)
CONTAINED = Rule(
    code="DUP002",
    name="contained-passage",
    kind="near-duplicate",
    severity="note",
    summary="A passage stands within a longer one",
    page=__doc__ or "",
)
SIMILAR = Rule(
    code="DUP003", name="similar-passages", kind="near-duplicate", severity="note", summary="Passages are near-duplicates", page=__doc__ or ""
)
BY_RELATION = {"identical": IDENTICAL, "contained": CONTAINED, "similar": SIMILAR}
RULES = (IDENTICAL, CONTAINED, SIMILAR)
