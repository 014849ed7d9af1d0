#!/usr/bin/env python3
"""Writes a workspace of invented meter readings, and the same factors as tables for the peers.

The figures mean nothing; the shapes do: 500 facilities in 24 countries, 47 pairs of activity and unit, a factor for
each pair and country, 53 bytes a row. The same rows and seed give the same bytes, and a file of whole millions of
rows is the beginning of every longer one.

    FOLDER/banyan.yaml, FOLDER/factors/bulk.yaml, FOLDER/activity/readings.csv    the workspace
    FOLDER/peers/facilities.csv, FOLDER/peers/factors.csv                         the same tables for joins
"""

import argparse
from pathlib import Path

import numpy as np
import polars as pl

ACTIVITIES = {
    "engine": ["kWh", "MWh"], "oven": ["kWh", "MWh"], "chiller": ["kWh", "MWh"], "cooler": ["kWh"],
    "pump": ["kWh", "GJ"], "steam": ["GJ"], "boiler": ["kg", "t"], "mill": ["kg", "t"], "reformer": ["kg", "t"],
    "press": ["kg"], "coater": ["kg"], "printer": ["kg"], "valve": ["kg"], "compressor": ["kg"], "dryer": ["t"],
    "furnace": ["t"], "kiln": ["t"], "clinker": ["t"], "cement": ["t"], "caster": ["t"], "blast": ["t"],
    "sinter": ["t"], "smelter": ["t"], "ammonia": ["t"], "acid": ["t"], "lime": ["t"], "quarry": ["t"],
    "tip": ["t"], "burner": ["t"], "mixer": ["m3"], "basin": ["m3"], "well": ["m3"], "truck": ["t.km"],
    "train": ["t.km"], "ship": ["t.km"], "plane": ["t.km"], "car": ["km"], "bus": ["passenger.km"],
    "flight": ["passenger.km"], "lab": ["h"],
}
COUNTRIES = "GB DE FR ES IT PL NL BE AT CZ SE FI DK NO IE PT GR RO HU BG TR IN CN US".split()
FACILITIES = [f"FAC-{number:04d}" for number in range(500)]
PAIRS = [(activity, unit) for activity, units in ACTIVITIES.items() for unit in units]

CHUNK_ROWS = 1_000_000

# How readings may be written: with a decimal point, with every cell in quotes, or with a decimal comma between
# semicolons, as spreadsheets in Viet Nam write them.
STYLES = {
    "plain": {"numbers": "en", "mark": ".", "separator": ",", "quotes": "necessary"},
    "quoted": {"numbers": "en", "mark": ".", "separator": ",", "quotes": "always"},
    "vi": {"numbers": "vi", "mark": ",", "separator": ";", "quotes": "necessary"},
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("rows", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--style", choices=STYLES, default="plain")
    options = parser.parse_args()

    for name in ("activity", "factors", "peers"):
        (options.folder / name).mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(options.seed)
    countries = [COUNTRIES[index] for index in random.integers(0, len(COUNTRIES), len(FACILITIES))]
    # Kilograms of CO2 for one unit, to six places.
    factors = [
        (activity, unit, country, f"{value:.6f}")
        for (activity, unit), values in zip(PAIRS, random.lognormal(-1, 1.2, (len(PAIRS), len(COUNTRIES))))
        for country, value in zip(COUNTRIES, values)
    ]
    write_workspace(options.folder, STYLES[options.style]["numbers"], countries, factors)
    write_tables_of_peers(options.folder / "peers", countries, factors)
    write_readings(options.folder / "activity" / "readings.csv", options.rows, options.seed, STYLES[options.style])


def write_workspace(folder: Path, numbers: str, countries: list[str], factors: list[tuple]) -> None:
    facilities = "".join(
        f"  - {{id: {facility}, country: {country}}}\n" for facility, country in zip(FACILITIES, countries)
    )
    (folder / "banyan.yaml").write_text(
        "organisation: {name: Bulk}\nperiod: 2024\ngwp: AR6\n"
        f"numbers: {numbers}\nfactors: [ipcc-2006]\nfacilities:\n{facilities}"
    )
    entries = "".join(
        f"  - {{id: {activity}.{unit}.{country}, activity: other/{activity}, per: {unit}, geography: {country}, "
        f"emits: {{CO2: {value} kg}}}}\n"
        for activity, unit, country, value in factors
    )
    (folder / "factors" / "bulk.yaml").write_text(
        "table: bulk\ncitation: {title: invented figures of a benchmark}\n"
        f"valid: {{from: 2024-01-01, through: 2024-12-31}}\nfactors:\n{entries}"
    )


def write_tables_of_peers(folder: Path, countries: list[str], factors: list[tuple]) -> None:
    regions = "".join(f"{facility},{country}\n" for facility, country in zip(FACILITIES, countries))
    (folder / "facilities.csv").write_text("facility,region\n" + regions)
    entries = "".join(f"other/{activity},{unit},{country},{value}\n" for activity, unit, country, value in factors)
    (folder / "factors.csv").write_text("activity,unit,region,factor\n" + entries)


def write_readings(path: Path, rows: int, seed: int, style: dict[str, str]) -> None:
    """Chunk by chunk, each with its own seed, under another name until all rows stand."""
    unfinished = path.with_suffix(".unfinished")
    with open(unfinished, "wb") as file:
        for first in range(0, rows, CHUNK_ROWS):
            count = min(CHUNK_ROWS, rows - first)
            chunk = readings(np.random.default_rng([seed, first]), first, count, style["mark"])
            chunk.write_csv(
                file, include_header=first == 0, separator=style["separator"], quote_style=style["quotes"]
            )
    unfinished.rename(path)


def readings(random: np.random.Generator, first: int, count: int, mark: str) -> pl.DataFrame:
    activities = np.array([f"other/{activity}" for activity, _ in PAIRS])
    units = np.array([unit for _, unit in PAIRS])
    pair = random.integers(0, len(PAIRS), count)
    # Whole thousandths of the unit, so that what is written is what was drawn.
    thousandths = np.maximum(1, np.rint(random.lognormal(4, 1.5, count) * 1000)).astype(np.int64)
    frame = pl.DataFrame(
        {
            "date": np.datetime64("2024-01-01") + random.integers(0, 366, count).astype("timedelta64[D]"),
            "facility": np.array(FACILITIES)[random.integers(0, len(FACILITIES), count)],
            "activity": activities[pair],
            "quantity": thousandths,
            "unit": units[pair],
            "note": np.arange(first, first + count),
        }
    )
    whole, fraction = pl.col("quantity") // 1000, pl.col("quantity") % 1000
    return frame.with_columns(
        quantity=whole.cast(pl.String) + mark + fraction.cast(pl.String).str.zfill(3),
        note="V" + pl.col("note").cast(pl.String).str.zfill(8),
    )


main()
