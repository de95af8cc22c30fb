"""The order of authority says which side of a conflict is to be edited; it never hides a conflict."""

from __future__ import annotations

import pytest

from factcheck.facts import outranked
from tests.facts.corpora import conflicts, held

LOW = ("blog/tunnel.txt", "The Ostrel Tunnel is 6.8 kilometres long.")
HIGH = ("gazetteer/tunnel.txt", "Trains like it. The Ostrel Tunnel is 8.6 kilometres long.")
OTHER = ("mail/tunnel.txt", "It is dark. The Ostrel Tunnel is 9.9 kilometres long.")

ORDERS = [
    ("the higher stands first", ["gazetteer/*", "blog/*"], (LOW, HIGH), ["8.6 km", "6.8 km"], {"blog/tunnel.txt"}),
    ("whichever it is", ["blog/*", "gazetteer/*"], (LOW, HIGH), ["6.8 km", "8.6 km"], {"gazetteer/tunnel.txt"}),
    ("what is not listed stands below", ["gazetteer/*"], (LOW, HIGH), ["8.6 km", "6.8 km"], {"blog/tunnel.txt"}),
    ("all that are lower are to be edited", ["gazetteer/*", "blog/*"], (LOW, HIGH, OTHER), ["8.6 km", "6.8 km", "9.9 km"], {"blog/tunnel.txt", "mail/tunnel.txt"}),
]


@pytest.mark.parametrize(("order", "texts", "values", "wrong"), [case[1:] for case in ORDERS], ids=[case[0] for case in ORDERS])
def test_the_value_of_the_higher_stands_first(order, texts, values, wrong):
    (finding,) = conflicts(held(f"authority = {order}", *texts))
    assert [value.value for value in finding.values] == values
    assert finding.explanation[0].startswith(f"{next(text[0] for text in texts if text[0] not in wrong)} outranks ")
    assert finding.explanation[0].endswith(f": {values[0]} is taken to be right")
    assert outranked(finding, order) == wrong


UNDECIDED = [("none is listed", ["press/*"]), ("both are alike", ["*/tunnel.txt"]), ("there is no order", [])]


@pytest.mark.parametrize("order", [case[1] for case in UNDECIDED], ids=[case[0] for case in UNDECIDED])
def test_where_the_order_does_not_decide_nothing_changes(order):
    (finding,) = conflicts(held(f"authority = {order}", LOW, HIGH))
    (plain,) = conflicts(held("", LOW, HIGH))
    assert finding == plain
    assert outranked(finding, order) == frozenset()


def test_the_order_does_not_change_the_name_of_a_finding():
    (finding,) = conflicts(held("authority = ['gazetteer/*']", LOW, HIGH))
    (plain,) = conflicts(held("", LOW, HIGH))
    assert (finding.id, finding.code, finding.severity) == (plain.id, plain.code, plain.severity)
