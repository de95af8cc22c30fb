"""A draft is a claims file, whatever the words of the articles and the names of their files."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import Fact, Held, ReadFact, parse
from factcheck.facts.proposal import as_toml
from tests.facts.corpora import held

ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


def item() -> ReadFact:
    return held("[[fact]]\nid = 'a'\nstatement = 'The Ostrel Tunnel is 8.6 kilometres long.'\n").held[0].item


READ = item()


@given(ANY, st.text(st.characters(exclude_categories=["Cs"])), st.lists(ANY, max_size=3))
def test_a_draft_says_what_the_fact_says(statement, source, documents):
    draft = Held(ReadFact(Fact(id="a", statement=statement, source=source, language="en"), READ.layout, (), ()), (), tuple(documents))
    text = as_toml([draft, Held(READ, (), ())]).replace('id = "a"', 'id = "b"', 1)
    first, second = parse(text, "draft.toml").facts
    assert (first.statement, first.source, first.language) == (statement, source, "en")
    assert second.statement == "The Ostrel Tunnel is 8.6 kilometres long."
    assert second.offset is not None
    assert text[second.offset :].startswith(second.statement)
    assert text.split("\n")[second.line - 1].startswith("[[fact]]")
