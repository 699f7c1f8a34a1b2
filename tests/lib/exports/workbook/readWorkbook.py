"""Prints a workbook as JSON, for tests: what openpyxl sees of it."""
import json
import re
import struct
import sys
import warnings
import zipfile

import openpyxl

warnings.simplefilter("error")
# Pictures are read below, without a library for them.
warnings.filterwarnings("ignore", message="Pillow")


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def types(sheet):
    return [[cell.data_type for cell in row] for row in sheet.iter_rows(max_row=3)]


def picture(path):
    """The only picture of a workbook: its width in pixels, and the rows that it lies on, from 0."""
    with zipfile.ZipFile(path) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode()
        top, bottom = [int(row) for row in re.findall(r"<xdr:row>(\d+)</xdr:row>", drawing)]
        (width,) = struct.unpack(">I", package.read("xl/media/image1.png")[16:20])
    return {"width": width, "top": top, "bottom": bottom}


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    result = {
        "sheets": book.sheetnames,
        "created": str(book.properties.created),
        "title": book.properties.title,
        "picture": picture(sys.argv[1]),
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
            "orientation": sheet.page_setup.orientation,
            "fitToWidth": sheet.page_setup.fitToWidth,
            "fitToHeight": sheet.page_setup.fitToHeight,
            "footer": sheet.oddFooter.left.text,
        }
    json.dump(result, sys.stdout)


main()
