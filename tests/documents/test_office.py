"""Books, Word documents and PDF are read from their files, and what is found leads to chapter, paragraph and page."""

from __future__ import annotations

import pathlib
import zipfile

import pytest

import factcheck
from factcheck.documents import Document, Layout, lay_out
from factcheck.documents.readers import Ledger, read_paths

CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
BOOK = (
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>en-GB</dc:language>'
    '<dc:date>2024-03-05</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>'
)
PAGE = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>\n{}\n</body></html>'
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>'
)


def package(path: pathlib.Path, parts: dict[str, str]) -> pathlib.Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def book(path: pathlib.Path, chapters: dict[str, str], order: list[str]) -> pathlib.Path:
    items = "".join(f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in order)
    parts = {f"OEBPS/text/{name}.xhtml": PAGE.format(body) for name, body in chapters.items()}
    return package(path, {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": BOOK.format(items=items, spine=spine)} | parts)


def paragraph(words: str, style: str = "", more: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r>{more}<w:t>{words}</w:t></w:r></w:p>"


def read(path: pathlib.Path) -> tuple[list[Document], list[str]]:
    ledger = Ledger()
    documents = list(read_paths([path], ledger=ledger))
    return documents, [skipped.reason for skipped in ledger.skipped]


def kinds(layout: Layout) -> list[tuple[str, str]]:
    return [(passage.kind, layout.text[passage.start : passage.end]) for passage in layout.passages]


def test_the_chapters_of_a_book_are_read_in_the_order_of_its_spine(tmp_path):
    path = book(tmp_path / "a.epub", {"one": "<h1>One</h1><p>First.</p>", "two": "<p>Second.</p>", "left": "<p>Out.</p>"}, ["two", "one", "two"])
    documents, skipped = read(path)

    assert skipped == []
    assert [document.id.removeprefix(f"{path.as_posix()}") for document in documents] == ["#OEBPS/text/two.xhtml", "#OEBPS/text/one.xhtml"]
    assert [kinds(lay_out(document)) for document in documents] == [[("paragraph", "Second.")], [("headline", "One"), ("paragraph", "First.")]]
    assert {(document.language, str(document.published)) for document in documents} == {("en", "2024-03-05")}


def test_a_conflict_in_a_book_is_found_in_its_chapter(tmp_path):
    sentence = "The Mirror Tunnel opened on {} May 1998 after ten years of work."
    path = book(tmp_path / "a.epub", {"one": f"<p>{sentence.format(3)}</p>", "two": f"<p>{sentence.format(5)}</p>"}, ["one", "two"])
    (conflict,) = factcheck.check(path).conflicts

    assert [evidence.text for evidence in conflict.evidence] == ["opened on 3 May 1998", "opened on 5 May 1998"]
    assert [(evidence.member, evidence.line) for evidence in conflict.evidence] == [("OEBPS/text/one.xhtml", 2), ("OEBPS/text/two.xhtml", 2)]


def test_the_paragraphs_of_a_word_document(tmp_path):
    body = (
        paragraph("The Elm bridge", "Titre")
        + paragraph("Costs", "Titre1")
        + "<w:p/>"
        + '<w:p><w:r><w:t>It is </w:t></w:r><w:r><w:t xml:space="preserve">450 km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        "<w:del><w:r><w:delText>not</w:delText></w:r></w:del><w:r><w:tab/><w:t>&amp; old.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>port</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>tonnes</w:t></w:r></w:p></w:tc></w:tr>"
        '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Elm</w:t></w:r></w:p><w:p><w:r><w:t>310</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    )
    (document,), skipped = read(package(tmp_path / "a.docx", {"word/document.xml": WORD.format(body), "word/styles.xml": STYLES}))
    layout = lay_out(document)

    assert skipped == []
    assert document.text == "The Elm bridge\nCosts\n\nIt is 450 km² & old.\none\nport | tonnes\nElm 310\n"
    assert kinds(layout) == [
        ("headline", "The Elm bridge"),
        ("heading", "Costs"),
        ("paragraph", "It is 450 km² & old."),
        ("item", "one"),
        ("table", "port | tonnes\nElm 310"),
    ]
    assert [[(layout.text[cell.start : cell.end], cell.columns) for cell in row] for row in layout.tables[0].rows] == [[("port", 1), ("tonnes", 1)], [("Elm 310", 2)]]


def test_the_place_in_a_word_document_is_its_paragraph(tmp_path):
    sentence = "The Mirror Tunnel opened on {} May 1998 after ten years of work."
    body = "".join(paragraph(words) for words in (sentence.format(3), "Roe said so.", sentence.format(5)))
    (conflict,) = factcheck.check(package(tmp_path / "a.docx", {"word/document.xml": WORD.format(body)})).conflicts

    assert [(evidence.line, evidence.text) for evidence in conflict.evidence] == [(1, "opened on 3 May 1998"), (3, "opened on 5 May 1998")]


@pytest.mark.parametrize(
    ("name", "parts", "reason"),
    [
        ("a.docx", {"x": "y"}, "is not a DOCX: it has no word/document.xml"),
        ("a.docx", {"word/document.xml": "<w:p"}, "is not well-formed XML"),
        ("a.docx", {"word/document.xml": WORD.format("")}, "is empty"),
        ("a.docx", {"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "declar"),
        ("a.docx", {"word/document.xml": WORD.format("<w:p>" * 200)}, "levels deep"),
        ("a.epub", {"x": "y"}, "is not an EPUB: it has no META-INF/container.xml"),
        ("a.epub", {"META-INF/container.xml": "<a/>"}, "names no package"),
        ("a.epub", {"META-INF/container.xml": CONTAINER}, "it has no OEBPS/book.opf"),
        ("a.docx", {"word/document.xml": WORD.format(paragraph("bomb " * 2_000_000))}, "limit ratio"),
    ],
)
def test_what_is_no_such_file_is_skipped_with_a_reason(tmp_path, name, parts, reason):
    documents, skipped = read(package(tmp_path / name, parts))

    assert documents == []
    assert len(skipped) == 1
    assert reason in skipped[0]


@pytest.mark.parametrize("name", ["a.epub", "a.docx", "a.pdf"])
@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", b"%PDF-1.4\nbroken", b"plain", b"%PDF-1.7\n" + b"1 0 obj<</Kids[1 0 R]/Type/Pages>>endobj\ntrailer<</Root 1 0 R>>"])
def test_what_is_broken_is_skipped(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    documents, skipped = read(path)

    assert documents == []
    assert len(skipped) == 1


def test_a_chapter_that_is_missing_is_skipped_and_the_others_are_read(tmp_path):
    path = book(tmp_path / "a.epub", {"one": "<p>First.</p>", "two": "<p>Second.</p>"}, ["one", "two"])
    path.write_bytes(path.read_bytes().replace(b"OEBPS/text/one.xhtml", b"OEBPS/text/xne.xhtml"))
    documents, skipped = read(path)

    assert [document.id.rpartition("#")[2] for document in documents] == ["OEBPS/text/two.xhtml"]
    assert len(skipped) == 1
    assert "it has no OEBPS/text/one.xhtml" in skipped[0]


def pdf(pages: list[list[str]]) -> bytes:
    """A PDF with the lines of each page, one below the other; an empty line is a gap."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for lines in pages:
        content = "BT /F1 12 Tf 14 TL 72 720 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents {len(objects) + 2} 0 R>>")
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        if len(kids) == 1:
            objects.insert(2, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
            kids[0], objects[3] = "4 0 R", objects[3].replace("4 0 R>>", "5 0 R>>")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(pages)}>>"
    body, places = "%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj{written}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF".encode()


PAGES = [
    ["Elm Port Report", "1. The bridge", "The bridge over the Elm was closed to lorries after", "divers had found that two of its piers stood on sand and har-", "bour", "Page 1"],
    ["Elm Port Report", "masters had known it. The Mirror Tunnel opened on 3 May", "1998 after ten years of work.", "Page 2"],
    ["Elm Port Report", "The Mirror Tunnel opened on 5 May 1998 after ten", "years of work.", "Page 3"],
]


def test_the_pages_of_a_pdf_are_running_text(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(PAGES))
    (document,), skipped = read(path)
    layout = lay_out(document)

    assert skipped == []
    assert "stood on sand and harbour\nmasters had known it." in layout.text
    assert "Page" not in layout.text
    assert layout.text.count("Elm Port Report") == 1
    assert [kind for kind, _ in kinds(layout)] == ["headline", "item", "paragraph", "paragraph"]


def test_the_place_in_a_pdf_is_its_page(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(PAGES))
    (conflict,) = factcheck.check(path).conflicts

    assert [(evidence.page, evidence.line) for evidence in conflict.evidence] == [(2, 2), (3, 2)]


def test_a_pdf_without_text_is_skipped(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[], []]))

    assert read(path)[1] == ["holds no text: pages that were scanned have to be read by other means"]
