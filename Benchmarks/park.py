#!/usr/bin/env python3
"""Made-up parks for the program: park.py BANYAN [FIRMS [FLOWS [RECORDS]]].

Writes FIRMS workspaces of RECORDS bills each and FLOWS flows of steam between them, runs `inventory --format json` over
the park, and prints seconds, processor seconds and the greatest memory, with what `--timings` says.
"""
import os, resource, subprocess, sys, tempfile, time

program = os.path.abspath(sys.argv[1])
firms, flows, records = (int(x) for x in (sys.argv[2:5] + ["1000", "1000", "30"][len(sys.argv) - 2:]))
common = "period: 2023\ngwp: AR6\nnumbers: en\nfactors: [viet-nam, ipcc-2006]\n"
table = """table: f{0}-own
publisher: Firm {0}
citation: {{title: "Invented factors of a benchmark"}}
valid: {{from: 2023-01-01, through: 2023-12-31}}
geography: VN
serves: [steam]
factors:
  - {{id: steam, activity: steam/purchased, per: t, emits: {{CO2: 0.{1:03d} t}}}}
"""
with tempfile.TemporaryDirectory() as root:
    def write(path, text):
        path = os.path.join(root, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)

    taken = [[] for _ in range(firms)]
    text = ["flows:\n"]
    for number in range(flows):
        giver, taker = number % firms, (number * 7 + 1 + number // firms) % firms
        if giver == taker:
            taker = (taker + 1) % firms
        quantity = 100 + number % 900
        taken[taker].append((number, quantity - number % 3))
        text.append(
            f"  - {{id: x{number}, carrier: steam, kind: made, from: f{giver}, to: f{taker}, gives: {{quantity: {quantity} t}}, "
            f"takes: {{records: {{source: in-{number}}}}}, tolerance: 5 %}}\n")
    write("flows.yaml", "".join(text))
    write("banyan.yaml", "park: {name: Benchmark, country: VN}\n" + common + "members:\n" + "".join(
        f"  - {{id: f{firm}, workspace: firms/f{firm}}}\n" for firm in range(firms)))
    for firm in range(firms):
        folder = f"firms/f{firm}/"
        write(folder + "banyan.yaml", f"organisation: {{name: Firm {firm}, country: VN}}\n" + common
              + f"facilities: [{{id: f{firm}, country: VN}}]\n")
        write(folder + "factors/own.yaml", table.format(firm, 100 + firm % 800))
        rows = ["from,through,source,activity,quantity,unit\n"]
        for number, quantity in taken[firm]:
            rows.append(f"2023-01-01,2023-12-31,in-{number},steam/purchased,{quantity},t\n")
        for bill in range(max(0, records - len(taken[firm]))):
            month = bill % 12 + 1
            kind = ("electricity/grid", "MWh") if bill % 2 else ("stationary-combustion/natural-gas", "GJ (net)")
            rows.append(f"2023-{month:02d}-01,2023-{month:02d}-28,m{bill},{kind[0]},{10 + bill + firm % 50},{kind[1]}\n")
        write(folder + "activity/records.csv", "".join(rows))
    start = time.perf_counter()
    run = subprocess.run([program, "inventory", root, "--format", "json", "--timings", "--output", os.path.join(root, "park.json"), "--quiet"],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{firms} firms, {flows} flows, {records} records each: {seconds:.2f} s, {used.ru_utime + used.ru_stime:.2f} s of "
          f"processor, {used.ru_maxrss // 1024} MB, exit {run.returncode}")
    print(run.stderr[-600:])
