"""`banyan cbam --format template`: the Commission's template filled, and calculated by LibreOffice.

The template is no part of the project: it is looked for beside it, and the check says when it is skipped.
Of the filled copy every part but the sheets concerned is what it was, byte for byte, and of these every
cell but unlocked ones without a formula. What LibreOffice makes of its formulas are the figures that the
program states, to 1e-9.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings
import zipfile

import openpyxl

import office

# openpyxl does not keep all the template's validations; nothing is saved here.
warnings.filterwarnings("ignore")

PROGRAM = sys.argv[1]
PROJECT = pathlib.Path(__file__).resolve().parents[2]
NAME = "CBAM-communication-template-for-installations_en_20241213.xlsx"
PLACES = [
    os.environ.get("BANYAN_CBAM_TEMPLATE", ""),
    PROJECT.parent / "shared/reference/cbam-template" / NAME,
    PROJECT.parents[1] / "shared/reference/cbam-template" / NAME,
]
PLANTS = [
    "examples/cement", "examples/extruder", "Tests/BanyanCBAMTests/Plants/mill",
    "Tests/BanyanCBAMTests/Plants/blender",
]
TOLERANCE = 1e-9
compared = 0


def fail(text):
    raise SystemExit(f"template: {text}")


def filled(template, plant, folder):
    """The filled copy, and the figures that the program states: (direct, indirect, MWh) by row."""
    copy = pathlib.Path(folder, pathlib.Path(plant).name + ".xlsx")
    done = subprocess.run(
        [
            PROGRAM, "cbam", str(PROJECT / plant), "--format", "template", "--template",
            str(template), "--output", str(copy), "--lang", "en", "--quiet",
        ],
        capture_output=True, text=True,
    )
    if done.returncode != 0:
        fail(f"{plant}: {done.stderr}")
    table = done.stdout.split("By the template's own formulas")[1].split("\n\n")[0]
    rows = []
    for line in table.splitlines()[2:]:
        words = line.replace(",", "").split()
        rows.append([float(word) for word in words[-3:]])
    return copy, rows


def cells(book, name):
    return {cell.coordinate: cell for row in book[name].iter_rows() for cell in row}


def check_parts(original, copy, plant):
    """Nothing but unlocked cells without a formula, and the order to calculate."""
    with zipfile.ZipFile(original) as old, zipfile.ZipFile(copy) as new:
        if old.namelist() != new.namelist():
            fail(f"{plant}: other parts, or in another order")
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
        others = [
            name for name in changed
            if name != "xl/workbook.xml" and not name.startswith("xl/worksheets/sheet")
        ]
        if others:
            fail(f"{plant}: changed parts {others}")
        book = old.read("xl/workbook.xml").replace(
            b'<calcPr calcId="162913"/>', b'<calcPr calcId="162913" fullCalcOnLoad="1"/>')
        if new.read("xl/workbook.xml") != book:
            fail(f"{plant}: xl/workbook.xml has another change than calcPr")
        element = re.compile(rb'<c r="([A-Z]+[0-9]+)"(?:[^>]*/>|.*?</c>)', re.S)
        touched = 0
        sheets = {}
        for name in changed:
            if name == "xl/workbook.xml":
                continue
            before, after = old.read(name), new.read(name)
            if element.sub(rb"<c \1>", before) != element.sub(rb"<c \1>", after):
                fail(f"{plant}: {name} changed outside its cells")
            own = {m[1].decode(): m[0] for m in element.finditer(before)}
            new_cells = {m[1].decode(): m[0] for m in element.finditer(after)}
            sheets[name] = [cell for cell in own if own[cell] != new_cells[cell]]
            touched += len(sheets[name])
            for cell in sheets[name]:
                if b"<f" in own[cell]:
                    fail(f"{plant}: {name} {cell} had a formula")
        return sheets, touched


def check_locks(book, sheets, plant):
    parts = {
        "xl/worksheets/" + pathlib.PurePosixPath(sheet._rel.target).name
        if getattr(sheet, "_rel", None) else f"xl/worksheets/sheet{index + 1}.xml": sheet
        for index, sheet in enumerate(book.worksheets)
    }
    for part, changed in sheets.items():
        for cell in changed:
            if parts[part][cell].protection.locked:
                fail(f"{plant}: {parts[part].title}!{cell} is locked")


def check_figures(copy, rows, plant, folder):
    global compared
    book = openpyxl.load_workbook(office.recalculated(copy, folder), data_only=True)
    summary = book["Summary_Products"]
    for index, row in enumerate(rows):
        for column, stated in zip("IJO", row):
            cell = f"{column}{10 + index}"
            shown = summary[cell].value
            if not isinstance(shown, (int, float)):
                fail(f"{plant}: Summary_Products!{cell} is {shown!r}")
            if abs(shown - stated) > TOLERANCE * max(abs(stated), abs(shown)):
                fail(f"{plant}: Summary_Products!{cell} is {shown}, stated is {stated}")
            compared += 1
    for sheet, first, stride, blocks in (("D_Processes", 42, 65, 10), ("E_PurchPrec", 39, 44, 20)):
        for block in range(blocks):
            control = book[sheet][f"L{first + block * stride}"].value
            if isinstance(control, (int, float)) and abs(control) > 1e-6:
                fail(f"{plant}: {sheet}!L{first + block * stride} is off by {control}")


template = next((place for place in PLACES if str(place) and pathlib.Path(place).is_file()), None)
if template is None:
    print(f"CBAM template: skipped, {NAME} is absent")
    raise SystemExit
original = openpyxl.load_workbook(template)
cells_touched = 0
with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as made:
    for plant in PLANTS:
        copy, rows = filled(template, plant, folder)
        sheets, touched = check_parts(template, copy, plant)
        check_locks(original, sheets, plant)
        check_figures(copy, rows, plant, made)
        cells_touched += touched
print(f"CBAM template: {compared} figures as LibreOffice calculates them, {cells_touched} cells filled")
