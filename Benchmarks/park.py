#!/usr/bin/env python3
"""Made-up parks for the program: park.py BANYAN [FIRMS [FLOWS [RECORDS]]], or park.py BANYAN --beside.

Writes FIRMS workspaces of RECORDS bills each and FLOWS flows of steam between them, runs `inventory --format json` over
the park, and prints seconds, processor seconds and the greatest memory, with what `--timings` says.

`--beside` does so for 1,000 firms with 2,500 to 20,000 flows and draws how consolidation grows. Beside it pandas and
networkx (in the Python that runs this: `pip install pandas networkx`) cancel the same flows, given to them as one table in
which each flow has its line's tonnes already: the lesser of both sides, struck tonnes, what is left, by firm, category and
month. Their sum must be the program's. In floating point, and once in networkx with fractions, which like the program's
figures close to the last digit; as whole processes and as the work alone.
"""
import json, os, resource, subprocess, sys, tempfile, time

program = os.path.abspath(sys.argv[1])
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


def write_park(root, firms, flows, records):
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


def measured(command):
    """Seconds, processor seconds, greatest MB, standard output, standard error."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, err = process.stdout.read(), process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"error: {command[0]} ended with {process.returncode}\n{err[-600:]}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, out, err


def run(root):
    return measured([program, "inventory", root, "--format", "json", "--timings", "--output", os.path.join(root, "park.json"),
                     "--force", "--quiet"])


def part(timings, name):
    return next(float(line.split()[1]) for line in timings.splitlines() if line.strip().startswith(name + ":"))


PEER = """
import sys, time
kind, path = sys.argv[1:]
days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
if kind == "pandas":
    import pandas
    start = time.perf_counter()
    flows = pandas.read_csv(path)
    confirmed = flows[["given", "taken"]].min(axis=1)
    flows["struck"] = flows.tonnes * confirmed / flows.taken
    flows["left"] = flows.tonnes * (flows.taken - confirmed) / flows.taken
    for month, count in enumerate(days):
        flows[month] = flows.struck * count / 365
    firms, categories = flows.groupby("to").struck.sum(), flows.groupby("category").struck.sum()
    months, total = flows[list(range(12))].sum(), flows.struck.sum()
else:
    import csv, networkx
    from fractions import Fraction
    number = Fraction if kind == "fractions" else float
    start = time.perf_counter()
    graph = networkx.MultiDiGraph()
    with open(path) as file:
        for row in csv.DictReader(file):
            graph.add_edge(row["from"], row["to"], key=row["id"], given=number(row["given"]), taken=number(row["taken"]),
                           tonnes=number(row["tonnes"]), category=row["category"])
    firms, categories, months, total, left = {}, {}, [0] * 12, 0, 0
    for _, to, flow in graph.edges(data=True):
        confirmed = min(flow["given"], flow["taken"])
        struck = flow["tonnes"] * confirmed / flow["taken"]
        left += flow["tonnes"] * (flow["taken"] - confirmed) / flow["taken"]
        firms[to] = firms.get(to, 0) + struck
        categories[flow["category"]] = categories.get(flow["category"], 0) + struck
        for month, count in enumerate(days):
            months[month] += struck * count / 365
        total += struck
print(time.perf_counter() - start, float(total))
"""


def beside():
    # The least of some rounds: other work on the machine only adds.
    rounds = 7
    rows = []
    for flows in (2500, 5000, 10000, 20000):
        with tempfile.TemporaryDirectory() as root:
            write_park(root, 1000, flows, 30)
            timings = [run(root) for _ in range(rounds)]
            park = json.load(open(os.path.join(root, "park.json")))
            said = {flow["id"]: flow for flow in park["flows"]}
            path = os.path.join(root, "flows.csv")
            with open(path, "w") as file:
                file.write("id,from,to,given,taken,category,tonnes\n")
                for struck in park["struck"]:
                    flow = said[struck["flow"]]
                    # All of each line is struck here: no taker books more than its giver says.
                    file.write(f"{flow['id']},{flow['from']},{flow['to']},{flow['fromSays']['value']},{flow['toSays']['value']},"
                               f"{struck['category']},{struck['tCO2e']}\n")
            twice = float(park["bridge"]["total"]["tCO2e"]["twice"])
            row = {"flows": flows, "banyan": min(part(t[4], "consolidate") for t in timings),
                   "state": min(part(t[4], "state") for t in timings), "whole": min(t[0] for t in timings),
                   "processor": min(t[1] for t in timings), "memory": max(t[2] for t in timings)}
            for kind in ("pandas", "networkx", "fractions"):
                peers = [measured([sys.executable, "-c", PEER, kind, path]) for _ in range(rounds)]
                for peer in peers:
                    assert abs(float(peer[3].split()[1]) / twice - 1) < 1e-9, (kind, peer[3], twice)
                row[kind] = min(float(p[3].split()[0]) for p in peers) * 1000
                row[kind + " whole"] = min(p[0] for p in peers) * 1000
            rows.append(row)
    print("milliseconds, the least of", rounds)
    print("| flows | consolidate | state | pandas alone, whole | networkx alone, whole | networkx in fractions alone, whole | banyan whole, s | MB |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    for row in rows:
        peers = " | ".join(f"{row[k]:.0f}, {row[k + ' whole']:.0f}" for k in ("pandas", "networkx", "fractions"))
        print(f"| {row['flows']:,} | {row['banyan']:.0f} | {row['state']:.0f} | {peers} | {row['whole']:.2f} | {row['memory']} |")
    print("\nconsolidation, microseconds for each flow\n")
    for row in rows:
        each = row["banyan"] * 1000 / row["flows"]
        print(f"{row['flows']:10,} {each:6.1f} {'#' * round(each)}")


if sys.argv[2:] == ["--beside"]:
    beside()
else:
    firms, flows, records = (int(x) for x in (sys.argv[2:5] + ["1000", "1000", "30"][len(sys.argv) - 2:]))
    with tempfile.TemporaryDirectory() as root:
        write_park(root, firms, flows, records)
        seconds, processor, memory, _, timings = run(root)
        print(f"{firms} firms, {flows} flows, {records} records each: {seconds:.2f} s, {processor:.2f} s of processor, {memory} MB")
        print(timings[-600:])
