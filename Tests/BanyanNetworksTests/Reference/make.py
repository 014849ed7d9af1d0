"""Writes systems.txt and distributions.txt beside this script, with numpy and scipy.

Solutions are those of numpy.linalg.solve, improved with residuals in 80-bit numbers until nothing moves.
"""

from pathlib import Path

import numpy as np
import scipy
from scipy import stats

HERE = Path(__file__).resolve().parent
generator = np.random.default_rng(20251125)


def links(count, each, forward_only=False, own=False):
    for consumer in range(count):
        among = np.arange(consumer + 1, count) if forward_only else np.arange(count)
        if not own:
            among = among[among != consumer]
        for supplier in generator.choice(among, size=min(each, len(among)), replace=False):
            yield int(supplier), consumer


def system(name, count, each, low, high, demand=None, scale=None, **options):
    matrix = np.zeros((count, count))
    for supplier, consumer in links(count, each, **options):
        matrix[supplier, consumer] = generator.uniform(low, high)
    if scale is not None:
        matrix = matrix * scale[:, None] / scale[None, :]
    right = np.zeros(count)
    right[0] = 1
    if demand:
        right = generator.uniform(*demand, count)
    return name, matrix, right, generator.uniform(0, 10, count)


def solution(matrix, right):
    whole = np.eye(len(right), dtype=np.longdouble) - matrix.astype(np.longdouble)
    x = np.linalg.solve(whole.astype(float), right).astype(np.longdouble)
    for _ in range(10):
        residual = right.astype(np.longdouble) - whole @ x
        x = x + np.linalg.solve(whole.astype(float), residual.astype(float))
    return x.astype(float)


systems = [
    system("acyclic", 50, 5, 0.01, 3, forward_only=True),
    system("productive loop", 60, 4, 0.01, 0.2),
    system("own use", 40, 3, 0.01, 0.25, own=True, demand=(0, 5)),
    system("substitution", 40, 3, -0.4, 0.4, demand=(-1, 1)),
    system("more than it yields", 30, 3, 0.1, 2),
    system("both signs, far from productive", 35, 5, -2, 2, demand=(-1, 1)),
    system("units from gram to gigawatt hour", 45, 4, 0.01, 0.2, scale=10.0 ** generator.integers(-9, 10, 45)),
    system("more than it yields, sparse", 450, 2, 0.2, 1.5),
]
with (HERE / "systems.txt").open("w") as file:
    print(f"# make.py, numpy {np.__version__}: name; demand, direct, solution, transposed solution; coefficients", file=file)
    for name, matrix, right, direct in systems:
        rows, columns = np.nonzero(matrix)
        print("system", name, file=file)
        for vector in (right, direct, solution(matrix, right), solution(matrix.T, direct)):
            print(*(repr(float(value)) for value in vector), file=file)
        print(*(f"{i},{j},{float(matrix[i, j])!r}" for i, j in zip(rows, columns)), file=file)

shapes = [
    ("lognormal 2 0.4", stats.lognorm(0.4, scale=2)),
    ("lognormal 0.05 1.5", stats.lognorm(1.5, scale=0.05)),
    ("lognormal 1000 0.01", stats.lognorm(0.01, scale=1000)),
    ("normal -3 0.25", stats.norm(-3, 0.25)),
    ("uniform -2 5", stats.uniform(-2, 7)),
    ("triangular 1 1.5 4", stats.triang(0.5 / 3, 1, 3)),
    ("triangular 0 0 2", stats.triang(0, 0, 2)),
    ("triangular -1 1 1", stats.triang(1, -1, 2)),
]
shares = [1e-14, 1e-9, 1e-4, 0.01, 0.025, 0.074, 0.076, 0.25, 0.5, 0.6, 0.75, 0.924, 0.926, 0.975, 0.9999, 1 - 1e-9]


def deviation(shape):
    # scipy takes one from an exponential near one, which costs four of sixteen digits.
    if shape.dist.name == "lognorm":
        return shape.mean() * np.sqrt(np.expm1(shape.args[0] ** 2))
    return shape.std()


with (HERE / "distributions.txt").open("w") as file:
    print(f"# make.py, scipy {scipy.__version__}: shape; mean, standard deviation; quantiles of the shares in the next line", file=file)
    print(*(repr(share) for share in shares), file=file)
    for name, shape in shapes:
        print(name, file=file)
        print(repr(float(shape.mean())), repr(float(deviation(shape))), *(repr(float(shape.ppf(share))) for share in shares), file=file)
