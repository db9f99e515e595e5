"""Works on files in a real LibreOffice as people would, and saves each in its own place.

Usage: work_in_libreoffice.py < jobs.json, which holds [{"file": …, "operations": [{"do": …, "tab": …, …}, …]}, …];
what may be done, and with which arguments, stands in sheet_operations.py.
"""
import inspect
import json
import os
import sys

import sheet_operations
from office import Office, Workbook


def operate(book, do, tab, **arguments):
    # By the module's own functions alone: a job names none of Python's.
    known = dict(inspect.getmembers(sheet_operations, inspect.isfunction))
    known[do](book, book.sheets.getByName(tab), **arguments)


def work(office, file, operations):
    book = Workbook(office, os.path.abspath(file))
    try:
        for operation in operations:
            try:
                operate(book, **operation)
            except Exception as error:
                raise RuntimeError(f"{file}: {json.dumps(operation, ensure_ascii=False)}") from error
        book.save(os.path.abspath(file))
    finally:
        book.close()


with Office() as office:
    for job in json.load(sys.stdin):
        work(office, **job)
