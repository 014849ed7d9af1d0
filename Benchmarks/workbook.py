#!/usr/bin/env python3
"""A workbook of a million cells: `banyan inventory` against openpyxl in read-only mode.

Benchmarks/workbook.py [RUNS]. The first time, openpyxl and XlsxWriter are installed from the package index into
`banyan-workbook` in the folder for temporary files. BANYAN names the program; when not set it is built from this tree.
Runs are interleaved, each a whole process. Both must see the same rows, cells and quantities.
"""
import datetime
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

import interpreter

ROWS = 100_000
HEADER = ["date", "facility", "source", "activity", "quantity", "unit", "process", "supplier",
          "quality", "note"]
ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(os.environ.get("BANYAN", ROOT / ".build/release/banyan"))
REQUIREMENTS = ROOT / "Benchmarks/workbook/requirements.txt"


def prepare():
    """Goes on in an interpreter that has the peers, and builds the program."""
    environment = pathlib.Path(tempfile.gettempdir()) / "banyan-workbook"
    if pathlib.Path(sys.prefix) != environment:
        python = interpreter.with_peers(environment, REQUIREMENTS)
        os.execv(python, [python, *sys.argv])
    if "BANYAN" not in os.environ:
        subprocess.run(
            ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "banyan"],
            cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


# The peer: every cell by value, the quantities summed and the cells that hold something counted.
PEER = """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
rows = book.active.iter_rows(values_only=True)
place = next(rows).index("quantity")
count = cells = 0
total = 0
for row in rows:
    count += 1
    cells += len(row)
    total += round(row[place] * 1000)
print(count, cells, total)
"""

SETTINGS = """organisation: {name: Benchmark, country: VN}
period: 2023
gwp: AR6
numbers: en
factors: [viet-nam, ipcc-2006]
facilities:
  - {id: mill, name: Mill, country: VN}
"""


def generate(path, inline):
    """Meter readings: a real date, a number with three decimals and eight texts in each row."""
    import xlsxwriter
    start = datetime.date(2023, 1, 1)
    with xlsxwriter.Workbook(path, {"constant_memory": inline}) as book:
        sheet = book.add_worksheet("Readings")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEADER)
        for row in range(ROWS):
            sheet.write_datetime(row + 1, 0, start + datetime.timedelta(days=row % 365), day)
            for column, text in enumerate(
                    ["mill", f"meter-{row % 40}", "electricity/grid", None, "kWh",
                     f"line-{row % 7}", "EVN", "measured", f"reading {row}"], 1):
                if text is not None:
                    sheet.write_string(row + 1, column, text)
            sheet.write_number(row + 1, 4, (row * 7919 % 1_000_003) / 1000)


def timed(command):
    start = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return time.perf_counter() - start, done.stdout


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    if not PROGRAM.exists():
        subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product",
                        "banyan"], cwd=ROOT, check=True)
    python = pathlib.Path(sys.executable)
    print(f"{ROWS} rows of {len(HEADER)} cells; medians of {runs} interleaved whole processes")
    with tempfile.TemporaryDirectory() as folder:
        for name, inline in (("shared strings", False), ("inline strings", True)):
            workspace = pathlib.Path(folder) / name.split()[0]
            (workspace / "activity").mkdir(parents=True)
            (workspace / "banyan.yaml").write_text(SETTINGS)
            path = workspace / "activity/readings.xlsx"
            generate(path, inline)
            ours, theirs, pairs = [], [], []
            for run in range(-1, runs):
                mine, report = timed([PROGRAM, "inventory", workspace, "--format", "json"])
                peer, answer = timed([python, "-c", PEER, path])
                if run < 0:
                    check(workspace, report, answer)
                    continue
                ours.append(mine)
                theirs.append(peer)
                pairs.append(peer / mine)
            print(f"  {name}, {path.stat().st_size / 1e6:.1f} MB")
            print(f"    banyan inventory            {statistics.median(ours):7.3f} s")
            print(f"    openpyxl, read-only         {statistics.median(theirs):7.3f} s")
            print(f"    openpyxl / banyan           {statistics.median(pairs):7.2f}")


def check(workspace, report, answer):
    """Both have read every row, and their quantities agree with those that were written."""
    rows, cells, total = map(int, answer.split())
    written = sum(row * 7919 % 1_000_003 for row in range(ROWS))
    assert (rows, cells, total) == (ROWS, ROWS * len(HEADER), written), answer
    records = int(re.search(r'"records": ?"?(\d+)', report).group(1))
    assert records == ROWS, records
    # One factor for all: tonnes of CO2 are MWh times 0.6592 (the grid of 2023).
    emissions = re.search(r'"total": ?\{[^}]*?"?(\d+\.\d+)', report, re.S)
    expected = written / 1e6 * 0.6592
    if emissions:
        assert abs(float(emissions.group(1)) - expected) < 1e-6 * expected, emissions.group(0)
    else:
        raise AssertionError("no total in the report")


if __name__ == "__main__":
    prepare()
    main()
