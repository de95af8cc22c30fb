"""Articles held against reviewed facts: what contradicts, what states, and what must be left alone."""

from __future__ import annotations

import datetime

import pytest

from tests.facts.corpora import codes, conflicts, fact, held

LENGTH = fact("length", "The Ostrel Tunnel is 8.6 kilometres long.", 'source = "the builder"', "reviewed = 2026-01-15")
OPENING = fact("opening", "The Ostrel Tunnel was opened on 4 May 2001.", "reviewed = 2026-01-15")
PORT = fact("port", "Velmora is the largest container port in Spain.", "reviewed = 2026-01-15")

CONTRADICTED = [
    ("another amount", LENGTH, "The Ostrel Tunnel is 6.8 kilometres long.", "8.6 km", "6.8 km"),
    ("another unit", LENGTH, "The Ostrel Tunnel is 9,400 metres long.", "8.6 km", "9400 m"),
    ("another day", OPENING, "The Ostrel Tunnel was opened on 14 May 2001.", "2001-05-04", "2001-05-14"),
    ("another year", OPENING, "The Ostrel Tunnel was opened in 2003.", "2001-05-04", "2003"),
]


@pytest.mark.parametrize(("facts", "text", "reviewed", "stated"), [case[1:] for case in CONTRADICTED], ids=[case[0] for case in CONTRADICTED])
def test_an_article_that_says_otherwise_contradicts_the_fact(facts, text, reviewed, stated):
    (finding,) = conflicts(held(facts, text))
    assert (finding.code, finding.severity, finding.relation) == ("FCT001", "error", "conflicts")
    assert [value.value for value in finding.values] == [reviewed, stated]


LEFT_ALONE = [
    ("less precise", LENGTH, "The Ostrel Tunnel is about 9 kilometres long."),
    ("the same in another unit", LENGTH, "The Ostrel Tunnel is 8,600 metres long."),
    ("only the year", OPENING, "The Ostrel Tunnel was opened in 2001."),
    ("another tunnel", LENGTH, "The Marnau Tunnel is 6.8 kilometres long."),
    ("another measure", LENGTH, "The Ostrel Tunnel is 12 metres wide."),
    ("another event", OPENING, "The Ostrel Tunnel was closed on 7 June 2009."),
    ("denied", LENGTH, "The Ostrel Tunnel is not 6.8 kilometres long."),
    ("quoted", LENGTH, "“The Ostrel Tunnel is 6.8 kilometres long,” reads an old brochure."),
]


@pytest.mark.parametrize(("facts", "text"), [case[1:] for case in LEFT_ALONE], ids=[case[0] for case in LEFT_ALONE])
def test_what_can_be_true_beside_the_fact_is_left_alone(facts, text):
    assert codes(conflicts(held(facts, text))) == []


def test_the_finding_says_what_is_right_on_whose_word_and_what_to_write():
    (finding,) = conflicts(held(LENGTH, ("guide.txt", "Trains cross it daily.\nThe Ostrel Tunnel is 6.8 km long.")))
    assert finding.message == "A text contradicts a reviewed fact: length: 8.6 km against 6.8 km"
    assert finding.explanation[0] == (
        "the reviewed fact length (source: the builder, reviewed 2026-01-15) says 8.6 km; proposed edit at guide.txt:2:22: “6.8 km” → “8.6 kilometres”"
    )


def test_the_evidence_is_the_words_of_the_article_first_and_those_of_the_claims_file():
    checked = held("# facts\n\n" + LENGTH, ("guide.txt", "The Ostrel Tunnel is 6.8 km long."))
    (finding,) = conflicts(checked)
    article, vouched = finding.evidence
    assert (article.document, article.line) == ("guide.txt", 1)
    assert (vouched.document, vouched.line) == ("claims/facts.toml", 5)
    for evidence in finding.evidence:
        assert checked.report.document(evidence.document).text[evidence.start : evidence.end] == evidence.text
    assert finding.values[0].evidence == (1,)


def test_a_statement_that_is_not_written_as_it_is_shows_the_line_of_its_fact():
    facts = '[[fact]]\nid = "length"\nstatement = "The Ostrel Tunnel is 8.6\\u0020kilometres long."\n'
    (finding,) = conflicts(held(facts, "The Ostrel Tunnel is 6.8 km long."))
    assert finding.evidence[1].text == "[[fact]]"


def test_one_finding_lists_every_article_that_contradicts():
    (finding,) = conflicts(held(LENGTH, "The Ostrel Tunnel is 6.8 km long.", "The Ostrel Tunnel is 6.8 km long and dark.", "Drivers like it. The Ostrel Tunnel is 9.6 km long."))
    assert [(value.value, value.evidence) for value in finding.values] == [("8.6 km", (3,)), ("6.8 km", (0, 1)), ("9.6 km", (2,))]


def test_a_conflict_that_a_fact_decides_is_told_once():
    texts = ("The Ostrel Tunnel is 8.6 kilometres long.", "The Ostrel Tunnel is 6.8 kilometres long.")
    assert codes(conflicts(held("", *texts))) != []
    assert codes(conflicts(held(LENGTH, *texts))) == ["FCT001"]


def test_a_conflict_that_no_fact_decides_stays():
    texts = ("The Marnau Tunnel is 8.6 kilometres long.", "The Marnau Tunnel is 6.8 kilometres long.")
    assert codes(conflicts(held(LENGTH, *texts))) == codes(conflicts(held("", *texts))) != []


STATED = [
    ("the same words", LENGTH, "The Ostrel Tunnel is 8.6 kilometres long.", True),
    ("another unit", LENGTH, "The Ostrel Tunnel is 8,600 metres long.", True),
    ("more precisely", fact("opening", "The Ostrel Tunnel was opened in 2001."), "The Ostrel Tunnel was opened on 4 May 2001.", True),
    ("less precisely", OPENING, "The Ostrel Tunnel was opened in 2001.", False),
    ("another thing", LENGTH, "The Marnau Tunnel is 8.6 kilometres long.", False),
    ("nothing", LENGTH, "The Ostrel Tunnel was closed for a week.", False),
]


@pytest.mark.parametrize(("facts", "text", "stated"), [case[1:] for case in STATED], ids=[case[0] for case in STATED])
def test_an_article_states_a_fact_when_the_fact_follows_from_it(facts, text, stated):
    assert bool(held(facts, text).held[0].stated) is stated
    assert codes(conflicts(held(facts + "required = true\n", text))) == ([] if stated else ["FCT002"])


def test_a_required_fact_is_not_asked_of_a_part_of_the_corpus():
    assert codes(conflicts(held(LENGTH + "required = true\n", "The weather was fine.", whole=False))) == []


def test_what_a_wider_rank_says_of_a_narrower_one():
    facts = fact("port", "Velmora is the largest container port in Europe.")
    assert held(facts, "Velmora is the largest container port in Spain.").held[0].stated == ()
    facts = fact("port", "Velmora is the largest container port in Spain.")
    assert held(facts, "Velmora is the largest container port in Europe.").held[0].stated == ("a.txt",)


TODAY = [
    (datetime.date(2026, 3, 1), None, []),
    (datetime.date(2026, 3, 2), None, ["FCT003"]),
    (None, datetime.date(2026, 3, 1), []),
    (None, datetime.date(2026, 3, 2), ["FCT003"]),
    (None, None, []),
]


@pytest.mark.parametrize(("today", "published", "found"), TODAY)
def test_a_review_expires_by_the_day_given_or_by_the_newest_article_and_never_by_the_clock(today, published, found):
    checked = held(LENGTH + "expires = 2026-03-01\n", "The weather was fine.", today=today, published=published)
    assert codes(conflicts(checked)) == found


def test_an_expired_review_says_when_it_was_due():
    (finding,) = conflicts(held(LENGTH + "expires = 2026-03-01\n", "The weather was fine.", today=datetime.date(2026, 4, 1)))
    assert finding.message == "The review of a fact has expired: length: reviewed on 2026-01-15, to be reviewed again by 2026-03-01; it is 2026-04-01 now"
    assert finding.evidence[0].document == "claims/facts.toml"


VALID = "valid = { from = 2024-01-01, until = 2025-12-31 }"
WHEN = [
    ("while it holds", VALID, "Velmora is the second-largest container port in Spain.", datetime.date(2024, 6, 1), ["FCT001"]),
    ("before it held", VALID, "Velmora is the second-largest container port in Spain.", datetime.date(2023, 6, 1), []),
    ("after it held", VALID, "Velmora is the second-largest container port in Spain.", datetime.date(2026, 6, 1), []),
    ("the article states a time outside", VALID, "In 2019 Velmora was the second-largest container port in Spain.", datetime.date(2024, 6, 1), []),
    ("no limits", "", "Velmora is the second-largest container port in Spain.", datetime.date(2019, 6, 1), ["FCT001"]),
    ("no limits, and the article states a time", "", "In 2019 Velmora was the second-largest container port in Spain.", datetime.date(2024, 6, 1), []),
]


@pytest.mark.parametrize(("line", "text", "published", "found"), [case[1:] for case in WHEN], ids=[case[0] for case in WHEN])
def test_a_fact_that_moves_holds_while_it_is_valid(line, text, published, found):
    facts = fact("port", "Velmora is the largest container port in Spain.", line)
    assert codes(conflicts(held(facts, text, published=published))) == found


def test_an_article_without_a_date_gets_a_warning_where_the_fact_has_limits():
    (finding,) = conflicts(held(fact("port", "Velmora is the largest container port in Spain.", VALID), "Velmora is the second-largest container port in Spain."))
    assert (finding.code, finding.severity) == ("FCT001", "warning")


def test_a_name_of_ours_leads_to_the_thing():
    names = '[[name]]\nname = "Ostrel Tunnel"\naliases = ["Grand Bore"]\n'
    text = "The Grand Bore is 6.8 kilometres long."
    assert codes(conflicts(held(LENGTH, text))) == []
    assert codes(conflicts(held(LENGTH + names, text))) == ["FCT001"]


def test_names_of_ours_hold_between_articles_too():
    names = '[[name]]\nname = "Ostrel Tunnel"\naliases = ["Grand Bore"]\n'
    texts = ("The Grand Bore is 6.8 kilometres long.", "The Ostrel Tunnel is 8.6 kilometres long.")
    assert codes(conflicts(held("", *texts))) == []
    assert codes(conflicts(held(names, *texts))) == ["QTY001"]


def test_a_copied_sentence_with_one_other_value_contradicts_whatever_it_is_about():
    statement = "The Brightwater relay keeps 512 frozen packets in the upper ledger of its spare chassis."
    other = statement.replace("512", "256")
    assert codes(conflicts(held(fact("packets", statement), other))) == ["FCT001"]
    assert codes(conflicts(held(fact("packets", statement), statement))) == []


def test_a_copied_sentence_outside_the_days_on_which_the_fact_holds_is_left_alone():
    statement = "The Brightwater relay keeps 512 frozen packets in the upper ledger of its spare chassis."
    facts = fact("packets", statement, VALID)
    assert codes(conflicts(held(facts, statement.replace("512", "256"), published=datetime.date(2024, 6, 1)))) == ["FCT001"]
    assert codes(conflicts(held(facts, statement.replace("512", "256"), published=datetime.date(2026, 6, 1)))) == []


def test_the_report_without_facts_is_that_of_the_flow():
    from factcheck import pipeline
    from factcheck.documents import Document

    texts = ("The Ostrel Tunnel is 8.6 kilometres long.", "The Ostrel Tunnel is 6.8 kilometres long.")
    documents = [Document(id=f"{chr(97 + number)}.txt", text=text) for number, text in enumerate(texts)]
    assert held("", *texts).report.to_json() == pipeline.check(documents).to_json()


def test_the_order_of_facts_and_articles_does_not_count():
    texts = [("b.txt", "The Ostrel Tunnel is 6.8 km long."), ("a.txt", "The Ostrel Tunnel was opened in 2003.")]
    one = held(LENGTH + OPENING, *texts).report.findings
    other = held(LENGTH + OPENING, *reversed(texts)).report.findings
    assert [finding.id for finding in one] == [finding.id for finding in other]
