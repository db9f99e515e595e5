"""Prints workbooks to PDF in one LibreOffice, and tells where it puts their rows, columns and pages.

Usage: print_in_libreoffice.py LOCALE < files.json, which holds [{"file": …, "pdf": …, "sheets": [{"rows": …, "columns": …}, …]}, …];
the locale may be empty; it prints what it tells of each sheet of each file, [[{…}, …], …]: `SheetOnPaper` in print-in-libreoffice.ts.
"""
import json
import os
import sys

from office import Office, Workbook

POINTS = 72 / 2540


def places(sheet, rows, columns):
    """The end of the last row is where the next one begins; on a sheet from the right, cells stand left of 0."""
    downwards = (sheet.getCellByPosition(0, row).Position.Y for row in range(rows + 1))
    across = (-sheet.getCellByPosition(column, 0).Position.X for column in range(columns))
    return {"rowTops": [top * POINTS for top in downwards], "columnEdges": [0, *(edge * POINTS for edge in across)]}


def breaks(lines):
    """Where a page ends within so many rows or columns, whoever asked for it."""
    return [index for index, line in enumerate(lines) if index > 0 and line.IsStartOfNewPage]


def paper(style):
    foot = style.BottomMargin + (style.FooterHeight if style.FooterIsOn else 0)
    head = style.TopMargin + (style.HeaderHeight if style.HeaderIsOn else 0)
    lengths = {"widthPt": style.Width, "heightPt": style.Height, "topPt": head, "bottomPt": foot}
    return {name: length * POINTS for name, length in lengths.items()}


def on_paper(book, sheet, rows, columns):
    return {
        **places(sheet, rows, columns),
        **paper(book.page_style(sheet)),
        "breaksAfter": breaks(sheet.Rows.getByIndex(row) for row in range(rows)),
        "columnBreaks": len(breaks(sheet.Columns.getByIndex(column) for column in range(columns))),
    }


def printed(office, file, pdf, sheets):
    book = Workbook(office, os.path.abspath(file))
    try:
        book.save(os.path.abspath(pdf))
        return [on_paper(book, book.sheets.getByIndex(index), **size) for index, size in enumerate(sheets)]
    finally:
        book.close()


with Office(sys.argv[1]) as office:
    json.dump([printed(office, **each) for each in json.load(sys.stdin)], sys.stdout)
