"""A sentence ends where its words do, not at every stop. In the tables a bar marks each expected end inside the text."""

from __future__ import annotations

import pytest

from factcheck.documents.document import Span
from factcheck.documents.sentences import split

ENGLISH = [
    "The ferry left. | Nobody waved.",
    "Who sank it? | The harbour master knows!",
    "Hey!! | What now?!",
    # titles, initials, initialisms
    "Mr. Oakes met Dr. Lind and Sen. Ruiz.",
    "A letter from J. K. Oyelaran arrived.",
    "Maud T. Ferris signed it.",
    "Hugo Brandt Jr. paid.",
    "She moved to the U.S. | There she taught.",
    "The U.S. Treasury declined.",
    "He led the E.U. | How did it go?",
    "It was you and I. | Did you forget?",
    "They met in Washington, D.C. | The talks failed.",
    # companies and other abbreviations that may end a sentence
    "Brill & Co. rose by noon.",
    "He sold it to Brill & Co. | It was cheap.",
    "Apples, pears, etc. | The rest was sold.",
    "Oslo Foods Inc. Chairman Per Vik resigned.",
    "It opened on Elm St. | The shop is small.",
    "St. Brendan's stands on Fifth St. near the river.",
    # numbers, times, dates
    "It cost $4.75. | A bargain.",
    "See p. 12 and No. 7 of vol. 3.",
    "He said no. | Then he left.",
    "On Jan. 6 it snowed.",
    "The train leaves at 6 p.m. | Nobody is late.",
    "The train leaves at 6 p.m. Friday.",
    "At 7 a.m. Ms. Roe rang.",
    "Growth was 3.5. | 4.1 had been expected.",
    "Prices rose 3.2 pct. | Wages fell.",
    "He met Lt. Col. Ann P. Lowe at 6 St. James Road.",
    # addresses and file names
    "Ask jo.roe@mail.example.org. | She will answer.",
    "Visit https://www.example.org/a.b/c.html. | It is free.",
    # quotation marks and brackets
    '"It is over." she said.',
    '"It is over." | She left.',
    "“It is over.” | He nodded.",
    "“Is it over?” Roe asked.",
    "“Is it over?” | Rain fell on the yard.",
    "He taught (he had been a diver.) at the school.",
    "It closed. (It had been losing money.) | Nobody complained.".replace("closed. ", "closed. | "),
    "The verdict stands.[3] | An appeal is possible.",
    # ellipses
    "I never said so.... | He shrugged.",
    "Well ... Ruth hesitated.",
    "It was . . . I cannot say.",
    "So it ended… | The doors closed.",
    # names with an exclamation mark, small first letters
    "She works at Zing! in the mail room.",
    "Sales fell. | iPhone makers blamed the rain.",
    # enumerations in a line
    "1) Cut the rope 2) Lift the lid 3) Run",
    "1. Cut the rope. 2. Lift the lid.",
    "• Bread • Salt",
    "a. Cut the rope b. Lift the lid",
    "In 2019 1) was the wrong answer.",
]
ENUMERATED = {
    "1) Cut the rope 2) Lift the lid 3) Run": "1) Cut the rope | 2) Lift the lid | 3) Run",
    "1. Cut the rope. 2. Lift the lid.": "1. Cut the rope. | 2. Lift the lid.",
    "• Bread • Salt": "• Bread | • Salt",
    "a. Cut the rope b. Lift the lid": "a. Cut the rope | b. Lift the lid",
}
ENGLISH = [ENUMERATED.get(case, case) for case in ENGLISH]

FRENCH = [
    "M. Perrin arrive. | Mme Roy part.",
    "L'art. 12 et la p. 40 le disent.",
    "Il vend des clous, des vis, etc. | Le reste est à la cave.",
    "C'était en 52 av. J.-C. | Rome hésitait.".replace("J.-C. | Rome", "J.-C. Rome"),
    "C'était en 52 av. J.-C. | Le Sénat hésitait.",
    "« Nous partons. » | Elle se leva.",
    "« Nous partons ! » a lancé Mme Roy.",
    "Est-ce fini ? | Oui.",
    "Il coûte 3,5 M. | Le prix monte.".replace("M. | Le", "M. Le"),
    "Le n° 7 a gagné. | Le 8 a perdu.",
    "M. J.-P. Martin a lu le t. II.",
]
SPANISH = [
    "El Sr. Gil llegó. | La Sra. Paz no.",
    "¿Quién fue? | ¡Nadie lo sabe!",
    "El Dr. A. Ruiz firmó el art. 7.",
    "Viajó a EE.UU. | Allí enseñó.",
    "El gobierno de EE.UU. Negó todo.".replace("Negó", "negó"),
    "La reunión es a las 5 p.m. | Nadie faltará.",
    "«Se acabó.», dijo Gil.",
    "Pesa 12.5 kg. | Es poco.",
    "Vive en la Avda. Colón.",
    "Nació en EE. UU. en 1950.",
    "«¿Vienes?» | Ella dijo que sí.",
]
VIETNAMESE = [
    "PGS.TS. Lê Hoa phát biểu. | Mọi người vỗ tay.",
    "Ông sống ở TP. HCM từ nhỏ.",
    "Nhà ở P. Bến Nghé, Q. Bình Thạnh.",
    "Anh T. (25 tuổi) kể lại. | Chị H. khóc.",
    "Công an TP. Huế đã vào cuộc. | Vụ việc đang được điều tra.",
    "Chợ bán cá, rau, v.v. | Giá rất rẻ.",
    "Chị N.T.H. kể lại. | Không ai tin.",
    "Giá là 1.250 đồng. | Hôm qua là 1.300 đồng.",
    "“Không có gì.” | Ông đứng dậy.",
    "Đây là giải lớn nhất châu Á. | Đội chủ nhà thắng.",
]


@pytest.mark.parametrize(
    ("language", "marked"),
    [(language, case) for language, cases in (("en", ENGLISH), ("fr", FRENCH), ("es", SPANISH), ("vi", VIETNAMESE)) for case in cases],
)
def test_sentences_end_at_the_bars(language, marked):
    text = marked.replace(" | ", " ")

    assert [text[span.start : span.end] for span in split(text, language)] == marked.split(" | ")


def test_a_line_break_is_white_space_but_a_blank_line_is_an_end():
    assert split("One line\nmore of it\n \nAnother", "en") == [Span(0, 19), Span(22, 29)]


def test_a_line_that_opens_with_a_bullet_or_number_is_a_sentence_of_its_own():
    text = "We need\n• bread\n2) salt"

    assert [text[span.start : span.end] for span in split(text, "en")] == ["We need", "• bread", "2) salt"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The crane fell.The crew ran.", ["The crane fell.", "The crew ran."]),
        ("The crane fell.Divers came.", ["The crane fell.", "Divers came."]),
        ('He called it "old."The crew ran.', ['He called it "old."', "The crew ran."]),
        ('The crane fell."The crew ran," he said.', ["The crane fell.", '"The crew ran," he said.']),
        # near misses: addresses, names, abbreviations
        ("See www.Elm.example or Elm.Com now.", ["See www.Elm.example or Elm.Com now."]),
        ("Node.Js and Ph.D work.", ["Node.Js and Ph.D work."]),
        ("Read it, e.g.The file.", ["Read it, e.g.The file."]),
    ],
)
def test_a_missing_space_hides_no_end(text, ends):
    assert [text[span.start : span.end] for span in split(text, "en")] == ends


@pytest.mark.parametrize("language", ["und", "de", "es-MX", ""])
def test_any_language_tag_will_do(language):
    assert [(span.start, span.end) for span in split("A b. C d.", language)] == [(0, 4), (5, 9)]


def test_a_regional_tag_reads_as_its_language():
    assert len(split("Vive en la Avda. Colón. Es rico.", "es-MX")) == 2


@pytest.mark.parametrize("text", ["", " ", "\n\n \t", "\u00a0"])
def test_white_space_holds_no_sentence(text):
    assert split(text, "en") == []
