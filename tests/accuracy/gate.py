#!/usr/bin/env python3
"""Accuracy on a corpus of annotated documents, as a ratchet: no field's F1 may fall below its figure in floors.json.

  gate.py --program PROGRAM --corpus DIR [--update] [--table]

The corpus holds score.py, gold/, and the groups of documents named in floors.json. --update writes the present figures, --table prints
the rows of README's table. Exit 0: nothing fell; 1: something did, and is named."""
import argparse
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
GROUPS = {"seeds": "seeds", "digital texts": "texts/v", "poor OCR": "texts/o"}
ROUNDING = 0.0005


def figures(corpus, records, only):
    done = subprocess.run([sys.executable, str(corpus / "score.py"), str(records), "--json", "--only", only], capture_output=True, check=True)
    return {field: round(row["f1"], 4) for field, row in json.loads(done.stdout).items()}


def measure(program, corpus):
    records = Path.cwd() / ".accuracy-records.jsonl"
    try:
        with open(records, "wb") as out:
            subprocess.run([str(Path(program).resolve()), "extract", "-f", "jsonl", "seeds", "texts"], cwd=corpus, stdout=out, check=True, timeout=600)
        return {group: figures(corpus, records, only) for group, only in GROUPS.items()}
    finally:
        records.unlink(missing_ok=True)


def fallen(floors, now):
    for group, fields in floors.items():
        for field, floor in fields.items():
            figure = now.get(group, {}).get(field, 0.0)
            if figure < floor - ROUNDING:
                yield f"{group}, {field}: {figure:.4f}, below {floor:.4f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--corpus", required=True, type=Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--table", action="store_true")
    options = parser.parse_args()
    now = measure(options.program, options.corpus)
    if options.update:
        FLOORS.write_text(json.dumps(now, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    for group, fields in now.items():
        if options.table:
            print(f"| {group} | {fields['citation']:.3f} | {fields['citation.reference']:.3f} | {fields['directive']:.3f} | {fields['ALL']:.3f} |")
        else:
            print(f"{group}: " + ", ".join(f"{field} {figure:.3f}" for field, figure in fields.items()))
    problems = list(fallen(json.loads(FLOORS.read_text("utf-8")), now))
    for problem in problems:
        print("FELL:", problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
