"""TRM005: a term that ends when somebody else takes over, and the steps of people whom two fragments leave unnamed."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

ALONE = None

CONFLICTS = [
    case("replaced by", "In 1960, Karl Marek was replaced by Anna Roth as mayor of Orrin.", "Karl Marek was mayor of Orrin until 1962.",
         finds=conflict("TRM005", "1960", "1962", severity="warning")),
    case("succeeded as", "Karl Marek was succeeded as mayor of Orrin by Anna Roth in 1964.", "Karl Marek was mayor of Orrin until 1962.",
         finds=conflict("TRM005", "1964", "1962", severity="warning")),
    case("told actively", "Anna Roth succeeded Karl Marek as mayor of Orrin in 1964.", "Karl Marek was mayor of Orrin until 1962.",
         finds=conflict("TRM005", "1964", "1962", severity="warning")),
    case("unnamed", "In 1510 Karl Marek was replaced by Anna Roth as governor of Orrin.", "He was governor until 1512, when he was succeeded by Anna Roth.",
         finds=conflict("TRM005", "1510", "1512"), on=ALONE),
    case("remplacé", "Karl Marek fut remplacé par Anna Roth comme maire d'Orrin en 1964.", "Karl Marek fut maire d'Orrin jusqu'en 1962.",
         finds=conflict("TRM005", "1964", "1962"), language="fr"),
    case("sustituido", "Karl Marek fue sustituido por Anna Roth como alcalde de Orrin en 1964.", "Karl Marek fue alcalde de Orrin hasta 1962.",
         finds=conflict("TRM005", "1964", "1962"), language="es"),
]  # fmt: skip

LEFT_ALONE = [
    case("about a year", "Karl Marek was replaced by Anna Roth as mayor of Orrin in 1960.", "Karl Marek was mayor of Orrin until 1961."),
    case("a deputy", "Karl Marek was replaced by Anna Roth as deputy mayor of Orrin in 1960.", "Karl Marek was mayor of Orrin until 1962."),
    case("no office", "Karl Marek was replaced as goalkeeper by Bo Lind in 1960.", "Karl Marek was mayor of Orrin until 1962."),
    case("another office", "Bo Lind, mayor of Orrin, was replaced as party chairman by Anna Roth in 1960.", "Bo Lind was mayor of Orrin until 1962."),
    case("to come", "Anna Roth will succeed Karl Marek as mayor of Orrin in 2026.", "Karl Marek was mayor of Orrin until 2024."),
    case("somebody of his", "Karl Marek's father was succeeded by Karl as king in 1960.", "Karl Marek was king until 1962."),
    case("he and she", "He was elected mayor of Orrin in 1982.", "She was elected mayor of Kelso in 1985.", on=ALONE),
    case("the first of several", "Bo Lind was first elected mayor in 1990.", "He was elected mayor in 1992.", on=ALONE),
    case("of two provinces", "Bo Lind became governor of Kelso in 1990.", "He became governor of Marlow in 1992.", on=ALONE),
    case("of two museums", "He was appointed director of the museum in 1982.", "He was appointed director of the theatre in 1986.", on=ALONE),
    case("an adjoint", "Karl Marek fut remplacé par Anna Roth comme adjoint au maire d'Orrin en 1960.", "Karl Marek fut maire d'Orrin jusqu'en 1962.", language="fr"),
    case("teniente de alcalde", "Karl Marek fue sustituido por Anna Roth como teniente de alcalde de Orrin en 1960.", "Karl Marek fue alcalde de Orrin hasta 1962.",
         language="es"),
    case("phó chủ tịch", "Ông Lê Văn Sương được thay thế bởi bà Trần Thị Mây ở chức phó chủ tịch tỉnh Sơn Khê năm 2014.",
         "Ông Lê Văn Sương làm chủ tịch tỉnh Sơn Khê đến năm 2011.", language="vi"),
]  # fmt: skip


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
