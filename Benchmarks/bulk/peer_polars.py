#!/usr/bin/env python3
"""The job once in Polars, streaming: peer_polars.py FOLDER [THREADS]. Prints one JSON object.

Reads the readings, sums them by facility, month, activity and unit, joins facility to region and (activity, unit,
region) to factor, multiplies, and sums by facility, month and activity. Columns are typed, so nothing is inferred,
quantities are summed before they meet a factor, which is faster, and the note is never parsed.
"""

import json
import os
import sys
import time
from pathlib import Path

# Read by the library when it is imported.
os.environ["POLARS_MAX_THREADS"] = sys.argv[2] if len(sys.argv) > 2 else "2"

import polars as pl  # noqa: E402

folder = Path(sys.argv[1])
readings = folder / "activity" / "readings.csv"
with open(readings) as file:
    spreadsheet = ";" in file.readline()

start = time.perf_counter()
columns = {
    "date": pl.Date, "facility": pl.String, "activity": pl.String,
    "quantity": pl.Float64, "unit": pl.String, "note": pl.String,
}  # fmt: skip
scan = pl.scan_csv(readings, schema=columns, separator=";" if spreadsheet else ",", decimal_comma=spreadsheet)
groups = (
    scan.group_by("facility", pl.col("date").dt.month().alias("month"), "activity", "unit")
    .agg(pl.col("quantity").sum(), rows=pl.len())
    .join(pl.scan_csv(folder / "peers" / "facilities.csv"), on="facility")
    .join(pl.scan_csv(folder / "peers" / "factors.csv"), on=["activity", "unit", "region"])
    .with_columns(kg=pl.col("quantity") * pl.col("factor"))
    .group_by("facility", "month", "activity")
    .agg(pl.col("kg").sum(), pl.col("rows").sum())
    .collect(engine="streaming")
)
result = {
    "engine": f"Polars {pl.__version__}, streaming",
    "rows": int(groups["rows"].sum()),
    "groups": groups.height,
    "kg": float(groups["kg"].sum()),
    "seconds": time.perf_counter() - start,
}
print(json.dumps(result))
