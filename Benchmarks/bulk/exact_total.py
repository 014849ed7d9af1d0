#!/usr/bin/env python3
"""The exact total of the readings: exact_total.py FOLDER. Prints rows and kilograms as one JSON object.

Quantities are read as decimals of three places and summed as such by DuckDB; the factors of six places are met in
whole numbers. No binary fraction takes part, so the product is the true one to its last, ninth, place.
"""

import csv
import json
import sys
from pathlib import Path

import duckdb

folder = Path(sys.argv[1])
readings = folder / "activity" / "readings.csv"
with open(readings) as file:
    separator, mark = (";", ",") if ";" in file.readline() else (",", ".")


def scaled(text: str, places: int) -> int:
    """The number in the text, which has exactly that many places, times ten to their power."""
    whole, fraction = text.split(".")
    if len(fraction) != places:
        raise ValueError(f"{text!r} has not {places} places")
    return int(whole + fraction)


def table(name: str) -> list[dict[str, str]]:
    with open(folder / "peers" / name, newline="") as file:
        return list(csv.DictReader(file))


regions = {row["facility"]: row["region"] for row in table("facilities.csv")}
factors = {(row["activity"], row["unit"], row["region"]): scaled(row["factor"], 6) for row in table("factors.csv")}
sums = duckdb.connect(config={"threads": 2}).execute(
    f"""
    select facility, activity, unit, sum(quantity)::varchar, count(*)
    from read_csv('{readings}', header = true, auto_detect = false, quote = '"',
                  delim = '{separator}', decimal_separator = '{mark}',
                  columns = {{'date': 'DATE', 'facility': 'VARCHAR', 'activity': 'VARCHAR',
                              'quantity': 'DECIMAL(18,3)', 'unit': 'VARCHAR', 'note': 'VARCHAR'}})
    group by all
    """
).fetchall()
total = sum(
    scaled(quantity, 3) * factors[activity, unit, regions[facility]] for facility, activity, unit, quantity, _ in sums
)
rows = sum(count for *_, count in sums)
print(json.dumps({"rows": rows, "kg": f"{total // 10**9}.{total % 10**9:09d}"}))
