"""`banyan check --annotate`: copies of workbooks that three programs wrote, read by two of them.

The copy has the faulty cells coloured, with the messages as comments; every value, every other look
and every other part is what it was.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import warnings
import xml.dom.minidom
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment

import office

# openpyxl says of data bars that it will not save them; nothing is saved here.
warnings.filterwarnings("ignore", message=".*extension is not supported")

PROGRAM = sys.argv[1]
SETTINGS = """organisation: {name: Test, country: VN}
period: 2023
gwp: AR6
numbers: en
factors: [viet-nam]
facilities: [{id: mill, country: VN}]
"""
HEAD = ["from", "through", "source", "activity", "quantity", "unit", "note"]
SHEET = "Tháng 7 & 8"
RED, YELLOW = "FFFFC7CE", "FFFFEB9C"
checked = 0


def bills():
    """Twelve bills; the third weighs its electricity, the fifth lacks its unit, the seventh says
    nothing of how much."""
    for month in range(1, 13):
        first = datetime.date(2023, month, 1)
        last = datetime.date(2023 + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)
        unit = {3: "kg", 5: None}.get(month, "kWh")
        yield [first, last, "meter", "electricity/grid", None if month == 7 else 1000.5 + month,
               unit, "=not a formula" if month == 2 else None]


def by_openpyxl(path, has_comments):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SHEET
    sheet.append(HEAD)
    for row in bills():
        sheet.append(row)
    sheet["G3"].data_type = "s"
    for row in sheet.iter_rows(min_row=2):
        row[0].number_format = row[1].number_format = "dd/mm/yyyy"
        row[4].number_format = "#,##0.00"
        row[5].font = openpyxl.styles.Font(bold=True)
    if has_comments:
        sheet["F4"].comment = Comment("hỏi chị Lan", "Minh")
        sheet["A2"].comment = Comment("kept", "Minh")
    book.save(path)


def by_xlsxwriter(path, has_comments):
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet(SHEET)
    date = book.add_format({"num_format": "dd/mm/yyyy"})
    bold = book.add_format({"bold": True})
    sheet.write_row(0, 0, HEAD)
    for index, row in enumerate(bills(), 1):
        sheet.write_datetime(index, 0, datetime.datetime.combine(row[0], datetime.time()), date)
        sheet.write_datetime(index, 1, datetime.datetime.combine(row[1], datetime.time()), date)
        for column, value in enumerate(row[2:], 2):
            if isinstance(value, str):
                sheet.write_string(index, column, value, bold)
            elif value is not None:
                sheet.write_number(index, column, value)
    sheet.conditional_format("E2:E13", {"type": "data_bar"})
    if has_comments:
        sheet.write_comment("F4", "hỏi chị Lan")
        sheet.write_comment("A2", "kept")
    book.close()


def by_office(path, has_comments):
    by_openpyxl(path, has_comments)
    with tempfile.TemporaryDirectory() as folder:
        path.write_bytes(office.convert(path, "xlsx", folder).read_bytes())


def check(*arguments):
    return subprocess.run([PROGRAM, "check", *map(str, arguments)], capture_output=True, text=True)


def fail(place, *words):
    raise SystemExit(": ".join([place, *map(str, words)]))


def looks(cell):
    """All but the ground, told in words: openpyxl's own values equal themselves only."""
    return [cell.number_format, repr(cell.font), repr(cell.alignment), repr(cell.border)]


def compare(name, before, after, faults, is_office=False):
    """Every cell of `before` in `after`, marked where there is a fault."""
    global checked
    was, now = (openpyxl.load_workbook(path)[SHEET] for path in (before, after))
    rows, columns = now.max_row, now.max_column
    for row in range(1, rows + 1):
        for column in range(1, columns + 1):
            old, new = was.cell(row, column), now.cell(row, column)
            place = f"{name}: {new.coordinate}"
            checked += 1
            if old.value != new.value:
                fail(place, old.value, new.value)
            if not is_office and looks(old) != looks(new):
                fail(place, "looks otherwise", looks(old), looks(new))
            found = faults.get(new.coordinate)
            if found is None:
                if new.fill.fgColor.rgb in (RED, YELLOW):
                    fail(place, "is marked")
                if (old.comment and old.comment.text) != (new.comment and new.comment.text):
                    fail(place, "its comment changed")
                continue
            severity = "error" if any(item["severity"] == "error" for item in found) else "warning"
            if new.fill.fgColor.rgb != (RED if severity == "error" else YELLOW):
                fail(place, "is not marked", new.fill.fgColor.rgb)
            text = new.comment.text if new.comment else ""
            for item in found:
                if item["message"] not in text or item["code"] not in text:
                    fail(place, "does not say", item["message"], text)
                if item["hint"] and " ".join(item["hint"].split()) not in " ".join(text.split()):
                    fail(place, "gives no hint", text)
            if old.comment and not text.startswith(old.comment.text):
                fail(place, "lost what was said there", text)


def check_parts(name, before, after):
    with zipfile.ZipFile(before) as old, zipfile.ZipFile(after) as new:
        if new.testzip():
            fail(name, "damaged", new.testzip())
        if len(set(new.namelist())) != len(new.namelist()):
            fail(name, "an entry stands twice")
        for part in old.namelist():
            if old.read(part) != new.read(part) and not any(
                    word in part for word in
                    # The properties name who saved it last.
                    ["sheet1.xml", "styles", "omment", "vml", "Types", "docProps/app.xml"]):
                fail(name, part, "changed")
        for part in new.namelist():
            if part.endswith((".xml", ".rels", ".vml")):
                xml.dom.minidom.parseString(new.read(part))


def faults_of(workspace, file):
    """By cell, as JSON has them."""
    found = json.loads(check(workspace, "--diagnostics", "json").stderr)["diagnostics"]
    faults = {}
    for item in found:
        if item["file"] == file and item["sheet"] and item["severity"] != "note":
            faults.setdefault(item["cell"] or "A1", []).append(item)
    return faults


def check_copy(make, has_comments, folder):
    name = f"{make.__name__}{', with comments' if has_comments else ''}"
    workspace = folder / name.replace(", ", "-").replace(" ", "-")
    (workspace / "activity").mkdir(parents=True)
    (workspace / "banyan.yaml").write_text(SETTINGS)
    original = workspace / "activity" / "bills.xlsx"
    make(original, has_comments)
    bytes_before = original.read_bytes()
    copy = workspace / "faults.xlsx"
    done = check(workspace, "--annotate", copy)
    if done.returncode != 1 or str(copy) not in done.stdout:
        fail(name, done.returncode, done.stdout, done.stderr)
    if original.read_bytes() != bytes_before:
        fail(name, "the workbook itself changed")
    faults = faults_of(workspace, "activity/bills.xlsx")
    # The three faults that were put in.
    for cell in ["F4", "F6", "E8"]:
        if cell not in faults:
            fail(name, cell, "has no fault", sorted(faults))
    check_parts(name, original, copy)
    compare(name, original, copy, faults)
    made = folder / "office"
    made.mkdir(exist_ok=True)
    compare(f"{name}, by LibreOffice", original, office.convert(copy, "xlsx", made), faults,
            is_office=True)
    again = copy.read_bytes()
    check(workspace, "--annotate", copy)
    if copy.read_bytes() != again:
        fail(name, "a second run gives other bytes")
    inputs = workspace / "activity"
    for target in [original, inputs / "copy.xlsx", inputs / "new" / "x.xlsx"]:
        done = check(workspace, "--annotate", target)
        if done.returncode != 2 or original.read_bytes() != bytes_before or (
                target != original and target.exists()):
            fail(name, "written among the bills", target, done)


def check_several(folder):
    workspace = folder / "several"
    (workspace / "activity" / "north").mkdir(parents=True)
    (workspace / "banyan.yaml").write_text(SETTINGS)
    by_openpyxl(workspace / "activity" / "a.xlsx", False)
    by_xlsxwriter(workspace / "activity" / "north" / "b.xlsx", False)
    done = check(workspace, "--annotate", folder / "one.xlsx")
    if done.returncode != 2 or (folder / "one.xlsx").exists():
        fail("several workbooks in one file", done)
    check(workspace, "--annotate", f"{folder}/copies/")
    for copy in ["a.xlsx", "north/b.xlsx"]:
        compare(copy, workspace / "activity" / copy, folder / "copies" / copy,
                faults_of(workspace, f"activity/{copy}"))


with tempfile.TemporaryDirectory() as made:
    for make in [by_openpyxl, by_xlsxwriter, by_office]:
        for has_comments in [False, True]:
            check_copy(make, has_comments, pathlib.Path(made))
    check_several(pathlib.Path(made))
print(f"annotated copies of workbooks by three programs: {checked} cells agree")
