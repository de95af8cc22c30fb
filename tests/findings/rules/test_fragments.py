"""Texts of a sentence or two whose subject may be unnamed, and what the form of a phrase dates."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, conflict, shortcomings, table

ALONE = None

CONFLICTS = [
    case("a pronoun and a name", "It was founded in 1911 by miners.", "The Orsa Brass Band was founded in 1921.", finds=conflict("DAT001", "1911", "1921"), on=ALONE),
    case("two pronouns", "She was born on 4 May 1931.", "She was born in 1938 in Bergen.", finds=conflict("DAT001", "4 May 1931", "1938"), on=ALONE),
    case("two descriptions", "The film was released in 1974.", "The film was released in 1976.", finds=conflict("DAT001", "1974", "1976"), on=ALONE),
    case(
        "a year before what it is", "Silent Miller is a 1974 Norwegian drama film.", "Silent Miller was released in 1976.",
        finds=conflict("DAT001", "1974", "1976"), on=ALONE,
    ),
    case(
        "un film de l'année", "Meunier Gris est un film de 1974.", "Meunier Gris est sorti en 1976.",
        finds=conflict("DAT001", "1974", "1976"), on=ALONE, language="fr",
    ),
    case(
        "una película", "Molinero Gris es una película de 1974.", "La película fue lanzada en 1976.",
        finds=conflict("DAT001", "1974", "1976"), on=ALONE, language="es",
    ),
    case(
        "what a name is, and a relative clause", "Marlow Foods is a maker of soups that was founded in 1950.", "Marlow Foods was founded in 1952.",
        finds=conflict("DAT001", "1950", "1952"),
    ),
    case(
        "a life in brackets", "Ada Vik (3 June 1921 – 9 May 1987) was a Norwegian painter.", "Ada Vik died on 9 May 1989.",
        finds=conflict("DAT001", "1987", "9 May 1989"),
    ),
    case("born in another month", "Ada Vik ( born 26 May 1970 ) is a Norwegian painter.", "Ada Vik was born in December.",
         finds=conflict("DAT001", "26 May 1970", "December"), on=ALONE),
    case("a short given name", "Christopher Vang (8 April 1934 – 2 February 2013) was a Norwegian pilot.", "Chris Vang died on 2 February 2014.",
         finds=conflict("DAT001", "2013", "2 February 2014")),
    case("another name", "Anna Maria Berg Vang (14 June 1866 – 20 October 1936), better known as Mia Vang, was a teacher.", "Mia Vang was born in April 1866.",
         finds=conflict("DAT001", "14 June 1866", "April 1866")),
    case("until then, when", "The Orsa ferry ran until 1961, when it was discontinued.", "The Orsa ferry was discontinued in 1971.",
         finds=conflict("DAT001", "discontinued", "discontinued in 1971")),
    case("a title with a small word", "Mira Gets a Boat was released in 2013 and stars Ada Vik.", "Mira Gets a Boat was released in 2012.",
         finds=conflict("DAT001", "2013", "2012"), on=ALONE),
    case("a title of one word, carried on", "Flax is a novel by Ada Vik, and was first published in Bergen in 1997.", "Flax was first published in Oslo in 1996.",
         finds=conflict("DAT001", "1997", "1996"), on=ALONE),
    case("what happens seldom happens once in a fragment", "The town was renamed Orsa in 1868.", "The town was renamed Orsa in 1863.",
         finds=conflict("DAT001", "1868", "1863"), on=ALONE),
    case("the song that goes on", '"Never Lonely" is a song written by Ada Vik, and was released in 1974 on her album "Grey Boats".',
         'The song "Never Lonely" was released in 1975.', finds=conflict("DAT001", "1974", "1975"), on=ALONE),
    case("near amounts in copies", "The chair proposed that the price of fifty euros be paid by every member of the club before the end of the year.",
         "The chair proposed that the price of sixty euros be paid by every member of the club before the end of the year.",
         finds=conflict("QTY006", "fifty euros", "sixty euros"), on=ALONE),
    case("two values of a version", "The ferry to Marlow leaves Orsa at 7:10 am, carries 240 people and reaches the harbour at 9:45 am.",
         "The ferry to Marlow leaves Orsa at 8:10 am, carries 260 people and reaches the harbour at 9:45 am.",
         finds=[conflict("DAT004", "7:10 am", "8:10 am"), conflict("CNT006", "240 people", "260 people")], on=ALONE),
    case("a reworded version", "The agent shows the couple Plan B for their house and garden, with a $1,000 deductible, for $150 a month.",
         "The agent has shown the couple Plan B for their house and their garden, with a $2,000 deductible.", finds=conflict("QTY006", "$1,000", "$2,000"), on=ALONE),
    case("l'heure d'une version", "Le bac de Marlow quitte le quai d'Orsa à 15h30 et arrive au port avant la nuit.",
         "Le bac de Marlow quitte le quai d'Orsa à 17h30 et arrive au port avant la nuit.", finds=conflict("DAT004", "15h30", "17h30"), on=ALONE, language="fr"),
    case("early in two decades", "The Orsa ferry was discontinued in the early 1960s.", "The Orsa ferry was discontinued in the early 1970s.",
         finds=conflict("DAT001", "early 1960s", "early 1970s"), on=ALONE),
]  # fmt: skip

LEFT_ALONE = [
    case("two runners", "Ada Vik ran the Orsa marathon in wind and rain with 240 others and came home in third place.",
         "Bo Lind ran the Orsa marathon in wind and rain with 260 others and came home in third place.", on=ALONE),
    case("two years", "In 2011 the mill of Orsa ground some forty tonnes of rye and sold 240 sacks to the bakers of the town.",
         "In 2012 the mill of Orsa ground some forty tonnes of rye and sold 260 sacks to the bakers of the town.", on=ALONE),
    case("two values in one place", "The first of the boats to Marlow carries 240 people over the sound and the second carries 90 people over the sound.",
         "The second of the boats to Marlow carries 90 people over the sound and the first carries 240 people over the sound.", on=ALONE),
    case("a version of other words", "The mill of Orsa sold 240 sacks of rye.", "In its best year the mill of Orsa sold 260 sacks of flour to bakers abroad.", on=ALONE),
    case("two titles", "Flax was first published in 1997.", "Rye was first published in 1996.", on=ALONE),
    case("what happens seldom, in dated texts", "The town of Orsa was renamed in 1868.", "The town of Orsa was renamed in 1863."),
    case("another given name", "Christina Vang died on 2 February 2013.", "Chris Vang died on 2 February 2014."),
    case("born in that month", "Ada Vik (born 26 May 1970) is a Norwegian painter.", "Ada Vik was born in May.", on=ALONE),
    case("about ten and nearly twelve", "Orsa has about 10,000 inhabitants.", "Orsa has nearly 12,000 inhabitants.", on=ALONE),
    case("in dated articles a pronoun without a name means nobody", "It was founded in 1911.", "The Orsa Brass Band was founded in 1921."),
    case("a person is no film", "She was born in 1931.", "The film was released in 1974.", on=ALONE),
    case("a song is no film", "The film was released in 1974.", "The song was released in 1976.", on=ALONE),
    case("two names", "Orsa Foods was founded in 1911.", "Marlow Foods was founded in 1921.", on=ALONE),
    case("somebody of theirs", "Her mother died in 1948.", "She died in 1990.", on=ALONE),
    case("a hostage set free is no work", "Ada Vik was released on 4 May 2011.", "Ada Vik was released on 9 May 2011."),
    case("a term in brackets", "Ada Vik, who led the union (1957–1963), was a painter.", "Ada Vik was born in 1921."),
    case("the director of the film", "Ada Vik, director of the 1974 film Grey Harbour, died in May.", "Ada Vik was released from hospital in 1976."),
    case("a school that the firm pays for", "Marlow Foods runs a school that was founded in 1962.", "Marlow Foods was founded in 1950."),
]

AGREEMENTS = [
    case("the same hour", "The gates of Orsa open at about 7 pm on fair days.", "On fair days the gates of Orsa open at 7 pm.",
         finds=agreement("DAT003", "7 pm", "7 pm"), on=ALONE),
    case("the same year", "It was founded in 1911.", "The Orsa Brass Band was founded in 1911.", finds=agreement("DAT002", "1911", "1911"), on=ALONE),
]


@table([*CONFLICTS, *AGREEMENTS])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
