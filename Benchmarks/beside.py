#!/usr/bin/env python3
"""Whole runs of two programs in turn: processor time, medians, and the ratio pair by pair.

    Benchmarks/beside.py BEFORE NOW [--rounds 9] [--rows 3000000] [--only TEXT] [--park PROGRAM]

BEFORE and NOW are built programs. Both read the same files: the examples of this tree, a made-up file of meter readings
(`bulk.py` has the same), a made-up works (`production.py`). What the program newly does for a run, the digest of every byte it
reads, stands beside as the time of `openssl dgst -sha256` over the same file in the same round. Processor time is user and system time of
the whole process: other work on the machine disturbs it less than the clock on the wall, which stands beside.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

TREE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("BANYAN_BENCH_DATA", Path(tempfile.gettempdir()) / "banyan-bench"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before")
    parser.add_argument("now")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--rows", type=int, default=3_000_000)
    parser.add_argument("--only", default="")
    parser.add_argument("--park", help="ParkBenchmark: 50 workspaces in one process, beside 50 of BEFORE")
    options = parser.parse_args()
    examples = TREE / "examples"
    bulk = readings(options.rows)
    if options.park:
        park(options.before, options.park, options.rounds)
        return
    works = DATA / "works-1000-100"
    runs: list[tuple[str, list[str], int]] = [
        ("inventory, the smallest example", ["inventory", f"{examples}/workshop"], 5),
        ("check, workshop", ["check", f"{examples}/workshop"], 3),
        ("check, steel mill", ["check", f"{examples}/steel-mill"], 3),
        (
            "footprint with a what-if",
            ["footprint", f"{examples}/steel-mill", "--product", "rebar", "--with", f"{examples}/steel-mill/what-if/2026.yaml"],
            3,
        ),
    ]
    for threads in (1, 2):
        name = f"{options.rows:,} readings, {threads} thread" + ("s" if threads > 1 else "")
        runs.append((name, ["inventory", str(bulk), "--format", "json", "--threads", str(threads)], 1))
    if works.exists():
        for form in ("text", "json", "html"):
            words = ["footprint", str(works), "--product", "p99", "--format", form]
            runs.append((f"1,000 processes, {form}", words, 1))
    print("| run | before, ms | now, ms | now / before | spread | wall before | wall now |")
    print("| --- | ---: | ---: | ---: | --- | ---: | ---: |")
    for name, words, times in runs:
        if options.only in name:
            hashed = bulk / "activity" / "readings.csv" if "readings" in name else None
            compare(name, options.before, options.now, words, options.rounds * times, hashed)


def compare(name: str, before: str, now: str, words: list[str], rounds: int, hashed: Path | None) -> None:
    columns: list[list[tuple[float, float]]] = [[], [], []]
    commands = [[before, *words], [now, *words]] + ([["openssl", "dgst", "-sha256", str(hashed)]] if hashed else [])
    for turn in range(rounds + 1):
        for column, command in zip(columns, commands):
            spent = run(command)
            if turn:  # the first warms the caches
                column.append(spent)
    old, new, bare = columns
    ratios = sorted(b[0] / a[0] for a, b in zip(old, new))
    print(
        f"| {name} | {median(a[0] for a in old):.1f} | {median(b[0] for b in new):.1f} | {median(ratios):.2f} | "
        f"{ratios[len(ratios) // 4]:.2f}–{ratios[len(ratios) * 3 // 4]:.2f} | {median(a[1] for a in old):.0f} | "
        f"{median(b[1] for b in new):.0f} |",
        flush=True,
    )
    if hashed:
        sums = sorted(b[0] - a[0] - c[0] for a, b, c in zip(old, new, bare))
        print(
            f"| ↳ bare hash of the same bytes: {median(c[0] for c in bare):.1f}; now less before less hash, pair by pair | | "
            f"{median(sums):+.1f} | | {sums[len(sums) // 4]:+.0f}–{sums[len(sums) * 3 // 4]:+.0f} | | |",
            flush=True,
        )


def park(before: str, program: str, rounds: int) -> None:
    """Fifty copies of the smallest example: processes of their own before, one process now."""
    folders = [DATA / "park" / f"firm-{index:02}" for index in range(50)]
    for folder in folders:
        if not folder.exists():
            shutil.copytree(TREE / "examples" / "workshop", folder)
    old, new = [], []
    for turn in range(rounds + 1):
        spent = sum(run([before, "inventory", str(folder)])[0] for folder in folders)
        together = run([program, *map(str, folders)])[0]
        if turn:
            old.append(spent)
            new.append(together)
    ratio = median(b / a for a, b in zip(old, new))
    print(f"| 50 workspaces: 50 processes, one process | {median(old):.1f} | {median(new):.1f} | {ratio:.2f} |")


def run(command: list[str]) -> tuple[float, float]:
    """Milliseconds of processor time and on the wall."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"error: {' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return (usage.ru_utime + usage.ru_stime) * 1e3, wall * 1e3


def readings(rows: int) -> Path:
    """A year of meters that log every quarter of an hour."""
    folder = DATA / f"readings-{rows}"
    file = folder / "activity" / "readings.csv"
    if file.exists():
        return folder
    file.parent.mkdir(parents=True, exist_ok=True)
    facilities = [f"plant-{index:03}" for index in range(100)]
    listed = "".join(f"  - {{id: {name}, country: VN}}\n" for name in facilities)
    (folder / "banyan.yaml").write_text(
        "organisation: {name: Made up, country: VN}\nperiod: 2023\ngwp: AR6\nnumbers: en\n"
        f"factors: [ipcc-2006, viet-nam]\nfacilities:\n{listed}"
    )
    draw = random.Random(rows)
    with open(file.with_suffix(".part"), "w") as out:
        out.write("date,facility,source,activity,quantity,unit\n")
        for row in range(rows):
            day = row * 365 // rows
            date = time.strftime("%Y-%m-%d", time.gmtime(1672531200 + day * 86400))
            out.write(f"{date},{facilities[row % 100]},m{row % 17},electricity/grid,{draw.randint(1, 99999) / 1000},kWh\n")
    file.with_suffix(".part").rename(file)
    return folder


main()
