"""The judge compares claims of one kind, whoever brings two together."""

from __future__ import annotations

import datetime

from factcheck.claims.extract import extract
from factcheck.documents import Document, lay_out
from factcheck.findings.judge import verdicts_on
from factcheck.groups.frames import Frames

DAY = datetime.date(2024, 5, 14)
NONE = Frames({}, frozenset())


def test_claims_of_two_kinds_give_no_verdict():
    texts = {"a": "Orsa Skog employs 260 people in Varn.", "b": "Orsa Skog employs 310 people in Varn."}
    one, other = (list(extract(lay_out(Document(id=id_, text=text, published=DAY, language="en")))) for id_, text in texts.items())
    here, there, stated = (next(claim for claim in some if claim.kind == kind) for some, kind in ((one, "attribute"), (other, "attribute"), (other, "statement")))
    assert list(verdicts_on(here, there, NONE))
    assert not list(verdicts_on(here, stated, NONE))
