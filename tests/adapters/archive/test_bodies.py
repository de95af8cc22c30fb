"""A document comes back from an archive as it was read, as a whole and sentence by sentence."""

from __future__ import annotations

import pytest

from factcheck import Archive, Document
from factcheck.adapters.archive import bodies
from factcheck.adapters.archive.samples import Samples, samples
from factcheck.errors import ArchiveError
from factcheck.pipeline import Record, read

TEXTS = {
    "one sentence": "The mill at Orsa was sold.",
    "several": "The mill at Orsa was sold on Sunday. Nobody knows to whom. Rain fell for 3 days.",
    "blocks of several kinds": "# The mill\n\nIt was sold.\n\n- for 5,000 crowns\n- to a brewer\n\n| Year | Crowns |\n| --- | --- |\n| 2011 | 5,000 |\n\nNobody complained.",
    "a page around it": "Home > News > Orsa\n\nThe mill was sold. It is old.\n\nPhoto: Ada Roe\n\nAll rights reserved.",
    "beyond the basic plane": "Giá 😀 tăng 5%. Nhà máy ở Orsa đã bán. Xong.",
    "nothing": "",
}


def stored(record: Record) -> bodies.Opened:
    return bodies.opened(bodies.encode(record.layout, record.units))


def record(name: str, kind: str = "text") -> Record:
    return read(Document(id="a", text=TEXTS[name], format=kind, language="vi" if "Giá" in TEXTS[name] else "en"))


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_units_come_back_one_by_one_as_all_at_once(name: str, kind: str) -> None:
    given = record(name, kind)
    body = stored(given)
    assert bodies.decode(body, "a")[1] == given.units
    assert tuple(bodies.sentence(body, "a", index) for index in range(len(given.units))) == given.units


def test_there_are_several_kinds_among_them() -> None:
    assert len({unit.kind for name in TEXTS for unit in record(name, "markdown").units}) > 1


@pytest.mark.parametrize("name", TEXTS)
def test_a_unit_that_is_not_there_is_told(name: str) -> None:
    given = record(name)
    with pytest.raises(ValueError, match="unpack"):
        bodies.sentence(stored(given), "a", len(given.units))


def test_a_posting_that_points_beyond_the_text_is_told_with_the_document(tmp_path: object) -> None:
    path = f"{tmp_path}/news.db"
    text = "The ferry to Orsa was taken out of service after its engine had failed twice within a week."
    with Archive(path) as archive:
        archive.write([Document(id="news/7.txt", text=f"Rain fell on Sunday. {text}", language="en")])
        connection = archive._database.connection
        shorter = read(Document(id="news/7.txt", text="Rain fell on Sunday.", language="en"))
        known = samples(connection) or Samples()
        connection.execute("UPDATE documents SET body = ?", (bodies.encode(shorter.layout, shorter.units, known.body),))
        with pytest.raises(ArchiveError, match=r"news/7\.txt: the stored text cannot be read"):
            archive.check([("draft", text.replace("twice", "thrice"))])
