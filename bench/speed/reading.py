"""Measure speed: articles a second, peak memory, start-up.

    python bench/speed/reading.py --shared ../shared [--model base] [--runs 5] [--keep]

Reads PolNeAR's 84 dev articles with the command line, as a whole process, several times,
and prints the medians. Memory is the sum over all processes (proportional set size),
sampled every 100 ms in a run of its own, since sampling slows what it looks at. `--keep`
appends a line to `bench/results/speed.jsonl`.
"""

import argparse
import gzip
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import psutil

from rashomon.pipeline import made_by
from rashomon.settings import MODELS

RESULTS = Path(__file__).parent.parent / "results" / "speed.jsonl"
PROGRAM = (sys.executable, "-m", "rashomon")


def run(arguments: Sequence[str], look: Callable[[int], None]) -> float:
    """Seconds of one run of the program; `look` is told its process id meanwhile."""
    started = time.perf_counter()
    with subprocess.Popen(
        [*PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        look(process.pid)
        process.wait()
    if process.returncode:
        raise SystemExit(f"rashomon {' '.join(arguments)} failed")
    return time.perf_counter() - started


def median_seconds(arguments: Sequence[str], runs: int) -> float:
    """Median of several runs, after one that is not counted."""
    run(arguments, lambda pid: None)
    return statistics.median(run(arguments, lambda pid: None) for _ in range(runs))


def peak_megabytes(arguments: Sequence[str]) -> float:
    """Most memory of a run, all processes together, shared pages counted once."""
    peak = 0.0

    def watch(pid: int) -> None:
        nonlocal peak
        while found := megabytes(pid):
            peak = max(peak, found)
            time.sleep(0.1)

    run(arguments, watch)
    return peak


def megabytes(pid: int) -> float:
    """Memory of a process and of all that it started; 0 once it has ended."""
    try:
        top = psutil.Process(pid)
        if top.status() == psutil.STATUS_ZOMBIE:
            return 0.0
        family = [top, *top.children(recursive=True)]
        return sum(float(one.memory_full_info().pss) for one in family) / 1e6
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return 0.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--model", choices=MODELS, default=MODELS[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    dev = options.shared / "data/polnear/dev.jsonl.gz"
    articles = gzip.decompress(dev.read_bytes()).decode().splitlines()
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder) / "one.jsonl"
        one.write_text(articles[0] + "\n")
        help_seconds = median_seconds(["--help"], options.runs)
        how = ["--jsonl", "--model", options.model]
        one_seconds = median_seconds(["read", str(one), *how], options.runs)
        one_memory = peak_megabytes(["read", str(one), *how])
        read = ["read", str(dev), *how, "--processes", str(options.processes)]
        seconds = median_seconds(read, options.runs)
        memory = peak_megabytes(read)
    line = {
        "date": str(date.today()),
        "made_by": made_by(options.model),
        "machine": f"{platform.machine()}, {os.cpu_count()} processors",
        "processes": options.processes,
        "articles": len(articles),
        "articles_a_second": round(len(articles) / seconds, 1),
        "peak_megabytes": round(memory),
        "help_seconds": round(help_seconds, 3),
        "read_one_seconds": round(one_seconds, 3),
        "read_one_megabytes": round(one_memory),
    }
    print(json.dumps(line, indent=1))
    if options.keep:
        with RESULTS.open("a") as file:
            file.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
