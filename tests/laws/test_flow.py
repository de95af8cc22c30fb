"""Laws of the whole flow, for any text: nothing crashes, every place of evidence is a place of the source, the order of the documents does not count."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.documents import Document, lay_out
from factcheck.pipeline import check, near_duplicates

LANGUAGES = st.sampled_from([None, "en", "fr", "es", "vi", "und", "de", "zh"])
FLOW = settings(
    max_examples=40, deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)

#: Pieces of news in the four languages, with what has broken readers before: half a quotation, brackets, marks of direction, digits of other scripts.
PIECES = st.sampled_from(
    [
        "The Kelso Tunnel is 8.6 kilometres long", "The Kelso Tunnel, which is 6.8 km long", "was founded in 1950", "Marlow Foods", "on Monday, 5 March 2019",
        "“We waited nine long winters for this bridge”", "“", "”", "said Ada Vik", "the third-largest port in Asia", "Le pont de Bréval", "long de 1 420 mètres",
        "née à Lyon en 1921", "El puente de Alcor", "el 31 de abril", "mide 1.240 metros", "Công ty Tân Hòa", "thành lập năm 1990", "dài 1.240 m", "lần thứ 12",
        "the 12th session", "four pillars: trade, fishing and tourism", "(25 miles)", "(", ")", "[", ";", ":", ",", ".", "\n", "\n\n", "\n# ", "- ", "> ", "—", "$4.2 billion",
        "in 2022", "from 9 June to 3 June", "the 75th anniversary of its founding", "42 of the 81 seats", "killed 17 people", "\u200f", "\u0301", "٣٤", "\x00", "first", "the only",
        "Foreign Minister", "of", "the", "President", "he", "its", "2022-2024 term", "𝟜𝟚", "İstanbul", "ß", "\ud800",
    ]
)  # fmt: skip
NEWS = st.lists(PIECES, min_size=1, max_size=24).map(" ".join)
TEXTS = st.one_of(NEWS, st.text(max_size=200), st.text(alphabet="0123456789.,:;()“”\"'-– /%$€ndhe\n", max_size=120))


@st.composite
def corpora(draw: st.DrawFn) -> list[Document]:
    texts = draw(st.lists(TEXTS, min_size=1, max_size=3))
    format_ = draw(st.sampled_from(["text", "markdown"]))
    return [
        Document(id=f"d{number}", text=text, language=draw(LANGUAGES), published=draw(st.one_of(st.none(), st.dates())), format=format_)
        for number, text in enumerate(texts)
    ]


@FLOW
@given(corpora())
def test_any_text_in_any_language_is_checked_and_evidence_is_read_from_the_source(documents):
    source = {document.id: document.text for document in documents}
    for finding in check(documents).findings:
        assert finding.evidence
        for evidence in finding.evidence:
            assert evidence.text == source[evidence.document][evidence.start : evidence.end]
            before = source[evidence.document][: evidence.start]
            assert (evidence.line, evidence.column) == (before.count("\n") + 1, evidence.start - (before.rfind("\n") + 1) + 1)
        assert {index for value in finding.values for index in value.evidence} <= set(range(len(finding.evidence)))


@FLOW
@given(corpora())
def test_the_order_of_the_documents_does_not_count(documents):
    assert check(documents).to_json() == check(list(reversed(documents))).to_json()


@FLOW
@given(st.lists(NEWS, min_size=1, max_size=3))
def test_claims_stand_in_their_sentences(texts):
    documents = [Document(id=f"d{number}", text=text, language="en") for number, text in enumerate(texts)]
    for claim in check(documents).claims:
        assert 0 <= claim.span.start <= claim.span.end <= len(texts[int(claim.document[1:])])
        assert claim.sentence.start <= claim.span.start <= claim.span.end <= claim.sentence.end
        assert all(0 <= filler.span.start <= filler.span.end for filler in claim.roles.values())


@FLOW
@given(NEWS)
def test_a_text_never_contradicts_its_own_copy(text):
    """Between a text and its copy there are only near-duplicates and agreements, beside what is wrong within the text itself."""
    documents = [Document(id=name, text=text, language="en") for name in ("a", "b")]
    within = {finding.code for finding in check(documents[:1]).findings if finding.kind == "conflict"}
    assert {finding.code for finding in check(documents).findings if finding.kind == "conflict"} <= within
    assert all(finding.kind == "near-duplicate" for finding in near_duplicates(map(lay_out, documents)))
