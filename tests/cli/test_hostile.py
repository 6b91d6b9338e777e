#!/usr/bin/env python3
"""Names and contents chosen to do harm: nothing runs, no terminal is steered, nothing is written elsewhere, and every byte comes back."""
import csv
import gzip
import html.parser
import io
import json
import os
import re
import socket
import sqlite3
import subprocess
import time
import zipfile
import zlib
from pathlib import Path

from harness import PROGRAM, SANITIZED, ProgramTest, environment, main
from zip_files import DATA, packed, with_member

FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'=1", "'x", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")']
STEERING = "\x1b[2J\x1b]0;x\x07\u009b31m\r\x7f\u202e\u2066\u200f"
SQL = ["'); DROP TABLE documents; --", '"; DELETE FROM files; --', "a' OR '1'='1", "%_\\", ":memory:", "file:x?mode=memory"]
PAGE = "SỞ NỘI VỤ\nSố: {number}/SNV-VP\n\nHà Nội, ngày 3 tháng 4 năm 2025\n\nV/v {subject}\n\nKính gửi: {addressee}\n\nĐề nghị các đơn vị thực hiện.\n\nNơi nhận:\n- {recipient};\n- Lưu: VT.\n"
LITTLE_MEMORY = () if SANITIZED else ("sh", "-c", 'ulimit -v 1500000; exec "$0" "$@"')


def steers(text, allowed="\n"):
    """The characters of a text that do something to a terminal."""
    return [hex(ord(c)) for c in text if c not in allowed and (ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069
                                                               or c in "\u200e\u200f\u061c\u2028\u2029")]


def bytes_of(printable):
    """What a path was whose bytes `source.path` shows: the inverse that man congvan-record tells."""
    return re.sub(rb"\\(\\|x[0-9A-F]{2})", lambda m: b"\\" if m[1] == b"\\" else bytes([int(m[1][1:], 16)]), printable.encode())


class Elements(html.parser.HTMLParser):
    """Of a page: scripts, those that are the program's own, and whatever else would run or load something."""
    def __init__(self, text):
        super().__init__()
        self.scripts, self.own_scripts, self.harmful = 0, text.count("<script>\n"), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.scripts += tag == "script"
        self.harmful += [tag] * (tag in ("img", "iframe", "object", "embed", "link"))
        self.harmful += [(name, value) for name, value in attributes if name.startswith("on") or re.match(r"\s*(javascript|data):", value or "")]


def deep_xml(depth):
    inside = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
    return '<w:document xmlns:w="w"><w:body>' + "<w:tbl><w:tr><w:tc>" * depth + inside + "</w:tc></w:tr></w:tbl>" * depth + "</w:body></w:document>"


def wide_picture():
    """A header that announces 40 gigabytes of dots."""
    def chunk(name, body):
        return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")
    header = (200_000).to_bytes(4, "big") * 2 + bytes([8, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1_000_000))) + chunk(b"IEND", b"")


def circular_compound_file():
    """A DOC whose table of sectors leads every sector to itself."""
    content = bytearray((DATA / "small.doc").read_bytes())
    fat = int.from_bytes(content[76:80], "little")
    at = (fat + 1) * 512
    for i in range(128):
        content[at + 4 * i:at + 4 * i + 4] = i.to_bytes(4, "little")
    return bytes(content)


def inflating_pdf():
    """A page whose content is a gigabyte of one operator, packed twice."""
    stream = zlib.compress(zlib.compress(b"0 0 m " * 30_000_000, 9), 9)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
               b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(stream) + stream + b"\nendstream"]
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + each + b"endobj\n"
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)


def bombs():
    """Small files that would like to be large or endless, and what becomes of each: an error's code, or a record. How far the one that a decoder
    unpacks gets before it is stopped depends on the machine."""
    spaces = b" " * 300_000_000
    return {
        "sheet.docx": (lambda: with_member("small.docx", "word/styles.xml", spaces), {"too-large"}),
        "deep.docx": (lambda: with_member("small.docx", "word/document.xml", deep_xml(1000)), {"too-large"}),
        "many.zip": (lambda: packed({f"{i}.txt": b" " * 60_000_000 for i in range(20)}), {"too-large"}),
        "deep.html": (lambda: ("<html>" + "<div><table><tr><td>" * 100_000 + "x").encode(), {None}),
        "open.html": (lambda: b"<html>" + b"<b><i><u>" * 300_000, {None}),
        "bin.rtf": (lambda: b"{\\rtf1 a\\bin2147483647 b}", {"damaged"}),
        "negative.rtf": (lambda: b"{\\rtf1 a\\bin-5 b\\u-99999999999999 c}", {None}),
        "deep.rtf": (lambda: b"{\\rtf1 " + b"{\\b " * 200_000 + b"x" + b"}" * 200_001, {"too-large"}),
        "circle.doc": (circular_compound_file, {"damaged"}),
        "wide.png": (wide_picture, {"too-large"}),
        "inflating.pdf": (inflating_pdf, {"no-text", "too-large", "timeout"}),
        "packed.gz": (lambda: gzip.compress(spaces), {"unsupported-format"}),
        "entities.html": (lambda: b"<html>" + b"&nbsp;&#0;&#x110000;&#99999999999999999999;" * 50_000, {None}),
        "references.edxml": (lambda: b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "x"><!ENTITY b SYSTEM "file:///etc/passwd">]><edXML>&a;&b;</edXML>', {"unsupported-format"}),
    }


class Hostile(ProgramTest):
    def records(self, status, *arguments, **more):
        done = self.expect(status, "extract", "-f", "jsonl", *arguments, **more)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def values(self):
        """Documents that hold every formula in names, subjects and recipients."""
        for i, formula in enumerate(FORMULAS):
            safe = formula.replace("/", "|")
            self.file(f"in/{i:02d}/{safe}.txt", PAGE.format(number=i, subject=formula, addressee=formula, recipient=formula))

    def rows(self, table, *more):
        text = self.expect(0, "extract", "-f", "csv", "-t", table, *more, "in").stdout.decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline="")))

    def test_a_guarded_cell_is_no_formula_and_gives_its_bytes_back(self):
        self.values()
        os.chdir(self.folder / "in")
        for table in ("documents", "recipients", "directives"):
            plain, guarded = self.rows(table), self.rows(table, "--excel")
            self.assertGreater(len(plain), 3)
            for row in guarded[1:]:
                for cell in row:
                    self.assertFalse(cell.startswith(("=", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")), cell)
                    self.assertTrue(not cell.startswith(("+", "-")) or cell[1:].isdigit(), cell)
            self.assertEqual(plain, [[cell[1:] if cell.startswith("'") else cell for cell in row] for row in guarded])
        os.chdir(self.folder)

    def test_paths_that_begin_like_formulas_are_guarded_too(self):
        for formula in FORMULAS:
            self.file(formula.replace("/", "|"))
        names = [f"./{name}" if name.startswith("-") else name for name in os.listdir(self.folder)]
        text = self.expect(0, "extract", "-f", "csv", "--excel", "--", *names).stdout.decode("utf-8-sig")
        shown = [row[0] for row in csv.reader(io.StringIO(text, newline=""))][1:]
        self.assertEqual(sorted(bytes_of(cell[1:] if cell.startswith("'") else cell).decode() for cell in shown), sorted(names))
        self.assertFalse([cell for cell in shown if cell[0] in "=+-@\t\r\n＝＋－＠"])

    def test_a_workbook_holds_no_formula_and_no_link_that_runs(self):
        self.values()
        done = self.run_program("extract", "-f", "xlsx", "-o", "out.xlsx", "in")
        if b"libxlsxwriter-dev" in done.stderr:
            self.skipTest("the program was built without workbooks")
        with zipfile.ZipFile(self.folder / "out.xlsx") as archive:
            sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            links = "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".rels") and "worksheets" in name)
        self.assertGreater(len(sheets), 3)
        self.assertNotIn("<f>", "".join(sheets))
        self.assertNotIn("<f ", "".join(sheets))
        for target in re.findall(r'Target="([^"]*)"', links):
            self.assertTrue(target.startswith("file:///") or not re.match(r"[a-z]+:", target), target)

    def test_no_message_steers_a_terminal(self):
        name = f"a{STEERING}.txt"
        self.file(f"in/{name}", "x")
        self.file(f"in/{name}.pdf", "%PDF-1.4 broken")
        os.mkfifo(self.folder / "in" / f"pipe{STEERING}")
        os.symlink("..", self.folder / "in" / f"loop{STEERING}")
        self.file("z.zip", packed({f"in{STEERING}/{STEERING}.pdf": b"%PDF-1.4 broken"}))
        self.file("bad.jsonl", f'{{"schema": "{STEERING}"}}\n')
        for arguments in (["extract", "-v", "in"], ["extract", f"missing{STEERING}", "z.zip"], ["extract", "--from-records", "bad.jsonl"], ["extract", "--from-records", f"in/{name}"],
                          ["audit", "in"], ["graph", "in"], ["show", "in"], ["rules", STEERING], [STEERING], ["--" + STEERING], ["extract", "-" + STEERING],
                          ["extract", "-o", f"no/{STEERING}", "in"], ["extract", "-f", "sqlite", "-o", f"no/{STEERING}", "in"], ["extract", "-f", "csv", "-o", f"no/{STEERING}/", "in"],
                          ["extract", "--resume", "-f", "jsonl", "-o", f"no/{STEERING}", "in"], ["extract", "-q", "-f", "jsonl", "-o", f"out{STEERING}", "in"],
                          *(["extract", option, STEERING, "in"] for option in ("-f", "-t", "-j", "--encoding", "--shard", "--max-size", "--files-from", "--ocr", "--progress", "--lang")),
                          *(["audit", option, STEERING, "in"] for option in ("-f", "--select", "--ignore", "--fail-on", "--catalog", "--baseline", "--database", "--today")),
                          ["graph", "--cites", STEERING, "in"], ["graph", "--depth", STEERING, "in"]):
            with self.subTest(arguments=arguments):
                done = self.run_program(*arguments)
                self.assertIn(done.returncode, (0, 1, 2))
                self.assertEqual(steers(done.stderr.decode()), [])
                if arguments[0] in ("audit", "show", "rules"):
                    self.assertEqual(steers(done.stdout.decode()), [])

    def test_pages_run_nothing_that_a_document_or_its_name_holds(self):
        for i, inject in enumerate(["<script>alert(1)</script>", '"onmouseover="alert(1)', "</style><img src=x onerror=alert(1)>", "javascript:alert(1)"]):
            self.file(f"in/{i}{inject.replace('/', '|')}.txt", PAGE.format(number=1, subject=inject, addressee=inject, recipient=inject))
        self.expect(0, "show", "--html", "-o", "pages/", "in")
        self.run_program("audit", "-f", "html", "-o", "pages/audit.html", "in")
        pages = sorted(os.listdir(self.folder / "pages"))
        self.assertEqual(pages, ["000001.html", "000002.html", "000003.html", "000004.html", "audit.html", "index.html"])
        for page in pages:
            found = Elements((self.folder / "pages" / page).read_text("utf-8"))
            self.assertEqual((found.scripts, found.harmful), (found.own_scripts, []), page)

    def test_what_is_no_file_inside_a_folder_is_passed_over_at_once(self):
        self.file("in/a.txt")
        os.mkfifo(self.folder / "in/pipe")
        listener = socket.socket(socket.AF_UNIX)
        self.addCleanup(listener.close)
        os.chdir(self.folder)
        listener.bind("in/socket")
        for target in ("/dev/zero", "/dev/tty", "/dev/stdin", "/proc/kmsg", "pipe", "socket"):
            os.symlink(target, self.folder / f"in/to-{target.replace('/', '-')}")
        os.symlink("/", self.folder / "in/root")
        began = time.monotonic()
        done = self.run_program("extract", "-f", "jsonl", "in")  # /proc/kmsg is a file to all appearance
        records = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([r["source"]["path"] for r in records if "error" not in r], ["in/a.txt"])
        self.assertEqual(done.stderr.decode().count(": skipped: "), 8)
        self.assertLess(time.monotonic() - began, 30)

    def test_endless_devices_end(self):
        for device, code in (("/dev/zero", "unsupported-format"), ("/dev/null", None)):
            records = self.records(0 if code is None else 1, "--max-size", "1M", device)
            self.assertEqual(records[0].get("error", {}).get("code"), code)
        with subprocess.Popen(["yes", "Số: 1/UBND-VP"], stdout=subprocess.PIPE) as endless:
            done = subprocess.run([PROGRAM, "extract", "--max-size", "1M", "-"], stdin=endless.stdout, capture_output=True, env=environment(), timeout=60, check=False)
            endless.kill()
        self.assertEqual((done.returncode, json.loads(done.stdout)[0]["error"]["code"]), (1, "too-large"))

    NAMES = [b"new\nline.txt", b"tab\t.txt", b"v\xff\xfe.txt", b"back\\slash.txt", b"\\xFF.txt", b"\\\\xFF.txt", b"\xe2\x80\xae.txt", b"quote'\".txt", b"a,b;c.txt", b" .txt", b"\xc3.txt"]

    def test_every_name_comes_back_byte_for_byte_from_every_form(self):
        os.mkdir(self.folder / "in")
        for name in self.NAMES:
            Path(os.fsdecode(os.path.join(os.fsencode(self.folder), b"in", name))).write_bytes(b"x")
        wanted = sorted(b"in/" + name for name in self.NAMES)
        shown = {"jsonl": [r["source"]["path"] for r in self.records(0, "in")],
                 "json": [r["source"]["path"] for r in json.loads(self.expect(0, "extract", "in").stdout)],
                 "csv": [row[0] for row in csv.reader(io.StringIO(self.expect(0, "extract", "-f", "csv", "in").stdout.decode(), newline=""))][1:],
                 "findings": list({f["path"] for f in json.loads(self.run_program("audit", "-f", "json", "in").stdout)})}
        if b"libsqlite3-dev" not in self.run_program("extract", "-f", "sqlite", "-o", "db", "in").stderr:
            with sqlite3.connect(self.folder / "db") as connection:
                shown["sqlite"] = [row[0] for row in connection.execute("SELECT path FROM documents")]
            again = self.expect(0, "extract", "-f", "sqlite", "-o", "db", "in").stderr.decode()
            self.assertIn(f"{len(wanted)} ", again)
        for form, paths in shown.items():
            self.assertEqual(sorted(bytes_of(path) for path in paths), wanted, form)

    def test_a_list_of_names_ended_by_nul_takes_every_name(self):
        for name in self.NAMES:
            Path(os.fsdecode(os.path.join(os.fsencode(self.folder), name))).write_bytes(b"x")
        self.file("list", b"\0".join(self.NAMES) + b"\0")
        records = self.records(0, "-0", "--files-from", "list")
        self.assertEqual([bytes_of(r["source"]["path"]) for r in records], self.NAMES)

    def test_records_of_strange_names_are_read_back_unchanged(self):
        for name in self.NAMES:
            Path(os.fsdecode(os.path.join(os.fsencode(self.folder), name))).write_bytes(b"x")
        self.file("list", b"\0".join(self.NAMES) + b"\0")
        first = self.expect(0, "extract", "-q", "-f", "jsonl", "-o", "first", "-0", "--files-from", "list")
        self.assertEqual(first.stderr, b"")
        again = self.expect(0, "extract", "-q", "-f", "jsonl", "--from-records", "first").stdout
        self.assertEqual(again, (self.folder / "first").read_bytes())

    def test_names_that_begin_with_a_dash_are_paths_after_two_dashes_or_a_dot(self):
        for name in ("-x.txt", "--help", "-", "--", "-o"):
            self.file(f"in/{name}")
        folder = self.folder
        self.folder = folder / "in"
        try:
            self.assertEqual([r["source"]["path"] for r in self.records(0, "--", "-x.txt", "--help", "-o")], ["-x.txt", "--help", "-o"])
            self.assertEqual([r["source"]["path"] for r in self.records(0, "./-x.txt", "./--help", "./-", "./--")], ["./-x.txt", "./--help", "./-", "./--"])
            self.expect(2, "extract", "-x.txt")
            self.expect(0, "extract", "-o", "./-result", "--", "-x.txt")
            self.assertTrue((self.folder / "-result").is_file())
        finally:
            self.folder = folder

    def test_values_are_never_sql(self):
        for i, value in enumerate(SQL):
            self.file(f"in/{i}{value.replace('/', '|')}.txt", PAGE.format(number=i, subject=value, addressee=value, recipient=value))
        if b"libsqlite3-dev" in self.run_program("extract", "-f", "sqlite", "-o", "db", "in").stderr:
            self.skipTest("the program was built without databases")
        plain = self.records(0, "in")
        with sqlite3.connect(self.folder / "db") as connection:
            found = connection.execute("SELECT path, subject FROM documents ORDER BY path").fetchall()
        self.assertEqual(found, sorted((r["source"]["path"], r["subject"]) for r in plain))
        for name in (":memory:", "file:x?mode=memory", "a'b.db"):
            self.expect(0, "extract", "-q", "-f", "sqlite", "-o", name, "in")
            self.assertTrue((self.folder / name).is_file(), name)

    def test_an_archive_writes_nothing_and_a_name_that_leads_out_is_refused(self):
        for name in ("../out.txt", "/etc/out.txt", "a/../../out.txt", "..\\out.txt"):
            self.file("z.zip", packed({name: "x", "good.txt": "x"}))
            done = self.run_program("extract", "-f", "jsonl", "z.zip")
            records = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual((done.returncode, [r["error"]["code"] for r in records if "error" in r]), (1, ["damaged"]), name)
            self.assertEqual(sorted(os.listdir(self.folder)), ["z.zip"])

    def test_bombs_of_every_format_end_soon_and_in_little_memory(self):
        for name, (make, codes) in bombs().items():
            self.file(name, make())
            with self.subTest(name=name):
                began = time.monotonic()
                done = self.run_program("extract", "-f", "jsonl", name, prefix=LITTLE_MEMORY)
                self.assertIn(done.returncode, (0, 1), done.stderr)
                found = {json.loads(line).get("error", {}).get("code") for line in done.stdout.splitlines()}
                self.assertTrue(found and found <= codes | {"decoder-missing"}, (found, done.stderr))
                self.assertLess(time.monotonic() - began, 120)
            os.remove(self.folder / name)


if __name__ == "__main__":
    main()
