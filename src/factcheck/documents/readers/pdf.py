"""PDF: the text of its pages, as far as it holds text. The one door to pypdf."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pypdf
import pypdf.errors

from factcheck.documents.document import Document
from factcheck.documents.readers.file import File

PAGES = 10_000  # pages of one file
# What pypdf has to say of a file that is not quite right is nobody's concern whom the file's text is shown.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read(file: File) -> Iterator[Document]:
    """The document. Raises DocumentError for what is no PDF, is encrypted, holds no text, or is beyond a limit."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for page in _pages(file):
        starts.append(length)
        text = page.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").rstrip() + "\n"
        pieces.append(text)
        length += len(text)
        if length > file.options.limits.unpacked:
            raise file.error(f"its pages hold more than {file.options.limits.unpacked} characters (limit unpacked)")
    text = "".join(pieces)
    if not text.strip():
        raise file.error("holds no text: pages that were scanned have to be read by other means")
    yield Document(id=file.name, text=text, format="pdf", origin=file.origin(pages=tuple(starts)))


def _pages(file: File) -> Iterator[str]:
    try:
        reader = pypdf.PdfReader(io.BytesIO(file.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise file.error("is encrypted")
        count = len(reader.pages)
        if count > PAGES:
            file.note(f"only the first {PAGES} of {count} pages are read")
        for number in range(min(count, PAGES)):
            yield reader.pages[number].extract_text()
    except (pypdf.errors.PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, ArithmeticError) as error:
        raise file.error(f"is not a PDF that can be read: {type(error).__name__}") from None
    except (RecursionError, MemoryError, NotImplementedError, OSError, LookupError) as error:
        raise file.error(f"is not a PDF that can be read: {type(error).__name__}") from None
