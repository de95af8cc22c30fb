"""The law of the archive: a draft against an archive gives the findings of the whole corpus that have a place in the draft, byte for byte."""

from __future__ import annotations

import datetime
import itertools
import pathlib
import tempfile
from collections.abc import Iterator, Sequence
from unittest import mock

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from factcheck import Archive
from factcheck.adapters.archive import blocks
from factcheck.documents import Document
from factcheck.findings.finding import Finding
from factcheck.groups import meeting
from factcheck.pipeline import Options, check
from factcheck.reports.order import ordered
from tests.laws.test_flow import NEWS

LAW = settings(max_examples=8, deadline=None, database=None, derandomize=True, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

#: Sentences that agree, conflict, repeat one another and fill one template: any handful of them makes findings that hang together.
SENTENCES = [
    "The Kelso Tunnel is 8.6 kilometres long and was opened in June 1998 by Transport Minister Ada Vik.",
    "The Kelso Tunnel is 6.8 kilometres long and was opened in June 1998 by Transport Minister Ada Vik.",
    "The Kelso Tunnel, which is 8.6 km long, cost 1.4 billion dollars.",
    "The Kelso Tunnel was opened in 1999.",
    "Marlow Foods was founded in 1950 and employs 2,400 people in Kelso.",
    "Marlow Foods was founded in 1952 and employs 2,400 people in Kelso.",
    "Marlow Foods said profit rose 12 percent to 88 million dollars in 2022.",
    "Marlow Foods said profit rose 15 percent to 88 million dollars in 2022.",
    "Marlow Foods said profit fell 3 percent to 85 million dollars in 2023.",
    "The council of Kelso has 42 members, and Ada Vik has been its president since 9 June 2019.",
    "The council of Kelso has 44 members, and Ada Vik has been its president since 9 June 2019.",
    "Ada Vik, the president of the council of Kelso, said on Monday that the budget of 31 million dollars would not be enough.",
    "Ada Vik was born on 3 May 1961 in Bergen.",
    "Ada Vik was born on 5 May 1961 in Bergen.",
    "“We waited nine long winters for this bridge,” said Ada Vik.",
    "“We waited nine long winters for this bridge,” said Jon Moe.",
    "Kelso is the third-largest port in Asia and Oceania.",
    "Kelso is the second-largest port in Asia.",
    "The fire in Kelso killed 17 people on 5 March 2019 and left more than 200 homeless.",
    "The fire in Kelso killed 18 people on 5 March 2019 and left more than 200 homeless.",
    "The fire in Kelso killed 17 people on Wednesday, 5 March 2019.",
]
DAYS = st.sampled_from([None, datetime.date(2019, 3, 7), datetime.date(2019, 3, 20), datetime.date(2022, 1, 5)])
PARAGRAPHS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
TEXTS = st.lists(st.one_of(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS, NEWS), min_size=1, max_size=3).map("\n\n".join)


@st.composite
def corpora(draw: st.DrawFn) -> list[Document]:
    texts = draw(st.lists(TEXTS, min_size=2, max_size=7))
    return [Document(id=f"d{number}", text=text, language="en", published=draw(DAYS)) for number, text in enumerate(texts)]


def touching(findings: Sequence[Finding], ids: set[str]) -> tuple[Finding, ...]:
    """The findings with a place in one of the documents, in the order of a report that holds no others."""
    return ordered(finding for finding in findings if any(evidence.document in ids for evidence in finding.evidence))


def archived(documents: Sequence[Document], folder: str) -> Archive:
    archive = Archive(str(pathlib.Path(folder, "news.db")))
    archive.add(documents)
    return archive


PREVIEW = Options(preview=True)


def differences(documents: Sequence[Document], drafts: Sequence[Document], options: Options = PREVIEW) -> Iterator[str]:
    """What a draft against an archive of the rest gives otherwise than the whole."""
    whole = check(documents, options=options).findings
    ids = {draft.id for draft in drafts}
    with tempfile.TemporaryDirectory() as folder, archived([item for item in documents if item.id not in ids], folder) as archive:
        found = archive.check_documents(drafts, options=options).findings
    expected = touching(whole, ids)
    for one, other in itertools.zip_longest(expected, found):
        if one != other:
            yield f"{sorted(ids)}: {one}\n{other}"


@LAW
@given(corpora())
def test_every_document_as_a_draft_against_the_rest_gives_the_findings_of_the_whole_with_a_place_in_it(documents):
    for draft in documents[:2]:
        assert list(differences(documents, [draft])) == []


@LAW
@given(corpora())
def test_several_drafts_at_once_give_the_findings_of_the_whole_with_a_place_in_one_of_them(documents):
    assert list(differences(documents, documents[1:3])) == []


@LAW
@given(corpora())
def test_the_law_holds_where_every_key_is_crowded(documents):
    with mock.patch.object(meeting, "REPRESENTATIVES", 2), mock.patch.object(blocks, "REPRESENTATIVES", 2):
        for draft in documents[:2]:
            assert list(differences(documents, [draft], Options(preview=True, slot=2))) == []


def crowd(size: int) -> list[Document]:
    """One fact in many articles, the wrong one in the last."""
    texts = [f"Item {number} of the day. The Kelso Tunnel is 8.6 kilometres long, as visitor number {number + 500} was told." for number in range(size)]
    texts.append("The Kelso Tunnel is 6.8 kilometres long.")
    return [Document(id=f"d{number:03}", text=text, language="en") for number, text in enumerate(texts)]


@pytest.mark.parametrize("slot", [0, 1, 5, 61, 62])
def test_how_many_claims_of_a_slot_meet_is_said_when_it_is_asked(slot):
    documents = crowd(61)
    options = Options(slot=slot)
    assert list(differences(documents, documents[-1:], options)) == list(differences(documents, documents[3:4], options)) == []


def test_a_draft_that_is_wrong_where_the_archive_is_crowded_is_told():
    documents = crowd(60)
    assert list(differences(documents, documents[-1:])) == []
    assert any(finding.kind == "conflict" for finding in touching(check(documents).findings, {documents[-1].id}))


@pytest.mark.parametrize("draft", [0, 7, 31])
def test_a_draft_of_a_crowd_is_told_what_the_whole_is_told(draft):
    documents = crowd(60)
    assert list(differences(documents, [documents[draft]])) == []


def test_a_draft_replaces_the_document_of_its_id():
    documents = [Document(id=f"d{number}", text=text, language="en") for number, text in enumerate(SENTENCES)]
    draft = attrs.evolve(documents[0], text=SENTENCES[1])
    with tempfile.TemporaryDirectory() as folder, archived(documents, folder) as archive:
        found = archive.check([draft]).findings
    assert found == touching(check([draft, *documents[1:]]).findings, {draft.id})
    assert found != touching(check(documents).findings, {draft.id})
