"""What reading a news agency's wire taught: near misses of real news, each beside a conflict that differs from it in the one thing that counts."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

ONE_DAY = on("2024-05-14", "2024-05-14")

WHOLE_COUNTS = [
    case("a strike of some", "The strike by 900 workers at Marlow Foods goes on, Ada Roe said.", "Marlow Foods sent 700 workers home for a week, Ada Roe said."),
    case("talks with some", "Marlow Foods said talks with 900 unionized workers at its Orsa mill failed.", "Marlow Foods said 700 unionized workers at its Orsa mill will vote on Monday."),
    case("the workers it has", "Marlow Foods has 900 workers.", "Marlow Foods has 700 workers.", finds=conflict("CNT001", "900", "700")),
    case("its workers", "Marlow Foods pays well: its 900 workers own shares.", "Marlow Foods has 700 workers.", finds=conflict("CNT001", "900", "700")),
    case("todos los alumnos", "Los 900 estudiantes de la Universidad de Orsa votan hoy.", "La Universidad de Orsa tiene este curso 700 estudiantes.", language="es", finds=conflict("CNT001", "900", "700")),
    case("un paro de algunos", "El paro de 900 trabajadores en Marlow Foods sigue.", "Marlow Foods envió a casa a 700 trabajadores.", language="es"),
    case("votes of a chamber", "The House of Representatives voted 350 to 73 for the road bill.", "The House of Representatives voted 217 to 206 for the rail bill."),
    case("a noun further on", "Marlow Foods built its 50 millionth jar, and personnel cheered.", "Marlow Foods has personnel of 700."),
]
MEASURES = [
    case("by how much", "Norhavn payroll employment rose 9,000 in March.", "Norhavn payroll employment rose 4,000 in February."),
    case("what hangs on another noun", "Orsa Motors, which has 8 billion euros in cash and earned more than ever in 2023, hires.", "Orsa Motors earned 3 billion euros in 2023."),
    case("two profits", "Orsa Motors earned 8 billion euros in 2023.", "Orsa Motors earned 3 billion euros in 2023.", finds=conflict("QTY001", "8 billion", "3 billion")),
    case("reckoned before the account", "Alan Hale of Brook Bank put the 2023 net profit of Orsa Motors at 450 million euros.", "Orsa Motors made a net profit of 479 million euros in 2023."),
    case("the market's gain", "Orsa Bank says 44 percent of the market's gain came early.", "Orsa Bank has a market share of 9 percent."),
    case("two who would", "The Green party would widen the Sele reserve to 20 square kilometres, Ada Roe said.\n\nThe Blue party would widen the Sele reserve to 67 square kilometres, Bo Lund said."),
]
TIMES = [
    case("failed in a month to sign", "Norhavn failed in February to sign the Orsa Accord.", "The Orsa Accord was signed in May 2024."),
    case("a time of who", "Prime Minister Ada Roe, whose cabinet fell apart yesterday, said she was resigning.", "Prime Minister Ada Roe resigned on 3 May 2024.", on=ONE_DAY),
    case("a clock with a zone", "The Delva rocket lifted off at 1805 EST from Cape Sele.", "The Delva rocket lifted off on 3 May 2024 from Cape Sele."),
    case("after, not when", "The mayor wrote on 9 May 2024, after crowds marched over the death of Ivo Marlan.", "The death of Ivo Marlan on 5 May 2024 shook the town."),
    case("when", "The works stood still until 9 May 2011, when Ivo Marlan died.", "Ivo Marlan died on 5 May 2011.", finds=conflict("DAT001", "", "5 May")),
    case("a paper's name", "The memoir of Ada Roe was published in the Sunday Times.", "The memoir of Ada Roe was published on 3 May 2024."),
    case("sinking fund", "Orsa Power repays its sinking fund debentures due 2031.", "Debentures of its sinking fund were called by Orsa Power; they fall due 2044."),
]
WHO = [
    case("the age of another", "Ada Roe called the 39-year-old Bo Lund to concede. Ada Roe, 48, had led the polls."),
    case("who reports it", "Orsa Exchange said the first options expire in April 2025.", "Orsa Exchange said the last options expire in June 2026."),
    case("the accord signed in", "In the accord signed in May 2019, Orsa Oil paid 290 million euros.", "Orsa Oil to sign Delva refinery deal in June 2021."),
    case("behind a preposition", "Norhavn abolished in 2019 the rules on oil from outside the Sele Union.", "The Sele Union was abolished in 2023."),
    case("a bank that will be", "The combined bank, with headquarters in Orsa, will have 80 branches, Norhavn Bancorp said.", "Norhavn Bancorp is headquartered in Delva."),
    case("sold since", "It is the first Delva unit to be sold to its managers since Orsa Electric bought Delva.", "Orsa Electric bought Delva."),
    case("by nobody", "Cyclo Corp has agreed to be acquired Dixor Group.", "Dixor Group bought Cyclo Corp."),
    case("the other way round", "Dixor Group was bought by Cyclo Corp.", "Dixor Group bought Cyclo Corp.", finds=conflict("REL003")),
    case("a land in a firm's name", "Orsa Canada Ltd is wholly owned by Orsa Corp.", "The beer is sold in Canada by Delva Ltd, wholly owned by Sele PLC."),
]
OFFICES = [
    case("a part of the name", "Ada Roe remains chairman of Orsa World Trade Europe.", "Orsa chairman Bo Lund said sales fell."),
    case("its committee", "Ada Roe is chairman of the Orsa Exchange's executive committee.", "Bo Lund is chairman of the Orsa Exchange."),
    case("backed by a land", "Ada Roe, president of a U.S.-backed fund, came to Manila.", "U.S. President Bo Lund came to Manila."),
    case("two portfolios", "Trade and Planning Minister Ivo Marlan spoke.", "Trade Minister Ivo Marlan spoke."),
    case("other portfolios", "Planning Minister Ivo Marlan spoke.", "Trade Minister Ivo Marlan spoke.", finds=conflict("OFF004")),
    case("who appointed", "Bo Lund, appointed by President Ada Roe in 2021, leaves the bank.", "Ada Roe was elected president in 2019."),
    case("a designation", "The lab replaces a Kray X-MP/12 computer in operation since 1985.", "The mill replaces a Kray X-MP/24 computer in operation since 1984."),
]
ARITHMETIC = [
    case("a range of rates", "The overnight rate fell to 3-1/2 to three pct from 4-1/2 to four."),
    case("a change of levels", "The rate of return rose by 30 percent, from 4 to 5 points.", finds=conflict("ARI002")),
    case("a well", "Orsa Oil found gas in the block 9/2-1 well."),
]
ISSUES = [
    case("a night each", "Sele mills bought 4,000 tonnes of Norhavn rapeseed in export business overnight for May shipment, trade sources said.", "Sele mills bought 2,000 tonnes of Norhavn rapeseed in export business overnight for May shipment, trade sources said.", on=on("2024-04-03", "2024-04-02")),
    case("one night", "Sele mills bought 4,000 tonnes of Norhavn rapeseed in export business overnight for May shipment, trade sources said.", "Sele mills bought 2,000 tonnes of Norhavn rapeseed in export business overnight for May shipment, trade sources said.", finds=conflict("QTY", "4,000", "2,000")),
]


LISTS = [
    case("somebody's words", 'The minister said Norhavn had two ways to take: "A return, by way of yielding to threats and outside pressure."'),
    case("quoted items", 'The prize went to two films: "Ferry", "Harbour" and "Tide".', finds=conflict("CNT005")),
]
VOTES = [
    case("another motion on a veto", "The Senate failed to override the veto of the road bill, 65 votes to 35.", "The Senate sustained the veto of the road bill by 49 votes to 38.", on=on("2024-05-14", "2024-05-16")),
    case("one motion, one day", "On 14 May 2024 the Senate failed to override the veto of the road bill, 65 votes to 35.", "The Senate failed to override the veto of the road bill on 14 May 2024, by 62 votes to 35.", finds=conflict("CNT008")),
]
TALKS = [
    case("talks of two months", "Cocoa Council talks on quotas in Delva last month broke down after eight days.", "Cocoa Council delegates in Delva said no vote was likely during the three-day talks.", on=on("2024-05-30", "2024-05-31")),
    case("talks of one month", "Cocoa Council talks on quotas in Delva broke down after eight days.", "Cocoa Council talks on quotas in Delva collapsed after three days of talks.", finds=conflict("QTY007"), on=on("2024-05-30", "2024-05-31")),
]
NAMESAKE_FIRMS = [
    case("a firm and its founder", "Delva Stores Corp is wholly owned by Marlan Corp. Ivo Marlan, chairman of Marlan Corp, spoke.", "Delva Stores Corp is wholly owned by Ivo Marlan."),
    case("a firm and another", "Delva Stores Corp is wholly owned by Sele Corp.", "Delva Stores Corp is wholly owned by Ivo Marlan.", finds=conflict("REL003")),
]


@table([*WHOLE_COUNTS, *MEASURES, *TIMES, *WHO, *OFFICES, *ARITHMETIC, *ISSUES, *LISTS, *VOTES, *TALKS, *NAMESAKE_FIRMS])
def test_a_conflict_needs_one_thing_told_twice(case):
    assert shortcomings(case) == []
