#!/usr/bin/env python3
"""A year's heats: passports signed, symbols drawn and all of it published in a stream, beside the bare signatures and the
bare symbols.

    Benchmarks/passports.py [--batches 10000] [--rounds 3]

The steel mill of examples/ with so many heats. Bare are as many signatures by the library that signs (libcrypto, through
Python's cryptography) over payloads as long, and as many symbols by the library that draws (libqrencode) of the same
identifiers: what no program that uses them can beat. Memory is the peak of the whole process, with a hundred heats beside.
Before a time counts, every tenth token must verify and hold its own identifier.

BANYAN   the program to measure; when not set it is built from this tree, statically, as it is released
"""

import argparse
import base64
import ctypes
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

TREE = Path(__file__).resolve().parent.parent
HEADING = "batch,heat,product,from,through,quantity,unit,grade,evidence\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batches", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    program = os.environ.get("BANYAN") or built()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copytree(TREE / "examples/steel-mill", place / "mill")
        subprocess.run([program, "keys", "new", "--issuer", "did:web:song-buong.example", "--output", "key.jwk"],
                       cwd=place, check=True, stdout=subprocess.DEVNULL)
        rows = []
        for count in (100, options.batches):
            lines = "".join(f"B{n},,rebar,2025-03-12,2025-03-13,1,t,CB400-V,\n" for n in range(count))
            (place / "mill/batches.csv").write_text(HEADING + lines)
            batches = ["passport", "mill", "--product", "rebar", "--batches", "--quiet"]
            for name, words in (("tokens", [*batches, "--sign", "key.jwk"]), ("symbols", [*batches, "--format", "qr"]),
                                ("published", ["passport", "publish", "mill", "--quiet", "--sign", "key.jwk"])):
                times, peak = [], 0
                # Places are given in the first run, which is not measured. Each run fills a new folder: a file system
                # may look long for the place of a new file where thousands were removed a moment ago.
                for turn in range(options.rounds + 1):
                    seconds, memory = run([program, *words, "--output", f"{name}-{count}-{turn}"], place)
                    if turn > 0:
                        times.append(seconds)
                        peak = max(peak, memory)
                if name == "tokens":
                    length = check(place, program, count, place / f"{name}-{count}-{turn}")
                rows.append((f"{count:,} {name}", count, median(times), peak))
        bare_tokens = median(signatures(options.batches, length) for _ in range(options.rounds))
        bare_symbols = median(symbols(options.batches) for _ in range(options.rounds))
    print("| what | processor s | each second | peak, MB |\n| --- | ---: | ---: | ---: |")
    for name, count, seconds, peak in rows:
        print(f"| {name} | {seconds:.2f} | {count / seconds:,.0f} | {peak / 1024:.0f} |")
    print(f"| {options.batches:,} bare signatures | {bare_tokens:.2f} | {options.batches / bare_tokens:,.0f} | |")
    print(f"| {options.batches:,} bare symbols | {bare_symbols:.2f} | {options.batches / bare_symbols:,.0f} | |")


def run(words: list[str], place: Path) -> tuple[float, int]:
    process = subprocess.Popen(words, cwd=place, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"error: {' '.join(words)} ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def check(place: Path, program: str, count: int, out: Path) -> int:
    subprocess.run([program, "keys", "did", "key.jwk", "--output", "did.json"], cwd=place, check=True)
    length = 0
    for number in range(0, count, max(1, count // 10)):
        token = out / f"credentials/dpp-B{number}.jwt"
        subprocess.run([program, "verify", str(token), "--issuer", "did.json", "--no-status"], cwd=place, check=True,
                       stdout=subprocess.DEVNULL)
        header, payload, _ = token.read_text().split(".")
        length = len(header) + 1 + len(payload)
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        if not claims["credentialSubject"]["id"].endswith(f"/10/B{number}"):
            sys.exit(f"error: {token.name} is of {claims['credentialSubject']['id']}")
    return length


def signatures(count: int, length: int) -> float:
    key, payload = Ed25519PrivateKey.generate(), b"x" * length
    start = time.process_time()
    for _ in range(count):
        key.sign(payload)
    return time.process_time() - start


def symbols(count: int) -> float:
    library = ctypes.CDLL("libqrencode.so.4")
    library.QRcode_encodeString.restype = ctypes.c_void_p
    library.QRcode_free.argtypes = [ctypes.c_void_p]
    start = time.process_time()
    for number in range(count):
        link = f"https://id.song-buong.example/01/09521234543213/10/B{number}".encode()
        library.QRcode_free(library.QRcode_encodeString(link, 0, 1, 2, 1))
    return time.process_time() - start


def built() -> str:
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "banyan"]
    subprocess.run(build, cwd=TREE, check=True, stdout=sys.stderr)
    return str(TREE / ".build/release/banyan")


main()
