"""Titles in quotation marks are works where the words beside them say so; what else is quoted is somebody's words."""

from __future__ import annotations

import pytest

from factcheck import recognize

WORKS = [
    ("es", "'Barcas de sal', de Nuria Prado, se vendió el jueves.", "Barcas de sal"),
    ("es", "El lienzo de Nuria Prado 'Barcas de sal' cuelga en la sala.", "Barcas de sal"),
    ("es", "«Barcas de sal» es una novela de la escritora Nuria Prado.", "Barcas de sal"),
    ("es", 'El autor de "Barcas de sal" no acudió.', "Barcas de sal"),
    ("es", '"Barcas de sal", de la arquitecta Nuria Prado, se expone hoy.', "Barcas de sal"),
    ("vi", 'Cuốn tiểu thuyết "Bến muối cũ" được in lại.', "Bến muối cũ"),
    ("vi", '"Bến muối cũ" là tiểu thuyết của Đỗ Thu Hạnh.', "Bến muối cũ"),
    ("vi", 'Đỗ Thu Hạnh là tác giả "Bến muối cũ".', "Bến muối cũ"),
    ("en", "'Salt and Tar', a novel by Nora Pell, is back in print.", "Salt and Tar"),
    ("fr", "« Le sel des quais », de Nora Pell, ressort en poche.", "Le sel des quais"),
]
WORDS = [
    ("es", 'El alcalde dijo: "Barcas de sal no queremos".'),
    ("es", "'Nadie quiere barcas', respondió el alcalde."),
    ("en", "The workers' union of Orsa and the owners' club met."),
    ("en", "'Nobody wants boats', the mayor said."),
    ("fr", "L'an dernier, l'usine d'Orsa a fermé."),
    ("vi", '"Bến muối cũ rồi", ông Khoát nói.'),
]


def titles(text: str, language: str) -> list[str]:
    return [mention.text for mention in recognize(text, language=language) if mention.kind == "work"]


@pytest.mark.parametrize(("language", "text", "title"), WORKS)
def test_title(language: str, text: str, title: str) -> None:
    """The words beside quotation marks tell that they hold the title of a work."""
    assert [title] == titles(text, language)


@pytest.mark.parametrize(("language", "text"), WORDS)
def test_words(language: str, text: str) -> None:
    """What somebody says, and an apostrophe, are no title."""
    assert titles(text, language) == []
