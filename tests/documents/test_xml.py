"""Feeds and NewsML-G2 are documents whose every character leads back to its place in the file; a document type is not read."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.document import Document
from factcheck.documents.limits import Limits
from factcheck.documents.lines import Lines
from factcheck.documents.readers import File, Ledger, Options
from factcheck.documents.readers.formats import format_named, sniff
from factcheck.documents.readers.paths import read_file
from factcheck.errors import DocumentError

DAY = datetime.date(2024, 5, 3)


def read(text: str | bytes, name: str = "xml", options: Options | None = None, ledger: Ledger | None = None) -> list[Document]:
    """The documents of an XML file."""
    data = text if isinstance(text, bytes) else text.encode()
    return list(read_file(File(path=f"a.{name}", data=data, options=options or Options(), ledger=ledger or Ledger()), format_named(name)))


def place(document: Document, offset: int) -> tuple[int, int]:
    return Lines.of(document.text, document.origin).place(offset)


RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>News</title><link>https://example.org/</link><description>All of it</description><language>en-gb</language>
%s
</channel></rss>
"""

ITEMS = [
    # item, id, title, format, field, text
    (
        "<item><title>Weather</title><guid>u:1</guid><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>Rain.</p>]]></content:encoded></item>",
        "a.xml#u:1", "Weather", "html", "content:encoded", "<p>Rain.</p>",
    ),
    ("<item><title>Rain &amp; snow</title><description>Rain &lt; snow.</description></item>", "a.xml#1", "Rain & snow", "text", "description", "Rain < snow."),
    ("<item><link>l</link><dc:date>2024-05-03</dc:date><description>&lt;p&gt;Rain.&lt;/p&gt;</description></item>", "a.xml#l", None, "html", "description", "<p>Rain.</p>"),
    ("<item><description>R&#233;gion&#x20AC;</description></item>", "a.xml#1", None, "text", "description", "Région€"),
    ("<item><description>Rain &amp;amp; snow</description></item>", "a.xml#1", None, "html", "description", "Rain &amp; snow"),
]  # fmt: skip


@pytest.mark.parametrize(("item", "name", "title", "layout", "field", "text"), ITEMS)
def test_an_item_of_rss_is_a_document(item, name, title, layout, field, text):
    (document,) = read(RSS % item)
    assert (document.id, document.title, document.format, document.text) == (name, title, layout, text)
    assert document.origin is not None
    assert (document.origin.field, document.language) == (field, "en")
    assert document.published in {DAY, None}
    assert read(RSS % item, "feed")[0].text == text


ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Nouvelles</title><id>f</id><updated>2024-05-04T00:00:00Z</updated>
%s
</feed>
"""

ENTRIES = [
    ("<entry><id>u:1</id><title>Météo</title><published>2024-05-03T10:00:00Z</published><updated>2024-05-09</updated><content>Pluie.</content></entry>", "text", "Pluie."),
    ('<entry><id>u:1</id><title>Météo</title><updated>2024-05-03</updated><content type="html">&lt;p>Pluie.</content></entry>', "html", "<p>Pluie."),
    (
        '<entry><id>u:1</id><title>Météo</title><updated>2024-05-03</updated><content type="xhtml"><div xmlns="x"><p>Pluie &amp; vent.</p></div></content></entry>',
        "html", "<p>Pluie &amp; vent.</p>",
    ),
    ('<entry><id>u:1</id><title>Météo</title><updated>2024-05-03</updated><content src="https://example.org/"/><summary>Pluie.</summary></entry>', "text", "Pluie."),
]  # fmt: skip


def test_the_older_atom_is_read():
    entry = '<entry><id>u:1</id><issued>2024-05-03</issued><content mode="%s" type="text/html">%s</content></entry>'
    feed = f'<feed version="0.3" xmlns="http://purl.org/atom/ns#">{entry % ("escaped", "&lt;p&gt;Rain.")}{entry % ("base64", "UmFpbg==")}{entry % ("xml", "<p>Rain.</p>")}</feed>'
    assert [(document.format, document.text, document.published) for document in read(feed)] == [("html", "<p>Rain.", DAY), ("html", "<p>Rain.</p>", DAY)]


@pytest.mark.parametrize(("entry", "layout", "text"), ENTRIES)
def test_an_entry_of_atom_is_a_document(entry, layout, text):
    (document,) = read(ATOM % entry)
    assert (document.id, document.title, document.format, document.text) == ("a.xml#u:1", "Météo", layout, text)
    assert (document.language, document.published) == ("fr", DAY)
    line, column = place(document, 0)
    assert (ATOM % entry).split("\n")[line - 1][column - 1 :].startswith((text, "&lt;p"))


NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="2" standard="NewsML-G2" standardversion="2.30" xml:lang="en-US">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2024-05-03T10:00:00+07:00</versionCreated></itemMeta>
<contentMeta><contentCreated>2024-05-01</contentCreated><language tag="en"/><headline>Weather</headline></contentMeta>
<contentSet>%s</contentSet>
</newsItem>
"""
NITF = (
    '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>W</hl1></hedline></body.head>'
    "<body.content>\n<p>Rain &amp; snow.</p></body.content></body></nitf></inlineXML>"
)
CONTENTS = [
    (NITF, "html", "\n<p>Rain &amp; snow.</p>"),
    (
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>W</title></head><body><p>Rain.</p></body></html></inlineXML>',
        "html", "<p>Rain.</p>",
    ),
    ('<inlineData contenttype="text/plain">Rain &amp; snow.</inlineData>', "text", "Rain & snow."),
    ('<inlineData contenttype="text/plain"><![CDATA[<p>\nRain.</p>]]></inlineData>', "html", "<p>\nRain.</p>"),
    ('<inlineData encoding="base64">UmFpbg==</inlineData><inlineData>Rain.</inlineData>', "text", "Rain."),
]  # fmt: skip


@pytest.mark.parametrize(("content", "layout", "text"), CONTENTS)
def test_a_news_item_is_a_document(content, layout, text):
    (document,) = read(NEWS % content)
    assert (document.id, document.title, document.format, document.text) == ("a.xml", "Weather", layout, text)
    assert (document.language, document.published) == ("en", DAY)


def test_the_items_of_a_message_are_documents():
    item = (NEWS % NITF).partition("?>\n")[2]
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{item}{item.replace("urn:x:1", "urn:x:2")}</itemSet></newsMessage>'
    assert [document.id for document in read(message)] == ["a.xml#urn:x:1", "a.xml#urn:x:2"]


NEWS_1 = """<?xml version="1.0"?>
<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:x:1</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><ThisRevisionCreated>20240503T125902Z</ThisRevisionCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Météo</HeadLine></NewsLines><DescriptiveMetadata><Language FormalName="fr"/></DescriptiveMetadata>
<NewsComponent><ContentItem><DataContent>%s</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>
"""


@pytest.mark.parametrize(("content", "layout", "text"), [("<p>Pluie.</p>\n", "html", "<p>Pluie.</p>\n"), ("Pluie &amp; vent.", "text", "Pluie & vent.")])
def test_the_older_newsml_is_read(content, layout, text):
    (document,) = read(NEWS_1 % content)
    assert (document.id, document.title, document.format, document.text) == ("a.xml#urn:x:1", "Météo", layout, text)
    assert (document.language, document.published) == ("fr", DAY)


def test_nitf_is_one_article():
    head = '<head><title>W</title><docdata><date.issue norm="2024-05-03 04:52:21+00:00"/><doc-id id-string="x"/></docdata></head>'
    body = "<body><body.head><hedline><hl1>Weather</hl1></hedline></body.head><body.content>\n<p>Rain.</p></body.content></body>"
    (document,) = read(f"<nitf>{head}{body}</nitf>")
    assert (document.id, document.title, document.published, document.format, document.text) == ("a.xml", "Weather", DAY, "html", "\n<p>Rain.</p>")


def test_news_elsewhere_is_counted():
    with pytest.raises(DocumentError, match="no record has a text"):
        read(NEWS % '<remoteContent href="https://example.org/"/>')


BOMB = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>'
REFUSED = [
    (BOMB, "declares entities or elements of its own, which are not read"),
    ('<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss>&x;</rss>', "refers to an entity that is not known: x"),
    ("<!DOCTYPE rss [<!ELEMENT rss ANY>]><rss/>", "declares entities or elements of its own, which are not read"),
    (RSS % "<item><description>&nbsp;</description></item>", "is not well-formed XML: undefined entity (line 4)"),
    ("<rss><channel></rss>", "is not well-formed XML: mismatched tag (line 1)"),
    ("<rss>" + "<a>" * 100, "more than 64 levels deep (limit nesting)"),
    ("<project/>", "XML of a kind that is not read: its outermost element is project"),
    (RSS % "<item><title>x</title></item>", "no record has a text (field content)"),
    ("no markup", "is not well-formed XML: syntax error (line 1)"),
    (RSS % ("<item>" + "<a/>" * 30 + "</item>"), "more than 20 elements in one record (limit elements)"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_what_is_no_such_file_is_refused_with_the_reason(text, reason):
    with pytest.raises(DocumentError) as caught:
        read(text, options=Options(limits=Limits(elements=20 if "elements" in reason else 200)))
    assert str(caught.value) == f"a.xml: {reason}"


def test_many_small_items_are_no_large_one():
    documents = read(RSS % ("<item><description>Rain.</description></item>\n" * 50), options=Options(limits=Limits(elements=20)))
    assert len(documents) == 50


def test_a_document_type_that_is_only_named_is_not_fetched_and_its_entities_are_those_of_html():
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://example.invalid/rss.dtd">\n<rss'
    (document,) = read((RSS % "<item><description>Caf&eacute; de la R&eacute;gion</description></item>").replace("<rss", doctype))
    assert document.text == "Café de la Région"
    assert place(document, document.text.index("gion")) == (5, len("<item><description>Caf&eacute; de la R&eacute;") + 1)


def test_the_declared_encoding_is_that_of_the_file():
    text = (RSS % "<item><title>Café</title><description>Région &amp; pluie</description></item>").replace("UTF-8", "ISO-8859-1")
    (document,) = read(text.encode("latin1"))
    assert (document.title, document.text) == ("Café", "Région & pluie")
    line, column = place(document, document.text.index("pluie"))
    assert text.split("\n")[line - 1][column - 1 :].startswith("pluie")


def test_a_page_is_read_as_a_page():
    (document,) = read('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Rain.</p></body></html>')
    assert (document.id, document.format, document.origin) == ("a.xml", "html", None)


SNIFFED = [(RSS, "xml"), ("<rss/>", "xml"), ("<!doctype html><p>x", "html"), ('{"a": 1}', "json"), ('{"a": 1}\n{"a": 2}', "jsonl"), ("[draft] Rain.", "text"), ("Rain.", "text")]


@pytest.mark.parametrize(("text", "name"), SNIFFED)
def test_content_tells_the_format_where_the_suffix_does_not(text, name):
    assert sniff(text.encode()).name == name


LETTERS = st.text(st.sampled_from("ab \n\r\t\"'<>&;é]\U0001f600ộ"), min_size=1, max_size=20).filter(str.strip)
ENCODERS: list[Callable[[str], str]] = [
    lambda text: escape(text, {"\r": "&#13;"}),
    lambda text: "".join(f"&#{ord(letter)};" for letter in text),
    lambda text: "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>",
    lambda text: f"<!-- x -->{escape(text[:3])}<?y?><![CDATA[{text[3:].replace(']]>', '')}]]>",
]


@given(st.lists(st.tuples(LETTERS, st.sampled_from(ENCODERS)), min_size=1, max_size=3), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_character_of_a_feed_is_written_where_the_document_says(items, encoding):
    source = RSS % "".join(f"<item><description>{encode(text)}</description></item>" for text, encode in items)
    source = source.replace('encoding="UTF-8"', "")
    lines = source.split("\n")
    documents = read(source.encode(encoding))
    for document in documents:
        for offset, letter in enumerate(document.text):
            line, column = place(document, offset)
            rest = lines[line - 1][column - 1 :] + "\n"
            assert rest.startswith((letter, f"&#{ord(letter)};", escape(letter))) or (letter == "\n" and rest.startswith("\r"))
