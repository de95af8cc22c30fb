"""The HTML page: one file that fetches nothing, runs only its own script, and reads well without it."""

from __future__ import annotations

import base64
import hashlib
import html.parser
import re
import time

import attrs
import pytest

from factcheck.reports.renderers import render
from factcheck.reports.renderers.notebook import fragment
from factcheck.reports.report import Report
from tests.reports import samples
from tests.reports.test_machine_formats import HOSTILE, hostile

VOID = {"meta", "input", "br", "img", "link", "hr"}


class Page(html.parser.HTMLParser):
    """The elements of a page with their attributes, its text, and whether every element is closed where it should be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.parents: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, {name: value or "" for name, value in attributes}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] not in (["script"], ["style"]):
            self.words.append(data)
            self.parents.append((self.open[-1] if self.open else "", data))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.words))


@pytest.fixture(scope="module")
def source() -> str:
    return render(samples.report(), "html")


@pytest.fixture(scope="module")
def page(source) -> Page:
    return Page(source)


def test_nothing_is_fetched_from_anywhere(page):
    assert [name for name, _ in page.elements if name in {"link", "img", "iframe", "object", "base", "svg"}] == []
    assert [attributes for _, attributes in page.elements if "src" in attributes] == []
    assert all(attributes["href"].startswith("#") for attributes in page.all("a"))


def test_the_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else(source, page):
    policy = next(a["content"] for a in page.all("meta") if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        (body,) = re.findall(f"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert [name for _, attributes in page.elements for name in attributes if name == "style" or name.startswith("on")] == []


def test_every_finding_is_an_article_with_an_anchor_of_its_own(page):
    anchors = [attributes["id"] for attributes in page.all("article")]
    assert len(anchors) == len(set(anchors)) == len(samples.report().findings)
    assert {attributes["id"] for _, attributes in page.elements if "id" in attributes} >= set(anchors)


def test_every_reference_inside_the_page_leads_somewhere(page):
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    references = [attributes["href"][1:] for attributes in page.all("a")]
    references += [attributes["aria-labelledby"] for _, attributes in page.elements if "aria-labelledby" in attributes]
    assert set(references) <= set(ids)


def test_the_words_of_both_sides_the_values_and_the_reasoning_are_there_without_a_script(page):
    for words in ("the largest container port in northern Norland", "the second largest container port", "1st", "2nd", "one list, one scope", "scope: northern Norland"):
        assert words in page.text


def test_the_words_that_differ_between_copies_are_marked(source):
    assert "Nearly <mark>300</mark> people" in source
    assert "Nearly <mark>320</mark> people" in source


def test_the_minority_of_a_conflict_is_named():
    places = [samples.evidence("harbour.txt", "on 4 May 1962"), samples.evidence("archive/1999.txt", "in 1962"), samples.evidence("guide.md", "on 5 May 1962")]
    conflict = samples.finding("conflict", "DAT001", places, [("1962-05-04", (0, 1)), ("1962-05-05", (2,))])
    text = render(samples.report(conflict), "html")
    assert text.count('class="side minority"') == 1
    assert "1 place, the minority" in Page(text).text


def test_an_even_conflict_has_no_minority(source):
    assert "the minority" not in source


def test_a_change_has_a_timeline_in_the_order_of_publication(source):
    (timeline,) = re.findall(r'<ol class="timeline".*?</ol>', source, re.DOTALL)
    assert timeline.index("1999-03-01") < timeline.index("2024-09-25")


def test_the_map_counts_what_two_documents_share(page):
    assert "C3 D1" in page.text
    assert [attributes["scope"] for attributes in page.all("th") if attributes["scope"] == "row"] == ["row"] * 3


def test_filters_are_labelled_and_hidden_until_the_script_runs(source, page):
    (form,) = page.all("form")
    assert "hidden" in form
    assert source.count("<label>") == len(page.all("select")) + len(page.all("input")) == 5


def test_articles_cannot_put_anything_into_the_page():
    text = render(hostile(), "html")
    page = Page(text)
    assert [name for name, _ in page.elements if name == "img"] == []
    assert len(page.all("script")) == 1
    assert not set(text) & set("\x1b\u202e\x00")
    assert "<U+202E>" in page.text


def test_settled_findings_come_last_and_are_not_counted():
    waived, fresh = attrs.evolve(samples.rank_conflict(), status="waived"), samples.date_conflict()
    page = Page(render(samples.report(waived, fresh), "html"))
    assert [attributes["id"] for attributes in page.all("article")] == [fresh.id, waived.id]
    assert [attributes["class"] for attributes in page.all("article")] == ["conflict warning", "conflict error settled"]
    assert "1 conflict (1 warning)" in page.text
    assert "2 conflicts" not in page.text


def test_a_report_without_findings_says_so():
    assert "Nothing was found." in Page(render(Report((), ()), "html")).text


def test_two_findings_of_one_id_have_two_anchors():
    page = Page(render(samples.report(samples.agreement(), samples.agreement("derived")), "html"))
    first, second = (attributes["id"] for attributes in page.all("article"))
    assert second == f"{first}-2"


def test_thousands_of_findings_are_written_without_a_noticeable_wait():
    many = [attrs.evolve(samples.rank_conflict(), id=f"{number:012}") for number in range(5000)]
    report = samples.report(*many)
    began = time.process_time()
    text = render(report, "html")
    assert time.process_time() - began < 5
    assert text.count("<article ") == 5000


def test_a_notebook_shows_the_report_escaped():
    assert "<mark>the largest container port in northern Norland</mark>" in samples.report()._repr_html_()
    text = fragment(hostile())
    assert HOSTILE[:12] not in text
    assert [name for name, _ in Page(text).elements if name in {"img", "script"}] == []


def test_a_notebook_shows_one_finding_with_its_places_values_and_reasons_escaped():
    words = Page(samples.rank_conflict()._repr_html_()).text
    for part in ("RNK001 error", "harbour.txt:3:23", "the second largest container port", "2nd", "one list, one scope and one time"):
        assert part in words
    page = Page(hostile().findings[0]._repr_html_())
    assert [name for name, _ in page.elements if name in {"img", "script"}] == []
    # A direction that the article turns ends with the element around its words.
    assert all(parent == "bdi" for parent, text in page.parents if "\u202e" in text)
