#!/usr/bin/env python3
"""Made-up systems of many linked processes: `banyan footprint` of one product, whole processes.

    Benchmarks/production.py [--runs 5] [--shape works|chain] [--processes 10000] [--products 1000]

`works`: products in layers; each is made by as many processes as there are to a product, and each process takes two
products of earlier layers, a hundredth of them one of a later layer, so that there are loops. Every process has one bill
of power. `chain`: each process makes one product, all of which the next takes; so many products as processes.

Before a time counts, what products carry away must be what was emitted, to the last digit, and what was emitted the sum of
the bills times the one factor. Exit code 1 otherwise.

BANYAN             the program to measure; when not set it is built from this tree, statically, as it is released
BANYAN_BASELINE    another program to measure in turn with it, run by run
BANYAN_BENCH_DATA  where workspaces are kept; `banyan-bench` in the folder for temporary files when not set
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from statistics import median

TREE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("BANYAN_BENCH_DATA", Path(tempfile.gettempdir()) / "banyan-bench"))
LAYERS = 20
# Viet Nam's grid in 2023, kilograms of CO2 for one kWh; held against the program's own emission total.
GRID = Decimal("0.6592")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--shape", choices=["works", "chain"], default="works")
    parser.add_argument("--processes", type=int, default=10_000)
    parser.add_argument("--products", type=int, default=1_000)
    parser.add_argument("--only-make", action="store_true", help="print the folder and the product, measure nothing")
    options = parser.parse_args()
    products = options.processes if options.shape == "chain" else options.products
    if options.runs < 1 or options.processes < 1 or products < LAYERS or options.processes < products:
        parser.error(f"at least {LAYERS} products, and for each a process")
    folder = DATA / f"{options.shape}-{options.processes}-{products}"
    emitted = write(folder, options.shape, options.processes, products)
    asked = f"p{products - 1}"
    if options.only_make:
        print(folder, asked)
        return
    programs = [os.environ.get("BANYAN") or built()]
    if "BANYAN_BASELINE" in os.environ:
        programs.append(os.environ["BANYAN_BASELINE"])
    times: list[list[float]] = [[] for _ in programs]
    for turn in range(options.runs + 1):
        for index, program in enumerate(programs):
            seconds, output = run(program, folder, asked)
            check(program, output, emitted)
            if turn:  # the first warms the caches
                times[index].append(seconds)
    for program, own in zip(programs, times):
        print(f"{program}: median {median(own):.2f} s, {min(own):.2f} to {max(own):.2f}")
    if len(times) == 2:
        print(f"pair by pair: {median(b / a for a, b in zip(*times)):.1f} times")


def write(folder: Path, shape: str, processes: int, products: int) -> Decimal:
    """Writes the workspace, and gives back the kilograms of CO2 it emits."""
    (folder / "activity").mkdir(parents=True, exist_ok=True)
    (folder / "banyan.yaml").write_text(
        "organisation: {name: Made up, country: VN}\nperiod: 2023\ngwp: AR6\nnumbers: en\n"
        "factors: [ipcc-2006, viet-nam]\nfacilities:\n  - {id: plant, name: Plant, country: VN}\n"
    )
    draw = random.Random(processes * 31 + products)
    lines, bills, power = ["processes:"], ["date,source,activity,quantity,unit,process"], 0
    made = [0] * products
    makers = [process * products // processes for process in range(processes)]
    outputs = [100 if shape == "chain" else draw.randint(80, 120) for _ in makers]
    for product, quantity in zip(makers, outputs):
        made[product] += quantity
    takes: list[list[tuple[int, int]]] = [[] for _ in makers]
    if shape == "chain":
        for process in range(1, processes):
            takes[process].append((process - 1, 100))
    else:
        # Of each product four fifths at most are taken, in equal parts.
        takers: list[list[int]] = [[] for _ in made]
        layer = max(1, products // LAYERS)
        for process, product in enumerate(makers):
            first = product // layer * layer
            for _ in range(2):
                if draw.random() < 0.01:
                    takers[draw.randrange(products)].append(process)
                elif first:
                    takers[draw.randrange(max(0, first - 3 * layer), first)].append(process)
        for product, own in enumerate(takers):
            for process in own:
                takes[process].append((product, max(1, made[product] * 4 // 5 // len(own))))
    for process, product in enumerate(makers):
        lines.append(f"  - id: s{process}")
        lines.append(f"    outputs: [{{product: p{product}, quantity: {outputs[process]} t}}]")
        if takes[process]:
            listed = ", ".join(f"{{product: p{p}, quantity: {q} t}}" for p, q in takes[process])
            lines.append(f"    takes: [{listed}]")
        quantity = draw.randint(1_000, 99_999)
        power += quantity
        bills.append(f"2023-06-30,meter,electricity/grid,{quantity},kWh,s{process}")
    lines += ["products:"] + [f"  - {{id: p{product}, declared-unit: 1 t}}" for product in range(products)]
    lines += [
        "cut-offs:",
        "  - {what: upstream of power, activity: well-to-tank, share: 1 %, because: not published}",
        "  - {what: losses, activity: electricity-losses, share: 1 %, because: not published}",
    ]
    (folder / "products.yaml").write_text("\n".join(lines) + "\n")
    (folder / "activity" / "bills.csv").write_text("\n".join(bills) + "\n")
    return power * GRID


def run(program: str, folder: Path, product: str) -> tuple[float, str]:
    start = time.perf_counter()
    done = subprocess.run(
        [program, "footprint", str(folder), "--product", product, "--format", "json"], stdout=subprocess.PIPE, text=True
    )
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"error: {program} ended with {done.returncode}")
    return seconds, done.stdout


def check(program: str, output: str, emitted: Decimal) -> None:
    balance = json.loads(output)["balance"]
    carried = sum(Decimal(part["kgCO2e"]) for part in balance["attributed"])
    if Decimal(balance["own"]["kgCO2e"]) != emitted or carried != emitted:
        sys.exit(f"error: {program}: {emitted} kg emitted, {balance['own']} stated, {carried} carried away")


def built() -> str:
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "banyan"]
    subprocess.run(build, cwd=TREE, check=True, stdout=sys.stderr)
    return str(TREE / ".build" / "release" / "banyan")


main()
