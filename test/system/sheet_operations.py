"""What people do to a spreadsheet, by the calls that LibreOffice's own menus end in.

Rows and columns count from 0; an area is [first column, first row, last column, last row], its ends included.
"""
import uno
from com.sun.star.sheet import TableFilterField
from com.sun.star.sheet.CellFlags import STRING
from com.sun.star.table import TableSortField
from com.sun.star.table.CellContentType import TEXT, VALUE

from office import properties

EASTERN_DIGITS = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


def cells(sheet, area):
    return sheet.getCellRangeByPosition(*area)


def filled_in(sheet, area, *types):
    """The cells of an area in which a text, or what else is asked for, is typed."""
    first_column, first_row, last_column, last_row = area
    places = [(column, row) for row in range(first_row, last_row + 1) for column in range(first_column, last_column + 1)]
    return [cell for cell in (sheet.getCellByPosition(*place) for place in places) if cell.Type in (types or (TEXT,))]


def insert_rows(book, sheet, row, count=1):
    sheet.Rows.insertByIndex(row, count)


def insert_cells(book, sheet, area):
    sheet.insertCells(cells(sheet, area).RangeAddress, uno.Enum("com.sun.star.sheet.CellInsertMode", "DOWN"))


def remove_rows(book, sheet, row, count=1):
    sheet.Rows.removeByIndex(row, count)


def hide_rows(book, sheet, row, count=1):
    cells(sheet, [0, row, 0, row + count - 1]).Rows.IsVisible = False


def filter_rows(book, sheet, area, column):
    """Arrows on the headings, and only the rows with the column's first text left to see."""
    chosen = cells(sheet, area)
    book.select(chosen)
    book.command("DataFilterAutoFilter")
    field = TableFilterField()
    field.Field, field.Operator = column - area[0], uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
    field.StringValue = next(row[field.Field] for row in chosen.DataArray[1:] if row[field.Field])
    choice = chosen.createFilterDescriptor(True)
    choice.FilterFields, choice.ContainsHeader = (field,), True
    chosen.filter(choice)


def sort_rows(book, sheet, area, column, ascending, with_formats=True):
    """LibreOffice sorts merged cells without their formats only."""
    field = TableSortField()
    field.Field, field.IsAscending = column - area[0], ascending
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    cells(sheet, area).sort(properties(SortFields=fields, ContainsHeader=False, BindFormatsToContent=with_formats))


def insert_columns(book, sheet, column, count=1):
    sheet.Columns.insertByIndex(column, count)


def remove_columns(book, sheet, column, count=1):
    sheet.Columns.removeByIndex(column, count)


def hide_columns(book, sheet, column, count=1):
    cells(sheet, [column, 0, column + count - 1, 0]).Columns.IsVisible = False


def drag_cells(book, sheet, area, column, row):
    sheet.moveRange(sheet.getCellByPosition(column, row).CellAddress, cells(sheet, area).RangeAddress)


def copy_cells(book, sheet, area, column, row):
    sheet.copyRange(sheet.getCellByPosition(column, row).CellAddress, cells(sheet, area).RangeAddress)


def cut_column(book, sheet, column):
    book.select(sheet.Columns.getByIndex(column))
    book.command("Cut")
    if sheet.Columns.getByIndex(column).queryContentCells(STRING).Count > 0:
        raise ValueError("LibreOffice did not cut the column")


def cut_and_paste_column(book, sheet, column, to):
    cut_column(book, sheet, column)
    book.select(sheet.getCellByPosition(to, 0))
    book.command("Paste")


def cut_and_insert_column(book, sheet, column, to):
    """Paste special, with the cells to the right pushed on."""
    cut_column(book, sheet, column)
    book.select(sheet.getCellByPosition(to, 0))
    book.command("InsertContents", Flags="A", MoveMode=1)


def merge(book, sheet, area):
    cells(sheet, area).merge(True)


def unmerge(book, sheet, area):
    cells(sheet, area).merge(False)


def fill_down(book, sheet, area):
    book.select(cells(sheet, area))
    book.command("FillDown")


def write(book, sheet, address, text):
    sheet.getCellRangeByName(address).setString(text)


def write_column(book, sheet, column, row, texts):
    for place, text in enumerate(texts):
        sheet.getCellByPosition(column, row + place).setString(text)


def wrap_texts(book, sheet, area, before="", after="", space=" "):
    for cell in filled_in(sheet, area):
        cell.setString(before + cell.String.replace(" ", space) + after)


def type_eastern_digits(book, sheet, area):
    """Numbers as an Arabic keyboard types them; LibreOffice takes them for texts."""
    for cell in filled_in(sheet, area, VALUE):
        cell.FormulaLocal = cell.FormulaLocal.translate(EASTERN_DIGITS)


def make_formulas(book, sheet, area):
    """Formulas that come to what stands in the cells."""
    for cell in filled_in(sheet, area):
        cell.setFormula('="' + cell.String.replace('"', '""').replace("\n", '"&CHAR(10)&"') + '"')
    for cell in filled_in(sheet, area, VALUE):
        cell.setFormula("=" + cell.Formula)


def paste_over(book, sheet, area):
    """The same texts from elsewhere: they bring a plain cell's look, and neither its merge nor its drop-down."""
    book.sheets.insertNewByName("clipboard", book.sheets.Count)
    elsewhere = book.sheets.getByName("clipboard").getCellByPosition(0, 0)
    for cell in filled_in(sheet, area):
        elsewhere.setString(cell.String)
        sheet.copyRange(cell.CellAddress, elsewhere.RangeAddress)
    book.sheets.removeByName("clipboard")


def colour(book, sheet, area, colour):
    cells(sheet, area).CellBackColor = colour


def copy_formats(book, sheet, area, column, row):
    book.select(cells(sheet, area))
    book.command("Copy")
    book.select(sheet.getCellByPosition(column, row))
    book.command("InsertContents", Flags="T")


def annotate(book, sheet, address, text):
    sheet.Annotations.insertNew(sheet.getCellRangeByName(address).CellAddress, text)


def protect(book, sheet):
    sheet.protect("")


def unprotect(book, sheet):
    sheet.unprotect("")


def rename_tab(book, sheet, name):
    sheet.Name = name


def move_tab(book, sheet, place):
    book.sheets.moveByName(sheet.Name, place)


def add_tab(book, sheet, name, place, texts):
    book.sheets.insertNewByName(name, place)
    write_column(book, book.sheets.getByName(name), 0, 0, texts)


def copy_tab(book, sheet, name, place):
    book.sheets.copyByName(sheet.Name, name, place)


def remove_tab(book, sheet):
    book.sheets.removeByName(sheet.Name)


def save_again(book, sheet, ending):
    book.save_and_open_again(ending)
