"""Reads every export in a folder with the reader it is meant for, and says what is wrong with it."""
import csv
import io
import json
import pathlib
import sys
import warnings
import xml.etree.ElementTree

import openpyxl

warnings.simplefilter("error")
folder = pathlib.Path(sys.argv[1])
names = json.loads((folder / "names.json").read_text("utf-8"))
faults = []


def check(holds, *words):
    if not holds:
        faults.append(" ".join(str(word) for word in words)[:400])


def read_csv(path, raw):
    text = path.read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    check(len(rows) > 1, path.name, "has no rows")
    check(len({len(row) for row in rows}) == 1, path.name, "has rows of different lengths")
    cells = {cell for row in rows[1:] for cell in row}
    if raw:
        check(any(name in cells for name in names), path.name, "has lost all names")
    else:
        begins = [cell for cell in cells if cell[:1] in "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20" and cell]
        check(not begins, path.name, "has formulas", begins)


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def read_json(path):
    def no_twins(pairs):
        check(len({key for key, _ in pairs}) == len(pairs), path.name, "has a key twice")
        return dict(pairs)

    found = set(texts(json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=no_twins)))
    if path.name == "rules-expanded.json":
        for name in names:
            check(name in found, path.name, "has lost", ascii(name))


def read_xlsx(path):
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                check(cell.data_type != "f", path.name, sheet.title, cell.coordinate, "is a formula")
                link = cell.hyperlink.target if cell.hyperlink else ""
                check(not link or link.split(":")[0] in ("http", "https", "mailto"), path.name, "links to", link)


def read_svg(path):
    for element in xml.etree.ElementTree.parse(path).iter():
        tag = element.tag.split("}")[-1]
        check(tag not in ("script", "foreignObject", "image", "style"), path.name, "has", tag)
        for key in element.attrib:
            check(not key.split("}")[-1].lower().startswith("on"), path.name, "has", key)


for path in sorted(folder.rglob("*")):
    if path.suffix == ".csv":
        read_csv(path, "raw" in path.name)
    elif path.suffix == ".json":
        read_json(path)
    elif path.suffix == ".xlsx":
        read_xlsx(path)
    elif path.suffix == ".svg":
        read_svg(path)
print("\n".join(faults))
