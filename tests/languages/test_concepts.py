"""The concept words of the four languages: what a form means, what a look-alike does not, and what the tables refuse."""

from __future__ import annotations

import time

import pytest

from factcheck.errors import TableError
from factcheck.languages import concepts as words
from factcheck.languages.concepts import ConceptWords, Forms, Matcher, matcher, seeds
from factcheck.languages.language import CODES, structure
from factcheck.mentions.tokens import tokenize
from factcheck.world.cardinality import apart, concepts
from factcheck.world.concepts import catalogue

# language, sentence, words that must be found, the id they must be found as
FOUND = [
    # founding, opening, service, building
    ("en", "The brass band was set up in 1911.", "set up", "event.founding"),
    ("en", "The observatory came into being in 1867.", "came into being", "event.founding"),
    ("en", "The rink opened its doors on 3 June.", "opened its doors", "event.opening"),
    ("en", "The tram was put into service in May.", "put into service", "event.start-of-service"),
    ("fr", "La fromagerie a vu le jour en 1922 et a été fondée par deux sœurs.", "a été fondée", "event.founding"),
    ("fr", "La passerelle a ouvert ses portes hier.", "ouvert ses portes", "event.opening"),
    ("fr", "Le téléphérique sera mis en service en avril.", "mis en service", "event.start-of-service"),
    ("es", "La bodega fue fundada en 1890.", "fundada", "event.founding"),
    ("es", "El canal entró en funcionamiento en 1931.", "entró en funcionamiento", "event.start-of-service"),
    ("vi", "Xưởng gốm ra đời năm 1921.", "ra đời năm", "event.founding"),
    ("vi", "Nhà hát được khánh thành hôm qua.", "được khánh thành", "event.opening"),
    ("vi", "Đường dây đi vào vận hành từ tháng 5.", "đi vào vận hành", "event.start-of-service"),
    # texts
    ("en", "The levy took effect on Monday.", "took effect", "event.entry-into-force"),
    ("fr", "Le décret entrera en vigueur lundi.", "entrera en vigueur", "event.entry-into-force"),
    ("es", "El decreto entró en vigor el lunes.", "entró en vigor", "event.entry-into-force"),
    ("vi", "Nghị định có hiệu lực từ thứ Hai.", "có hiệu lực từ", "event.entry-into-force"),
    ("en", "Chad and Laos established diplomatic relations in 1991.", "established diplomatic relations", "event.diplomatic-relations"),
    ("vi", "Hai nước thiết lập quan hệ ngoại giao năm 1991.", "thiết lập quan hệ ngoại giao", "event.diplomatic-relations"),
    # people
    ("es", "La pintora nació en Lugo.", "nació en", "relation.born-in"),
    ("vi", "Ông sinh ngày 3/5/1940.", "sinh ngày", "event.birth"),
    ("fr", "La soprano s’est éteinte dimanche.", "s’est éteinte", "event.death"),
    ("en", "She was sworn in on Friday.", "was sworn in", "event.taking-office"),
    # measures
    ("en", "The pier is 340 metres long.", "long", "measure.length"),
    ("fr", "Une jetée de 340 mètres de long.", "de long", "measure.length"),
    ("es", "Un muelle de 340 metros de largo.", "de largo", "measure.length"),
    ("vi", "Cầu tàu dài 340 m.", "dài", "measure.length"),
    ("en", "The quake claimed the lives of nine people.", "claimed the lives of", "measure.killed"),
    ("es", "El temblor se cobró la vida de nueve personas.", "se cobró la vida", "measure.killed"),
    ("vi", "Vụ sập cướp đi sinh mạng của chín người.", "cướp đi sinh mạng của", "measure.killed"),
    ("fr", "Le chiffre d’affaires atteint 8 millions.", "chiffre d’affaires", "measure.revenue"),
    ("vi", "Doanh thu đạt 8 tỷ đồng.", "Doanh thu đạt", "measure.revenue"),
    ("en", "Twelve gold medals went home.", "gold medals", "counted.gold-medal"),
    # outcomes
    ("en", "The appeals court quashed the verdict.", "quashed", "outcome.overturned"),
    ("fr", "Le Sénat a repoussé le texte.", "repoussé", "outcome.rejected"),
    ("es", "El pleno aprobó la moción por unanimidad.", "por unanimidad", "outcome.approved-unanimously"),
    ("vi", "Đội khách thua đậm.", "thua", "outcome.lost"),
    # offices meet as title and portfolio
    ("en", "Finland's foreign minister resigned.", "minister", "office.minister"),
    ("en", "Finland's foreign minister resigned.", "foreign", "portfolio.foreign-affairs"),
    ("fr", "La ministre des Affaires étrangères démissionne.", "Affaires étrangères", "portfolio.foreign-affairs"),
    ("es", "El canciller renunció.", "canciller", "office.minister"),
    ("es", "El canciller renunció.", "canciller", "portfolio.foreign-affairs"),
    ("vi", "Bộ trưởng Ngoại giao từ chức.", "Ngoại giao", "portfolio.foreign-affairs"),
    ("vi", "Thứ trưởng Bộ Y tế dự lễ.", "Thứ trưởng", "grade.deputy"),
    ("es", "La vicepresidenta llegó tarde.", "vicepresidenta", "grade.deputy"),
    ("fr", "Le PDG reste.", "PDG", "office.chief-executive"),
    ("es", "La consejera delegada sigue.", "consejera delegada", "office.chief-executive"),
    ("vi", "Tổng giám đốc từ chức.", "Tổng giám đốc", "office.chief-executive"),
    # classes and cues
    ("en", "The tube needs new drains.", "tube", "class.tunnel"),
    ("vi", "Trường có hai cơ sở.", "Trường", "class.school"),
    ("en", "Output rose by 3 percent.", "rose by", "cue.change-by"),
    ("es", "La tasa subió un 3 %.", "subió un", "cue.change-by"),
    ("vi", "Giá giảm xuống còn 9 đồng.", "giảm xuống còn", "cue.change-to"),
    ("fr", "Neuf blessés, dont deux enfants.", "dont", "cue.part"),
    ("vi", "Chín người, trong đó có hai trẻ em.", "trong đó có", "cue.open-list"),
    ("en", "Up from 40 a year earlier.", "a year earlier", "cue.base-after"),
    ("fr", "La halle ouvrira en mai.", "ouvrira", "cue.future"),
    ("vi", "Chợ dự kiến mở vào tháng 5.", "dự kiến", "cue.plan"),
    ("en", "Witnesses said the mast fell.", "Witnesses said", "cue.source-party"),
    # the other spelling of a tone, a hyphen as a space
    ("vi", "Hai đội hoà nhau 1-1.", "hoà nhau", "outcome.drew"),
    ("en", "The vice-chancellor spoke.", "vice-chancellor", "office.rector"),
]

# language, sentence, an id that must not be found
ABSENT = [
    ("en", "They found the keys in May.", "event.founding"),
    ("en", "The plan was founded on hope.", "event.founding"),
    ("en", "It took a long time.", "measure.length"),
    ("en", "The high school closed early.", "measure.height"),
    ("en", "She lives in New York.", "cue.restrict-new"),
    ("en", "The fair is in May 2014.", "cue.conditional"),
    ("en", "More than 300 people came.", "cue.increment"),
    ("en", "More than 300 people came.", "cue.base"),
    ("en", "Not only the roof leaks.", "cue.denial"),
    ("en", "Nine people were injured.", "measure.killed"),
    ("en", "Nine people were killed.", "measure.injured"),
    ("en", "The fire department sold its truck.", "event.fire"),
    ("fr", "L’indice monte par rapport à mars.", "event.census"),
    ("fr", "Le chien n’a que trois pattes.", "cue.denial"),
    ("fr", "Plus de 300 personnes sont venues.", "cue.increment"),
    ("es", "Más de 300 personas vinieron.", "cue.increment"),
    ("es", "Aprendió a leer a los treinta años.", "office.commander"),
    ("vi", "Ngành hàng không phục hồi.", "cue.denial"),
    ("vi", "Công nghệ sinh học phát triển.", "event.birth"),
    ("vi", "Các sinh viên nghiên cứu vệ sinh.", "event.birth"),
    ("vi", "Ông là người Việt Nam.", "cue.restrict-men"),
    ("vi", "Bộ Giao thông có điều kiện tốt.", "event.charge"),
    ("vi", "Thị trường xã hội thay đổi.", "class.school"),
    ("vi", "Nguyên nhân sự cố chưa rõ.", "grade.former"),
    ("vi", "Đây là mục tiêu kinh tế.", "measure.spending"),
]


def read(code: str, sentence: str) -> set[tuple[str, str]]:
    tokens = tokenize(sentence)
    return {(sentence[tokens.starts[match.start_token] : tokens.ends[match.end_token - 1]], match.id) for match in matcher(code).match(tokens.folds)}


@pytest.mark.parametrize(("code", "sentence", "form", "meaning"), FOUND)
def test_a_listed_form_is_found_as_its_id(code: str, sentence: str, form: str, meaning: str) -> None:
    assert (form, meaning) in read(code, sentence)


@pytest.mark.parametrize(("code", "sentence", "meaning"), ABSENT)
def test_a_look_alike_is_not(code: str, sentence: str, meaning: str) -> None:
    assert meaning not in {found for _, found in read(code, sentence)}


@pytest.mark.parametrize("code", CODES)
def test_every_id_of_the_world_has_words_and_no_form_says_one_thing_and_its_opposite(code: str) -> None:
    known = catalogue()
    ids = {*concepts(), *known.classes, *known.grades, *known.portfolios, *known.cues}
    words.check_ids(code, ids, apart)


@pytest.mark.parametrize("code", CODES)
def test_a_form_is_cut_as_a_text_is_cut(code: str) -> None:
    table = words.words(code)
    for form in {*(form for *_, form in table.entries()), *table.shields}:
        assert words.tokens_of(form) == tokenize(form).folds


def test_the_longest_form_wins_and_layers_overlap() -> None:
    found = matcher("en").match(tokenize("former deputy prime minister").folds)
    assert [(match.start_token, match.end_token, match.id) for match in found] == [
        (0, 1, "grade.former"),
        (1, 2, "grade.deputy"),
        (2, 4, "office.prime-minister"),
    ]


def test_a_form_of_two_ids_gives_both() -> None:
    assert {"outcome.won", "measure.medals"} <= {match.id for match in matcher("en").match(["won"])}


def test_only_the_named_tokens_are_looked_at() -> None:
    folds = tokenize("born in Lugo, born in Vigo").folds
    assert {match.start_token for match in matcher("en").match(folds, 4) if match.layer == "concept"} == {4}
    assert matcher("en").match(["came", "into", "force"], 0, 2) == matcher("en").match(["came", "into"])


def test_an_unknown_language_has_no_words() -> None:
    assert matcher("und").match(["opened"]) == []


def table(**changes: object) -> dict[str, object]:
    plain: dict[str, object] = {
        "source": "test",
        "concepts": {"event.birth": {"verbs": ["born"]}},
        "classes": {},
        "grades": {},
        "portfolios": {},
        "cues": {},
    }
    return plain | changes


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"concepts": {"event.birth": {"verbs": ["Born"]}}}, "'Born' should be lower case"),
        ({"concepts": {"event.birth": {"phrases": ["came  to"]}}}, "single spaces"),
        ({"cues": {"cue.plan": ["n’est"]}}, "straight apostrophes"),
        ({"concepts": {"event.birth": {}}}, "event.birth: has no form"),
        ({"concepts": {"event.birth": {"adverbs": ["newly"]}}}, "adverbs"),
        ({"verbs": {}}, "verbs"),
    ],
)
def test_a_table_that_can_not_be_matched_is_refused(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(TableError, match=reason):
        structure(table(**changes), ConceptWords, "languages/xx/concepts.toml")


def test_unknown_ids_missing_ids_and_opposites_under_one_form_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = ConceptWords("test", {"outcome.won": Forms(verbs=("beat",)), "outcome.lost": Forms(verbs=("beat",))}, {}, {}, {}, {})
    monkeypatch.setattr(words, "words", lambda code: both)
    with pytest.raises(TableError, match=r"outcome\.lost: no such id"):
        words.check_ids("en", {"outcome.won"}, apart)
    with pytest.raises(TableError, match=r"outcome\.drew: has no words"):
        words.check_ids("en", {"outcome.won", "outcome.lost", "outcome.drew"}, apart)
    with pytest.raises(TableError, match=r"'beat' stands under outcome\.won and under outcome\.lost"):
        words.check_ids("en", {"outcome.won", "outcome.lost"}, apart)


def test_a_shield_hides_what_it_holds() -> None:
    plain = ConceptWords("test", {"event.birth": Forms(verbs=("sinh",))}, {}, {}, {}, {}, shields=("sinh học",))
    assert [match.start_token for match in Matcher(seeds(plain)).match(["sinh", "học", "sinh"])] == [2]


def test_matching_is_linear_in_the_text() -> None:
    folds = ["came", "into", "being", "set"] * 20_000
    start = time.process_time()
    matcher("en").match(folds)
    assert time.process_time() - start < 3
