"""Who is meant: a thing before its town, the noun of a name, the body of whom a sentence tells."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

CONFLICTS = [
    case(
        "a thing before its town, and a clause behind both",
        "The Marl Theatre in Varn, which was opened in 1911, needs a new roof.",
        "Rain drips on the stage of the Marl Theatre. It was opened in 1914.",
        finds=conflict("DAT001", "1911", "1914"),
    ),
    case(
        "la cosa antes de su ciudad",
        "La torre Marla, en Varona, que fue terminada en 2009, tiene goteras.",
        "La torre Marla fue terminada en 2012.",
        finds=conflict("DAT001", "2009", "2012"),
        language="es",
    ),
    case(
        "la chose avant sa ville",
        "La tour Marla, à Varonne, qui a été achevée en 2009, a des fuites.",
        "La tour Marla a été achevée en 2012.",
        finds=conflict("DAT001", "2009", "2012"),
        language="fr",
    ),
    case(
        "a relative clause of what is described",
        "Snow has blocked the gates of the Sund Sailing Club. The mayor of Orsk, Ada Roe, loves the club, which was founded in 1921.",
        "The Sund Sailing Club was founded in 1912.",
        finds=conflict("DAT001", "1921", "1912"),
    ),
    case(
        "a place that only tells more of a description",
        "Snow has blocked the gates of the Sund Sailing Club. Founded in 1921, the Belfast club has lost its key.",
        "The Sund Sailing Club was founded in 1912.",
        finds=conflict("DAT001", "1921", "1912"),
    ),
    case(
        "the noun of a name that no table holds",
        "Nobody has played in the Marl Rotunda since spring. The Varn rotunda was opened in 1911.",
        "The Marl Rotunda was opened in 1914.",
        finds=conflict("DAT001", "1911", "1914"),
    ),
    case(
        "the noun by which a text calls a thing",
        "Two divers look after Kestrel, a scow built in Orsk. Rust is their enemy. The scow was launched on 3 May 1911.",
        "Kestrel was launched on 5 June 1911.",
        finds=conflict("DAT001", "3 May 1911", "5 June 1911"),
    ),
    case(
        "its members, where a sentence about a person names one body",
        "“We are tired,” said Ada Roe, president of the Sund Dockers' Union. Its 96,000 members want higher wages.",
        "The Sund Dockers' Union has 118,000 members.",
        finds=conflict("CNT001", "96,000", "118,000"),
        on=on("2024-05-14", "2024-05-18"),
    ),
    case(
        "lo que preside quien habla",
        "«Viene la lluvia», dijo Ada Roe, presidenta del Club de Remo Sund. Fue fundado en 1921.",
        "El Club de Remo Sund fue fundado en 1912.",
        finds=conflict("DAT001", "1921", "1912"),
        language="es",
    ),
    case(
        "an amount does not hold since what the sentence before tells of",
        "A heron has nested in the boathouse of the Sund Rowing Club since April. The club has 3,100 members.",
        "The Sund Rowing Club has 2,400 members.",
        finds=conflict("CNT001", "3,100", "2,400"),
        on=on("2024-05-14", "2024-05-20"),
    ),
    case(
        "the club's president",
        "The Sund Rowing Club has bought boats. The club's president, Ada Roe, broke a bottle.",
        "Mia Vik, president of the Sund Rowing Club, wants more boats.",
        finds=conflict("OFF", "Ada Roe", "Mia Vik"),
    ),
    case(
        "a person behind whose comma the company owns the title",
        "The Sund Rowing Club has bought boats. Ada Roe, the club's president, broke a bottle.",
        "Mia Vik, president of the Sund Rowing Club, wants more boats.",
        finds=conflict("OFF", "Ada Roe", "Mia Vik"),
    ),
    case(
        "one accident, by its day and its town",
        "The trams that collided in Orsk on 2 February were too fast. Fourteen people were injured in the crash.",
        "A driver from Orsk was fined on Thursday. His tram had run into another on 2 February; 19 people were injured.",
        finds=conflict("CNT001", "Fourteen people", "19 people"),
        on=on("2023-03-06", "2023-04-21"),
    ),
    case(
        "two plans of one election",
        "The Sund Islands will elect a new council on 4 May 2024, the clerk has said.",
        "The council election in the Sund Islands will be held on 11 May 2024.",
        finds=conflict("DAT001", "4 May 2024", "11 May 2024", severity="warning"),
        on=on("2024-03-20", "2024-03-27"),
    ),
    case(
        "one who took office twice in a year",
        "Ada Roe took office on 1 February 2022.",
        "Ada Roe took office on 11 March 2022.",
        finds=conflict("DAT001", "1 February 2022", "11 March 2022", severity="warning"),
    ),
    case(
        "a number that a register holds stays for a month",
        "The Sund Rowing Club has 3,100 members.",
        "The Sund Rowing Club has 2,400 members.",
        finds=conflict("CNT001", "3,100", "2,400"),
        on=on("2024-05-14", "2024-06-08"),
    ),
]

NEAR_MISSES = [
    case(
        "of people the town is meant",
        "The Marl Theatre in Varn, which has 41,000 inhabitants, needs a new roof.",
        "The Marl Theatre has 900 members.",
    ),
    case(
        "the hall keeper, the hall of fame and another hall",
        "Nobody has played in the Marl Rotunda since spring. A rotunda was opened in 1911 in Varn.",
        "The Marl Rotunda was opened in 1914. The rotunda keeper was born in 1950.",
    ),
    case(
        "a name before an unknown noun is no place",
        "Leave the Sund behind. The Marl path, 18 kilometres from Varn to Orsk, is steep.",
        "The Sund is 29 kilometres long.",
    ),
    case(
        "a time of what was handed out",
        "The Orsk Trade Act is on its way. The schedule, handed out on 20 July, made no mention of the signing of the Orsk Trade Act.",
        "The Orsk Trade Act was signed on 27 July.",
        on=on("2012-07-28", "2012-07-28"),
    ),
    case(
        "whom a person likes is no body",
        "Ada Roe spoke in Varn on Monday. It was founded in 1921.",
        "Varn was founded in 1411.",
    ),
    *(
        case(f"a part of what is described: {text}", "The Marl Museum was opened in 1950.", f"Rain fell on the Marl Museum. {text}")
        for text in (
            "The shop of the museum was opened in 1990.",
            "The museum's shop was opened in 1990.",
            "The museum shop was opened in 1990.",
            "A shop in the museum was opened in 1990.",
            "A café opened in the museum in 1990.",
        )
    ),
    case("a club of what is described", "The Marl Museum has 300 members.", "Rain fell on the Marl Museum. The museum's old club has 90 members."),
    case(
        "two rounds of one election",
        "The first round of the council election in the Sund Islands will be held on 4 May 2024.",
        "The second round of the council election in the Sund Islands will be held on 18 May 2024.",
        on=on("2024-03-20", "2024-03-27"),
    ),
    case(
        "two elections months apart",
        "The council election in the Sund Islands will be held on 4 May 2024.",
        "The council election in the Sund Islands will be held on 9 November 2024.",
        on=on("2024-03-20", "2024-03-27"),
    ),
    case(
        "two accidents of one day in two towns",
        "Two trams collided in Orsk on 2 February. Fourteen people were injured in the crash.",
        "Two buses collided in Varn on 2 February. Nineteen people were injured in the crash.",
        on=on("2023-03-06", "2023-04-21"),
    ),
    case(
        "a toll that still rises",
        "Two trams collided in Orsk on 2 February. Fourteen people were injured in the crash.",
        "After the collision of two trams in Orsk on 2 February 19 people are known to be injured.",
        on=on("2023-02-03", "2023-02-05"),
    ),
    case(
        "one who took two offices in two years",
        "Ada Roe took office on 1 February 2021.",
        "Ada Roe took office on 11 March 2022.",
    ),
    case(
        "a state's president is none of the company that was named",
        "The Sund Rowing Club has bought boats. The president, Ada Roe, sent a card.",
        "Mia Vik, president of the Sund Rowing Club, wants more boats.",
    ),
]


@table(CONFLICTS)
def test_is_a_conflict(case):
    assert shortcomings(case) == []


@table(NEAR_MISSES)
def test_is_none(case):
    assert shortcomings(case) == []
