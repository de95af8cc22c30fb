"""What stands between quotation marks; apostrophes, inches and feet do not open any."""

from __future__ import annotations

import pytest

from factcheck.documents import Document, lay_out
from factcheck.documents.quotes import quoted_spans, quotes, quotes_in


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("en", 'Roe said "we will pay" and left.', ["we will pay"]),
        ("en", "Roe said “we will pay” and left.", ["we will pay"]),
        ("en", 'Roe said "we will pay” and “we will not".', ["we will pay", "we will not"]),
        ("en", "It is ‘a shame’, he said.", ["a shame"]),
        ("en", "The crew's view isn't 'the owners' view of it', Roe said.", ["the owners' view of it"]),
        ("en", "“She called it ‘a joke’,” he said.", ["She called it ‘a joke’,", "a joke"]),
        ("en", "“We don’t know,” he said.", ["We don’t know,"]),
        ("fr", "Il parle d'« un échec » et de l'été.", ["un échec"]),
        ("fr", "« C'est “fini” », dit-il.", ["C'est “fini”", "fini"]),
        ("fr", "— Je pars, dit-elle.", ["Je pars, dit-elle."]),
        ("es", "Lo llamó «un error “grave”».", ["un error “grave”", "grave"]),
        ("es", "—Me voy —dijo Ana—. Es tarde.", ["Me voy", ". Es tarde."]),
        ("vi", "Ông nói: “Chúng tôi sẽ trả”.", ["Chúng tôi sẽ trả"]),
        # marks set carelessly
        ("en", "“He says 'never,' “ she said.", ["He says 'never,'", "never,"]),
        ("en", 'He says "never " and "ever".', ["never", "ever"]),
        ("en", "Was it “a joke“ or “a plan”?", ["a joke", "a plan"]),
        # near misses
        ("en", "The crews' boats weren't there in the '90s.", []),
        ("en", "A 5\" pipe and a 6' pole.", []),
        ("en", "'Tis the dogs' dinner.", []),
        ("fr", "L'été, l'eau et l'air d'aujourd'hui.", []),
        ("en", "— Ann Roe", []),
        ("en", '""', []),
    ],
)
def test_what_is_quoted(language, text, quoted):
    assert [text[quote.inner_start : quote.inner_end] for quote in quotes_in(text, 0, len(text), language)] == quoted


def test_depth_counts_the_quotations_around():
    text = "“a ‘b’ c” ‘d’"

    assert [quote.depth for quote in quotes_in(text, 0, len(text), "en")] == [0, 1, 0]


def test_quoted_spans_are_the_outer_ones():
    text = "He said “a ‘b’ c” twice."

    assert [text[span.start : span.end] for span in quoted_spans(text, 0, len(text), "en")] == ["a ‘b’ c"]


def test_an_unclosed_quotation_ends_with_its_passage():
    text = "Roe said: “We will pay.\n\nThe bridge is old, he “said” later."
    layout = lay_out(Document(id="x", text=text, language="en"))

    assert [(text[quote.inner_start : quote.inner_end], quote.closed) for quote in quotes(layout)] == [("We will pay.", False), ("said", True)]


def test_furniture_is_not_searched():
    text = "The bridge is old.\n\nSource: the “Elm” Gazette\n\nIt will be closed."

    assert quotes(lay_out(Document(id="x", text=text, language="en"))) == ()
