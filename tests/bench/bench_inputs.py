#!/usr/bin/env python3
"""What reading files costs, next to what it cannot cost less than: `bench_inputs.py --program build/congvan FOLDER…`.

For DOCX the anchor opens each file with libzip and inflates its text; for PDF it is one pdftotext a file; for pictures and scans it is
tesseract itself on the same page. Anchor and program run in turn, and the medians of processor time over all rounds are compared; -j is
judged by the clock. Files are sorted by their first bytes; a scan is a PDF that pdftotext finds no word in.
"""
import argparse
import ctypes
import ctypes.util
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
ONE_THREAD = {**os.environ, "OMP_THREAD_LIMIT": "1"}


def spent_by(command, **more):
    """Seconds of processor time that a command and its children take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=ONE_THREAD, check=False, **{**QUIET, **more})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def clock_of(command):
    begun = time.perf_counter()
    subprocess.run(command, env=ONE_THREAD, check=False, **QUIET)
    return time.perf_counter() - begun


class Inflate:
    """Opening archives and inflating word/document.xml by libzip, as a C program would."""

    class Stat(ctypes.Structure):
        _fields_ = [("valid", ctypes.c_uint64), ("name", ctypes.c_char_p), ("index", ctypes.c_uint64), ("size", ctypes.c_uint64),
                    ("rest", ctypes.c_char * 64)]

    def __init__(self):
        self.zip = ctypes.CDLL(ctypes.util.find_library("zip") or "libzip.so.4")
        for name in ("zip_open", "zip_fopen"):
            getattr(self.zip, name).restype = ctypes.c_void_p
        self.room = ctypes.create_string_buffer(1 << 26)
        self.size = 0

    def __call__(self, paths):
        begun = time.process_time()
        for path in paths:
            archive = ctypes.c_void_p(self.zip.zip_open(os.fsencode(path), 16, None))
            status = self.Stat()
            self.zip.zip_stat(archive, b"word/document.xml", 0, ctypes.byref(status))
            file = ctypes.c_void_p(self.zip.zip_fopen(archive, b"word/document.xml", 0))
            self.zip.zip_fread(file, self.room, ctypes.c_uint64(status.size))
            self.zip.zip_fclose(file)
            self.zip.zip_discard(archive)
        return time.process_time() - begun


def compare(name, rounds, ours, anchor, unit="processor time"):
    pairs = [(ours(), anchor()) for _ in range(rounds)]
    mine, theirs = (statistics.median(column) for column in zip(*pairs))
    print(f"{name:24} {1e3 * mine:9.1f} ms   anchor {1e3 * theirs:9.1f} ms   ratio {mine / theirs:5.2f}   ({unit}, median of {rounds})")


def files_of(folders):
    for folder in folders:
        yield from sorted(path for path in Path(folder).rglob("*") if path.is_file()) if Path(folder).is_dir() else [Path(folder)]


def sorted_by_kind(paths):
    kinds = {"docx": [], "pdf": [], "scan": [], "picture": []}
    for path in paths:
        head = path.read_bytes()[:8]
        if head.startswith(b"PK") and path.suffix == ".docx" and path.stat().st_size < 5_000_000 and is_document(path):
            kinds["docx"].append(path)
        elif head.startswith(b"%PDF"):
            text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=False)
            if text.returncode == 0:
                kinds["pdf" if len(text.stdout.split()) > 50 else "scan"].append(path)
        elif head.startswith((b"\x89PNG", b"\xff\xd8\xff")):
            kinds["picture"].append(path)
    return kinds


def is_document(path):
    """A bomb is no measure of reading documents."""
    listing = subprocess.run([sys.executable, "-m", "zipfile", "-l", path], capture_output=True, text=True, check=False).stdout
    return any("word/document.xml" in line and int(line.split()[-1]) < 50_000_000 for line in listing.splitlines())


def bench_docx(program, paths, rounds):
    many = paths * max(1, 600 // len(paths))
    start = statistics.median(spent_by([program, "text", os.devnull]) for _ in range(rounds))
    inflate = Inflate()
    compare(f"docx, {len(many)} files", rounds, lambda: spent_by([program, "text", *many]) - start, lambda: inflate(many))


def bench_pdf(program, paths, rounds):
    compare(f"pdf, {len(paths)} files", rounds, lambda: spent_by([program, "text", *paths]),
            lambda: sum(spent_by(["pdftotext", path, "-"]) for path in paths))
    compare("pdf, one file, the clock", 3 * rounds, lambda: clock_of([program, "text", paths[0]]), lambda: clock_of(["pdftotext", paths[0], "-"]),
            "clock")


def tesseract_time(pages):
    return sum(spent_by(["tesseract", page, "-", "-l", "vie"]) for page in pages)


def bench_pictures(program, paths, rounds):
    some = paths[:4]
    compare(f"pictures, {len(some)} files", rounds, lambda: spent_by([program, "text", *some]), lambda: tesseract_time(some))


def bench_scans(program, paths, rounds):
    with tempfile.TemporaryDirectory() as folder:
        some = paths[:4]
        for path in some:
            subprocess.run(["pdftoppm", "-r", "300", "-gray", "-png", path, f"{folder}/{path.stem}"], check=True)
        pages = sorted(Path(folder).glob("*.png"))
        compare(f"scans, {len(some)} files", rounds, lambda: spent_by([program, "text", *some]), lambda: tesseract_time(pages))


def bench_jobs(program, paths, rounds):
    two, one = ([program, "extract", "-f", "jsonl", "-j", jobs, *paths] for jobs in ("2", "1"))
    compare(f"-j 2 against -j 1, {len(paths)}", rounds, lambda: clock_of(two), lambda: clock_of(one), "clock")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/congvan")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=["docx", "pdf", "picture", "scan", "jobs"])
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    kinds = sorted_by_kind(files_of(options.paths))
    benches = {"docx": bench_docx, "pdf": bench_pdf, "picture": bench_pictures, "scan": bench_scans, "jobs": bench_jobs}
    kinds["jobs"] = kinds["pdf"] * 5 + kinds["scan"][:4]
    for name, bench in benches.items():
        if kinds[name] and options.only in (None, name):
            bench(options.program, kinds[name], options.rounds)


if __name__ == "__main__":
    main()
