#!/usr/bin/env python3
"""Writes the workbooks of Cases/: plain XML in plain archives, and the ways to break them.

Run from this folder after a change; the same bytes come out each time.
"""
import pathlib
import struct
import zipfile
from xml.sax.saxutils import escape

NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = ["date", "source", "activity", "quantity", "unit"]
SOUND = ["2025-02-28", "main-meter", "electricity/grid", 34, "kWh"]
DATE, PERCENT, NUMBER = 1, 2, 0


class Raw(str):
    """A cell as XML, without its reference."""


def cell(column, row, value):
    at = f'{chr(65 + column)}{row}'
    if isinstance(value, Raw):
        return value.replace("<c", f'<c r="{at}"', 1)
    if isinstance(value, str):
        return f'<c r="{at}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else ""
    return f'<c r="{at}"><v>{value}</v></c>'


def sheet(rows, hidden=(), tail="", head=""):
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet {NS}>{head}<sheetData>'
    for number, row in enumerate(rows, 1):
        mark = ' hidden="1"' if number in hidden else ""
        cells = "".join(cell(column, number, value) for column, value in enumerate(row))
        text += f'<row r="{number}"{mark}>{cells}</row>'
    return text + f"</sheetData>{tail}</worksheet>"


def parts(sheets, states=None, date1904=False):
    """Parts of a workbook by name, from the XML of its sheets by name."""
    states = states or {}
    listed = "".join(
        f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"'
        + (f' state="{states[name]}"' if name in states else "") + "/>"
        for i, name in enumerate(sheets, 1))
    targets = "".join(
        f'<Relationship Id="r{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(sheets) + 1))
    result = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
        f'Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {NS} xmlns:r="{REL}">'
        + ('<workbookPr date1904="1"/>' if date1904 else "") + f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{targets}'
        f'<Relationship Id="s" Type="{REL}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet {NS}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
        '<xf numFmtId="9"/></cellXfs></styleSheet>',
    }
    for i, text in enumerate(sheets.values(), 1):
        result[f"xl/worksheets/sheet{i}.xml"] = text
    return result


def archive(path, entries, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as file:
        for name, text in entries:
            info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            info.compress_type = method
            file.writestr(info, text)


def place(case, name="activity/book.xlsx"):
    path = pathlib.Path(__file__).parent / "Cases" / case / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def book(case, rows, sheets=None, **options):
    """A workbook with one sheet, `Tháng7`, and whatever others are given."""
    content = {"Tháng7": sheet(rows, options.pop("hidden", ()), options.pop("tail", ""),
                               options.pop("head", ""))}
    content.update(sheets or {})
    archive(place(case), parts(content, **options).items())


def broken(case, change):
    """A sound workbook whose parts, or whose bytes, are changed."""
    entries = parts({"Tháng7": sheet([HEAD, SOUND])})
    bytes_change = change(entries)
    archive(place(case), entries.items())
    if bytes_change:
        data = bytearray(place(case).read_bytes())
        bytes_change(data)
        place(case).write_bytes(data)


def stated_size(part, size):
    """Makes the archive's directory state another unpacked size of a part."""
    def change(data):
        start = data.index(b"PK\x01\x02")
        while data[start:start + 4] == b"PK\x01\x02":
            name, extra, comment = struct.unpack_from("<HHH", data, start + 28)
            if bytes(data[start + 46:start + 46 + name]).decode() == part:
                struct.pack_into("<I", data, start + 24, size)
            start += 46 + name + extra + comment
    return change


def column(index, value):
    row = list(SOUND)
    row[index] = value
    return row


def write(case, name, text):
    place(case, name).write_text(text, encoding="utf-8")


SHEET = "xl/worksheets/sheet1.xml"

# Archives and parts.
place("workbook.zip").write_bytes(b"PK\x03\x04 this is no archive" + b" " * 40)
place("workbook.protected").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 56)
place("workbook.format", "activity/book.ods").write_bytes(b"PK\x03\x04")


def flip(data):
    # A bit of the checksum in the directory and before the entry.
    for mark, at in ((b"PK\x01\x02", 16), (b"PK\x03\x04", 14)):
        start = data.rindex(mark)
        data[start + at] ^= 1


broken("workbook.entry", lambda parts: flip)
archive(place("workbook.repeated-entry"), list(parts({"Tháng7": sheet([HEAD, SOUND])}).items())
        + [("XL/worksheets/SHEET1.xml", sheet([HEAD]))])
broken("workbook.size", lambda parts: stated_size(SHEET, 5000))
broken("workbook.ratio", lambda parts: stated_size(SHEET, 100 << 20))
broken("workbook.limit", lambda parts: stated_size("xl/styles.xml", 20 << 20))
broken("workbook.part", lambda parts: parts.pop(SHEET) and None)


def replace(part, old, new):
    def change(parts):
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new, 1)
    return change


broken("workbook.path", replace(
    "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../etc/passwd"))
broken("workbook.xml", replace(SHEET, "</row>", "</rwo>"))
broken("workbook.xml--doctype", replace(
    SHEET, "<worksheet", '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'))
broken("workbook.order", replace(SHEET, '<row r="2">', '<row r="1">'))
book("workbook.string", [HEAD, column(1, Raw('<c t="s"><v>7</v></c>'))])

# Sheets.
book("workbook.no-header", [["Ngày", "Nguồn", "Lượng"], ["2025-02-28", "main-meter", 34]])
book("workbook.sheet-skipped", [HEAD, SOUND], {"Notes": sheet([["asked for in March"]])})
book("workbook.sheet-hidden", [HEAD, SOUND], {"Old": sheet([HEAD, SOUND])}, states={"Old": "hidden"})
book("workbook.rows-hidden", [HEAD, SOUND, column(0, "2025-03-31"), column(0, "2025-04-30"),
                              column(0, "2025-05-31")], hidden=(2, 4, 5))
book("workbook.columns-hidden", [HEAD, SOUND], head='<cols><col min="1" max="1" width="9"/>'
     '<col min="4" max="5" width="9" hidden="1"/><col min="7" max="9" hidden="true"/></cols>')
book("workbook.values", [HEAD, column(3, Raw("<c><v>1000</v><v>2000</v></c>"))])
book("workbook.values--inline", [HEAD, column(1, Raw(
    '<c t="inlineStr"><v>1</v><is><t>main-meter</t></is></c>'))])
book("workbook.beside", [HEAD, SOUND + ["", "checked"]])
book("workbook.merged", [HEAD, SOUND, ["2025-03-31", "", "electricity/grid", 35, "kWh"]],
     tail='<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>')
book("column.unknown--sheet", [["Số liệu điện"], [], HEAD[:4] + ["unti"], SOUND])

# Cells.
book("cell.error", [HEAD, column(3, Raw('<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>'))])
book("cell.formula", [HEAD, column(3, Raw("<c><f>SUM(D9:D12)</f></c>"))])
book("cell.date", [HEAD, column(3, Raw(f'<c s="{DATE}"><v>45716</v></c>'))])
book("cell.percent", [HEAD, column(3, Raw(f'<c s="{PERCENT}"><v>0.34</v></c>'))])
book("cell.serial", [HEAD, column(0, 45716)])
book("cell.day", [HEAD, column(0, Raw(f'<c s="{DATE}"><v>60</v></c>'))])
book("cell.value", [HEAD, column(3, Raw("<c><v>thirty</v></c>"))])
book("cell.long", [HEAD, column(1, "x" * 100_001)])
book("unit.unknown--sheet", [HEAD, SOUND, column(4, "kwm")])
book("number.style--sheet", [HEAD, SOUND, column(3, "12,5")])

# Mappings.
VIETNAMESE = [["Công ty Ví dụ"], ["Ngày", "Đồng hồ", "Sản lượng", "Sản lượng"],
              ["28/02/2025", "main-meter", "1.034,5", 3]]
COLUMNS = "columns: {date: Ngày, source: Đồng hồ, quantity: {column: C}}\n"
REST = "constants: {activity: electricity/grid, unit: kWh}\nnumbers: vi\ndates: dmy\n"


def mapped(case, text):
    book(case, VIETNAMESE)
    write(case, "activity/book.map.yaml", text)


write("map.alone", "activity/other.map.yaml", COLUMNS + REST)
mapped("map.sheet", "sheet: Tháng 7\n" + COLUMNS + REST)
mapped("map.heading", COLUMNS.replace("Đồng hồ", "Đồng hố") + REST)
mapped("map.heading-repeated", COLUMNS.replace("{column: C}", "Sản lượng") + REST)
mapped("map.column", COLUMNS.replace("column: C", "column: C3") + REST)
mapped("map.row", "header: two\n" + COLUMNS + REST)
mapped("field.unknown--map", COLUMNS.replace("columns", "column") + REST)
mapped("unit.unknown--map", COLUMNS + REST.replace("kWh", "kwm"))
