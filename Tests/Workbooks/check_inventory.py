"""`banyan inventory --format xlsx` against `--format json`: every figure the same double.

Read by openpyxl as written, and again after LibreOffice, given the formulas without their values,
has calculated them.
"""

import datetime
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

import office

PROGRAM = sys.argv[1]
ROOT = pathlib.Path(__file__).resolve().parents[2]
(ID, CATEGORY, SUBCATEGORY, _, FACILITY, SOURCE, ACTIVITY, PROCESS, FROM, THROUGH, RECORDS,
 QUANTITY, UNIT, FACTOR, EQUIVALENT, MARKET, MARKET_BASIS, GASES) = range(18)
ORIGINS = {"fossil": "fossil", "biogenic": "biogenic", "non-fossil": "biogenic",
           "land use": "land-use"}
compared = 0


def run(*arguments, zone="UTC"):
    done = subprocess.run(
        [PROGRAM, "inventory", *arguments], capture_output=True, check=True,
        env={**os.environ, "TZ": zone})
    return done.stdout


def same(place, found, expected):
    """The very double: what JSON writes exactly is read to the nearest."""
    global compared
    compared += 1
    if not isinstance(found, (int, float)) or float(found) != float(expected):
        raise SystemExit(f"{place}: {found!r} is not {expected}")


def near(place, found, expected):
    """A sum that another program made of doubles: within a few units of their last place."""
    global compared
    compared += 1
    if not math.isclose(float(found), float(expected), rel_tol=1e-12, abs_tol=1e-12):
        raise SystemExit(f"{place}: {found!r} is not near {expected}")


def equal(place, found, expected):
    if found != expected:
        raise SystemExit(f"{place}: {found!r} is not {expected!r}")


def gas_of(head):
    """`CH4 (non-fossil) (t)` into gas and origin, as JSON names them."""
    name, origin = re.fullmatch(r"(\S+?)(?: \((fossil|biogenic|non-fossil|land use)\))? \(\S+\)",
                                head).groups()
    return name, ORIGINS.get(origin, "fossil" if name == "CO2" else None)


def check_lines(name, sheet, report, same):
    rows = list(sheet.iter_rows(values_only=True))
    head, rows, total = rows[0], rows[1:-1], rows[-1]
    gases = [gas_of(title) for title in head[GASES:]]
    equal(name, len(rows), len(report["lines"]))
    for row, line in zip(rows, report["lines"]):
        place = f"{name}: {line['id']}"
        for column, key in [(ID, "id"), (SUBCATEGORY, "category"), (FACILITY, "facility"),
                            (SOURCE, "source"), (ACTIVITY, "activity"), (FACTOR, "factor")]:
            equal(place, row[column] or "", line[key])
        equal(place, row[PROCESS], line.get("process"))
        equal(place, row[CATEGORY], int(line["category"][0]))
        for column, key in [(FROM, "from"), (THROUGH, "through")]:
            equal(place, row[column], datetime.datetime.fromisoformat(line[key]))
        equal(place, row[UNIT], line["quantity"]["unit"])
        same(place, row[RECORDS], line["records"])
        same(place, row[QUANTITY], line["quantity"]["value"])
        same(place, row[EQUIVALENT], line["tCO2e"])
        same(place, row[MARKET], line.get("marketBased", line)["tCO2e"])
        masses = {(gas["gas"], gas.get("origin")): gas["t"] for gas in line["gases"]}
        for gas, mass in zip(gases, row[GASES:]):
            if gas in masses:
                same(f"{place}: {gas}", mass, masses.pop(gas))
            else:
                equal(f"{place}: {gas}", mass, None)
        equal(place, masses, {})
    near(name, total[EQUIVALENT], report["total"]["tCO2e"])
    near(name, total[MARKET], report["marketBased"]["tCO2e"])
    near(name, total[RECORDS], sum(line["records"] for line in report["lines"]))


def check_summary(name, sheet, report):
    """Blocks start with a head, `… | t CO2e | t | share`; they stand in a fixed order."""
    rows = list(sheet.iter_rows(values_only=True, max_col=5))
    heads = [index for index, row in enumerate(rows) if row[1] and isinstance(row[2], str)]
    blocks = [rows[start + 1:end] for start, end in zip(heads, heads[1:] + [len(rows)])]
    blocks = [[row for row in block if any(cell is not None for cell in row)] for block in blocks]
    if base := report.get("baseYear"):
        year = blocks.pop(1)
        near(name, year[0][2], base["tCO2e"])
        if base["recalculatedTCO2e"] is not None:
            near(name, year[1][2], base["recalculatedTCO2e"])
        if base["differenceTCO2e"] is not None:
            near(name, year[-1][2], base["differenceTCO2e"])
    totals, categories, subcategories, scopes, gases, facilities = blocks
    near(name, totals[0][2], report["total"]["tCO2e"])
    near(name, totals[1][2], report["marketBased"]["tCO2e"])
    near(name, totals[2][3], report["biogenicCO2"]["t"])
    for row, gas in zip(totals[3:], report["outsideKyotoBasket"], strict=True):
        near(name, row[2], gas["tCO2e"])
        near(name, row[3], gas["t"])
    for block, items, key in [(categories, report["categories"], "category"),
                              (subcategories, report["subcategories"], "category"),
                              (gases, report["gases"], "gas"),
                              (facilities, report["facilities"], "facility")]:
        for row, item in zip(block[:-1], items, strict=True):
            equal(name, row[0], item[key])
            near(f"{name}: {item[key]}", row[2], item["tCO2e"])
            near(f"{name}: {item[key]}", row[4],
                 float(item["tCO2e"]) / float(report["total"]["tCO2e"]))
            if "t" in item:
                near(f"{name}: {item[key]}", row[3], item["t"])
        near(name, block[-1][2], report["total"]["tCO2e"])
    for row, item in zip(scopes, report["scopes"], strict=True):
        near(f"{name}: scope {item['scope']}", row[2], item["tCO2e"])


def check_months(name, sheet, report):
    rows = list(sheet.iter_rows(values_only=True))[1:]
    for row, month in zip(rows[:-1], report["months"], strict=True):
        equal(name, row[0].strftime("%Y-%m"), month["month"])
        near(f"{name}: {month['month']}", row[-1], month["tCO2e"])
    near(name, rows[-1][-1], report["total"]["tCO2e"])


def check_factors(name, sheet, report):
    rows = list(sheet.iter_rows(values_only=True))
    titles, rows, total = rows[0], rows[1:-1], rows[-1]
    wanted = {}
    for line in report["lines"]:
        if not line["factor"].startswith(("gas/", "ashrae-blends/")) and line["factor"]:
            lines, figure = wanted.get(line["factor"], (0, 0.0))
            wanted[line["factor"]] = (lines + 1, figure + float(line["tCO2e"]))
    equal(name, [row[0] for row in rows], sorted(wanted))
    publication = len(titles) - 10
    for row in rows:
        lines, figure = wanted[row[0]]
        equal(f"{name}: {row[0]}", row[-2], lines)
        near(f"{name}: {row[0]}", row[-1], figure)
        if not row[publication]:
            raise SystemExit(f"{name}: {row[0]} has no citation")
    near(name, total[-1], sum(figure for _, figure in wanted.values()))


def check_values(name, path, report, same=same):
    book = openpyxl.load_workbook(path, data_only=True)
    summary, lines, months, factors = book.worksheets[:4]
    check_summary(f"{name}, {summary.title}", summary, report)
    check_lines(f"{name}, {lines.title}", lines, report, same)
    check_months(f"{name}, {months.title}", months, report)
    check_factors(f"{name}, {factors.title}", factors, report)
    completeness = list(book.worksheets[7].iter_rows(values_only=True))[1:]
    equal(name, [row[0] for row in completeness],
          [item["category"] for item in report["completeness"]])


def check_looks(name, path):
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets[1:]:
        if not sheet.freeze_panes or sheet.freeze_panes[-1] != "2":
            raise SystemExit(f"{name}, {sheet.title}: its head is not frozen")
        equal(name, sheet.print_title_rows, "$1:$1")
        for cell in sheet[1]:
            if not (cell.font.bold and isinstance(cell.value, str)):
                raise SystemExit(f"{name}, {sheet.title}!{cell.coordinate}: no head")
    for row in book.worksheets[1].iter_rows(min_row=2, min_col=RECORDS + 1):
        for cell in row:
            if cell.data_type == "n" and cell.value is not None and cell.number_format == "General":
                raise SystemExit(f"{name}: {cell.coordinate} has no number format")
    links = [cell.hyperlink.target for cell in
             (cell for row in book.worksheets[3].iter_rows() for cell in row) if cell.hyperlink]
    if not links or not all(link.startswith("http") for link in links):
        raise SystemExit(f"{name}: citations lead nowhere: {links}")
    formulas = sum(cell.data_type == "f" for sheet in book for row in sheet.iter_rows()
                   for cell in row)
    if formulas < 20:
        raise SystemExit(f"{name}: only {formulas} formulas")


def without_values(path, target):
    """A copy whose formulas have no values, so that whoever opens it must calculate."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        equal(path, source.testzip(), None)
        for item in source.infolist():
            data = source.read(item)
            if item.filename.startswith("xl/worksheets/"):
                data = re.sub(rb"</f><v>[^<]*</v>", b"</f>", data)
            copy.writestr(item.filename, data)


def check(example, language, folder):
    name = f"{example} ({language})"
    workspace = str(ROOT / "examples" / example)
    report = json.loads(run(workspace, "--format", "json"))
    path = folder / f"{example}-{language}.xlsx"
    arguments = [workspace, "--format", "xlsx", "--lang", language]
    run(*arguments, "--output", str(path))
    equal(f"{name}: bytes", run(*arguments, zone="Asia/Ho_Chi_Minh"), path.read_bytes())
    check_looks(name, path)
    check_values(name, path, report)
    bare = folder / f"{example}-{language}-bare.xlsx"
    without_values(path, bare)
    (folder / "office").mkdir(exist_ok=True)
    # LibreOffice saves 15 digits.
    check_values(
        f"{name}, calculated", office.convert(bare, "xlsx", folder / "office"), report, same=near)


with tempfile.TemporaryDirectory() as made:
    for example in ["workshop", "steel-mill"]:
        for language in ["en", "vi"]:
            check(example, language, pathlib.Path(made))
print(f"workbooks of two examples in two languages: {compared} figures agree")
