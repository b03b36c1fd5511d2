"""A table as OpenDocument Spreadsheet (ISO/IEC 26300), which every office program opens.

Each cell says what it is, text or a number, so no text can run as a formula.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

Cell = str | Decimal
"""A text, or a number that one can count with."""

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The moment in the archive: the same content, the same bytes."""
_NEVER_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MANIFEST = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""
_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">
<office:automatic-styles><style:style style:name="kop" style:family="table-cell">\
<style:text-properties fo:font-weight="bold"/></style:style>\
<style:style style:name="breed" style:family="table-column">\
<style:table-column-properties style:column-width="5cm"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet>
"""
_FOOT = "</table:table></office:spreadsheet></office:body></office:document-content>\n"


def ods(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A file with one table, called `name`: the columns in bold, and below them the rows."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        # First and not packed, so that others see what it is without opening it.
        archive.writestr(ZipInfo("mimetype", _LONG_AGO), _TYPE, ZIP_STORED)
        content = "".join(_content(name, columns, rows))
        for place, text in (("content.xml", content), ("META-INF/manifest.xml", _MANIFEST)):
            archive.writestr(ZipInfo(place, _LONG_AGO), text.encode(), ZIP_DEFLATED)
    return made.getvalue()


def _content(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    yield _HEAD
    yield f"<table:table table:name={quoteattr(name)}>"
    yield '<table:table-column table:style-name="breed" table:number-columns-repeated='
    yield f'"{len(columns)}"/>\n<table:table-header-rows>'
    yield _row(columns, ' table:style-name="kop"')
    yield "</table:table-header-rows>\n"
    for row in rows:
        yield _row(row)
    yield _FOOT


def _row(cells: Sequence[Cell], style: str = "") -> str:
    return f"<table:table-row>{''.join(_cell(cell, style) for cell in cells)}</table:table-row>\n"


def _cell(cell: Cell, style: str) -> str:
    if isinstance(cell, Decimal):
        value = f'office:value-type="float" office:value="{cell:f}"'
    elif not cell:
        return "<table:table-cell/>"
    else:
        value = 'office:value-type="string"'
    return (
        f"<table:table-cell{style} {value}><text:p>{_text(str(cell))}</text:p></table:table-cell>"
    )


def _text(text: str) -> str:
    return escape(_NEVER_IN_XML.sub("", text))
