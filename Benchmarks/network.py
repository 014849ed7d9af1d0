#!/usr/bin/env python3
"""A network of processes solved and sampled, beside Brightway on the same system.

    Benchmarks/network.py [--rounds 3] [--samples 20000] [--seconds 20]    beside Brightway, layered and random
    Benchmarks/network.py --sizes [--rounds 3]                             cost against size, from 100 to 100,000 processes

All times are processor seconds, whatever the number of threads. Rounds alternate between the programs, and a ratio is
the median of the ratios within rounds, so that a disturbed minute falls on both. Exit code 1 where scores differ in the
first ten digits, sampled means differ by more than chance explains, or threads change a bit.

BANYAN_BENCH_DATA   where systems and Brightway are kept; `banyan-bench` in the folder for temporary files when not set
"""

import argparse
import datetime
import filecmp
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import interpreter

HERE = Path(__file__).resolve().parent / "Network"
DATA = Path(os.environ.get("BANYAN_BENCH_DATA", Path(tempfile.gettempdir()) / "banyan-bench"))
PROCESSES = 2000
SIZES = [100, 1_000, 10_000, 100_000]
# Beyond, its factors fill the memory.
MOST_FOR_BRIGHTWAY = 10_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--samples", type=int, default=20_000, help="of our Monte Carlo")
    parser.add_argument("--seconds", type=float, default=20, help="of Brightway's Monte Carlo, each round")
    parser.add_argument("--sizes", action="store_true", help="cost against size")
    options = parser.parse_args()
    if options.rounds < 1 or options.samples < 100 or options.seconds <= 0:
        parser.error("--rounds wants 1 or more, --samples 100 or more, --seconds more than none")
    python = interpreter.with_peers(DATA / "brightway", HERE / "requirements.txt")
    program = benchmark_program()
    print_machine()
    if options.sizes:
        sizes(python, program, options.rounds)
        return
    for topology in ("layered", "random"):
        compare(python, program, topology, options)


def compare(python: str, program: str, topology: str, options: argparse.Namespace) -> None:
    system = made(python, topology, PROCESSES)
    ours, theirs = [], []
    for turn in range(options.rounds):
        runs = [
            lambda: ours.append(output([program, str(system), str(options.samples), "1"])),
            lambda: theirs.append(
                output([python, str(HERE / "peer_brightway.py"), str(system), str(options.seconds), str(7 + turn)])
            ),
        ]
        for run in runs if turn % 2 == 0 else reversed(runs):
            run()
    check(topology, ours, theirs)
    for threads in ("2", "3"):
        if output([program, str(system), str(options.samples), threads])["digest"] != ours[0]["digest"]:
            sys.exit(f"error: {topology}: {threads} threads give other samples than one")

    def ratio(key: str, ours_key: str | None = None) -> str:
        return f"{median(b[key] / a[ours_key or key] for a, b in zip(ours, theirs)):.0f}"

    def milliseconds(runs: list[dict], key: str) -> str:
        return f"{1000 * median(run[key] for run in runs):.3g}"

    def rate(runs: list[dict]) -> str:
        return f"{median(run['samples_per_s'] for run in runs):,.0f}"

    first = ours[0]
    faster = median(a["samples_per_s"] / b["samples_per_s"] for a, b in zip(ours, theirs))
    print(f"\n{topology}: {first['processes']:,} processes, {first['inputs']:,} inputs; {theirs[0]['solver']}\n")
    print_table(
        ["processor time", "banyan", "Brightway", "ratio"],
        [
            ["solve, matrices built (ms)", milliseconds(ours, "solve_s"), milliseconds(theirs, "solve_s"), ratio("solve_s")],
            ["from the values (ms)", milliseconds(ours, "first_s"), milliseconds(theirs, "first_s"), ratio("first_s")],
            ["Monte Carlo, samples each second", rate(ours), rate(theirs), f"{faster:.0f}"],
            [
                "first order, in our solves",
                f"{median(run['first_order_s'] / run['solve_s'] for run in ours):.1f}",
                "",
                "",
            ],
        ],
    )
    print(
        f"\nscore {first['score']!r} and {theirs[0]['score']!r}; backward error {first['backward_error']:.1e}, proven bound"
        f" {first['error_bound']:.1e}, {first['sweeps']} sweeps\nmean {first['mean']:.2f} and {theirs[0]['mean']:.2f}, first"
        f" order {first['first_order_mean']:.2f}; deviation {first['sd']:.2f} and {theirs[0]['sd']:.2f}, first order"
        f" {first['first_order_sd']:.2f}\nthe same bits with 1, 2 and 3 threads"
    )


def check(topology: str, ours: list[dict], theirs: list[dict]) -> None:
    for a, b in zip(ours, theirs):
        if abs(a["score"] - b["score"]) > 1e-10 * abs(b["score"]):
            sys.exit(f"error: {topology}: scores {a['score']} and {b['score']}")
        chance = math.hypot(a["standard_error"], b["sd"] / math.sqrt(b["samples"]))
        if abs(a["mean"] - b["mean"]) > 5 * chance:
            sys.exit(f"error: {topology}: sampled means {a['mean']} and {b['mean']}, chance is {chance}")


def sizes(python: str, program: str, rounds: int) -> None:
    lines, costs = [], []
    for count in SIZES:
        system = made(python, "layered", count)
        samples = max(16, 2_000_000 // count)
        ours = [output([program, str(system), str(samples), "1"]) for _ in range(rounds)]
        peer = [python, str(HERE / "peer_brightway.py"), str(system), "0"]
        theirs = [output(peer) for _ in range(rounds if count <= MOST_FOR_BRIGHTWAY else 0)]
        for a, b in zip(ours, theirs):
            if abs(a["score"] - b["score"]) > 1e-10 * abs(b["score"]):
                sys.exit(f"error: {count} processes: scores {a['score']} and {b['score']}")

        def at(runs: list[dict], key: str) -> float:
            return 1000 * median(run[key] for run in runs)

        sample = median(1000 / run["samples_per_s"] for run in ours)
        costs.append((count, at(ours, "solve_s")))
        lines.append(
            [f"{count:,}", f"{ours[0]['inputs']:,}"]
            + [f"{value:.3g}" for value in (at(ours, "solve_s"), at(ours, "first_s"), at(ours, "first_order_s"), sample)]
            + [f"{at(theirs, key):.3g}" if theirs else "not run" for key in ("solve_s", "first_s")]
            + [f"{ours[0]['backward_error']:.1e}"]
        )
    print("\nlayered, processor milliseconds\n")
    print_table(
        ["processes", "inputs", "solve", "from the values", "first order", "one sample, set-up in it", "Brightway: solve", "from the package", "backward error"],
        lines,
    )
    print("\nsolve, microseconds for each process\n")
    for count, cost in costs:
        each = 1000 * cost / count
        print(f"{count:>9,} {each:6.3f} {'#' * max(1, round(60 * each / max(1000 * c / n for n, c in costs)))}")


def made(python: str, topology: str, count: int) -> Path:
    path = DATA / f"{topology}-{count}.system"
    maker = path.with_suffix(".py")
    if not maker.exists() or not filecmp.cmp(maker, HERE / "system.py", shallow=False):
        code = f"import pathlib, system; system.made({count}, {topology!r}).write(pathlib.Path({str(path)!r}))"
        subprocess.run([python, "-c", code], check=True, cwd=HERE, env=quiet())
        shutil.copyfile(HERE / "system.py", maker)
    return path


def quiet() -> dict[str, str]:
    """One thread for their linear algebra, as for ours; nothing written beside the scripts."""
    return os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def output(command: list[str]) -> dict:
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=quiet()).stdout)


def benchmark_program() -> str:
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "NetworkBenchmark"]
    build += ["--scratch-path", str(HERE / ".build")]
    subprocess.run(
        build, cwd=HERE.parent.parent, check=True, stdout=sys.stderr, env=os.environ | {"BANYAN_TOOLS": "network"}
    )
    return str(HERE / ".build" / "release" / "NetworkBenchmark")


def print_machine() -> None:
    processor = re.search(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    print(f"{os.cpu_count()} processors, {processor[1] if processor else 'unnamed'}; {datetime.date.today()};", end=" ")
    print(f"load {os.getloadavg()[0]:.1f} at the start.")


def print_table(head: list[str], lines: list[list[str]]) -> None:
    widths = [max(len(line[column]) for line in [head, *lines]) for column in range(len(head))]
    rule = ["-" * widths[0]] + ["-" * (width - 1) + ":" for width in widths[1:]]
    for line in [head, rule, *lines]:
        cells = [line[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]
        print("| " + " | ".join(cells) + " |")


main()
