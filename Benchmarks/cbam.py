#!/usr/bin/env python3
"""Made-up installations for CBAM beside LibreOffice.

    cbam.py BANYAN CBAMBENCHMARK TEMPLATE [INSTALLATIONS [PROCESSES [PRECURSORS]]]

CBAMBENCHMARK is built by `BANYAN_TOOLS=cbam swift build -c release --static-swift-stdlib --product CBAMBenchmark`.

Writes INSTALLATIONS workspaces of a chain of PROCESSES with PRECURSORS bought, and fills the Commission's TEMPLATE (each
user's own download) for the first of them. Then in turn, five times: all installations in one process, whose reports as JSON
go to a file, and one recalculation of that one workbook by LibreOffice, headless; prints medians of seconds and of processor
seconds, and their ratio. At last `banyan cbam --format json` once for each installation, as many at a time as there are
cores; what it writes of the first must be what the one process wrote, byte for byte.
"""
import concurrent.futures, os, resource, statistics, subprocess, sys, tempfile, time

program, benchmark, template = (os.path.abspath(path) for path in sys.argv[1:4])
installations, processes, precursors = (
    int(x) for x in (sys.argv[4:7] + ["1000", "10", "20"][len(sys.argv) - 4:]))
ROUNDS = 5
# Steel products of different kinds, so that no two of them must be one process.
goods = ["72071116", "72142000", "73181552", "73110011", "73041100", "73061100", "73089051", "73090010", "73101000", "72171010"]
workspace = """organisation: {{name: Works {0}, registration: "{0}", country: VN}}
period: 2026
gwp: AR6
numbers: en
language: en
factors: [ipcc-2006, viet-nam]
facilities: [{{id: works, country: VN}}]
accept: [{{activity: electricity/grid, take: 2023, for: 2026, because: "newest official factor"}}]
"""


def installation(folder, number):
    def write(path, text):
        os.makedirs(os.path.dirname(f"{folder}/{path}"), exist_ok=True)
        with open(f"{folder}/{path}", "w") as file:
            file.write(text)

    records = ["from,through,facility,source,activity,quantity,unit,process"]
    products, law = ["processes:"], ["processes:"]
    for place in range(processes):
        products += [f"  - id: p{place}", f"    outputs: [{{product: g{place}, quantity: 1000 t}}]", "    takes:"]
        if place:
            products.append(f"      - {{product: g{place - 1}, quantity: {500 + number % 300} t}}")
        products += [
            f"      - {{material: m{material}, quantity: {10 + (number + material) % 90} t}}"
            for material in range(precursors) if material % processes == place]
        letter, route = (", benchmark: E", ", route: electric-arc-furnace") if place == 0 else ("", "")
        law.append(f'  - {{id: q{place}, of: p{place}{route}, goods: [{{product: g{place}, cn: "{goods[place % 10]}"{letter}}}]}}')
        for month in range(1, 13):
            day = f"2026-{month:02d}-01,2026-{month:02d}-{28 if month == 2 else 30 + (month in (1, 3, 5, 7, 8, 10, 12))},works"
            records.append(f"{day},burner{place},stationary-combustion/diesel,{100 + number % 50 + month},t,p{place}")
            records.append(f"{day},meter{place},electricity/grid,{1000 + number % 70 + month},kWh,p{place}")
    products.append("products:")
    products += [f"  - {{id: g{place}, name: Good {place}, declared-unit: 1 t}}" for place in range(processes)]
    products.append("materials:")
    products += [f"  - {{id: m{material}, burden: none, because: benchmark}}" for material in range(precursors)]
    law.append("precursors:")
    law += [
        f'  - {{id: m{material}, material: m{material}, cn: "{["72011011", "72021180"][material % 2]}", country: {["Viet Nam", "China", "India"][material % 3]}}}'
        for material in range(precursors)]
    write("banyan.yaml", workspace.format(number))
    write("products.yaml", "\n".join(products) + "\n")
    write("cbam.yaml", "\n".join(law) + "\n")
    write("activity/2026.csv", "\n".join(records) + "\n")


def used():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def measured(command, output="/dev/null"):
    """Seconds and processor seconds of a command; ends the benchmark where it fails."""
    start, before = time.perf_counter(), used()
    with open(output, "w") as file:
        run = subprocess.run(command, stdout=file, stderr=subprocess.PIPE, text=True)
    if run.returncode:
        sys.exit(f"{command[0]}: {run.stderr}")
    return time.perf_counter() - start, used() - before


with tempfile.TemporaryDirectory() as root:
    folders = [f"{root}/w{number}" for number in range(installations)]
    for number, folder in enumerate(folders):
        installation(folder, number)
    filled = f"{root}/filled.xlsx"
    measured([program, "cbam", folders[0], "--format", "template", "--template", template, "--output", filled])
    office = ["soffice", f"-env:UserInstallation=file://{root}/profile", "--headless", "--convert-to", "xlsx", "--outdir",
              f"{root}/recalculated", filled]
    measured(office)  # Its first run makes a profile.
    pairs = [(measured([benchmark, *folders], f"{root}/all.json"), measured(office)) for _ in range(ROUNDS)]
    for name, place in [(f"{installations} installations of {processes} processes, {precursors} precursors, one process", 0),
                        ("LibreOffice, one filled template", 1)]:
        seconds, processor = (statistics.median(pair[place][part] for pair in pairs) for part in (0, 1))
        print(f"{name}: {seconds:.2f} s, {processor:.2f} s of processor")
    ratios = [statistics.median(pair[0][part] / pair[1][part] for pair in pairs) for part in (0, 1)]
    print(f"ours / LibreOffice, pair by pair: {ratios[0]:.2f} on the clock, {ratios[1]:.2f} of processor")

    def report(number):
        measured([program, "cbam", folders[number], "--format", "json", "--output", f"{root}/r{number}.json", "--quiet"])

    start, before = time.perf_counter(), used()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(report, range(installations)))
    print(f"a process for each: {time.perf_counter() - start:.2f} s, {used() - before:.2f} s of processor")
    with open(f"{root}/all.json", "rb") as together, open(f"{root}/r0.json", "rb") as alone:
        if not together.read().startswith(alone.read()):
            sys.exit("the one process and the command differ")
