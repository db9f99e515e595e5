"""The heights that LibreOffice gives to the rows of a workbook where it fits them to their texts.

Usage: row_heights.py FILE prints the points of each row of each sheet, [[…], …].
"""
import json
import os
import sys

from office import Office, Workbook

POINTS = 72 / 2540


def fitted(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress.EndRow
    rows = sheet.getCellRangeByPosition(0, 0, 0, last).Rows
    rows.OptimalHeight = True
    return [rows.getByIndex(row).Height * POINTS for row in range(last + 1)]


def heights(office, path):
    book = Workbook(office, os.path.abspath(path))
    try:
        return [fitted(book.sheets.getByIndex(index)) for index in range(book.sheets.Count)]
    finally:
        book.close()


with Office() as office:
    json.dump(heights(office, sys.argv[1]), sys.stdout)
