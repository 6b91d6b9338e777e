#!/usr/bin/env python3
"""What extraction costs beside what a user would pick to only find citations: `bench_speed.py --program build/congvan FOLDER…`.

In turn, one thread each, and medians of processor time: the program over the files and over the same texts as lines of JSON; ripgrep that
counts citations by a regular expression (where it is installed); Python's `re` with the same expression on the texts in memory; reading
the files. Then starts with one small file beside `rg --version`, by the clock, and what one document takes of memory beyond a small one:
the texts joined, cut at several sizes (where GNU time is installed). With --stages build/tests/bench_stages also the speed of
each stage. Without a folder it makes one of --count invented documents.
"""
import argparse
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "accuracy"))
from bench_batch import make  # noqa: E402
from plain_regex import CITATION  # noqa: E402

STARTS = 200
GNU_TIME = "/usr/bin/time"
DOCUMENTS = (100_000, 600_000, 1_000_000, 10_000_000)  # bytes


def processor_time(command, stdin=None):
    def spent():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = spent()
    with open(stdin or os.devnull, "rb") as source:
        done = subprocess.run(command, stdin=source, stdout=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {done.returncode}")
    return spent() - before


def read_all(folders):
    return [path.read_bytes() for folder in folders for path in sorted(Path(folder).rglob("*")) if path.is_file()]


def own_time(work):
    before = time.process_time()
    work()
    return time.process_time() - before


def works(given, folders, scratch):
    """Name and what measures it, each giving seconds."""
    texts = [raw.decode("utf-8", "replace") for raw in read_all(folders)]
    lines = Path(scratch, "texts.jsonl")
    lines.write_text("".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts), "utf-8")
    pattern = given.pattern or str(Path(scratch, "pattern"))
    if not given.pattern:
        Path(pattern).write_text(CITATION.pattern, "utf-8")
    expression = re.compile(Path(pattern).read_text("utf-8").rstrip("\n"))
    extract = [given.program, "extract", "-q", "-f", "jsonl"]
    yield "congvan extract -j1 -f jsonl FOLDER", lambda: processor_time([*extract, "-j1", *folders])
    yield "congvan extract -j1 --stdin jsonl -f jsonl", lambda: processor_time([*extract, "-j1", "--stdin", "jsonl"], lines)
    if shutil.which("rg"):
        yield "rg -j1 --count-matches -f PATTERN FOLDER", lambda: processor_time(["rg", "-j1", "--count-matches", "-f", pattern, *folders])
    yield "python3: re, the texts in memory", lambda: own_time(lambda: sum(1 for text in texts for _ in expression.finditer(text)))
    yield "python3: reading the files", lambda: own_time(lambda: read_all(folders))


def print_table(given, folders, scratch):
    megabytes = sum(map(len, read_all(folders))) / 1e6
    measures = dict(works(given, folders, scratch))
    times = {name: [] for name in measures}
    for _ in range(given.rounds):
        for name, measure in measures.items():
            times[name].append(measure())
    anchor = next((name for name in times if name.startswith("rg ")), None)
    print(f"{megabytes:.1f} MB; load of the machine: {os.getloadavg()[0]:.1f}")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        beside = f"  {median / statistics.median(times[anchor]):6.2f} × rg" if anchor else ""
        print(f"{name:46}{median:8.3f} s{megabytes / median:9.1f} MB/s{beside}")


def print_starts(given, scratch):
    small = Path(scratch, "small.txt")
    small.write_text("SỞ NỘI VỤ\nSố: 12/SNV-VP\n\nKính gửi: Các phòng\n", "utf-8")
    commands = {"congvan extract SMALL": [given.program, "extract", str(small)]}
    if shutil.which("rg"):
        commands["rg --version"] = ["rg", "--version"]
    times = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL)
            times[name].append(time.perf_counter() - begun)
    for name, seconds in times.items():
        print(f"{name:46}{statistics.median(seconds) * 1000:8.2f} ms by the clock")


def most_memory(command):
    """The most that a process has at once, in bytes. Another small one starts it: a process inherits what this one had."""
    told = subprocess.run([GNU_TIME, "-f", "%M", *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(told.stderr.split()[-1]) * 1024


def print_memory(given, folders, scratch):
    if not os.access(GNU_TIME, os.X_OK):
        return print("memory of one document: needs GNU time (package time)")
    texts = b"\n".join(read_all(folders))
    document = Path(scratch, "document.txt")
    command = [given.program, "extract", "-q", "-j1", "-f", "jsonl", str(document)]
    document.write_bytes(b"x")
    least = most_memory(command)
    for size in DOCUMENTS:
        document.write_bytes((texts * (size // len(texts) + 1))[:size])
        beyond = max(most_memory(command) - least, 0)
        print(f"one document of {size / 1e6:5.1f} MB                     {beyond / 1e6:8.1f} MB of memory{beyond / size:6.1f} x its size")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--program", required=True)
    parser.add_argument("--stages", help="the program bench_stages")
    parser.add_argument("--pattern", help="a file with another regular expression")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="congvan-bench-") as scratch:
        folders = given.folders
        if not folders:
            folders = [os.path.join(scratch, "made")]
            os.mkdir(folders[0])
            make(folders[0], given.count)
        print_table(given, folders, scratch)
        print_starts(given, scratch)
        print_memory(given, folders, scratch)
        if given.stages:
            sys.stdout.flush()
            subprocess.run([given.stages, *folders], check=True)


if __name__ == "__main__":
    main()
