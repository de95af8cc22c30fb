"""Plain text is its own reading text; its blocks are told apart by form."""

from __future__ import annotations

import pytest

from factcheck.documents import Document, Span, lay_out

LONG = "The harbour of Port Elm was closed on Monday after a crane fell across two barges, the council said, and it will stay so for a week. "


def kinds(text: str, language: str = "en") -> list[tuple[str, str]]:
    layout = lay_out(Document(id="x", text=text, language=language))
    return [(passage.kind, " ".join(text[passage.start : passage.end].split())[:40]) for passage in layout.passages]


def test_paragraphs_set_off_by_blank_lines():
    text = "Crane falls in Port Elm\n\nNobody was hurt.\n\n\n  The crane was old.  \n"

    assert kinds(text) == [("headline", "Crane falls in Port Elm"), ("paragraph", "Nobody was hurt."), ("paragraph", "The crane was old.")]


def test_one_paragraph_to_a_line_with_headings_and_captions_between():
    text = f"Crane falls in Port Elm\nA diver looks at the crane. Photo: Jo Lind\n{LONG}\nWHAT COMES NEXT:\n{LONG}\nA slow recovery\n{LONG}\n"

    assert [kind for kind, _ in kinds(text)] == ["headline", "caption", "paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_lines_wrapped_by_hand_are_one_paragraph():
    text = (
        "The harbour of Port Elm was closed on\nMonday after a crane fell across two\nbarges. The council said it would stay\nso for a week.\n\n"
        "Nobody was hurt. The crane had been\nbuilt in 1971 by a company that is no\nlonger in business.\n"
    )

    assert kinds(text) == [("paragraph", "The harbour of Port Elm was closed on Mo"), ("paragraph", "Nobody was hurt. The crane had been buil")]


def test_a_dash_or_number_at_the_start_of_a_wrapped_line_is_no_list():
    text = "The yard that built the crane in March\n16. It said so itself - and then it said\n- twice - that the harbour had been told\nof the crack in writing.\n"

    assert [kind for kind, _ in kinds(text)] == ["paragraph"]


def test_list_items_begin_after_their_mark():
    text = "The council asks for\n\n- a new crane\n- two barges\n  with engines\n3) a diver\n"

    assert kinds(text)[1:] == [("item", "a new crane"), ("item", "two barges with engines"), ("item", "a diver")]


def test_lines_in_columns_are_a_table_with_a_sentence_for_each_row():
    text = "Catch by port, in tonnes, as the ministry counted it in May.\n\nPort      2023   2024\nElm        310    295\nArdal       88     91\n"
    table = lay_out(Document(id="x", text=text)).passages[1]

    assert (table.kind, [text[span.start : span.end].split() for span in table.sentences]) == (
        "table",
        [["Port", "2023", "2024"], ["Elm", "310", "295"], ["Ardal", "88", "91"]],
    )


def test_quoted_lines_of_a_letter():
    assert kinds("Roe wrote to the council in May.\n\n> The crane is old.\n> It will fall.\n")[1:] == [
        ("quote", "The crane is old."),
        ("quote", "It will fall."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to content",
        "Advertisement:",
        "Read also:",
        "Autres nouvelles",
        "Tin liên quan",
        "Lea también",
        "By Ann Roe and Jo van Lind",
        "Par Luc Perrin",
        "Theo Báo Sông Hương",
        "Published: September 2024",
        "Production managers: LE HOA - ANN ROE",
        "Source: Ministry of Fisheries",
        "Nguồn: Bộ Thủy sản",
        "Photo: Jo Lind",
        "© 2024 Elm Gazette",
        "Tuesday, 5 March 2024",
        "desk@elm.example.org",
        "+44 20 7946 0018",
        "***",
        "Ann Roe contributed to this report.",
    ],
)
def test_furniture_is_known_by_its_form(line):
    assert kinds(f"{LONG}\n\n{line}\n\n{LONG}")[1][0] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "The latest crane is new.",
        "By Monday the harbour will be open.",
        "By Monday the barges had gone",
        "Source close to the council: the crane was cracked.",
        "The date: nobody knows it.",
        "Photo shops are closed on Mondays in Port Elm.",
        "The number to call is 020 7946 0018.",
        "Share prices fell.",
        "In 2024 the harbour was sold.",
        "Contact with the divers was lost, the council said.",
    ],
)
def test_sentences_that_share_a_word_with_furniture_are_read(line):
    assert kinds(f"{LONG}\n\n{line}\n\n{LONG}")[1][0] in {"paragraph", "heading"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "A diver looks at the crane. (Photo: Jo Lind)"),
        ("en", "A diver looks at the crane. (NewsNet Photo/Jo Lind)"),
        ("en", "A diver looks at the crane. — Photo from the Ministry of Fisheries"),
        ("en", "Photo: A diver looks at the crane, which fell on Monday."),
        ("fr", "Un plongeur devant la grue. Photo : J. Lind"),
        ("es", "Un buzo ante la grúa. Foto: J. Lind"),
        ("vi", "Thợ lặn bên cần cẩu. (Ảnh: Lê Hoa)"),
        ("vi", "Thợ lặn bên cần cẩu - Ảnh: LÊ HOA"),
    ],
)
def test_captions_are_known_by_their_credit(language, line):
    assert kinds(f"{LONG}\n\n{line}\n\n{LONG}", language)[1][0] == "caption"


@pytest.mark.parametrize(
    "line", ["Divers took a photo of the crane.", "The picture is unclear (see page 4).", "He sold his photo shop - then he left."]
)
def test_a_sentence_about_a_photo_is_no_caption(line):
    assert kinds(f"{LONG}\n\n{line}\n\n{LONG}")[1][0] == "paragraph"


def test_links_under_read_also_are_furniture_up_to_the_next_sentence():
    text = f"{LONG}\n\nRead also:\n\nWhy cranes fall\n\nThe divers of Elm\n\n{LONG}"

    assert [kind for kind, _ in kinds(text)] == ["paragraph", "boilerplate", "boilerplate", "boilerplate", "paragraph"]


def test_a_name_alone_under_the_last_paragraph_is_its_author():
    assert kinds(f"{LONG}\n\n{LONG}\n\nANN ROE")[-1] == ("boilerplate", "ANN ROE")


def test_rows_of_short_lines_are_no_headings():
    assert {kind for kind, _ in kinds(f"{LONG}\n\nNet profit 12 million\nSales 40 million\nJobs 300\n\n{LONG}")} == {"paragraph"}


def test_the_headline_is_the_title_unless_one_is_given():
    text = f"Skip to content\n\nCrane  falls\n\n{LONG}"

    assert lay_out(Document(id="x", text=text)).title == "Crane falls"
    assert lay_out(Document(id="x", text=text, title="Other")).title == "Other"


def test_a_first_sentence_is_no_headline():
    assert lay_out(Document(id="x", text=f"The crane fell.\n\n{LONG}")).title is None


def test_windows_line_ends_change_nothing_but_the_offsets():
    text = f"Crane falls\n\n- one\n- two\n\n{LONG}"

    assert kinds(text.replace("\n", "\r\n")) == kinds(text)


def test_a_plain_text_is_its_own_reading_text():
    layout = lay_out(Document(id="x", text=LONG))

    assert (layout.text, layout.locate(3, 9), layout.locate(0, 0)) == (LONG, Span(3, 9), Span(0, 0))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 10_000)])
def test_a_span_outside_the_text_is_refused(start, end):
    with pytest.raises(ValueError, match="no span"):
        lay_out(Document(id="x", text=LONG)).locate(start, end)
