#!/usr/bin/env bash
# Whole runs of the program on the smallest example against the start of the Python interpreter.
# Benchmarks/startup.sh [RUNS]: interleaved, so that a disturbed minute falls on both.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-40}
program=$PWD/.build/release/banyan
if [ ! -x "$program" ]; then swift build -c release --static-swift-stdlib --product banyan; fi
# The interpreter itself: a version manager's shim costs as much again.
python=$(python3 -c 'import os, sys; print(os.path.realpath(sys.executable))')

nanoseconds() { # command…
  local start end
  start=$(date +%s%N)
  "$@" > /dev/null
  end=$(date +%s%N)
  echo $((end - start))
}
median() { sort -n | awk '{ a[NR] = $1 } END { print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 }'; }

ours=$(mktemp) theirs=$(mktemp) nothing=$(mktemp)
trap 'rm -f "$ours" "$theirs" "$nothing"' EXIT
for ((i = -3; i < runs; i++)); do
  banyan=$(nanoseconds "$program" inventory examples/workshop)
  interpreter=$(nanoseconds "$python" -c pass)
  empty=$(nanoseconds /bin/true)
  if ((i < 0)); then continue; fi # warm-up
  echo "$banyan" >> "$ours"
  echo "$interpreter" >> "$theirs"
  echo "$empty" >> "$nothing"
done
awk -v ours="$(median < "$ours")" -v theirs="$(median < "$theirs")" -v nothing="$(median < "$nothing")" \
  -v runs="$runs" -v python="$("$python" --version)" 'BEGIN {
  printf "medians of %d runs, process start and shell included\n", runs
  printf "  /bin/true                            %6.1f ms\n", nothing / 1e6
  printf "  banyan inventory examples/workshop   %6.1f ms\n", ours / 1e6
  printf "  %-14s -c pass               %6.1f ms\n", python, theirs / 1e6
  printf "  Python / banyan                      %6.2f\n", theirs / ours
}'
