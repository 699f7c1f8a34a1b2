"""Prints a workbook as JSON, for tests: what openpyxl sees of it."""
import json
import sys
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl

warnings.simplefilter("error")

SPREADSHEET = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def types(sheet):
    return [[cell.data_type for cell in row] for row in sheet.iter_rows()]


def pictures(path):
    """Where the pictures of the first sheet stand; openpyxl reads them only with another library."""
    package = zipfile.ZipFile(path)
    drawing = ElementTree.fromstring(package.read("xl/drawings/drawing1.xml"))
    places = []
    for anchor in drawing:
        corner = {}
        for end in ("from", "to"):
            for part in anchor.find(SPREADSHEET + end):
                corner[end + part.tag.removeprefix(SPREADSHEET)] = int(part.text)
        places.append(corner)
    formats = [name.rsplit(".", 1)[-1] for name in package.namelist() if name.startswith("xl/media/")]
    return {"places": places, "formats": formats}


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    result = {
        "sheets": book.sheetnames,
        "created": str(book.properties.created),
        "title": book.properties.title,
        "pictures": pictures(sys.argv[1]),
        "content": {},
    }
    for sheet in book.worksheets:
        tables = sheet.tables.items()
        result["content"][sheet.title] = {
            "rows": rows(sheet),
            "types": types(sheet),
            "frozen": sheet.freeze_panes,
            "filter": sheet.auto_filter.ref,
            "tables": [list(table) for table in tables],
            "titles": sheet.print_title_rows,
            "titleColumns": sheet.print_title_cols,
            "orientation": sheet.page_setup.orientation,
            "fitToWidth": sheet.page_setup.fitToWidth,
            "fitToHeight": sheet.page_setup.fitToHeight,
            "footer": sheet.oddFooter.left.text,
            "columnBreaks": [page.id for page in sheet.col_breaks.brk],
            "scale": sheet.page_setup.scale,
            "widths": [sheet.column_dimensions[column].width for column in sheet.column_dimensions],
            "breaks": [page.id for page in sheet.row_breaks.brk],
        }
    json.dump(result, sys.stdout)


main()
