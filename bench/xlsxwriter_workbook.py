"""The official workbook as XlsxWriter writes it: xlsxwriter_workbook.py DESCRIPTION OUTPUT"""
import xlsxwriter

from measured import measure


def format_of(look, name, strong):
    style = look["styles"][name]
    properties = {
        "font_name": look["font"],
        "font_size": style["sizePt"],
        "bold": style.get("bold", False),
        "font_color": "#" + style["colour"],
        "font_family": 2,
        "font_charset": 178,
        "align": style["horizontal"],
        "valign": "vcenter" if style["vertical"] == "middle" else "top",
        "text_wrap": True,
        "reading_order": 2,
    }
    if style["horizontal"] == "right":
        properties["indent"] = 1
    if "fill" in style:
        properties["bg_color"] = "#" + style["fill"]
    if style.get("bordered"):
        properties.update(border=1, border_color="#" + look["borderColour"], top=2 if strong else 1)
    return properties


def write_page(sheet, described, description):
    page = description["page"]
    margins = page["marginsInch"]
    sheet.right_to_left()
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.center_horizontally()
    sheet.set_margins(left=margins["sides"], right=margins["sides"], top=margins["top"], bottom=margins["bottom"])
    footer = description["footer"]
    parts = (("L", "left"), ("C", "center"), ("R", "right"))
    sheet.set_footer("".join(f'&{letter}&"Arial,Regular"&8 {footer.get(side, "")}' for letter, side in parts))
    if described["frozenRows"]:
        sheet.freeze_panes(described["frozenRows"], 0)
    if "repeatedRows" in described:
        sheet.repeat_rows(described["repeatedRows"]["first"] - 1, described["repeatedRows"]["last"] - 1)
    sheet.set_h_pagebreaks(described["breaksAfter"])


def write(description, path):
    # Every text stays one: no looking for numbers, links and formulas.
    options = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(path, options)
    look = description["look"]
    formats = {}
    for described in description["sheets"]:
        sheet = workbook.add_worksheet(described["name"])
        write_page(sheet, described, description)
        for column, width in enumerate(described["widthsChars"]):
            sheet.set_column(column, column, width)
        for number, row in enumerate(described["rows"]):
            sheet.set_row(number, row["heightPt"])
            for cell in row["cells"]:
                key = (cell["style"], "strongTop" in cell)
                form = formats.get(key)
                if form is None:
                    form = formats[key] = workbook.add_format(format_of(look, *key))
                value = cell.get("value", "")
                column = cell["column"] - 1
                if value == "":
                    sheet.write_blank(number, column, None, form)
                elif isinstance(value, str):
                    sheet.write_string(number, column, value, form)
                else:
                    sheet.write_number(number, column, value["value"], form)
        # `merge_range` would write every cell of the area once more: this is the shorter way, to its advantage.
        for area in described["merges"]:
            sheet.merge.append([area["top"] - 1, area["left"] - 1, area["bottom"] - 1, area["right"] - 1])
    workbook.close()


measure(write)
