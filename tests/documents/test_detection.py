"""A language is named where the evidence is clear; otherwise nobody guesses."""

from __future__ import annotations

import pytest

from factcheck.documents import detect_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor has not said when the bridge will open."),
        ("en", "Fishermen from two villages were saved by the crew of a tanker."),
        ("fr", "Le maire n'a pas dit quand le pont sera ouvert."),
        ("fr", "La délégation rapporte d’Oslo quarante médailles pour son pays."),
        ("es", "El alcalde no ha dicho cuándo se abrirá el puente."),
        ("es", "Los pescadores de dos aldeas fueron rescatados por un petrolero."),
        ("vi", "Thị trưởng chưa cho biết khi nào cây cầu sẽ mở."),
        ("vi", "Hai tàu cá được cứu ngoài khơi tỉnh Quảng Ngãi."),
        # another language
        ("und", "Der Bürgermeister hat nicht gesagt, wann die Brücke öffnet."),
        ("und", "Il sindaco non ha detto quando il ponte sarà aperto."),
        ("und", "O prefeito não disse quando a ponte será aberta."),
        ("und", "De burgemeester heeft niet gezegd wanneer de brug open gaat."),
        ("und", "Wali kota tidak mengatakan kapan jembatan itu akan dibuka."),
        ("und", "L'alcalde no ha dit quan s'obrirà el pont nou de la ciutat."),
        ("und", "Borgmästaren har inte sagt när bron ska öppna för trafiken."),
        ("und", "Η γέφυρα θα ανοίξει σύντομα."),
        ("und", "橋は来週開通します。"),
        # too little, or too much of two
        ("und", ""),
        ("und", "12,500 + 7 = ?"),
        ("und", "ACME 4.2% Q3"),
        ("und", "Le maire n'a pas dit quand le pont sera ouvert. The mayor has not said when the bridge will open."),
    ],
)
def test_the_language_of_a_text(language, text):
    assert detect_language(text) == language


def test_a_name_in_another_language_does_not_matter():
    assert detect_language("The newspaper Le Monde des livres et des arts was sold to the owner of a chain of cinemas in the north.") == "en"


def test_only_a_sample_is_read():
    assert detect_language("the rain in the north was heavy and " * 200_000) == "en"
