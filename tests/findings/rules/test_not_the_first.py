"""What happens once more, and orders that go by something else: near misses, each beside a conflict that differs from it in the one thing that counts."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

ONCE_MORE = [
    case("became, re-elected", "Ada Roe became mayor of Kelso in 2001.", "Ada Roe was re-elected mayor of Kelso in 2005."),
    case("became, became", "Ada Roe became mayor of Kelso in 2001.", "Ada Roe became mayor of Kelso in 2003.", finds=conflict("TRM005", "2001", "2003")),
    case("a year into it", "Ada Roe has been mayor of Kelso since 2001.", "Ada Roe was re-elected mayor of Kelso in 2002."),
    case("four years on", "Ada Roe was elected mayor of Kelso in 2001.", "Max Lind lost: Ada Roe was elected mayor of Kelso in 2005."),
    case("copied, again", "Ada Roe was elected mayor of Kelso in 2001.", "Ada Roe was elected mayor of Kelso again in 2003."),
    case("a second time", "Ada Roe was elected mayor of Kelso in 2001.", "Ada Roe was elected mayor of Kelso for a second time in 2003."),
    case("réélue", "Ada Roe est devenue maire de Sorme en 2001.", "Ada Roe a été réélue maire de Sorme en 2003.", language="fr"),
    case("reelegida", "Ada Roe asumió como alcaldesa de Sorva en 2001.", "Ada Roe fue reelegida alcaldesa de Sorva en 2003.", language="es"),
    case("asumió, asumió", "Ada Roe asumió como alcaldesa de Sorva en 2001.", "Ada Roe asumió como alcaldesa de Sorva en 2003.", language="es", finds=conflict("TRM005", "2001", "2003")),
    case("tái đắc cử", "Bà Lê Thị Sương giữ chức chủ tịch tỉnh Sơn Khê từ năm 2001.", "Bà Lê Thị Sương tái đắc cử chủ tịch tỉnh Sơn Khê năm 2003.", language="vi"),
]
GRADES = [
    case("teniente de alcalde", "Ana Roe es teniente de alcalde de Sorva desde 2010.", "Ana Roe es alcaldesa de Sorva desde 2012.", language="es"),
    case("alcaldesa", "Ana Roe es alcaldesa de Sorva desde 2010.", "Ana Roe es alcaldesa de Sorva desde 2012.", language="es", finds=conflict("TRM", "2010", "2012")),
    case("adjointe au maire", "Ana Roe est adjointe au maire de Sorme depuis 2010.", "Ana Roe est maire de Sorme depuis 2012.", language="fr"),
]
ROUNDS = [
    case("a runoff", "Ada Roe took 34 percent of the vote in the first round.", "Ada Roe took 52 percent of the vote in the runoff."),
    case("one round", "Ada Roe took 34 percent of the vote in the first round.", "Ada Roe took 52 percent of the vote in the first round.", finds=conflict("", "34", "52")),
    case("deux tours", "Ada Roe a obtenu 34 % des voix au premier tour.", "Ada Roe a obtenu 52 % des voix au second tour.", language="fr"),
    case("dos vueltas", "Ada Roe obtuvo el 34 % de los votos en la primera vuelta.", "Ada Roe obtuvo el 52 % de los votos en la segunda vuelta.", language="es"),
]
ORDERS = [
    case("a city by area", "Kelso is the second-largest city in Norway.", "Kelso is the third-largest city in Norway by area."),
    case("a city by people", "Kelso is the second-largest city in Norway.", "Kelso is the third-largest city in Norway by population.", finds=conflict("RNK001", "second", "third")),
    case("a lake by volume", "Lake Orrin is the second-largest lake in Norway.", "Lake Orrin is the third-largest lake in Norway by volume."),
]


@table([*ONCE_MORE, *GRADES, *ROUNDS, *ORDERS])
def test_what_is_not_the_first(case):
    assert shortcomings(case) == []
