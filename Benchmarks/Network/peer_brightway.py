"""Brightway on a system from a file: peer_brightway.py SYSTEM MONTE_CARLO_SECONDS [SEED]; prints times as JSON.

Times are processor seconds of the whole process. `first_s` is a calculation from the data package; `solve_s` one with
matrices built, factorised anew, as for changed values; a Monte Carlo iteration draws every value, rebuilds, factorises
and solves. Random draws are made by the package's own generator.
"""

import importlib.metadata
import json
import sys
import time
from pathlib import Path
from statistics import median

import bw2calc
import bw_processing
import numpy as np

from system import SIGMA, System

PRODUCTS, FLOWS = 1_000_000, 5_000_000


def lognormal(medians: np.ndarray) -> np.ndarray:
    spread = np.zeros(len(medians), dtype=bw_processing.UNCERTAINTY_DTYPE)
    spread["uncertainty_type"] = 2
    spread["loc"] = np.log(medians)
    spread["scale"] = SIGMA
    for field in ("shape", "minimum", "maximum"):
        spread[field] = np.nan
    return spread


def package(system: System) -> object:
    own = np.arange(system.count)
    exchanges = np.zeros(system.count + len(system.amount), dtype=bw_processing.INDICES_DTYPE)
    exchanges["row"] = np.concatenate([own, system.supplier]) + PRODUCTS
    exchanges["col"] = np.concatenate([own, system.consumer])
    certain = lognormal(np.ones(system.count))
    certain["uncertainty_type"] = 0
    certain["loc"] = 1
    certain["scale"] = np.nan
    # A flow for each of the three of a process: their factors are in the amounts already.
    direct = np.zeros(len(system.process), dtype=bw_processing.INDICES_DTYPE)
    direct["row"] = FLOWS + np.arange(len(system.process)) % 3
    direct["col"] = system.process
    factors = np.zeros(3, dtype=bw_processing.INDICES_DTYPE)
    factors["row"] = factors["col"] = FLOWS + np.arange(3)
    result = bw_processing.create_datapackage()
    result.add_persistent_vector(
        matrix="technosphere_matrix",
        name="technosphere",
        indices_array=exchanges,
        data_array=np.concatenate([np.ones(system.count), system.amount]),
        flip_array=np.arange(len(exchanges)) >= system.count,
        distributions_array=np.concatenate([certain, lognormal(system.amount)]),
    )
    result.add_persistent_vector(
        matrix="biosphere_matrix",
        name="biosphere",
        indices_array=direct,
        data_array=system.intensity,
        distributions_array=lognormal(system.intensity),
    )
    result.add_persistent_vector(
        matrix="characterization_matrix", name="factors", indices_array=factors, data_array=np.ones(3)
    )
    return result


def timed(body) -> float:
    start = time.process_time()
    body()
    return time.process_time() - start


def main() -> None:
    system = System.read(Path(sys.argv[1]))
    limit = float(sys.argv[2])
    data = [package(system)]
    lca = bw2calc.LCA(demand={PRODUCTS: 1.0}, data_objs=data)

    def first() -> None:
        lca.lci()
        lca.lcia()

    def again() -> None:
        lca.lci_calculation()
        lca.lcia_calculation()

    figures = {"first_s": timed(first), "score": float(lca.score)}
    figures["solve_s"] = median(timed(again) for _ in range(5))
    if limit > 0:
        sampled = bw2calc.LCA(
            demand={PRODUCTS: 1.0}, data_objs=data, use_distributions=True, seed_override=int(sys.argv[3])
        )
        sampled.lci()
        sampled.lcia()
        scores = []
        start = time.process_time()
        while time.process_time() - start < limit:
            next(sampled)
            scores.append(sampled.score)
        seconds = time.process_time() - start
        figures |= {"samples": len(scores), "samples_per_s": len(scores) / seconds}
        figures |= {"mean": float(np.mean(scores)), "sd": float(np.std(scores, ddof=1))}
    solver = "Pardiso" if bw2calc.PYPARDISO else "UMFPACK" if bw2calc.UMFPACK else "SuperLU of scipy"
    figures["solver"] = f"bw2calc {importlib.metadata.version('bw2calc')}, {solver}"
    print(json.dumps(figures))


main()
