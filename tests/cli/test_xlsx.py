#!/usr/bin/env python3
"""`extract -f xlsx`: a workbook with a sheet a table, whose cells say what the tables say, and nothing but a whole one."""
import csv
import datetime
import io
import os
import resource
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ET
import zipfile

from harness import PROGRAM, SANITIZED, ProgramTest, environment, main

SAMPLES = os.path.join(os.environ["CONGVAN_SOURCE_DIR"], "samples")
TABLES = ("documents", "citations", "directives", "actions", "recipients", "diagnostics")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def missing():
    """Why there are no workbooks here, if there are none."""
    done = subprocess.run([PROGRAM, "extract", "-f", "xlsx", "-o", "/dev/null/x", "/dev/null"], capture_output=True, check=False, text=True)
    return "libxlsxwriter" in done.stderr


class Sheet:
    """A sheet as a spreadsheet program reads it."""

    def __init__(self, archive, number):
        root = ET.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
        self.cells = [{cell.get("r").rstrip("0123456789"): cell for cell in row} for row in root.iter(f"{MAIN}row")]
        self.rows = [{column: self.value(cell) for column, cell in row.items()} for row in self.cells]
        self.frozen = root.find(f".//{MAIN}pane").get("topLeftCell")
        self.filter = root.find(f"{MAIN}autoFilter").get("ref")
        self.formulas = list(root.iter(f"{MAIN}f"))
        self.widths = [float(column.get("width")) for column in root.iter(f"{MAIN}col")]
        self.links = {}
        if f"xl/worksheets/_rels/sheet{number}.xml.rels" in archive.namelist():
            targets = {link.get("Id"): link.get("Target") for link in ET.fromstring(archive.read(f"xl/worksheets/_rels/sheet{number}.xml.rels"))}
            self.links = {link.get("ref"): targets[link.get(f"{RELATION}id")] for link in root.iter(f"{MAIN}hyperlink")}

    @staticmethod
    def value(cell):
        if cell.get("t") == "inlineStr":
            return "".join(text.text or "" for text in cell.iter(f"{MAIN}t"))
        value = cell.find(f"{MAIN}v")
        return None if value is None else float(value.text)


def sheets(path):
    with zipfile.ZipFile(path) as archive:
        names = [sheet.get("name") for sheet in ET.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]
        return {name: Sheet(archive, number + 1) for number, name in enumerate(names)}


def letters(count):
    return [chr(65 + number) if number < 26 else "A" + chr(39 + number) for number in range(count)]


@unittest.skipIf(missing(), "built without libxlsxwriter-dev, or libxlsxwriter4 is not here")
class Workbook(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(SAMPLES, self.folder / "in", ignore=shutil.ignore_patterns("expected", "*.md"))

    def run_into(self, *arguments, status=0, output="a.xlsx", **more):
        return self.expect(status, "extract", "-f", "xlsx", "-o", output, *arguments, **more)

    def csv_rows(self, table):
        done = self.run_program("extract", "-f", "csv", "-t", table, "--lang", "en", "in")
        return list(csv.reader(io.StringIO(done.stdout.decode(), newline="")))

    def test_every_cell_is_that_of_the_table(self):
        self.file("in/broken.docx", b"PK\x03\x04 no more")
        self.run_into("--lang", "en", "in", status=1)
        found = sheets(self.folder / "a.xlsx")
        self.assertEqual(list(found), ["Documents", "Citations", "Directives", "Actions", "Recipients", "Doubts"])
        for table, sheet in zip(TABLES, found.values()):
            header, *expected = self.csv_rows(table)
            self.assertEqual(len(sheet.rows), len(expected) + 1, table)
            for number, (row, want) in enumerate(zip(sheet.rows[1:], expected)):
                for name, column, text in zip(header, letters(len(header)), want):
                    value = row.get(column)
                    if isinstance(value, float) and ("date" in name or name in ("due", "deadlines")):
                        value = (datetime.date(1899, 12, 30) + datetime.timedelta(days=int(value))).isoformat()
                    elif isinstance(value, float):
                        value = str(int(value))
                    elif name in ("archive", "implied"):
                        value, text = value or "", "x" if text == "true" else ""
                    self.assertEqual(value or "", text, (table, number, name))

    def test_the_header_stays_and_filters_in_the_user_s_language(self):
        for language, first, words in (("vi", "Văn bản", "Số, ký hiệu"), ("en", "Documents", "Number and symbol")):
            self.run_into("--lang", language, "in")
            found = sheets(self.folder / "a.xlsx")
            self.assertEqual(next(iter(found)), first)
            self.assertEqual(found[first].rows[0]["D"], words)
            self.assertEqual((found[first].frozen, found[first].filter), ("A2", "A1:Z28"))
            self.assertTrue(all(5 < width < 90 for width in found[first].widths))

    def test_full_dates_are_dates_and_partial_ones_texts(self):
        self.run_into("in")
        sheet = next(iter(sheets(self.folder / "a.xlsx").values()))
        kinds = {type(row["H"]) for row in sheet.rows[1:] if "H" in row}
        self.assertEqual(kinds, {float, str})

    def test_the_first_column_links_to_the_file(self):
        os.mkdir(self.folder / "out")
        self.file("in/a b#c.txt")
        with zipfile.ZipFile(self.folder / "in/a.zip", "w") as archive:
            archive.writestr("b.txt", "một văn bản\n")
        self.run_into("in", "missing.txt", output="out/a.xlsx", status=1)
        sheet = next(iter(sheets(self.folder / "out/a.xlsx").values()))
        links = {row["A"]: sheet.links.get(f"A{number + 2}") for number, row in enumerate(sheet.rows[1:])}
        self.assertEqual(links["in/invitation.txt"], "../in/invitation.txt")
        self.assertEqual(links["in/a b#c.txt"], "../in/a%20b%23c.txt")
        self.assertEqual(links["in/a.zip!b.txt"], "../in/a.zip")
        self.assertIsNone(links["missing.txt"])

    def test_no_cell_is_a_formula(self):
        self.file("=1+1.txt", "V/v =HYPERLINK(\"x\")\n")
        self.run_into("=1+1.txt", "in")
        found = sheets(self.folder / "a.xlsx")
        self.assertEqual(next(iter(found.values())).rows[1]["A"], "=1+1.txt")
        self.assertFalse(any(sheet.formulas for sheet in found.values()))

    def test_a_text_longer_than_a_cell_is_cut_and_told(self):
        self.file("long.txt", "Số: 1/UBND-VP\n\nV/v báo cáo\n\nKính gửi: Các sở.\n\n1. " + "rất dài " * 6000 + ".\n")
        done = self.run_into("--lang", "en", "long.txt")
        self.assertIn(b"32,767", done.stderr)
        text = sheets(self.folder / "a.xlsx")["Directives"].rows[1]["I"]
        self.assertEqual((len(text), text[-4:]), (32767, " […]"))

    def test_control_characters_do_no_harm(self):
        self.file("a.txt", b"S\xe1\xbb\x91: 1/UBND-VP\n\nV/v b\x01\x0b\x1f\xef\xbf\xbe x b\xc3\xa1o c\xc3\xa1o\n")
        self.run_into("a.txt")
        self.assertEqual(len(next(iter(sheets(self.folder / "a.xlsx").values())).rows), 2)

    def test_what_is_beyond_the_last_row_goes_to_a_further_sheet(self):
        self.run_into("--lang", "en", "in", env=environment(CONGVAN_XLSX_ROWS="11"))
        found = sheets(self.folder / "a.xlsx")
        names = [name for name in found if name.startswith("Documents")]
        self.assertEqual(names, ["Documents", "Documents (2)", "Documents (3)"])
        self.assertEqual([len(found[name].rows) for name in names], [11, 11, 8])
        paths = [row["A"] for name in names for row in found[name].rows[1:]]
        self.assertEqual(paths, [row[0] for row in self.csv_rows("documents")[1:]])
        self.assertEqual({found[name].rows[0]["A"] for name in names}, {"File"})

    def test_equal_inputs_give_equal_bytes_whatever_the_jobs_and_from_records_too(self):
        self.expect(0, "extract", "-f", "jsonl", "-o", "r.jsonl", "in")
        for name, arguments in (("1.xlsx", ["-j1", "in"]), ("2.xlsx", ["-j3", "in"]), ("3.xlsx", ["--from-records", "r.jsonl"])):
            self.run_into(*arguments, output=name)
        first = (self.folder / "1.xlsx").read_bytes()
        self.assertEqual((self.folder / "2.xlsx").read_bytes(), first)
        self.assertEqual((self.folder / "3.xlsx").read_bytes(), first)

    def test_none_is_a_workbook_too(self):
        os.mkdir(self.folder / "none")
        self.run_into("none")
        self.assertEqual([len(sheet.rows) for sheet in sheets(self.folder / "a.xlsx").values()], [1] * 6)

    def test_it_needs_a_file_to_go_to(self):
        for output in ([], ["-o", "-"], ["-o", "in"]):
            self.assertIn(b"--output", self.expect(2, "extract", "-f", "xlsx", *output, "in").stderr)
        self.expect(2, "extract", "-f", "xlsx", "-o", "none/a.xlsx", "in")

    def test_a_file_that_cannot_grow_is_said_and_the_old_one_stays(self):
        self.file("a.xlsx", "the old one")
        for limit in (4096, 60_000, 100_000):
            self.run_into("in", status=2, preexec_fn=lambda limit=limit: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
            self.assertEqual((self.folder / "a.xlsx").read_text(), "the old one")
            self.assertEqual(sorted(os.listdir(self.folder)), ["a.xlsx", "in"])

    def test_a_full_disk_is_said_and_the_old_workbook_stays(self):
        if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode != 0:
            self.skipTest("needs to mount a small file system")
        os.mkdir(self.folder / "small")
        for size in (80, 160, 320):
            script = (f'mount -t tmpfs -o size={size}k none small && echo old > small/a.xlsx && "$1" extract -f xlsx -o small/a.xlsx in; echo "status $?"; '
                      'cat small/a.xlsx; ls -A small')
            done = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", PROGRAM], cwd=self.folder, capture_output=True, env=environment(), check=False)
            self.assertEqual(done.stdout.split(b"\n")[-4:], [b"status 2", b"old", b"a.xlsx", b""], (size, done.stderr))
            self.assertIn(b"no space is left", done.stderr)

    @unittest.skipIf(SANITIZED or not shutil.which("soffice"), "needs LibreOffice")
    def test_libreoffice_reads_what_was_written(self):
        self.run_into("--lang", "en", "in")
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/office", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1",
                        "a.xlsx"], cwd=self.folder,
                       capture_output=True, check=True, timeout=180)
        if not (self.folder / "a.csv").exists():
            self.skipTest("LibreOffice has no Calc here")
        with open(self.folder / "a.csv", encoding="utf-8", newline="") as file:
            found = list(csv.reader(file))
        self.assertEqual([row[0] for row in found[1:]], [row[0] for row in self.csv_rows("documents")[1:]])
        self.assertEqual([row[11] for row in found[1:]], [row[11] for row in self.csv_rows("documents")[1:]])


if __name__ == "__main__":
    main()
