"""Places by name, adjective and people in four languages, and the words that only look like them."""

import pytest

from factcheck.mentions.context import Context
from factcheck.mentions.names import recognize
from factcheck.mentions.tokens import tokenize


def places(language: str, text: str) -> list[str]:
    """``words=id`` of each place and known body."""
    found = recognize(tokenize(text), Context(language, None, text))
    return [f"{m.text}={m.value.to_dict()['id']}" for m in found if m.derivation[1] == "gazetteer"]


NAMED = [
    # English
    ("en", "Exports to the US and the U.K. fell.", ["US=US", "U.K.=GB"]),
    ("en", "The United States of America has fifty states.", ["United States of America=US"]),
    ("en", "It came from Viet Nam, Burma and the Ivory Coast.", ["Viet Nam=VN", "Burma=MM", "Ivory Coast=CI"]),
    ("en", "Both Cubans and Vietnamese farmers gained.", ["Cubans=CU", "Vietnamese=VN"]),
    ("en", "A Frenchman, two Poles and three Spaniards met.", ["Frenchman=FR", "Poles=PL", "Spaniards=ES"]),
    ("en", "It is the biggest in Asia and Oceania.", ["Asia=142", "Oceania=009"]),
    ("en", "No other Southeast Asian port is larger.", ["Southeast Asian=035"]),
    ("en", "Growth in sub-Saharan Africa slowed.", ["sub-Saharan Africa=202"]),
    ("en", "It is the world's largest, the report said.", ["world=001"]),
    ("en", "The mill is the country's oldest.", ["the country=home"]),
    ("en", "Schools closed nationwide.", ["nationwide=home"]),
    ("en", "He flew from Hanoi to Havana by way of Paris.", ["Hanoi=VN:hanoi", "Havana=CU:havana", "Paris=FR:paris"]),
    ("en", "The U.N. Security Council met on Monday.", ["U.N. Security Council=unsc"]),
    ("en", "EU and NATO ministers disagree.", ["EU=eu", "NATO=nato"]),
    ("en", "A court in Lansing, Mich., agreed.", ["Mich.=US-MI"]),
    ("en", "North Korean and South Korean teams met.", ["North Korean=KP", "South Korean=KR"]),
    # French
    ("fr", "Les entreprises vietnamiennes et cubaines se rapprochent.", ["vietnamiennes=VN", "cubaines=CU"]),
    ("fr", "Un juge péruvien vit aux États-Unis.", ["péruvien=PE", "États-Unis=US"]),
    ("fr", "Le premier producteur mondial est la Côte d'Ivoire.", ["mondial=001", "Côte d'Ivoire=CI"]),
    ("fr", "La plus longue plage du pays est privée.", ["du pays=home"]),
    ("fr", "Elle enseigne à Genève, puis à La Nouvelle-Orléans.", ["Genève=CH:geneva", "La Nouvelle-Orléans=US:new-orleans"]),
    ("fr", "Le Conseil de sécurité de l'ONU siège à New York.", ["Conseil de sécurité de l'ONU=unsc", "New York=US:new-york"]),
    # Spanish
    ("es", "Los exportadores cubanos venden a EE. UU. y a la Unión Europea.", ["cubanos=CU", "EE. UU.=US", "Unión Europea=eu"]),
    ("es", "Es el mayor puerto de América Latina.", ["América Latina=latin-america"]),
    ("es", "Las minas peruanas son las más hondas del mundo.", ["peruanas=PE", "mundo=001"]),
    ("es", "La ONU tiene sede en Ginebra.", ["ONU=un", "Ginebra=CH:geneva"]),
    ("es", "Es el lago más alto del país.", ["del país=home"]),
    # Vietnamese
    ("vi", "Công ty này xuất khẩu sang Mỹ, Đức và Nga.", ["Mỹ=US", "Đức=DE", "Nga=RU"]),
    ("vi", "Đây là cây cầu dài nhất cả nước.", ["cả nước=home"]),
    ("vi", "Doanh thu lớn nhất Đông Nam Á và đứng thứ hai thế giới.", ["Đông Nam Á=035", "thế giới=001"]),
    ("vi", "Ông từ Hoa Kỳ về Thành phố Hồ Chí Minh.", ["Hoa Kỳ=US", "Thành phố Hồ Chí Minh=VN:ho-chi-minh-city"]),
    ("vi", "Xưởng ở tỉnh Bình Dương có 300 người.", ["Bình Dương=VN-57"]),
    ("vi", "Nhà máy ở Thanh Hoá và nhà máy ở Thanh Hóa là một.", ["Thanh Hoá=VN-21", "Thanh Hóa=VN-21"]),
    ("vi", "Hội đồng Bảo an Liên hợp quốc họp kín.", ["Hội đồng Bảo an Liên hợp quốc=unsc"]),
]

NOT_PLACES = [
    ("en", "Roast turkey and fine china were sold."),
    ("en", "Let us go, he told us."),
    ("en", "Mr Jordan and Ms Israel resigned."),
    ("en", "Victoria Hamm won the race."),
    ("en", "A nationality is not a nation."),
    ("fr", "Des grenades et du turin manquent."),
    ("es", "Compró una granada y un jersey."),
    ("vi", "Anh ấy có ý kiến về áo dài."),
    ("vi", "Pháp luật quy định rõ."),
    ("vi", "Bà Nga gặp anh Đức."),
    ("vi", "Lê Đức Anh là kỹ sư."),
]


@pytest.mark.parametrize(("language", "text", "expected"), NAMED)
def test_a_place_is_read_by_any_of_its_names(language, text, expected):
    assert places(language, text) == expected


@pytest.mark.parametrize(("language", "text"), NOT_PLACES)
def test_what_only_looks_like_a_place_is_none(language, text):
    assert places(language, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia and Russia met in Tbilisi.", "GE"),
        ("Atlanta is where Georgia and Florida meet to bargain.", "US-GA"),
        ("In Georgia, wine is made in jars.", "GE"),
    ],
)
def test_a_form_of_two_places_is_decided_by_the_words_of_the_text(text, expected):
    found = [pair for pair in places("en", text) if pair.startswith("Georgia=")]
    assert found == [f"Georgia={expected}"]


def test_a_place_inside_the_name_of_an_organization_is_told_beside_it():
    text = "The Vietnamese Rowing Federation met."
    (mention,) = recognize(tokenize(text), Context("en", None, text))
    assert (mention.kind, mention.text) == ("organization", "Vietnamese Rowing Federation")
    assert dict(mention.cues)["place"] == "VN"


@pytest.mark.parametrize(("text", "form"), [("Cuba won.", "name"), ("a Cuban team", "adjective"), ("two Poles", "people"), ("the country", "relative")])
def test_the_form_of_the_name_is_a_cue(text, form):
    (mention,) = recognize(tokenize(text), Context("en", None, text))
    assert dict(mention.cues)["form"] == form


def test_a_text_in_an_unknown_language_has_no_names():
    assert recognize(tokenize("Die Schweiz liegt in Europa."), Context("und")) == []
