"""Random systems of processes as Brightway and our side read them.

A system: processes of one product each, random inputs from others, three direct flows a process, every value lognormal.

  layered  inputs from the sixty processes upstream, and from anywhere for two processes in a hundred: a plant or a park
  random   inputs from anywhere: one loop of nearly everything, the worst case for a factorisation
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

SIGMA = 0.1
FLOWS_PER_PROCESS = 3
UPSTREAM = 60


@dataclass
class System:
    count: int
    supplier: np.ndarray
    consumer: np.ndarray
    amount: np.ndarray
    process: np.ndarray
    # What a direct flow adds to the indicator for one unit of its process.
    intensity: np.ndarray

    def write(self, path: Path) -> None:
        """Little-endian: counts of processes, inputs and flows; sigma; then column by column."""
        with path.open("wb") as file:
            np.array([self.count, len(self.amount), len(self.process)], dtype="<i8").tofile(file)
            np.array([SIGMA], dtype="<f8").tofile(file)
            self.supplier.astype("<i8").tofile(file)
            self.consumer.astype("<i8").tofile(file)
            self.amount.astype("<f8").tofile(file)
            self.process.astype("<i8").tofile(file)
            self.intensity.astype("<f8").tofile(file)

    @staticmethod
    def read(path: Path) -> "System":
        with path.open("rb") as file:
            count, inputs, flows = np.fromfile(file, "<i8", 3)
            np.fromfile(file, "<f8", 1)
            supplier, consumer = (np.fromfile(file, "<i8", inputs) for _ in range(2))
            amount = np.fromfile(file, "<f8", inputs)
            return System(
                int(count), supplier, consumer, amount, np.fromfile(file, "<i8", flows), np.fromfile(file, "<f8", flows)
            )


def made(count: int, topology: str, inputs: int = 8, seed: int = 7) -> System:
    generator = np.random.default_rng(seed)
    suppliers, consumers, amounts = [], [], []
    for consumer in range(count):
        if topology == "random":
            chosen = generator.choice(count, size=inputs, replace=False)
        else:
            upstream = np.arange(consumer + 1, min(count, consumer + UPSTREAM + 1))
            chosen = generator.choice(upstream, size=min(inputs, len(upstream)), replace=False)
            if generator.random() < 0.02:
                chosen = np.append(chosen, generator.integers(0, count))
        chosen = np.unique(chosen[chosen != consumer])
        suppliers.append(chosen)
        consumers.append(np.full(len(chosen), consumer))
        # Less than one in all: a process needs less than it yields.
        amounts.append(generator.uniform(0.01, 0.6 / inputs, size=len(chosen)))
    return System(
        count,
        np.concatenate(suppliers),
        np.concatenate(consumers),
        np.concatenate(amounts),
        np.repeat(np.arange(count), FLOWS_PER_PROCESS),
        generator.uniform(0.05, 2.0, count * FLOWS_PER_PROCESS) * generator.uniform(1, 300, count * FLOWS_PER_PROCESS),
    )
