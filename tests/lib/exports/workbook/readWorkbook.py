"""Prints a workbook as JSON, for tests: what openpyxl sees of it."""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("error")


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def types(sheet):
    return [[cell.data_type for cell in row] for row in sheet.iter_rows(max_row=3)]


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    result = {
        "sheets": book.sheetnames,
        "created": str(book.properties.created),
        "title": book.properties.title,
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
