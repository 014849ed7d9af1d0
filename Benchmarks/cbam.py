#!/usr/bin/env python3
"""Made-up installations for CBAM beside LibreOffice: cbam.py BANYAN TEMPLATE [INSTALLATIONS [PROCESSES [PRECURSORS]]].

Writes INSTALLATIONS workspaces of a chain of PROCESSES with PRECURSORS bought, runs `cbam --format json` over each, as many
at a time as there are cores, and prints seconds, processor seconds and the greatest memory. Then fills the Commission's
TEMPLATE (each user's own download) for the first of them and lets LibreOffice recalculate that one workbook, headless.
"""
import concurrent.futures, os, resource, subprocess, sys, tempfile, time

program, template = (os.path.abspath(path) for path in sys.argv[1:3])
installations, processes, precursors = (
    int(x) for x in (sys.argv[3:6] + ["1000", "10", "20"][len(sys.argv) - 3:]))
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


with tempfile.TemporaryDirectory() as root:
    for number in range(installations):
        installation(f"{root}/w{number}", number)

    def report(number):
        return subprocess.run(
            [program, "cbam", f"{root}/w{number}", "--format", "json", "--output", f"{root}/r{number}.json", "--quiet"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    first = report(0)
    if first.returncode:
        sys.exit(first.stderr)
    os.remove(f"{root}/r0.json")
    start, before = time.perf_counter(), used()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        failed = sum(run.returncode != 0 for run in pool.map(report, range(installations)))
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{installations} installations of {processes} processes and {precursors} precursors: {seconds:.2f} s, "
          f"{used() - before:.2f} s of processor, {memory} MB, {failed} failed")
    filled = f"{root}/filled.xlsx"
    run = subprocess.run(
        [program, "cbam", f"{root}/w0", "--format", "template", "--template", template, "--output", filled],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    start, before = time.perf_counter(), used()
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{root}/profile", "--headless", "--convert-to", "xlsx", "--outdir",
         f"{root}/recalculated", filled],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(f"LibreOffice, one filled template: {time.perf_counter() - start:.2f} s, {used() - before:.2f} s of processor")
