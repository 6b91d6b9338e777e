#!/usr/bin/env python3
"""--bodies: rows that a user adds to the table of bodies, what is said of bad ones, and that a run with other rows is another run."""
import csv
import io
import json
import os
import subprocess
import time

from harness import PROGRAM, ProgramTest, environment, main

LETTER = """UBND TỈNH LAI CHÂU
SỞ NỘI VỤ
Số: 12/SNV-VP
V/v rà soát
Lai Châu, ngày 05 tháng 01 năm 2026

Kính gửi: Ủy ban nhân dân xã Tân Phong.

Sở Nội vụ đề nghị rà soát.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Nguyễn Văn A
"""
TABLE = """id,name,abbreviations,parent,organ_id,address
lai-chau/SNV,Sở Nội vụ tỉnh Lai Châu,,Ủy ban nhân dân tỉnh Lai Châu,H35.10,"Số 1, đường Ví Dụ"
tan-phong,Ủy ban nhân dân xã Tân Phong,,UBND tỉnh Lai Châu,H35.71,
"""

# A school and the department above it, each with a letter that the other cites, and the day on which the school ends.
SCHOOL = """SỞ GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG THPT VÍ DỤ
Số: 07/VD-VP
V/v đề nghị rà soát
Lai Châu, ngày 06 tháng 01 năm 2026

Kính gửi: Sở Giáo dục và Đào tạo.

Trường đề nghị Sở rà soát./.

Nơi nhận:
- Như trên;
- Lưu: VT.

HIỆU TRƯỞNG

Nguyễn Văn B
"""
DEPARTMENT = """UBND TỈNH LAI CHÂU
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 12/SGDĐT-VP
V/v rà soát
Lai Châu, ngày 07 tháng 01 năm 2026

Kính gửi: Trường THPT Ví Dụ.

Phúc đáp Công văn số 07/VD-VP ngày 06/01/2026 của Trường THPT Ví Dụ về việc đề nghị rà soát, Sở đã rà soát./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Nguyễn Văn A
"""
SCHOOLS = "id,name,parent,to\nVD,Trường THPT Ví Dụ,Sở Giáo dục và Đào tạo tỉnh Lai Châu,{}\n"


class AddedBodies(ProgramTest):
    def setUp(self):
        super().setUp()
        self.file("a.txt", LETTER)
        self.file("bodies.csv", TABLE)

    def record(self, *arguments):
        return json.loads(self.expect(0, "extract", "-q", "-f", "jsonl", *arguments, "a.txt").stdout)

    def test_an_added_body_has_the_added_id(self):
        self.assertEqual(self.record()["issuer_id"], "lai-chau/SNV")
        self.file("bodies.csv", TABLE.replace("lai-chau/SNV", "so-noi-vu"))
        self.assertEqual(self.record("--bodies", "bodies.csv")["issuer_id"], "so-noi-vu")

    def test_the_same_rows_come_from_any_csv(self):
        first = self.expect(0, "extract", "-q", "-f", "edxml", "--bodies", "bodies.csv", "a.txt").stdout
        self.assertIn(b"<edXML:OrganId>H35.71<", first)
        quoted = TABLE.replace("Sở Nội vụ tỉnh Lai Châu", '"Sở Nội vụ tỉnh Lai Châu"')
        semicolons = "\n".join(";".join(part) for part in (
            ("id", "name", "abbreviations", "parent", "organ_id", "address"),
            ("lai-chau/SNV", "Sở Nội vụ tỉnh Lai Châu", "", "Ủy ban nhân dân tỉnh Lai Châu", "H35.10", "Số 1, đường Ví Dụ"),
            ("tan-phong", "Ủy ban nhân dân xã Tân Phong", "", "UBND tỉnh Lai Châu", "H35.71", "")))
        for other in (quoted.replace("\n", "\r\n"), "\ufeff" + TABLE, semicolons):
            self.file("bodies.csv", other)
            self.assertEqual(self.expect(0, "extract", "-q", "-f", "edxml", "--bodies", "bodies.csv", "a.txt").stdout, first)

    def test_packages_have_the_codes_of_the_rows_and_lack_nothing(self):
        done = self.expect(0, "extract", "-f", "edxml", "--bodies", "bodies.csv", "a.txt")
        self.assertEqual(done.stderr, b"")
        self.assertIn("<edXML:DocumentId>H35.10,2026/01/05,12/SNV-VP<", done.stdout.decode())
        self.assertIn("<edXML:OrganAdd>Số 1, đường Ví Dụ<", done.stdout.decode())
        records = self.file("a.jsonl", self.expect(0, "extract", "-f", "jsonl", "a.txt").stdout)
        again = self.expect(0, "extract", "--from-records", "-f", "edxml", "--bodies", "bodies.csv", str(records))
        self.assertEqual(again.stdout, done.stdout)
        self.expect(2, "extract", "--from-records", "-f", "jsonl", "--bodies", "bodies.csv", str(records))

    def test_a_bad_row_is_told_with_line_and_column_and_nothing_is_written(self):
        cases = (
            ("id,name\nA,Trường A\n,Trường B\n", "line 3, column 1: 'id' is empty", "dòng 3, cột 1: cột 'id' để trống"),
            ("id,name,from\nA,Trường A,31/02/2025\n", "line 2, column 12: date '31/02/2025' was found", "dòng 2, cột 12: gặp ngày '31/02/2025'"),
            ("id,tên\n", "line 1, column 4: 'tên' is no column; there may be: id, name, kind", "dòng 1, cột 4: không có cột 'tên'"),
            ("id,name,organ_id\nA,Trường A,H 35\n", "line 2, column 12: code 'H 35' was found", "dòng 2, cột 12: gặp mã 'H 35'"),
            ("id,name\nA,\"Trường A\n", "line 2, column 3: a quote that is never closed", "dòng 2, cột 3: dấu nháy mở"),
            ("id,name,kind\nA,Trường A,x\n", "line 2, column 12: kind 'x' was found, expected: single, provincial", "gặp kind 'x'"),
            ("", "line 1, column 1: the header has no column 'id'", "dòng tiêu đề thiếu cột 'id'"),
        )
        for table, english, vietnamese in cases:
            with self.subTest(table=table):
                self.file("bad.csv", table)
                for language, words in (("en", english), ("vi", vietnamese)):
                    done = self.expect(2, "extract", "--lang", language, "--bodies", "bad.csv", "-o", "out.json", "a.txt")
                    self.assertIn(words, done.stderr.decode())
                    self.assertIn("--bodies: 'bad.csv': ", done.stderr.decode())
                self.assertFalse((self.folder / "out.json").exists())

    def test_a_file_that_is_not_there_and_a_folder_are_said(self):
        for path in ("no.csv", "."):
            self.assertIn(b"--bodies", self.expect(2, "extract", "--bodies", path, "a.txt").stderr)
            self.assertIn(b"--catalog", self.expect(2, "audit", "--catalog", path, "a.txt").stderr)

    def put_schools(self, last_day=""):
        self.file("in/school.txt", SCHOOL)
        self.file("in/department.txt", DEPARTMENT)
        self.file("schools.csv", SCHOOLS.format(last_day))

    def cited_paths(self, *arguments):
        edges = csv.DictReader(io.StringIO(self.expect(0, "graph", "-q", "-f", "csv", *arguments).stdout.decode()))
        return [edge["cited_path"] for edge in edges]

    def test_a_graph_knows_the_document_of_an_added_body(self):
        self.put_schools()
        self.assertEqual(self.cited_paths("in"), [""])
        self.assertEqual(self.cited_paths("--bodies", "schools.csv", "in"), ["in/school.txt"])
        records = self.file("r.jsonl", self.expect(0, "extract", "-f", "jsonl", "--bodies", "schools.csv", "in").stdout)
        self.assertEqual(self.cited_paths("--from-records", str(records)), ["in/school.txt"])
        self.need_sqlite()
        self.expect(0, "extract", "-q", "-f", "sqlite", "--bodies", "schools.csv", "-o", "a.db", "in")
        self.assertEqual(self.cited_paths("--database", "a.db"), ["in/school.txt"])

    def need_sqlite(self):
        if b"libsqlite3" in self.run_program("extract", "-f", "sqlite", "-o", "x.db", "a.txt").stderr:
            self.skipTest("libsqlite3 is not here")

    def rules(self, *arguments):
        done = self.run_program("audit", "-q", "-f", "json", *arguments)
        return [finding["rule"] for finding in json.loads(done.stdout)]

    def test_an_audit_compares_the_documents_of_added_bodies_with_their_citations(self):
        self.put_schools()
        self.file("in/department.txt", DEPARTMENT.replace("ngày 06/01", "ngày 05/01"))
        self.assertNotIn("contradicts-cited-document", self.rules("in"))
        self.assertIn("contradicts-cited-document", self.rules("--bodies", "schools.csv", "in"))

    def test_an_audit_counts_the_days_of_added_bodies(self):
        for last_day, found in (("", False), ("2026-01-06", False), ("2025-12-31", True)):
            self.put_schools(last_day)
            self.assertEqual("body-not-existing" in self.rules("--bodies", "schools.csv", "in/department.txt"), found, last_day)

    def test_a_catalog_may_name_added_bodies(self):
        self.put_schools()
        self.file("catalog.csv", "reference,date,issuer,status\n07/VD-VP,2026-01-05,Trường THPT Ví Dụ,còn hiệu lực\n")
        found = [self.rules(*more, "--catalog", "catalog.csv", "in/department.txt") for more in ((), ("--bodies", "schools.csv"))]
        self.assertEqual(["cited-against-catalog" in rules for rules in found], [False, True])

    def test_a_document_is_shown_with_the_full_names_of_added_bodies(self):
        self.file("bodies.csv", TABLE.replace("Sở Nội vụ tỉnh Lai Châu", "Sở Nội vụ tỉnh Lai Châu (mới)").replace(",,Ủy ban", ",Sở Nội vụ,Ủy ban"))
        wide = environment(COLUMNS="300")
        shown = [self.expect(0, "show", "--lang", "en", *more, "a.txt", env=wide).stdout.decode() for more in ((), ("--bodies", "bodies.csv"))]
        self.assertEqual(["Issuer, in full: Sở Nội vụ tỉnh Lai Châu (mới)" in text for text in shown], [False, True])

    def test_what_was_read_before_takes_no_further_bodies(self):
        records = self.file("r.jsonl", self.expect(0, "extract", "-f", "jsonl", "a.txt").stdout)
        for command in ("extract", "audit", "graph", "show"):
            said = self.expect(2, command, "--bodies", "bodies.csv", "--from-records", str(records)).stderr
            self.assertIn(b"option --bodies was found, which is about reading documents", said)
        for command in ("audit", "graph"):
            self.assertIn(b"--bodies and --database", self.expect(2, command, "--bodies", "bodies.csv", "--database", "a.db").stderr)

    def test_every_command_that_reads_documents_tells_a_bad_row(self):
        self.file("bad.csv", "id,name\nA,\n")
        for command in ("extract", "audit", "graph", "show"):
            done = self.expect(2, command, "--bodies", "bad.csv", "a.txt")
            self.assertIn(b"--bodies: 'bad.csv': line 2, column 3: 'name' is empty", done.stderr)
            self.assertEqual(done.stdout, b"")

    def test_a_database_reads_again_when_the_rows_have_changed(self):
        def files_unchanged():
            done = self.expect(0, "extract", "-f", "sqlite", "--bodies", "bodies.csv", "-o", "a.db", "a.txt", "b.txt")
            return "2 unchanged" in done.stderr.decode()
        self.file("b.txt", LETTER)
        self.need_sqlite()
        self.assertFalse(files_unchanged())
        self.assertTrue(files_unchanged())
        self.file("bodies.csv", TABLE.replace("lai-chau/SNV", "so-noi-vu"))
        self.assertFalse(files_unchanged())
        self.assertTrue(files_unchanged())

    def test_a_run_with_other_rows_does_not_go_on_with_a_stopped_one(self):
        os.mkfifo(self.folder / "pipe")  # nobody writes to it, so that the run goes on until it is killed
        command = ("extract", "-f", "jsonl", "--resume", "-o", "out.jsonl", "--bodies", "bodies.csv", "a.txt", "pipe")
        process = subprocess.Popen([PROGRAM, *command], cwd=self.folder, env=environment(), stderr=subprocess.DEVNULL)
        while not list(self.folder.glob("out.jsonl.partial-*")):
            self.assertIsNone(process.poll())
            time.sleep(0.02)
        process.kill()
        process.wait()
        self.file("bodies.csv", TABLE.replace("H35.71", "H35.72"))
        self.assertIn(b"out.jsonl.partial-", self.expect(2, *command).stderr)


if __name__ == "__main__":
    main()
