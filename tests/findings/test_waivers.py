"""A waiver marks a finding until its last day; it never removes one."""

from __future__ import annotations

import datetime

from factcheck.findings.waivers import Waiver, waive
from tests.reports.samples import date_conflict, rank_conflict

LAST = datetime.date(2027, 1, 1)


def test_a_waiver_marks_its_finding_and_no_other():
    waived = waive([rank_conflict(), date_conflict()], [Waiver(finding=rank_conflict().id, reason="known", expires=LAST)], LAST)
    assert [finding.status for finding in waived.findings] == ["waived", "new"]
    assert waived.expired == waived.unused == ()


def test_a_waiver_without_expiry_holds_for_good():
    waived = waive([rank_conflict()], [Waiver(finding=rank_conflict().id, reason="known")], datetime.date.max)
    assert waived.findings[0].status == "waived"


def test_the_day_after_the_last_one_the_finding_is_new_again():
    waiver = Waiver(finding=rank_conflict().id, reason="known", expires=LAST)
    waived = waive([rank_conflict()], [waiver], LAST + datetime.timedelta(days=1))
    assert waived.findings[0].status == "new"
    assert waived.expired == (waiver,)


def test_a_waiver_that_covers_nothing_is_named():
    waiver = Waiver(finding="000000000000", reason="gone")
    assert waive([rank_conflict()], [waiver], LAST).unused == (waiver,)
