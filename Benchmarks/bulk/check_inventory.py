#!/usr/bin/env python3
"""Holds an inventory against the exact total: check_inventory.py INVENTORY.json ROWS KILOGRAMS. Exit code 1: differs.

Quantities of 3 places times factors of 6 in kilograms have 12 places in tonnes, fewer than the 18 at which lines are
settled: nothing is rounded anywhere, and equal means equal.
"""

import json
import sys
from decimal import Decimal
from pathlib import Path

path, rows, kilograms = Path(sys.argv[1]), int(sys.argv[2]), Decimal(sys.argv[3])
inventory = json.loads(path.read_text())
lines = inventory["lines"]
tonnes = kilograms.scaleb(-3)
comparisons = [
    ("records", inventory["records"], rows),
    ("records in lines", sum(line["records"] for line in lines), rows),
    ("t in total", Decimal(inventory["total"]["tCO2e"]), tonnes),
    ("t in lines", sum((Decimal(line["tCO2e"]) for line in lines), Decimal(0)), tonnes),
]
for name, seen, expected in comparisons:
    if seen != expected:
        sys.exit(f"error: {path} has {seen} {name}, not {expected}")
