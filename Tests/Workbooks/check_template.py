"""`banyan cbam --format template`: the Commission's template filled, and calculated by LibreOffice.

The template is no part of the project: it is looked for beside it, and the check says when it is skipped.
Of the filled copy every part but the sheets concerned is what it was, byte for byte, and of these every
cell but unlocked ones without a formula. What LibreOffice makes of its formulas are the figures that the
program states, to 1e-9.
"""

import datetime
import json
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
    "examples/cement", "examples/extruder", "examples/steel-mill",
    "Tests/BanyanCBAMTests/Plants/mill", "Tests/BanyanCBAMTests/Plants/blender",
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


def works(folder):
    """A smelter with anode effects by slope and by overvoltage, an acid plant whose N2O is measured, and CO2
    that is stored: the rows of sheet B that no record gives."""
    plant = pathlib.Path(folder, "works")
    (plant / "activity").mkdir(parents=True)
    (plant / "evidence").mkdir()
    (plant / "evidence/chain.txt").write_text("stored\n")
    (plant / "banyan.yaml").write_text(
        "organisation: {name: Test Works, registration: '1', country: VN}\nperiod: 2026\ngwp: AR6\n"
        "numbers: en\nfactors: [ipcc-2006, viet-nam]\n"
        "facilities: [{id: plant, name: Test Plant, country: VN}]\n"
        "accept: [{activity: electricity/grid, take: 2023, for: 2026, because: newest factor}]\n")
    (plant / "products.yaml").write_text(
        "processes:\n"
        "  - {id: potlines, outputs: [{product: ingot, quantity: 500000 t}]}\n"
        "  - {id: acid, outputs: [{product: acid, quantity: 40000 t}]}\n"
        "products:\n"
        "  - {id: ingot, name: Ingot, declared-unit: 1 t}\n"
        "  - {id: acid, name: Nitric acid, declared-unit: 1 t}\n")
    (plant / "cbam.yaml").write_text(
        "processes:\n"
        "  - {id: smelting, of: potlines, route: primary-smelting,\n"
        "     goods: [{product: ingot, cn: '76011010', benchmark: K}]}\n"
        "  - {id: acid-making, of: acid,\n"
        "     goods: [{product: acid, cn: '28080000', nitrogen: 222 kg/t}]}\n"
        "streams: [{records: stationary-combustion/diesel, factor: 0.002730128544 t/l}]\n"
        "pfc:\n"
        "  - {process: smelting, technology: cwpb, frequency: 2.17, duration: 1.23, part: 60 %,\n"
        "     collection: 98 %}\n"
        "  - {process: smelting, technology: cwpb, overvoltage: 10, current-efficiency: 95 %,\n"
        "     part: 40 %}\n"
        "measured:\n"
        "  - {source: tail-gas, process: acid-making, gas: N2O, file: evidence/tail-gas.csv}\n"
        "co2-transfer:\n"
        "  - {process: smelting, quantity: 900 t, part: 95 %, kind: storage, to: Store A,\n"
        "     evidence: evidence/chain.txt}\n")
    (plant / "activity/all.csv").write_text(
        "from,through,facility,source,activity,quantity,unit,process\n"
        "2026-01-01,2026-12-31,plant,bake,stationary-combustion/fuel-oil,2500,t,potlines\n"
        "2026-01-01,2026-12-31,plant,burner,stationary-combustion/diesel,120000,l,acid\n"
        "2026-01-01,2026-12-31,plant,meter,electricity/grid,7000000,MWh,potlines\n")
    hour = datetime.datetime(2026, 1, 1)
    rows = ["hour,concentration,flow"]
    while hour.year == 2026:
        # g/Nm3 and Nm3, of a plausible size and none of them alike.
        rows.append(f"{hour:%Y-%m-%dT%H},{0.2 + hour.day / 1000},{60000 + 10 * hour.hour}")
        hour += datetime.timedelta(hours=1)
    (plant / "evidence/tail-gas.csv").write_text("\n".join(rows) + "\n")
    return plant


def direct_total(plant):
    """t CO2e of the installation, as the program states it to other programs."""
    done = subprocess.run(
        [PROGRAM, "cbam", str(PROJECT / plant), "--format", "json", "--quiet"],
        capture_output=True, text=True,
    )
    if done.returncode != 0:
        fail(f"{plant}: {done.stderr}")
    return float(json.loads(done.stdout)["emissions"]["direct"]["tCO2e"])


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
    # The rows of sheet B by their own formulas are the installation's total.
    own, stated = book["C_Emissions&Energy"]["L27"].value, direct_total(plant)
    if not isinstance(own, (int, float)) or abs(own - stated) > TOLERANCE * abs(stated):
        fail(f"{plant}: C_Emissions&Energy!L27 is {own!r}, stated is {stated}")
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
    for plant in [*PLANTS, works(folder)]:
        copy, rows = filled(template, plant, folder)
        sheets, touched = check_parts(template, copy, plant)
        check_locks(original, sheets, plant)
        check_figures(copy, rows, plant, made)
        cells_touched += touched
print(f"CBAM template: {compared} figures as LibreOffice calculates them, {cells_touched} cells filled")
