#!/usr/bin/env python3
"""Bulk readings: whole runs of `banyan inventory` beside DuckDB, Polars, `wc -l` and a plain read of the same file.

    Benchmarks/bulk.py [--rows 16000000] [--runs 5] [--style plain|quoted|vi]    time, memory, totals
    Benchmarks/bulk.py --memory [--runs 5]                                       peak memory from 1 M to 64 M rows

Every measurement is of a whole process: wall clock, processor time and peak resident memory as the kernel reports
them. Runs are interleaved, each round begins with another program, and a ratio is the median of the ratios within
rounds, so that a disturbed minute falls on all. Exit code 1 where totals, rows or bytes of output disagree.

BANYAN_BENCH_DATA   where data and peers are kept; `banyan-bench` in the folder for temporary files when not set
BANYAN              the program to measure; when not set it is built from this tree, statically, as it is released
"""

import argparse
import datetime
import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from statistics import median

import interpreter

TREE = Path(__file__).resolve().parent.parent
SCRIPTS = TREE / "Benchmarks" / "bulk"
DATA = Path(os.environ.get("BANYAN_BENCH_DATA", Path(tempfile.gettempdir()) / "banyan-bench"))

THREADS = 2
MEMORY_ROWS = [1_000_000, 4_000_000, 16_000_000, 64_000_000]
BYTES_PER_ROW = {"plain": 53, "quoted": 65, "vi": 53}
# Of the peers, who add binary fractions in the order in which their threads come to them.
RELATIVE_TOLERANCE = Decimal("1e-9")


@dataclass
class Run:
    """One process, from its start to its end."""

    wall: float  # seconds
    cpu: float  # seconds, of all threads, in the program and in the kernel
    peak: float  # MiB resident
    output: str


@dataclass
class Program:
    name: str
    command: list[str]
    runs: list[Run]


class Disagreement(Exception):
    pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=16_000_000)
    parser.add_argument("--runs", type=int, default=5, help="rounds measured, after one that is not")
    parser.add_argument("--style", choices=BYTES_PER_ROW, default="plain", help="how the readings are written")
    parser.add_argument("--memory", action="store_true", help="peak memory for rising numbers of rows, banyan alone")
    options = parser.parse_args()
    if options.runs < 1 or options.rows < 1:
        parser.error("--rows and --runs want a number from 1")

    python = interpreter.with_peers(DATA / "python", SCRIPTS / "requirements.txt")
    banyan = program_under_test()
    print_machine(banyan)
    try:
        if options.memory:
            measure_memory(python, banyan, options.runs, options.style)
        else:
            compare(python, banyan, options.rows, options.runs, options.style)
    except Disagreement as difference:
        sys.exit(f"error: {difference}")


# What is measured


def compare(python: str, banyan: str, rows: int, rounds: int, style: str) -> None:
    folder = workspace(python, rows, style)
    readings = folder / "activity" / "readings.csv"
    exact = json.loads(checked_output([python, str(SCRIPTS / "exact_total.py"), str(folder)]))
    results = {threads: DATA / f"inventory-{threads}.json" for threads in (THREADS, 1)}
    programs = [
        Program(f"banyan, --threads {threads}", inventory(banyan, folder, threads, result), [])
        for threads, result in results.items()
    ]
    peers = [
        Program(name, [python, str(SCRIPTS / script), str(folder), str(THREADS)], [])
        for name, script in (("DuckDB", "peer_duckdb.py"), ("Polars", "peer_polars.py"))
    ]
    programs += peers
    programs.append(Program("wc -l", ["wc", "-l", str(readings)], []))
    programs.append(Program("plain read", ["dd", f"if={readings}", "of=/dev/null", "bs=2M", "status=none"], []))

    for turn in range(-1, rounds):  # The first fills the page cache and is not kept.
        for index in range(len(programs)):
            program = programs[(index + turn) % len(programs)]
            run = measured(program.command)
            if turn >= 0:
                program.runs.append(run)
        agree(python, exact, rows, results, peers, turn)

    size = readings.stat().st_size
    print(f"{rows:,} rows, {size:,} bytes ({style}), medians of {rounds} interleaved rounds, {THREADS} threads each.\n")
    ours = programs[0]
    print_table(
        ["whole process", "median s", "least s", "processor s", "MB/s", "peak MiB", "time / banyan's"],
        [
            [
                program.name,
                f"{median(run.wall for run in program.runs):.3g}",
                f"{min(run.wall for run in program.runs):.3g}",
                f"{median(run.cpu for run in program.runs):.3g}",
                f"{size / 1e6 / median(run.wall for run in program.runs):.0f}",
                f"{max(run.peak for run in program.runs):.0f}",
                f"{median(run.wall / base.wall for run, base in zip(program.runs, ours.runs)):.3g}",
            ]
            for program in programs
        ],
    )
    better = [min(pair, key=lambda run: run.wall).wall for pair in zip(*(peer.runs for peer in peers))]
    ratio = median(peer / run.wall for peer, run in zip(better, ours.runs))
    print(f"\nThe better peer of each round takes {ratio:.2f} times as long as banyan.")
    for peer in peers:
        seconds = median(json.loads(run.output)["seconds"] for run in peer.runs)
        print(f"{json.loads(peer.runs[0].output)['engine']}: {seconds:.2f} s of that without starting and importing.")
    print(f"All agree on {rows:,} rows and {exact['kg']} kg, banyan to the last place;")
    print(f"its output with 1 thread and with {THREADS} is the same to the last byte.")


def measure_memory(python: str, banyan: str, rounds: int, style: str) -> None:
    folders = {rows: workspace(python, rows, style) for rows in MEMORY_ROWS}
    result = DATA / "inventory-memory.json"
    lines = []
    for rows, folder in folders.items():
        exact = json.loads(checked_output([python, str(SCRIPTS / "exact_total.py"), str(folder)]))
        runs = [measured(inventory(banyan, folder, THREADS, result)) for _ in range(rounds)]
        agree_exactly(python, exact, rows, result)
        peaks = [run.peak for run in runs]
        seconds = median(run.wall for run in runs)
        lines.append([f"{rows:,}", f"{median(peaks):.1f}", f"{max(peaks):.1f}", f"{seconds:.3g}"])
    print(f"`banyan inventory` ({style}), {THREADS} threads, runs of each: {rounds}.\n")
    print_table(["rows", "peak MiB, median", "peak MiB, highest", "median s"], lines)


def inventory(banyan: str, folder: Path, threads: int, result: Path) -> list[str]:
    return [
        banyan, "inventory", str(folder), "--threads", str(threads), "--format", "json", "--output", str(result)
    ]  # fmt: skip


def measured(command: list[str]) -> Run:
    """Runs the command to its end; standard error is passed on, and another exit code than 0 ends the benchmark.

    The kernel counts the memory of the starting process as the first of the started one: this script's 20 MiB or
    less are the least peak that can be seen, and the reason why no peer is imported here.
    """
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"error: exit code {process.returncode}: {' '.join(command)}")
        output.seek(0)
        return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read().decode())


# What has to agree


def agree(python: str, exact: dict, rows: int, results: dict[int, Path], peers: list[Program], turn: int) -> None:
    agree_exactly(python, exact, rows, results[THREADS])
    if not filecmp.cmp(results[1], results[THREADS], shallow=False):
        raise Disagreement(f"the output differs between 1 and {THREADS} threads: {results[1]}, {results[THREADS]}")
    total = Decimal(exact["kg"])
    for peer in peers if turn >= 0 else []:
        seen = json.loads(peer.runs[turn].output)
        if seen["rows"] != rows or abs(Decimal(seen["kg"]) - total) > RELATIVE_TOLERANCE * total:
            raise Disagreement(f"{peer.name} has {seen['rows']} rows and {seen['kg']} kg, not {rows} and {total}")


def agree_exactly(python: str, exact: dict, rows: int, result: Path) -> None:
    """In a process of its own: reading the inventory here would raise the least peak that can be seen."""
    if exact["rows"] != rows:
        raise Disagreement(f"the readings have {exact['rows']} rows, not {rows}")
    check = [python, str(SCRIPTS / "check_inventory.py"), str(result), str(rows), exact["kg"]]
    if subprocess.run(check).returncode != 0:
        raise Disagreement("banyan's inventory is not the exact one")


# What it needs


def program_under_test() -> str:
    if "BANYAN" in os.environ:
        return os.environ["BANYAN"]
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "banyan"]
    subprocess.run(build, cwd=TREE, check=True, stdout=sys.stderr)
    return str(TREE / ".build" / "release" / "banyan")


def workspace(python: str, rows: int, style: str) -> Path:
    """The generated workspace. It is kept from run to run, until the generator changes."""
    folder = DATA / f"{style}-{rows}"
    generator = SCRIPTS / "generate.py"
    generated_by = folder / "peers" / "generate.py"
    if not generated_by.exists() or not filecmp.cmp(generated_by, generator, shallow=False):
        needed = rows * BYTES_PER_ROW[style] * 11 // 10
        free = shutil.disk_usage(DATA).free
        if free < needed:
            sys.exit(f"error: {rows:,} rows need {needed / 1e9:.1f} GB in {DATA}, {free / 1e9:.1f} GB are free")
        subprocess.run([python, str(generator), str(folder), str(rows), "--style", style], check=True)
        shutil.copyfile(generator, generated_by)
    return folder


def checked_output(command: list[str]) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


# What is printed


def print_machine(banyan: str) -> None:
    processor = re.search(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    print(f"{os.cpu_count()} processors, {processor[1] if processor else 'unnamed'}; {datetime.date.today()};", end=" ")
    print(f"load {os.getloadavg()[0]:.1f} at the start; {checked_output([banyan, '--version']).strip()}.")


def print_table(head: list[str], lines: list[list[str]]) -> None:
    widths = [max(len(line[column]) for line in [head, *lines]) for column in range(len(head))]
    rule = ["-" * widths[0]] + ["-" * (width - 1) + ":" for width in widths[1:]]
    for line in [head, rule, *lines]:
        cells = [line[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]
        print("| " + " | ".join(cells) + " |")


main()
