"""Copies sheets in LibreOffice Calc as a person would, and pastes each into a text document of its own.

Usage: paste_into_word.py < files.json, which holds [{"file": …, "sheets": [{"rows": …, "columns": …, "docx": …}, …]}, …].
"""
import json
import os
import sys

import uno
import unohelper
from com.sun.star.datatransfer import UnsupportedFlavorException, XTransferable
from com.sun.star.text.WritingMode2 import RL_TB

from office import Office, Workbook, properties

HTML = "text/html"


class Html(unohelper.Base, XTransferable):
    """What lies on a clipboard for Word: a table in HTML. LibreOffice's RTF would drop what is merged downwards."""

    def __init__(self, flavor, html):
        self._flavor = flavor
        self._html = html

    def getTransferDataFlavors(self):
        return (self._flavor,)

    def isDataFlavorSupported(self, flavor):
        return flavor.MimeType == HTML

    def getTransferData(self, flavor):
        if flavor.MimeType != HTML:
            raise UnsupportedFlavorException()
        return uno.ByteSequence(self._html.encode())


def copied(book, sheet, rows, columns):
    transferable = book.copy(sheet.getCellRangeByPosition(0, 0, columns - 1, rows - 1))
    flavor = next(each for each in transferable.getTransferDataFlavors() if each.MimeType == HTML)
    html = transferable.getTransferData(flavor).value.decode()
    # LibreOffice leaves a sheet's direction out of what it copies: it is said here where Calc has read it in the file.
    direction = ' dir="rtl"' if sheet.TableLayout == RL_TB else ""
    return Html(flavor, html.replace("<table", f"<table{direction}"))


def paste(office, transferable, docx):
    document = office.desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, properties(Hidden=True))
    document.CurrentController.insertTransferable(transferable)
    document.storeToURL(uno.systemPathToFileUrl(docx), properties(FilterName="MS Word 2007 XML"))
    document.close(True)


def paste_all(office, file, sheets):
    book = Workbook(office, os.path.abspath(file))
    try:
        for index, each in enumerate(sheets):
            paste(office, copied(book, book.sheets.getByIndex(index), each["rows"], each["columns"]), each["docx"])
    finally:
        book.close()


with Office() as office:
    for each in json.load(sys.stdin):
        paste_all(office, **each)
