"""Facts outside prose: what a cell states, of whom, when; and what it does not state."""

from __future__ import annotations

import datetime
import re

import pytest

from factcheck import check
from factcheck.documents import Document

DAY = datetime.date(2024, 5, 1)


def document(name: str, text: str) -> Document:
    form = "mediawiki" if "'''" in text else "html" if "<" in text else "markdown"
    return Document(id=name, text=text, format=form, language="en", published=DAY)


def stated(text: str) -> list[tuple[str, str, str, str]]:
    """Subject, what is measured or happened, value and time of the claims of cells."""
    found = []
    for claim in check([document("a", text)]).claims:
        if any(step.startswith(("cell of", "value of")) for step in claim.derivation):
            what, value = claim.get("measure") or claim.get("type"), claim.get("value") or claim.get("time")
            found.append((str(claim.get("subject")), what.partition(".")[2], str(value), str(claim.get("at") or "")))
    return found


def markdown(*rows: str, over: str = "# Works") -> str:
    head, *data = rows
    return "\n".join([over, "", f"| {head} |", "|" + "---|" * (head.count("|") + 1), *(f"| {row} |" for row in data), ""])


LENGTH = ("Kesan Tunnel", "length", "8.6 km", "")
OPENED = ("Kesan Tunnel", "opening", "2011", "")


WIKI = (
    "{{Infobox tunnel\n| name = Kesan Tunnel\n| length_km = 8.6<ref>x</ref>\n| opened = {{Start date|2011|3|5}}\n| lanes = two\n}}\n"
    "The '''Kesan Tunnel''' is dark.\n"
)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (markdown("Tunnel | Length (km) | Opened", "Kesan Tunnel | 8.6 | 2011"), [LENGTH, OPENED]),
        (markdown("Tunnel | Length, km", "Kesan Tunnel | 8.6"), [LENGTH]),
        (markdown("Tunnel | Length in km | Year opened", "Kesan Tunnel | 8.6 | 2011"), [LENGTH, OPENED]),
        (markdown("Tunnel | Length", "Kesan Tunnel | 8.6 km (5.3 mi)"), [LENGTH]),
        (markdown("No. | Tunnel | Length", "1 | Kesan Tunnel | 8.6 km"), [LENGTH]),
        (markdown(" | Kesan Tunnel | Orla Tunnel", "Length | 8.6 km | 2 km"), [LENGTH, ("Orla Tunnel", "length", "2 km", "")]),
        (markdown(" | ", "Length | 8.6 km", "Opened | 2011", over="# Kesan Tunnel"), [LENGTH, OPENED]),
        ("# Kesan Tunnel\n\nLength\n: 8.6 km\n\nOpened\n: 2011\n", [LENGTH, OPENED]),
        ("---\ntitle: Kesan Tunnel\nlength: 8.6 km\nopened: 2011\n---\n\nIt is dark.\n", [LENGTH, OPENED]),
        ("<h1>Kesan Tunnel</h1><table><tr><th>Length<td>8.6 km<tr><th>Opened<td>2011</table>", [LENGTH, OPENED]),
        ("<h1>Kesan Tunnel</h1><dl><dt>Length<dd>8.6 km</dl>", [LENGTH]),
        ("<table><tr><th rowspan=2>Tunnel<th colspan=2>Length<tr><th>km<th>mi<tr><td>Kesan Tunnel<td>8.6<td>5.3</table>",
         [LENGTH, ("Kesan Tunnel", "length", "5.3 mi", "")]),
        ("<table><tr><th>Tunnel<th>Length (km)<tr><td>Kesan Tunnel<td>8.6<sup><a href='#n'>[1]</a></sup></table>", [LENGTH]),
        ("<table><caption>Kesan Tunnel</caption><tr><th>Length<td>8.6 km<tr><th>Opened<td>2011</table>", [LENGTH, OPENED]),
        (WIKI, [LENGTH, ("Kesan Tunnel", "opening", "2011-03-05", "")]),
        # times: of a column, of a row, of a header, of a cell, of the caption
        (markdown("Town | Population (2010) | Population (2020)", "Elmford | 10,100 | 12,999"),
         [("Elmford", "population", "10 100", "2010"), ("Elmford", "population", "12 999", "2020")]),
        (markdown("Town | Year | Population", "Elmford | 2010 | 10,100", "Elmford | 2020 | 12,999"),
         [("Elmford", "population", "10 100", "2010"), ("Elmford", "population", "12 999", "2020")]),
        (markdown("Town | Population", "Elmford | 12,999 (2020)"), [("Elmford", "population", "12 999", "2020")]),
        ("---\ntitle: Elmford Town\npopulation total: 12,999\npopulation as of: 2020\n---\n\nDark.\n", [("Elmford Town", "population", "12 999", "2020")]),
        ("<table><caption>Population of towns</caption><tr><th>Town<th>2010<th>2020<tr><td>Elmford<td>10,100<td>12,999</table>",
         [("Elmford", "population", "10 100", "2010"), ("Elmford", "population", "12 999", "2020")]),
        ("<table><caption>Towns in 2020</caption><tr><th>Town<th>Population<tr><td>Elmford<td>12,999</table>", [("Elmford", "population", "12 999", "2020")]),
        (markdown("Company | Revenue 2023 (US$ m)", "Orsa Group | 4,600"), [("Orsa Group", "revenue", "4 600 000 000 USD", "2023")]),
        (markdown("Town | Population (thousands)", "Elmford | 12.9"), [("Elmford", "population", "12 900", "")]),
    ],
)  # fmt: skip
def test_a_cell_states_what_its_labels_say(text, claims):
    plain = [tuple(re.sub(" ± [0-9 ]*[0-9]", "", part.replace("\u202f", " ")) for part in claim) for claim in stated(text)]

    assert plain == claims


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("a total", markdown("Tunnel | Length", "Total | 8.6 km", "All Tunnels | 8.6 km", "Average | 8.6 km")),
        ("a footnote that may narrow it", markdown("Tunnel | Length", "Kesan Tunnel | 8.6 km*", "Orla Tunnel | 2 km †")),
        ("a raised mark without a link", "<table><tr><th>Tunnel<th>Length (km)<tr><td>Kesan Tunnel<td>8.6<sup>a</sup></table>"),
        ("more than a value", markdown("Tunnel | Length", "Kesan Tunnel | 8.6 km of two bores")),
        ("two values", markdown("Tunnel | Length", "Kesan Tunnel | 8.6 km / 8.7 km")),
        ("a bracket that is no conversion", markdown("Tunnel | Length", "Kesan Tunnel | 8.6 km (north bore)")),
        ("a measure that is narrowed", markdown("Tunnel | Average length | Approach length | Length of lining", "Kesan Tunnel | 8.6 km | 1 km | 2 km")),
        ("a change of a measure", markdown("Town | Population change | Population growth", "Elmford | 1,200 | 400")),
        ("no measure that is known", markdown("Tunnel | Zest", "Kesan Tunnel | 8.6 km")),
        ("words that are no unit", markdown("Firm | Jobs wall s", "Orsa Group | 25")),
        ("a part of a count", markdown("Firm | Jobs", "Orsa Group | 25.1")),
        ("no unit", markdown("Tunnel | Length", "Kesan Tunnel | 8.6")),
        ("a unit of another dimension", markdown("Tunnel | Length (kg)", "Kesan Tunnel | 8.6")),
        ("no subject", markdown("Length | Opened", "8.6 km | 2011")),
        ("a subject in small letters", markdown("Part | Length", "northern bore | 8.6 km")),
        ("two measures", markdown("Measure | Length", "Height | 8.6 km")),
        ("merged across columns", "<table><tr><th>Tunnel<th>Length<th>Depth<tr><td>Kesan Tunnel<td colspan=2>8.6 km</table>"),
        ("merged across rows", "<table><tr><th>Tunnel<th>Length<tr><td>Kesan Tunnel<td rowspan=2>8.6 km<tr><td>Orla Tunnel</table>"),
        ("one subject in two rows without a time", markdown("Town | Population", "Elmford | 10,100", "Elmford | 12,999")),
        ("two times", "<table><caption>Towns 2010 and 2020</caption><tr><th>Town<th>Population<tr><td>Elmford<td>12,999</table>"),
        ("no header", "<table><tr><td>Kesan Tunnel<td>8.6 km<tr><td>Orla Tunnel<td>2 km</table>"),
        ("fields that only a page needs", "---\ntitle: Kesan Tunnel\nweight: 10\norder: 3\nversion: 2.0\n---\n\nDark.\n"),
        ("a heading that names something else", markdown(" | ", "Length | 8.6 km", over="# Kesan Tunnel\n\n## History of the Orla Bridge")),
        ("an event that is dated to a span", markdown("Tunnel | Opened", "Kesan Tunnel | 2011–2013")),
    ],
)
def test_a_cell_that_is_not_understood_states_nothing(why, text):
    assert stated(text) == [], why


PROSE = "# The pass\n\nThe Kesan Tunnel, opened on 5 March 2011, is 9.6 kilometres long.\n"


@pytest.mark.parametrize(
    ("table", "conflicts", "agreements"),
    [
        (markdown("Tunnel | Length (km) | Opened", "Kesan Tunnel | 8.6 | 2011"), ["QTY001"], ["DAT002"]),
        (markdown("Tunnel | Length (km) | Opened", "Kesan | 9.6 | 2012"), ["DAT001"], ["QTY002"]),
        ("<h1>Kesan Tunnel</h1><dl><dt>Length<dd>8.6 km<dt>Opened<dd>5 March 2011</dl>", ["QTY001"], ["DAT002"]),
        ("---\ntitle: Kesan Tunnel\nlength: 9.6 km\nopened: 2012\n---\n\nDark.\n", ["DAT001"], ["QTY002"]),
        (WIKI, ["QTY001"], ["DAT002"]),
        # another row, a plan, a rounder number
        (markdown("Tunnel | Length (km)", "Orla Tunnel | 8.6", "Lisdal Tunnel | 2.2"), [], []),
        (markdown("Tunnel | Planned length (km)", "Kesan Tunnel | 8.6"), [], []),
        (markdown("Tunnel | Length (km)", "Kesan Tunnel | about 10"), [], ["QTY002"]),
    ],
)
def test_prose_is_held_against_tables(table, conflicts, agreements):
    report = check([document("table", table), document("prose", PROSE)])

    assert sorted(finding.code for finding in report.conflicts) == conflicts
    assert sorted(finding.code for finding in report.agreements) == agreements


def test_the_evidence_is_the_cell_in_the_source():
    text = "<table><tr><th>Tunnel<th>Length (km)<tr><td>Kesan Tunnel<td class=n>8.6</table>"
    report = check([document("table", text), document("prose", PROSE)])
    (conflict,) = report.conflicts
    place = next(evidence for evidence in conflict.evidence if evidence.document == "table")

    assert text[place.start : place.end] == "Kesan Tunnel<td class=n>8.6"


def test_two_years_of_one_town_are_a_change_and_no_conflict():
    table = markdown("Town | Population (2010) | Population (2020)", "Elmford | 10,100 | 12,999")
    prose = "# Elmford\n\nIn 2020 the town of Elmford had a population of 12,345. Elmford lies on the Orla.\n"
    report = check([document("table", table), document("prose", prose)])

    assert [(finding.code, finding.severity) for finding in report.conflicts] == [("CNT001", "warning")]
    assert "10 100" not in report.conflicts[0].message.replace("\u202f", " ")
    assert [finding.code for finding in report.changes] == ["CNT003"]
