"""Where a rank holds: "the province" that a text has named, a rank that was held once."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

CONFLICTS = [
    case(
        "the province",
        "The Vanta Bridge is the longest bridge in Orsa province.",
        "The province of Orsa bans trucks on the Ninda Bridge. It is the longest bridge in the province.",
        finds=conflict("RNK004", "longest bridge", "longest bridge"),
    ),
    case(
        "la provincia",
        "El puente Vanta es el puente más largo de la provincia de Orsa.",
        "La provincia de Orsa prohíbe los camiones. El puente Ninda es el puente más largo de la provincia.",
        finds=conflict("RNK004", "más largo", "más largo"),
        language="es",
    ),
    case(
        "cầu dài nhất tỉnh",
        "Cầu Khe Vang là cầu dài nhất tỉnh Thanh Kiều.",
        "Tỉnh Thanh Kiều cấm xe qua cầu Lam Bình. Đây là cầu dài nhất tỉnh.",
        finds=conflict("RNK004", "dài nhất", "dài nhất"),
        language="vi",
    ),
    case(
        "giữ kỷ lục",
        "Cầu Khe Vang là cây cầu gỗ dài nhất Việt Nam.",
        "Cầu Lam Bình giữ kỷ lục cầu gỗ dài nhất cả nước.",
        finds=conflict("RNK004", "dài nhất", "dài nhất"),
        language="vi",
    ),
]

LEFT_ALONE = [
    case(
        "two provinces",
        "The Vanta Bridge is the longest bridge in Orsa province.",
        "The province of Orsa borders the province of Ruvia. The Ninda Bridge is the longest bridge in the province.",
    ),
    case(
        "dài nhất huyện",
        "Cầu Khe Vang là cầu dài nhất tỉnh Thanh Kiều.",
        "Huyện Trà Lĩnh thuộc tỉnh Thanh Kiều. Cầu Lam Bình là cầu dài nhất huyện.",
        language="vi",
    ),
    case(
        "từng là",
        "Cầu Khe Vang là cầu dài nhất tỉnh Thanh Kiều.",
        "Cầu Lam Bình từng là cầu dài nhất tỉnh Thanh Kiều.",
        language="vi",
    ),
    case(
        "từng giữ kỷ lục",
        "Cầu Khe Vang là cây cầu gỗ dài nhất Việt Nam.",
        "Cầu Lam Bình từng giữ kỷ lục cầu gỗ dài nhất cả nước.",
        language="vi",
    ),
]


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
