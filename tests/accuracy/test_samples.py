#!/usr/bin/env python3
"""The records of the samples against annotations made by close reading, without the program. What it is known to miss stands in
known_misses.txt, a line each: a new disagreement fails, and so does one that is gone but still listed."""
import json
import os
import sys
from pathlib import Path

import scoring

ROOT = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
HERE = ROOT / "tests" / "accuracy"


def main():
    annotations = [json.loads(path.read_text("utf-8")) for path in sorted((HERE / "gold").glob("*.json"))]
    records = {record["source"]["path"]: record for record in
               scoring.extract(os.environ.get("CONGVAN", "congvan"), *(annotation["file"] for annotation in annotations), cwd=ROOT)}
    found = [line for annotation in annotations for line in scoring.compare(annotation, records[annotation["file"]])]
    known = [line for line in (HERE / "known_misses.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")]
    new, gone = [line for line in found if line not in known], [line for line in known if line not in found]
    for line in new:
        print("new:", line)
    for line in gone:
        print("gone, take it off known_misses.txt:", line)
    print(f"{len(annotations)} samples, {len(found)} disagreements, {len(known)} known")
    return 1 if new or gone or not annotations else 0


if __name__ == "__main__":
    sys.exit(main())
