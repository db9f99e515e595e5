"""The official workbook as openpyxl writes it, row by row: openpyxl_workbook.py DESCRIPTION OUTPUT"""
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.pagebreak import Break

from measured import measure


def styled_cell(sheet, look, name, strong):
    """A cell that has the style; others take the numbers of its parts, which is the quickest way."""
    style = look["styles"][name]
    cell = WriteOnlyCell(sheet)
    cell.font = Font(
        name=look["font"],
        size=style["sizePt"],
        bold=style.get("bold", False),
        color="FF" + style["colour"],
        family=2,
        charset=178,
    )
    cell.alignment = Alignment(
        horizontal=style["horizontal"],
        vertical="center" if style["vertical"] == "middle" else "top",
        wrap_text=True,
        readingOrder=2,
        indent=1 if style["horizontal"] == "right" else 0,
    )
    if "fill" in style:
        cell.fill = PatternFill("solid", fgColor="FF" + style["fill"])
    if style.get("bordered"):
        thin = Side("thin", color="FF" + look["borderColour"])
        top = Side("medium", color="FF" + look["borderColour"]) if strong else thin
        cell.border = Border(left=thin, right=thin, bottom=thin, top=top)
    return cell


def write_page(sheet, described, description):
    page = description["page"]
    margins = page["marginsInch"]
    sheet.sheet_view.rightToLeft = True
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "landscape"
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = margins["sides"]
    sheet.page_margins.top, sheet.page_margins.bottom = margins["top"], margins["bottom"]
    for side in ("left", "center", "right"):
        part = getattr(sheet.oddFooter, side)
        part.text, part.font, part.size = description["footer"].get(side, ""), "Arial,Regular", 8
    if described["frozenRows"]:
        sheet.freeze_panes = f"A{described['frozenRows'] + 1}"
    if "repeatedRows" in described:
        sheet.print_title_rows = f"{described['repeatedRows']['first']}:{described['repeatedRows']['last']}"
    for row in described["breaksAfter"]:
        sheet.row_breaks.append(Break(id=row))


def write(description, path):
    workbook = Workbook(write_only=True)
    look = description["look"]
    styles = {}
    for described in description["sheets"]:
        sheet = workbook.create_sheet(described["name"])
        write_page(sheet, described, description)
        for column, width in enumerate(described["widthsChars"], start=1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        for number, row in enumerate(described["rows"], start=1):
            sheet.row_dimensions[number].height = row["heightPt"]
            cells = []
            for described_cell in row["cells"]:
                key = (described_cell["style"], "strongTop" in described_cell)
                if key not in styles:
                    styles[key] = styled_cell(sheet, look, *key)
                value = described_cell.get("value", "")
                if isinstance(value, dict):
                    value = value["value"]
                cell = WriteOnlyCell(sheet, None if value == "" else value)
                cell._style = styles[key]._style
                cells.append(cell)
            sheet.append(cells)
        # `merge_cells` and `add` compare each area with all others: this is the shorter way, to its advantage.
        sheet.merged_cells.ranges = [
            CellRange(None, area["left"], area["top"], area["right"], area["bottom"]) for area in described["merges"]
        ]
    workbook.save(path)


measure(write)
