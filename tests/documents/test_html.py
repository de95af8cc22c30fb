"""HTML is read without its markup: the article apart from its page, and every character found again in the source."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from factcheck.documents import Document, Layout, lay_out

LONG = "The bridge over the Elm was closed to lorries after divers had found that two of its piers stood on sand and not, as drawn, on rock. "


def layout_of(text: str, **given: Any) -> Layout:
    return lay_out(Document(id="x.html", text=text, format="html", **given))


def kinds(text: str) -> list[tuple[str, str]]:
    layout = layout_of(text)
    return [(passage.kind, layout.text[passage.start : passage.end]) for passage in layout.passages]


def source_of(text: str, words: str) -> str:
    layout = layout_of(text)
    start = layout.text.index(words)
    span = layout.locate(start, start + len(words))
    return text[span.start : span.end]


def test_the_kinds_of_blocks():
    text = (
        "<h1>The bridge of <em>Elm</em></h1><p>It is <b>old</b>.<h2>Costs</h2><ul><li>one<li>two<ol><li>three</ol></ul>"
        "<blockquote><p>Roe said so.</blockquote><pre>x = 1</pre><figure><img src=a><figcaption>A diver at the bridge</figcaption></figure>"
        "<table><caption>Freight</caption><tr><th>port<th>tonnes<tr><td>Elm<td>310</table><dl><dt>Span<dd>310 m</dl>"
    )

    assert kinds(text) == [
        ("headline", "The bridge of Elm"),
        ("paragraph", "It is old."),
        ("heading", "Costs"),
        ("item", "one"),
        ("item", "two"),
        ("item", "three"),
        ("quote", "Roe said so."),
        ("code", "x = 1"),
        ("caption", "A diver at the bridge"),
        ("caption", "Freight"),
        ("table", "port | tonnes\nElm | 310"),
        ("paragraph", "Span"),
        ("paragraph", "310 m"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("<p>It is <b>very</b> old.", "is very old", "is <b>very</b> old"),
        ("<p>Roe &amp; Sons paid.", "Roe & Sons", "Roe &amp; Sons"),
        ("<p>3&nbsp;km long", "3\u00a0km", "3&nbsp;km"),
        ("<p>&#8364;2 &euro;3", "€2 €3", "&#8364;2 &euro;3"),
        ("<p>AT&T paid &nosuch; &lt", "AT&T paid &nosuch; <", "AT&T paid &nosuch; &lt"),
        ("<p>one\n      two", "one\ntwo", "one\n      two"),
        ("<p>one <i> two", "one two", "one <i> two"),
        ("<p>har&shy;bour mas<wbr>ter", "harbour master", "har&shy;bour mas<wbr>ter"),
        ("<p>one<br/>two", "one\ntwo", "one<br/>two"),
        ("<p>450 km<sup>2</sup> and 10<sup>6</sup>", "450 km² and 10⁶", "450 km<sup>2</sup> and 10<sup>6"),
        ("<p>in May<sup><a href='#n1'>[1]</a></sup> again", "May again", "May<sup><a href='#n1'>[1]</a></sup> again"),
        ("<p>H<sub>2</sub>O", "H2O", "H<sub>2</sub>O"),
        ("<p>Roe said <q>never</q> twice", "“never”", "<q>never"),
        ("<p title='a > b'>old</p>", "old", "old"),
        ("<p>1 < 2 and 3 > 2", "1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
    ],
)
def test_what_is_read_is_found_in_the_source(text, words, source):
    assert source_of(text, words) == source


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b) document.write('<p>x</p>')</script>",
        "<script><!-- <script>x</script> --></script>",
        "<style>p > a { color: red }</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<span hidden>x</span>",
        "<span aria-hidden=true>x</span>",
        "<span style='color:red; display: none'>x</span>",
        "<svg><text>x</text></svg>",
        "<select><option>x<option>y</select>",
        "<del>x</del>",
        "<textarea><p>x</textarea>",
        "<!-- x -->",
        "<!-->",
        "<?x y?>",
        "<a class=headerlink href='#a'>¶</a>",
    ],
)
def test_what_is_not_shown_is_not_read(hidden):
    assert layout_of(f"<p>Seen {hidden}again.").text == "Seen again."


@pytest.mark.parametrize("text", ["<p>seen<script>x", "<p>seen<!-- x", "<p>seen<a href='x>y", "<p>seen<b", "<p>seen<textarea>x"])
def test_what_is_never_closed_hides_the_rest_as_in_a_browser(text):
    assert layout_of(text).text == "seen"


def page(article: str, head: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>The bridge of Elm | Elm Daily</title>{head}</head><body><header><h1>Elm Daily</h1></header>"
        f"<nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>{article}"
        "<div class='sidebar'><p>Most read this week in the valley and beyond it, too.</div><footer>Contact the newsroom.</footer></body></html>"
    )


@pytest.mark.parametrize(
    "article",
    [
        f"<article><h1>The bridge of Elm</h1><p>{LONG}<p>{LONG}</article>",
        f"<main><h1>The bridge of Elm</h1><p>{LONG}</main>",
        f"<div role=main><div class=x><h1>The bridge of Elm</h1><p>{LONG}</div></div>",
        f"<div id=wrap><div><h1>The bridge of Elm</h1><div><p>{LONG}<p>{LONG}</div></div></div>",
        f"<div><h1>The bridge of Elm</h1></div><div class='text with-sidebar'><article><p>{LONG}</article></div>",
    ],
)
def test_the_article_is_told_from_its_page(article):
    layout = layout_of(page(article))
    read = {layout.text[p.start : p.end].strip(): p.kind for p in layout.passages}

    assert read["The bridge of Elm"] == "headline"
    assert read[LONG.strip()] == "paragraph"
    assert {read[words] for words in ("Elm Daily", "Home", "World", "Contact the newsroom.")} == {"boilerplate"}
    assert read["Most read this week in the valley and beyond it, too."] == "boilerplate"


def test_a_page_of_several_articles_is_all_of_them():
    text = page(f"<div><article><h2>One</h2><p>{LONG}</article><article><h2>Two</h2><p>{LONG.replace('lorries', 'carts')}</article></div>")

    assert [kind for kind, words in kinds(text) if words.strip().startswith("The bridge over")] == ["paragraph", "paragraph"]


def test_lines_of_links_are_the_pages_own_and_links_in_sentences_are_not():
    text = page(f"<main><p>{LONG}<p>See <a href=a>the report of the divers</a>.<p><a href=b>All stories about bridges</a></main>")
    found = {words: kind for kind, words in kinds(text)}

    assert found["See the report of the divers."] == "paragraph"
    assert found["All stories about bridges"] == "boilerplate"


@pytest.mark.parametrize(
    ("head", "title", "published", "grain", "language"),
    [
        ('<meta property="article:published_time" content="2024-03-05T10:00:00+07:00">', "The bridge of Elm", datetime.date(2024, 3, 5), "day", None),
        ('<meta property=og:title content="A bridge &amp; a river"><meta name=date content="5 March 2024">', "A bridge & a river", datetime.date(2024, 3, 5), "day", None),
        ('<meta property=og:locale content=fr_FR><meta name="dc.date" content=2024-03>', "The bridge of Elm", None, "day", "fr"),
        (
            ('<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Old piers", '
            '"datePublished": "2024-03-05", "inLanguage": "es-MX", "author": [{"@type": "Person", "name": "Ann Roe"}]}]}</script>'),
            "Old piers",
            datetime.date(2024, 3, 5),
            "day",
            "es",
        ),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>', "The bridge of Elm", None, "day", None),
        (f'<script type="application/ld+json">{"[" * 9000}</script>', "The bridge of Elm", None, "day", None),
        ('<meta property="article:published_time" content="soon">', "The bridge of Elm", None, "day", None),
    ],
)
def test_metadata(head, title, published, grain, language):
    layout = layout_of(page(f"<main><h1>The bridge of Elm</h1><p>{LONG}</main>", head))

    assert (layout.title, layout.published, layout.published_grain) == (title, published, grain)
    assert language is None or layout.language == language


def test_the_language_of_the_page_is_read():
    assert layout_of("<html lang=vi-VN><p>The bridge is old.").language == "vi"


@pytest.mark.parametrize(
    ("article", "published"),
    [
        (f"<main><h1>Elm</h1><time datetime=2024-03-05>yesterday</time><p>{LONG}{LONG}</main>", datetime.date(2024, 3, 5)),
        (f"<main><h1>Elm</h1><p>{LONG}{LONG}<p>On <time datetime=2019-01-01>New Year</time> it fell.</main>", None),
        (f"<main><h1>Elm</h1><p>{LONG}{LONG}<p><time itemprop=datePublished datetime=2024-03-05>5/3</time></main>", datetime.date(2024, 3, 5)),
    ],
)
def test_a_time_before_the_text_dates_it(article, published):
    assert layout_of(page(article)).published == published


def test_the_authors_name_alone_is_a_byline():
    head = '<meta name=author content="Ann Roe">'

    assert ("boilerplate", "Ann Roe") in kinds(page(f"<main><h1>Elm</h1><p>Ann Roe<p>{LONG}</main>", head))
    assert ("paragraph", "Ann Roe left.") in kinds(page(f"<main><h1>Elm</h1><p>Ann Roe left.<p>{LONG}</main>", head))


def test_comments_to_factcheck_are_kept_with_the_passage_they_stand_before():
    text = "<p>First.<!-- factcheck: ignore RNK001 known --><p>Second.<!-- other -->"

    assert [(words, text[span.start : span.end]) for _, words, span in layout_of(text).directives] == [
        ("ignore RNK001 known", "<!-- factcheck: ignore RNK001 known -->")
    ]


def tables(text: str) -> list[list[list[str]]]:
    layout = layout_of(text)
    return [[[layout.text[cell.start : cell.end] for cell in row] for row in table.rows] for table in layout.tables]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", [[["a", "b"], ["1", "2"]]]),
        ("<table><thead><tr><td>a</td><td></td></tr></thead><tbody><tr><td>1<td><p>2<p>3</table>", [[["a", ""], ["1", "2 3"]]]),
        ("<dl><dt>a<dd>1<dt>b<dd>2<dd>3<dt>c<dt>d<dd>4</dl>", [[["a", "1"]]]),
        # what lays out a page is no table
        ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", [[["a", "b"]]]),
        ("<table role=presentation><tr><td>a<td>b</table>", []),
        (f"<table><tr><td>{'long ' * 300}<td>b</table>", []),
        ("<table><tr><td>a</table>", []),
    ],
)
def test_tables_and_lists_of_definitions(text, expected):
    assert tables(text) == expected


def test_a_chapter_in_xhtml_may_close_its_elements_at_once():
    text = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a"/></head><body><p>a<a id="x"/>b</p><p/><p>c</p></body></html>'

    assert kinds(text) == [("paragraph", "ab"), ("paragraph", "c")]


@pytest.mark.parametrize(
    "text",
    ["", "<", "</", "<a", "<!", "<!-", "&", "&#", "&#x110000;", "&#" + "9" * 50 + ";", "<p>" * 3000, "</p>" * 3000, "<table>" * 900, "<tr><td>x", "\ud800<b>\x00",
     "<a b='", "<a b=c" * 900, "<title>x", "<dl><dd>x<dt>", "<td>x</table></table>", "<table><caption>x", "<b><p>" * 900, "<li>" * 900 + "x", "<head><head><body>x<body>y"],
)  # fmt: skip
def test_odd_input_has_a_layout(text):
    layout = layout_of(text)

    assert all(0 <= passage.start < passage.end <= len(layout.text) for passage in layout.passages)
