"""DAT001: works that somebody brings out, titles that no table knows, editions, deeds done no sooner than a time, names behind which a bracket stands."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

ALONE = None

CONFLICTS = [
    case("who brought it out", "Netro released Silver Harbour in 2013.", "Silver Harbour was released in 2011.", finds=conflict("DAT001", "2013", "2011"), on=ALONE),
    case("what it is, and its title", 'Marta Hale published her best-known novel, "The Salt Road," in 1967.', '"The Salt Road" was published in 1961.',
         finds=conflict("DAT001", "1967", "1961"), on=ALONE),
    case("a title behind the deed", "Netro released A Gardener in 2013.", "The film was released in 2020.", finds=conflict("DAT001", "2013", "2020"), on=ALONE),
    case("a title before its verb", "Moonshine premiered at the Orrin Film Festival in 2016.",
         "Filmed in Kelso, Moonshine premiered at the Orrin Film Festival on 2 September 2014.", finds=conflict("DAT001", "2016", "2014"), on=ALONE),
    case("in a dated article too", "Harrow Films released the film Silver Harbour in 2013.", "The film Silver Harbour was released in 2011.",
         finds=conflict("DAT001", "2013", "2011")),
    case("the place on one side", "The film Grey Meadow was released in Norway on 8 July 2005.", "The film Grey Meadow was released on 9 August 2005.",
         finds=conflict("DAT001", "8 July 2005", "9 August 2005", severity="warning"), on=ALONE),
    case("first published in two places", "Flax is a novel by Ada Vik and was first published in Bergen in 1997.", "Flax was first published in Oslo in 1996.",
         finds=conflict("DAT001", "1997", "1996"), on=ALONE),
    case("un roman et son titre", "Marthe Hale a publié son roman « La Route du sel » en 1967.", "« La Route du sel » a été publié en 1961.",
         finds=conflict("DAT001", "1967", "1961"), on=ALONE, language="fr"),
    case("tiểu thuyết", 'Nhà xuất bản Sông Mây xuất bản tiểu thuyết "Con đường muối" năm 1967.', 'Tiểu thuyết "Con đường muối" được xuất bản năm 1961.',
         finds=conflict("DAT001", "1967", "1961"), on=ALONE, language="vi"),
    case("not until", "The Kelso museum did not open until 1966.", "The Kelso museum opened in 1961.", finds=conflict("DAT001", "1966", "1961")),
    case("was not completed until", "The bridge was not completed until 1936.", "The bridge was completed in 1941.", finds=conflict("DAT001", "1936", "1941"), on=ALONE),
    case("ne ... que", "Le musée de Kelso n'a ouvert qu'en 1966.", "Le musée de Kelso a ouvert en 1961.", finds=conflict("DAT001", "1966", "1961"), language="fr"),
    case("no ... hasta", "El museo de Kelso no abrió hasta 1966.", "El museo de Kelso abrió en 1961.", finds=conflict("DAT001", "1966", "1961"), language="es"),
    case("mãi đến", "Mãi đến năm 1966 bảo tàng Sơn Khê mới khánh thành.", "Bảo tàng Sơn Khê khánh thành năm 1961.",
         finds=conflict("DAT001", "1966", "1961"), language="vi"),
    case("a bracket behind the name", "The Netro Company (Oslo) was founded in 1980.", "The Netro Company was founded in 1984.", finds=conflict("DAT001", "1980", "1984")),
    case("un sigle", "Le musée de Kelso (MK) a ouvert en 1980.", "Le musée de Kelso a ouvert en 1984.", finds=conflict("DAT001", "1980", "1984"), language="fr"),
    case("una sigla", "El Museo de Kelso (MK) se inauguró en 1980.", "El Museo de Kelso se inauguró en 1984.", finds=conflict("DAT001", "1980", "1984"), language="es"),
    case("tên viết tắt", "Bảo tàng Sơn Khê (BTSK) khánh thành năm 1980.", "Bảo tàng Sơn Khê khánh thành năm 1984.",
         finds=conflict("DAT001", "1980", "1984"), language="vi"),
]  # fmt: skip

LEFT_ALONE = [
    case("another form", "Grey Meadow was released on DVD in 2013.", "Grey Meadow was released in cinemas in 2011.", on=ALONE),
    case("another form of the active", "Netro released Grey Meadow on vinyl in 2013.", "Grey Meadow was released in 2011.", on=ALONE),
    case("another land", "Grey Meadow was released in Japan in 2013.", "Grey Meadow was released in the United States in 2011.", on=ALONE),
    case("again", "Netro released Grey Meadow again in 2013.", "Netro released Grey Meadow in 2011.", on=ALONE),
    case("released once more", "Netro re-released Grey Meadow in 2013.", "Grey Meadow was released in 2011.", on=ALONE),
    case("the second part", "Netro released Silver Harbour II in 2013.", "Silver Harbour was released in 2011.", on=ALONE),
    case("something of it", "Netro released the soundtrack of Silver Harbour in 2013.", "Silver Harbour was released in 2011.", on=ALONE),
    case("a review of it", "Marta Hale published a review of The Salt Road in 1970.", "The Salt Road was published in 1967.", on=ALONE),
    case("a translation of it", 'Marta Hale published her translation of "The Salt Road" in 1980.', '"The Salt Road" was published in 1967.', on=ALONE),
    case("another work of hers", 'Marta Hale published her second novel, "The Salt Road," in 1967.', "Her first novel was published in 1961.", on=ALONE),
    case("somebody set free", "The court released Ann Roe in 2013.", "Ann Roe was released in 2011.", on=ALONE),
    case("a writer", "Marlow Press published Ann Roe in 1971.", "Ann Roe was first published in 1965.", on=ALONE),
    case("people are no title", "Workers released the crane in 2004.", "The film was released in 2001.", on=ALONE),
    case("a premiere and a release", "Moonshine premiered in Toronto in September 2016.", "Moonshine was released in October 2016.", on=ALONE),
    case("une réédition", "La Route du sel fut rééditée en 1980.", "La Route du sel fut publiée en 1967.", on=ALONE, language="fr"),
    case("una reedición", "La ruta de la sal fue reeditada en 1980.", "La ruta de la sal fue publicada en 1967.", on=ALONE, language="es"),
    case("tái bản", 'Tiểu thuyết "Con đường muối" được tái bản năm 1980.', 'Tiểu thuyết "Con đường muối" được xuất bản năm 1967.', on=ALONE, language="vi"),
    case("open until", "The Kelso museum was open until 1966.", "The Kelso museum opened in 1961."),
    case("denied", "The Kelso museum did not open in 1966.", "The Kelso museum opened in 1961."),
    case("what stands in the bracket", "Netro (a unit of Orsa) was founded in 1980.", "Orsa was founded in 1911."),
    case("who built it", "The ship (built by Orsa Yards) was launched in 1950.", "Orsa Yards was founded in 1911."),
    case("a filial", "Netro (filial de Orsa) emplea a 900 personas.", "Orsa emplea a 12.000 personas.", language="es"),
]  # fmt: skip


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
