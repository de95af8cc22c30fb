"""The world as a graph: which territories there are, what contains what, what a scope expands to."""

import pytest

from factcheck.errors import TableError
from factcheck.languages.language import CODES, section
from factcheck.languages.names import Names, Places, TerritoryNames
from factcheck.world.cities import CAPITALS, CITIES, CityTable
from factcheck.world.organizations import ORGANIZATIONS, OrganizationTable
from factcheck.world.territories import (
    COUNTRIES,
    DIVISIONS,
    REGIONS,
    TERRITORIES,
    RegionRow,
    Regions,
    ancestors,
    contains,
    country_of,
    known,
    parents,
    place_type,
    scope,
)


def test_the_world_has_every_territory_of_iso_3166_and_kosovo():
    assert len(TERRITORIES) == 250
    assert len(COUNTRIES) == 193 + 4  # members of the United Nations; Holy See, Palestine, Taiwan, Kosovo


def test_the_five_continents_of_m49_share_no_territory_and_make_up_the_world():
    continents = [REGIONS[code] for code in ("002", "009", "019", "142", "150")]
    assert sum(map(len, continents)) + 1 == len(frozenset().union(*continents, {"AQ"})) == len(TERRITORIES)


@pytest.mark.parametrize(
    ("region", "inside", "outside"),
    [
        ("035", {"VN", "TH", "TL"}, {"CN", "IN"}),
        ("asia-pacific", {"VN", "AU", "FJ", "JP"}, {"US", "KZ", "SA"}),
        ("latin-america", {"CU", "BR", "MX"}, {"US", "JM", "ES"}),
        ("middle-east", {"IQ", "EG", "IL"}, {"AF", "MA"}),
        ("nordic", {"FI", "IS", "DK"}, {"EE", "GB"}),
        ("scandinavia", {"NO", "SE", "DK"}, {"FI"}),
        ("gulf", {"QA", "SA"}, {"IQ", "IR"}),
        ("balkans", {"RS", "GR"}, {"TR", "HU"}),
        ("202", {"NG", "ZA"}, {"EG", "SD"}),
        ("003", {"US", "CA", "MX", "CU", "PA"}, {"CO"}),
        ("korea", {"KP", "KR"}, {"JP"}),
    ],
)
def test_a_region_holds_what_the_news_counts_to_it(region, inside, outside):
    assert inside <= REGIONS[region]
    assert not outside & REGIONS[region]


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        ("142", "VN", True),
        ("142", "035", True),
        ("035", "142", False),
        ("001", "150", True),
        ("VN", "VN:hanoi", True),
        ("035", "VN:hanoi", True),
        ("CN", "VN:hanoi", False),
        ("US", "US-GA", True),
        ("GE", "US-GA", False),
        ("asean", "VN", True),
        ("eu", "GB", False),
        ("latin-america", "005", False),  # Guyana and Suriname are South American and not Latin
        ("x-morvane", "x-morvane", True),
        ("x-morvane", "x-halvik", False),
    ],
)
def test_containment_follows_the_graph_and_the_territories(whole, part, expected):
    assert contains(whole, part) is expected


def test_nothing_contains_itself():
    assert all(place not in ancestors(place) for place in [*TERRITORIES, *REGIONS, *DIVISIONS, *CITIES])


def test_every_territory_lies_in_the_world():
    assert all("001" in ancestors(code) for code in TERRITORIES)


def test_what_directly_contains_a_place():
    assert parents("VN:hanoi") == ("VN",)
    assert "035" in parents("VN")
    assert parents("001") == parents("x-morvane") == ()


@pytest.mark.parametrize(
    ("identifier", "codes"),
    [
        ("VN", {"VN"}),
        ("scandinavia", {"DK", "NO", "SE"}),
        ("g7", {"CA", "DE", "FR", "GB", "IT", "JP", "US"}),
        ("home", {"home"}),
        ("VN:hanoi", {"x-vn-hanoi"}),
        ("US-GA", {"x-us-ga"}),
        ("x-morvane", {"x-morvane"}),
        ("morvane", {"x-morvane"}),
    ],
)
def test_a_scope_is_territories_or_one_opaque_code(identifier, codes):
    assert scope(identifier).codes == codes
    assert scope(identifier).label == identifier


def test_the_world_is_the_universal_scope():
    assert scope("001").universal


@pytest.mark.parametrize(
    ("identifier", "country", "type_"),
    [
        ("CU", "CU", "country"),
        ("PR", "PR", "territory"),
        ("US-TX", "US", "division"),
        ("CU:havana", "CU", "city"),
        ("029", None, "region"),
        ("nato", None, "alliance"),
        ("x-morvane", None, "place"),
        ("home", None, "place"),
    ],
)
def test_the_country_and_the_type_of_a_place(identifier, country, type_):
    assert country_of(identifier) == country
    assert place_type(identifier) == type_


def test_every_country_but_the_cities_that_are_one_has_a_capital():
    assert COUNTRIES - set(CAPITALS) == {"DJ", "MC", "NR", "SG", "SM", "VA"}
    assert all(CITIES[city].capital for cities in CAPITALS.values() for city in cities)


def test_a_region_with_an_unknown_part_is_refused():
    table = Regions("x", {"001": RegionRow("world", ["VN"]), "here": RegionRow("here", ["nowhere"])})
    with pytest.raises(TableError, match=r"regions: region here has the unknown part nowhere"):
        table.validate("regions")


def test_a_region_inside_itself_is_refused():
    table = Regions("x", {"001": RegionRow("world", ["aaa"]), "aaa": RegionRow("a", ["bbb"]), "bbb": RegionRow("b", ["aaa"])})
    with pytest.raises(TableError, match="contains itself"):
        table.validate("regions")


def test_a_city_that_stands_twice_is_refused():
    with pytest.raises(TableError, match="Hanoi of VN stands twice"):
        CityTable("x", {"VN": ["Hanoi"]}, {"VN": ["Hanoi"]}).validate("cities")


def test_an_organization_of_an_unknown_body_is_refused():
    body = next(iter(ORGANIZATIONS.values()))
    with pytest.raises(TableError, match="belongs to the unknown nobody"):
        OrganizationTable("x", {"a": type(body)("A", "body", "nobody")}).validate("organizations")


@pytest.mark.parametrize("code", CODES)
def test_the_names_of_a_language_are_of_known_things_and_have_a_source(code):
    places, names, territories = section(code, Places), section(code, Names), section(code, TerritoryNames)
    assert places.source
    assert names.source
    assert set(territories.names) == TERRITORIES
    for table in (places.names, places.adjectives, places.people):
        assert [identifier for identifier in table if not known(identifier)] == []
    assert [body for body in names.bodies if body not in ORGANIZATIONS and not known(body)] == []


@pytest.mark.parametrize("code", CODES)
def test_a_language_names_the_regions_and_blocs_that_ranks_are_stated_for(code):
    named = {*section(code, Places).names, *section(code, Names).bodies}
    assert {"001", "002", "142", "150", "009", "035", "029", "005", "latin-america", "middle-east", "asia-pacific", "eu", "nato", "asean", "g20"} <= named
