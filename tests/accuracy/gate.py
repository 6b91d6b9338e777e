#!/usr/bin/env python3
"""Accuracy on a corpus of annotated documents, as a ratchet: no field's F1 may fall below its figure in floors.json.

  gate.py --program PROGRAM --corpus DIR [--files] [--update] [--table]

The corpus holds score.py, gold/, and the groups of documents named in floors.json, and perhaps score_meaning.py and gold-meaning/. --files measures the same documents as Word and PDF files
too, and scans, whose letters must be recognised first. --update writes the present figures, --table prints the rows of README's table.
Exit 0: nothing fell; 1: something did, and is named."""
import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
GROUPS = {"seeds": "seeds", "digital texts": "texts/v", "poor OCR": "texts/o"}
FILE_GROUPS = {"Word files": r"/v\d+\.docx?$", "PDF files": r"/v\d+\.pdf$", "scanned PDF files": r"/s\d+\.pdf$"}
MEANING = "meaning"  # relations, pinpoints, mentions and actions, where the corpus has them annotated
ROUNDING = 0.0005


def figures(corpus, records, *options, score="score.py"):
    done = subprocess.run([sys.executable, str(corpus / score), str(records), "--json", *options], capture_output=True, check=True)
    return {field: round(row["f1"], 4) for field, row in json.loads(done.stdout).items()}


def measure(program, corpus):
    records = Path.cwd() / ".accuracy-records.jsonl"
    try:
        with open(records, "wb") as out:
            subprocess.run([str(Path(program).resolve()), "extract", "-f", "jsonl", "seeds", "texts"], cwd=corpus, stdout=out, check=True, timeout=600)
        found = {group: figures(corpus, records, "--only", only) for group, only in GROUPS.items()}
        if (corpus / "gold-meaning").is_dir():
            found[MEANING] = figures(corpus, records, score="score_meaning.py")
        return found
    finally:
        records.unlink(missing_ok=True)


def measure_files(program, corpus):
    """A file is annotated once, whatever its format: its record is compared with the annotation of the same stem."""
    done = subprocess.run(
        [str(Path(program).resolve()), "extract", "-f", "jsonl", "files"], cwd=corpus, stdout=subprocess.PIPE, check=True, timeout=1200
    )
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return {group: figures_of_files(corpus, [r for r in records if re.search(form, r["source"]["path"])]) for group, form in FILE_GROUPS.items()}


def figures_of_files(corpus, records):
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold"
        gold.mkdir()
        lines = []
        for record in records:
            annotation = corpus / "gold" / (Path(record["source"]["path"]).stem + ".json")
            shutil.copy(annotation, gold)
            record["source"]["path"] = json.loads(annotation.read_text("utf-8"))["file"]
            lines.append(json.dumps(record, ensure_ascii=False) + "\n")
        scored = Path(folder) / "records.jsonl"
        scored.write_text("".join(lines), "utf-8")
        return figures(corpus, scored, "--gold", str(gold))


def fallen(floors, now):
    for group, measured in now.items():
        for field, floor in floors.get(group, {}).items():
            figure = measured.get(field, 0.0)
            if figure < floor - ROUNDING:
                yield f"{group}, {field}: {figure:.4f}, below {floor:.4f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--corpus", required=True, type=Path)
    parser.add_argument("--files", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--table", action="store_true")
    options = parser.parse_args()
    now = measure(options.program, options.corpus)
    if options.files and (options.corpus / "files").is_dir():
        now |= measure_files(options.program, options.corpus)
    floors = json.loads(FLOORS.read_text("utf-8"))
    if options.update:
        floors |= now
        FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    for group, fields in now.items():
        if options.table and group == MEANING:
            print("| " + " | ".join(f"{field} {figure:.3f}" for field, figure in fields.items()) + " |")
        elif options.table:
            print(f"| {group} | {fields['citation']:.3f} | {fields['citation.reference']:.3f} | {fields['directive']:.3f} | {fields['ALL']:.3f} |")
        else:
            print(f"{group}: " + ", ".join(f"{field} {figure:.3f}" for field, figure in fields.items()))
    problems = list(fallen(floors, now))
    for problem in problems:
        print("FELL:", problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
