#!/usr/bin/env python3
"""Each query of congvan-sqlite(5) runs on a database of the samples and finds something there; the tables and views that the page names exist."""
import contextlib
import datetime
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

CONGVAN = os.environ["CONGVAN"]
ROOT = os.environ["CONGVAN_SOURCE_DIR"]


def page():
    with open(os.path.join(ROOT, "man", "congvan-sqlite.5"), encoding="utf-8") as file:
        return file.read()


def queries(text):
    section = text.split(".Sh QUERIES", 1)[1].split(".Sh ", 1)[0]
    return re.findall(r"^\.Bd [^\n]*\n(.*?)^\.Ed$", section, re.MULTILINE | re.DOTALL)


def named(text, title):
    section = text.split(f".Sh {title}", 1)[1].split(".Sh ", 1)[0]
    return {name for line in re.findall(r"^\.It Sy (.*)$", section, re.MULTILINE) for name in re.findall(r"[a-z_]+", line.split("and any", 1)[0])}


def main():
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "archive.db")
        with open(os.path.join(folder, "broken.docx"), "wb") as file:
            file.write(b"PK\x03\x04 no more")
        done = subprocess.run([CONGVAN, "extract", "-f", "sqlite", "-o", path, os.path.join(ROOT, "samples"), os.path.join(folder, "broken.docx")],
                              capture_output=True, check=False, text=True)
        if "libsqlite3-dev" in done.stderr:
            print(done.stderr)
            return 77
        with contextlib.closing(sqlite3.connect(path)) as database, database:
            soon = datetime.date.today() + datetime.timedelta(days=3)
            database.execute("UPDATE directives SET deadlines = ? WHERE document = (SELECT min(document) FROM directives)", (soon.isoformat(),))
            found = queries(page())
            for query in found:
                try:
                    if not database.execute(query).fetchall():
                        wrong.append(f"finds nothing:\n{query}")
                except sqlite3.Error as error:
                    wrong.append(f"{error}:\n{query}")
            there = {name for name, in database.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%'")}
            known = named(page(), "TABLES") | named(page(), "VIEWS")
            # A table that the page does not single out is "any other" if the manual of the record lists it.
            with open(os.path.join(ROOT, "man", "congvan-record.5"), encoding="utf-8") as file:
                record = file.read()
            wrong += [f"{name} is not in the manual" for name in there - known if not re.search(rf"^\.It (Sy|Cm|Va) {name}\b", record, re.MULTILINE)]
            wrong += [f"there is no {name}" for name in known - there]
    if len(found) < 10:
        wrong.append(f"{len(found)} queries: expected ten or more")
    print("\n".join(wrong) or f"{len(found)} queries run")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
