#!/usr/bin/env python3
"""Every line of CONGVAN_CORPUS/references.tsv (kind, reference as typed, date), put into a sentence, is found whole: 99.5 % at least."""
import os
import re
import sys
import tempfile
import unicodedata
from pathlib import Path

import scoring

CORPUS = os.environ.get("CONGVAN_CORPUS")
GOAL = 0.995


def canonical(reference):
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", reference)).replace("\u2013", "-").replace("\u00d0", "Đ")


def found_whole(program, rows, kind_of):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "references.txt"
        path.write_text("".join(f"Thực hiện {kind_of(kind)} số {reference} ngày {date} của UBND tỉnh.\n" for kind, reference, date in rows), "utf-8")
        record, = scoring.extract(program, path)
    given = {(citation["reference"]["canonical"], citation["date"]["value"], citation["issuer"]) for citation in record["citations"]
             if citation["reference"] and citation["date"]}
    missed = [row for row in rows if (canonical(row[1]), "-".join(reversed(row[2].split("/"))), "UBND tỉnh") not in given]
    for row in missed[:20]:
        print("missed:", *row)
    return 1 - len(missed) / len(rows)


def main():
    if not CORPUS or not (Path(CORPUS) / "references.tsv").is_file():
        print("no references.tsv: set CONGVAN_CORPUS to a folder of annotated documents")
        return 77
    rows = [line.split("\t") for line in (Path(CORPUS) / "references.tsv").read_text("utf-8").splitlines()]
    program = os.environ.get("CONGVAN", "congvan")
    shares = [found_whole(program, rows, lambda kind: kind), found_whole(program, rows, lambda kind: "Công văn")]
    print(f"{len(rows)} references found whole: {shares[0]:.4f} after their own kind, {shares[1]:.4f} after another's")
    return 0 if min(shares) >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
