#!/usr/bin/env python3
"""The records of the samples against the expected ones in samples/expected. --update rewrites those (build target update_samples);
read the difference before you commit it: each line of it is a change of behaviour."""
import difflib
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = os.environ.get("CONGVAN", "congvan")
ROOT = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
EXPECTED = ROOT / "samples" / "expected"


def record_of(sample):
    done = subprocess.run([PROGRAM, "extract", "--lang", "en", f"samples/{sample.name}"], cwd=ROOT, capture_output=True, timeout=60, check=True)
    return done.stdout.decode("utf-8")


def compare(sample):
    golden = EXPECTED / f"{sample.stem}.json"
    want = golden.read_text("utf-8") if golden.exists() else ""
    return list(difflib.unified_diff(want.splitlines(), record_of(sample).splitlines(), f"expected/{golden.name}", "now", lineterm="", n=1))


def main():
    samples = sorted((ROOT / "samples").glob("*.txt"))
    if "--update" in sys.argv:
        EXPECTED.mkdir(exist_ok=True)
        for sample in samples:
            (EXPECTED / f"{sample.stem}.json").write_text(record_of(sample), "utf-8")
        print(f"{len(samples)} expected records written")
        return 0
    if not EXPECTED.is_dir():
        print("no expected records yet: build the target update_samples")
        return 77
    stale = [golden.name for golden in EXPECTED.glob("*.json") if not (ROOT / "samples" / f"{golden.stem}.txt").exists()]
    differences = [line for sample in samples for line in compare(sample)] + [f"expected/{name}: no such sample" for name in stale]
    print("\n".join(differences[:400]) or f"{len(samples)} samples as expected")
    return 1 if differences or not samples else 0


if __name__ == "__main__":
    sys.exit(main())
