#!/usr/bin/env python3
"""`extract --from-records`: records written before give every form of output without a document being read, and the same bytes."""
import json
import os

from harness import ProgramTest, main

SAMPLES = os.path.join(os.environ["CONGVAN_SOURCE_DIR"], "samples")
TABLES = ("documents", "citations", "directives", "recipients", "diagnostics")


class Records(ProgramTest):
    def setUp(self):
        super().setUp()
        self.file("broken.docx", b"PK\x03\x04 no more")
        self.inputs = [SAMPLES, ".", "missing.txt"]

    def extract(self, *arguments, status=1):
        return self.expect(status, "extract", *arguments).stdout

    def test_every_form_and_every_table_has_the_bytes_of_the_first_run(self):
        forms = [("-f", "jsonl"), ("-f", "json"), *(("-f", "csv", "-t", table) for table in TABLES), ("-f", "csv", "--excel")]
        direct = {form: self.extract(*form, *self.inputs) for form in forms}
        self.assertGreater(direct[("-f", "jsonl")].count(b"\n"), 25)
        for name, form in (("a.jsonl", ("-f", "jsonl")), ("a.json", ("-f", "json"))):
            records = self.file(name, direct[form])
            for form, expected in direct.items():
                for jobs in ("1", "3"):
                    again = self.extract("--from-records", "-j", jobs, *form, name, status=0)
                    self.assertEqual(again, expected, (name, form, jobs))
            records.unlink()

    def test_records_of_either_language_come_back(self):
        written = self.extract("--lang", "vi", "-f", "jsonl", *self.inputs)
        self.assertEqual(self.expect(0, "extract", "--lang", "vi", "--from-records", "-f", "jsonl", "-", stdin=written).stdout, written)

    def test_several_files_and_folders_are_one_after_the_other(self):
        record = self.extract("-f", "jsonl", "broken.docx")
        other = record.replace(b"broken.docx", b"other.docx")
        self.file("d/1.jsonl", record)
        self.file("d/2.jsonl", other)
        self.assertEqual(self.extract("--from-records", "-f", "jsonl", "d", status=0), record + other)
        self.assertEqual(self.extract("--from-records", "-f", "jsonl", "d/2.jsonl", "d/1.jsonl", status=0), other + record)

    def test_a_damaged_line_is_named_and_the_others_are_written(self):
        record = self.extract("-f", "jsonl", "broken.docx")
        self.file("a.jsonl", record + b"\n" + record[: len(record) // 2] + b"\n[7]\n" + record)
        done = self.expect(1, "extract", "--from-records", "-f", "jsonl", "a.jsonl")
        self.assertEqual(done.stdout, record * 2)
        lines = done.stderr.decode().splitlines()
        self.assertEqual([line.split()[1] for line in lines[:2]], ["a.jsonl:3:", "a.jsonl:4:"])

    def test_a_file_that_is_not_there_is_named(self):
        self.assertIn(b"missing.jsonl", self.expect(1, "extract", "--from-records", "missing.jsonl").stderr)

    def test_a_record_above_the_limit_is_passed_over(self):
        record = self.extract("-f", "jsonl", "broken.docx")
        large = json.loads(record)
        large["error"]["message"] = "x" * 100_000
        self.file("a.jsonl", record + json.dumps(large).encode() + b"\n" + record)
        done = self.expect(1, "extract", "--from-records", "--max-size", "64K", "-f", "jsonl", "a.jsonl")
        self.assertEqual(done.stdout, record * 2)
        self.assertIn(b"a.jsonl:2: ", done.stderr)

    def test_the_output_is_no_input(self):
        record = self.extract("-f", "jsonl", "broken.docx")
        self.file("a.jsonl", record)
        self.expect(2, "extract", "--from-records", "-f", "jsonl", "-o", "a.jsonl", "a.jsonl")
        self.assertEqual((self.folder / "a.jsonl").read_bytes(), record)

    def test_options_about_documents_are_refused(self):
        self.assertIn(b"--ocr", self.expect(2, "extract", "--from-records", "--ocr", "never", "a.jsonl").stderr)


if __name__ == "__main__":
    main()
