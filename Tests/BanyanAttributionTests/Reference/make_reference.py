#!/usr/bin/env python3
"""Writes systems.txt: random systems of processes and where their burdens end, in Python's fractions.

    python3 make_reference.py > systems.txt

Lines: `system NAME PROCESSES PRODUCTS`, `output PROCESS PRODUCT QUANTITY SHARE`,
`take PROCESS PRODUCT QUANTITY`, then `carried PRODUCT PROCESS VALUE` and `leaving …` with 40 places.
numpy solves each system as well; the script stops where the two differ.
"""

import random
from fractions import Fraction

import numpy

PLACES = 40


def decimal(value):
    """The fraction as a decimal of 40 places, rounded half up; it is not below zero."""
    digits = (value * 10**PLACES + Fraction(1, 2)).__floor__()
    text = str(digits).rjust(PLACES + 1, "0")
    return text[:-PLACES] + "." + text[-PLACES:]


def solve(matrix, right):
    """Gauss-Jordan in fractions."""
    size = len(matrix)
    rows = [list(matrix[i]) + list(right[i]) for i in range(size)]
    for column in range(size):
        pivot = next(i for i in range(column, size) if rows[i][column])
        rows[column], rows[pivot] = rows[pivot], rows[column]
        divisor = rows[column][column]
        rows[column] = [entry / divisor for entry in rows[column]]
        for i in range(size):
            if i != column and rows[i][column]:
                factor = rows[i][column]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[column])]
    return [row[size:] for row in rows]


def system(name, seed, processes, products, parts):
    source = random.Random(seed)
    outputs, takes = [], []
    for process in range(processes):
        own = sorted({process % products} | {source.randrange(products) for _ in range(2)})
        weights = [source.randint(1, 9) for _ in own]
        for product, weight in zip(own, weights):
            quantity = Fraction(source.randint(1, 9999), 100)
            outputs.append((process, product, quantity, Fraction(weight, sum(weights))))
    made = [sum((o[2] for o in outputs if o[1] == product), Fraction(0)) for product in range(products)]
    left = list(made)
    for process in range(processes):
        for product in source.sample(range(products), min(3, products)):
            quantity = left[product] * Fraction(source.randint(1, parts - 1), parts)
            # As many digits as the lines can hold.
            quantity = Fraction(int(quantity * 10**6), 10**6)
            left[product] -= quantity
            if quantity:
                takes.append((process, product, quantity))
    # What a process bears: its own burden and its parts of what others bear.
    matrix = [[Fraction(int(i == j)) for j in range(processes)] for i in range(processes)]
    for taker, product, quantity in takes:
        for maker, other, _, share in outputs:
            if other == product:
                matrix[taker][maker] -= share * quantity / made[product]
    unit = [[Fraction(int(i == j)) for j in range(processes)] for i in range(processes)]
    borne = solve(matrix, unit)
    approximate = numpy.linalg.inv(numpy.array([[float(v) for v in row] for row in matrix]))
    assert numpy.allclose(approximate, [[float(v) for v in row] for row in borne], rtol=1e-9)

    print("system", name, processes, products)
    for process, product, quantity, share in outputs:
        print("output", process, product, quantity, share)
    for process, product, quantity in takes:
        print("take", process, product, quantity)
    for product in range(products):
        for process in range(processes):
            carried = sum(
                (share * borne[maker][process] for maker, other, _, share in outputs if other == product),
                Fraction(0))
            print("carried", product, process, decimal(carried))
            print("leaving", product, process, decimal(carried * left[product] / made[product]))


if __name__ == "__main__":
    system("small", 1, 3, 3, 10)
    system("pooled", 2, 6, 4, 10)
    system("wide", 3, 8, 8, 4)
    system("nearly-closed", 4, 5, 3, 1000)
    system("middling", 5, 12, 10, 10)
