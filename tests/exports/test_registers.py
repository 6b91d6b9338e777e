#!/usr/bin/env python3
"""The registers of Decree 30/2020/NĐ-CP, Appendix IV, in CSV and as workbooks: the expected ones of the samples (--update rewrites them)."""
import csv
import io
import os
import sys
import unittest
import zipfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(ROOT / "tests/cli"))
from harness import ProgramTest, main  # noqa: E402

EXPECTED = Path(__file__).parent / "expected"
SAMPLES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "samples").glob("*.txt"))
IN = ["Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung",
      "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú"]
OUT = ["Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung", "Người ký", "Nơi nhận văn bản",
       "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú"]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SAMPLE = str(ROOT / "samples/plain-dispatch.txt")


def rows_of_csv(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


class Registers(ProgramTest):
    def register(self, form, *arguments, status=0):
        return self.expect(status, "extract", "-q", "-f", form, *arguments).stdout

    def workbook(self, form, *arguments, status=0):
        """The texts of the rows of the only sheet, and its name."""
        try:
            self.register(form, "-o", "a.xlsx", *arguments, status=status)
        except AssertionError as failed:
            if "libxlsxwriter" in str(failed):
                self.skipTest("libxlsxwriter is not here")
            raise
        with zipfile.ZipFile(self.folder / "a.xlsx") as archive:
            strings = ["".join(text.text or "" for text in item.iter(MAIN + "t"))
                       for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))] if "xl/sharedStrings.xml" in archive.namelist() else []
            sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).find(MAIN + "sheets")
            self.assertEqual(len(sheets), 1)
            rows = [[self.value(cell, strings) for cell in row]
                    for row in ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml")).iter(MAIN + "row")]
            return sheets[0].get("name"), rows

    @staticmethod
    def value(cell, strings):
        kind = cell.get("t")
        if kind == "inlineStr":
            return "".join(text.text or "" for text in cell.iter(MAIN + "t"))
        return strings[int(cell.findtext(MAIN + "v"))] if kind == "s" else cell.findtext(MAIN + "v") or ""

    def test_the_registers_of_the_samples_are_the_expected_ones(self):
        for form in ("register-in", "register-out"):
            with self.subTest(form=form):
                # Paths as they stand in the project, wherever that is.
                made = self.run_program("extract", "-q", "-f", form, *SAMPLES, cwd_of=ROOT).stdout
                if "--update" in sys.argv:
                    (EXPECTED / f"{form}.csv").write_bytes(made)
                self.assertEqual(made.decode(), (EXPECTED / f"{form}.csv").read_bytes().decode())

    def run_program(self, *arguments, cwd_of=None, **more):
        if cwd_of is None:
            return super().run_program(*arguments, **more)
        folder, self.folder = self.folder, cwd_of
        try:
            return super().run_program(*arguments, **more)
        finally:
            self.folder = folder

    def test_the_columns_are_the_ten_of_the_decree_whatever_the_language(self):
        for form, titles in (("register-in", IN), ("register-out", OUT)):
            for language in ("vi", "en"):
                self.assertEqual(rows_of_csv(self.register(form, "--lang", language, SAMPLE))[0], titles)

    def test_what_the_text_does_not_give_is_blank(self):
        row = dict(zip(IN, rows_of_csv(self.register("register-in", SAMPLE))[1]))
        for column in ("Ngày đến", "Số đến", "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú"):
            self.assertEqual(row[column], "", column)
        self.assertEqual(row["Số, ký hiệu văn bản"], "2417/SNNMT-VP")
        self.assertEqual(row["Ngày tháng văn bản"], "2026-05-12")

    def test_a_document_that_goes_out_tells_who_signs_gets_and_keeps_it(self):
        text = ("UBND TỈNH VÍ DỤ\nSỞ NỘI VỤ\nSố: 12/SNV-VP\nV/v rà soát\nVí Dụ, ngày 05 tháng 01 năm 2026\n\nKHẨN\n\nKính gửi:\n- Sở Tài chính;\n"
                "- Sở Y tế.\n\nSở Nội vụ đề nghị:\n1. Báo cáo./.\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh (để b/c);\n- Lưu: VT, TH. PL.(300)\n\n"
                "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn A\n")
        self.file("a.txt", text)
        row = dict(zip(OUT, rows_of_csv(self.register("register-out", "a.txt"))[1]))
        self.assertEqual(row["Tên loại và trích yếu nội dung"], "Công văn v/v rà soát")
        self.assertEqual(row["Người ký"], "Nguyễn Văn A")
        self.assertEqual(row["Nơi nhận văn bản"], "Sở Tài chính; Sở Y tế; UBND tỉnh")
        self.assertEqual(row["Đơn vị, người nhận bản lưu"], "VT, TH. PL.(300)")
        self.assertEqual(row["Số lượng bản"], "300")

    def test_a_file_that_could_not_be_read_has_a_row_that_says_so(self):
        self.file("broken.pdf", b"%PDF-1.4")
        for form, titles in (("register-in", IN), ("register-out", OUT)):
            rows = rows_of_csv(self.register(form, "broken.pdf", status=1))
            self.assertEqual(len(rows), 2)
            self.assertTrue(rows[1][-1].startswith("broken.pdf: "))
            self.assertEqual(rows[1][:-1], [""] * 9)

    def test_a_name_that_ends_in_xlsx_gives_a_workbook_with_the_decree_s_numbers_of_columns(self):
        for form, titles, sheet in (("register-in", IN, "Sổ đăng ký văn bản đến"), ("register-out", OUT, "Sổ đăng ký văn bản đi")):
            for language in ("vi", "en"):
                name, rows = self.workbook(form, "--lang", language, SAMPLE)
                self.assertEqual(name, sheet)
                self.assertEqual(rows[0], titles)
                self.assertEqual(rows[1], [f"({number})" for number in range(1, 11)])
                self.assertEqual(len(rows), 3)
                self.assertIn("2417/SNNMT-VP", rows[2])
                self.assertIn("46154", rows[2])  # 2026-05-12 as a day of the spreadsheet

    def test_the_workbook_s_reference_leads_to_the_file(self):
        self.file("in/a.txt", Path(SAMPLE).read_bytes())
        self.workbook("register-out", "in")
        with zipfile.ZipFile(self.folder / "a.xlsx") as archive:
            self.assertIn(b"in/a.txt", archive.read("xl/worksheets/_rels/sheet1.xml.rels"))

    def test_equal_inputs_give_equal_bytes_whatever_the_jobs_and_from_records_too(self):
        self.file("a.jsonl", self.expect(0, "extract", "-q", "-f", "jsonl", str(ROOT / "samples")).stdout)
        first = self.register("register-out", "-j", "1", str(ROOT / "samples"))
        self.assertEqual(self.register("register-out", "-j", "3", str(ROOT / "samples")), first)
        self.assertEqual(self.register("register-out", "--from-records", "a.jsonl"), first)

    def test_excel_is_for_csv_only_and_tables_are_not_for_registers(self):
        self.assertTrue(self.register("register-in", "--excel", SAMPLE).startswith(b"\xef\xbb\xbfNg"))
        self.expect(2, "extract", "-f", "register-in", "--excel", "-o", "a.xlsx", SAMPLE)
        self.expect(2, "extract", "-f", "register-in", "-t", "documents", SAMPLE)
        self.expect(2, "extract", "-f", "register-in", "-o", "folder/", SAMPLE)


if __name__ == "__main__":
    EXPECTED.mkdir(exist_ok=True)
    if "--update" in sys.argv:
        unittest.TextTestRunner().run(Registers("test_the_registers_of_the_samples_are_the_expected_ones"))
    else:
        main()
