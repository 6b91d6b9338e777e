#!/usr/bin/env python3
"""Every input becomes a record or an error record, in the order of the names; one bad file never stops the others."""
import hashlib
import json
import os
import resource
import shutil
import subprocess
from pathlib import Path

from harness import SANITIZED, ProgramTest, main

UNSUPPORTED = {
    "GIF": b"GIF89a\x01\0",
    "RAR": b"Rar!\x1a\x07\x00",
    "gzip": b"\x1f\x8b\x08\0",
    "ELF": b"\x7fELF\x02\x01",
    "UTF-32": "Số: 1".encode("utf-32"),
    "binary data": b"a\0b",
}
# Only their first bytes: each is what it says, and damaged.
CUT = {
    "PNG": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "JPEG": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "TIFF": b"II*\0\x08\0\0\0",
    "PDF": b"%PDF-1.7\n",
    "ZIP": b"PK\x03\x04\x14\0",
    "OLE": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
}
# Without these two, root is refused like any user.
WITHOUT_PRIVILEGE = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


class Inputs(ProgramTest):
    def records(self, status, *arguments, **more):
        done = self.expect(status, "extract", "-f", "jsonl", *arguments, **more)
        return [json.loads(line) for line in done.stdout.decode().splitlines()], done.stderr.decode()

    def paths(self, *arguments, **more):
        return [record["source"]["path"] for record in self.records(*arguments, **more)[0]]

    def test_a_folder_is_walked_in_the_order_of_the_bytes_of_full_paths(self):
        for name in ("b.txt", "b/z.txt", "b-1.txt", "a/é.txt", "a/z.txt", "B.txt", ".hidden", "a/sub/x", "ă.txt"):
            self.file(f"in/{name}")
        walked = self.paths(0, "in")
        self.assertEqual(walked, sorted(walked, key=os.fsencode))
        self.assertEqual(len(walked), 9)
        self.assertEqual(self.paths(0, "in/")[0], "in/.hidden")
        self.assertEqual(self.paths(0, "in/b.txt", "in/a/z.txt"), ["in/b.txt", "in/a/z.txt"])

    def test_links_to_folders_make_no_loop_and_links_to_files_are_read(self):
        self.file("in/sub/a.txt")
        os.symlink("..", self.folder / "in/sub/loop")
        os.symlink("sub/a.txt", self.folder / "in/link.txt")
        records, notes = self.records(0, "in")
        self.assertEqual([r["source"]["path"] for r in records], ["in/link.txt", "in/sub/a.txt"])
        self.assertIn("in/sub/loop", notes)
        os.symlink("in", self.folder / "named")
        self.assertEqual(self.paths(0, "named"), ["named/link.txt", "named/sub/a.txt"])

    def test_broken_and_circular_links_are_errors(self):
        os.mkdir(self.folder / "in")
        os.symlink("nowhere", self.folder / "in/broken")
        os.symlink("self", self.folder / "in/self")
        records, _ = self.records(1, "in")
        self.assertEqual([r["error"]["code"] for r in records], ["not-found", "not-found"])

    def test_pipes_inside_a_folder_are_passed_over_with_a_note(self):
        self.file("in/a.txt")
        os.mkfifo(self.folder / "in/pipe")
        records, notes = self.records(0, "in")
        self.assertEqual(len(records), 1)
        self.assertIn("in/pipe", notes)

    def test_standard_input_is_a_document(self):
        text = "Số: 1/UBND-VP\n".encode()
        records, _ = self.records(0, "-", stdin=text)
        source = records[0]["source"]
        self.assertEqual((source["path"], source["size"], source["sha256"]), ("-", len(text), hashlib.sha256(text).hexdigest()))

    def test_the_rest_of_a_batch_is_done_and_each_failure_is_named(self):
        self.file("a.txt")
        self.file("b.txt", UNSUPPORTED["GIF"])
        self.file("d.txt")
        records, notes = self.records(1, "a.txt", "b.txt", "c.txt", "d.txt")
        self.assertEqual([r.get("error", {}).get("code") for r in records], [None, "unsupported-format", "not-found", None])
        for name in ("b.txt: ", "c.txt: "):
            self.assertIn(name, notes)
        self.assertIn("4 files, 2 records, 2 errors, ", notes)
        table = self.expect(1, "extract", "-f", "csv", "a.txt", "b.txt", "c.txt", "d.txt").stdout.decode().splitlines()
        self.assertEqual(len(table), 5)
        self.assertIn("unsupported-format", table[2])

    def test_what_no_reader_takes_is_named_for_what_it_is_whatever_its_name(self):
        for name, content in UNSUPPORTED.items():
            with self.subTest(name=name):
                self.file("picture.txt", content)
                records, notes = self.records(1, "picture.txt")
                self.assertEqual(records[0]["error"]["code"], "unsupported-format")
                self.assertIn(name, notes)

    def test_a_file_that_is_cut_behind_its_first_bytes_is_damaged_whatever_its_name(self):
        for name, content in CUT.items():
            with self.subTest(name=name):
                self.file("picture.txt", content)
                records, _ = self.records(1, "picture.txt")
                self.assertIn(records[0]["error"]["code"], ("damaged", "decoder-missing"))
                self.assertEqual(records[0]["source"]["sha256"], hashlib.sha256(content).hexdigest())

    def test_an_empty_file_is_a_document_that_says_nothing(self):
        self.file("empty.txt", b"")
        records, notes = self.records(0, "empty.txt")
        self.assertEqual(records[0]["source"]["sha256"], hashlib.sha256(b"").hexdigest())
        self.assertIn("nothing-found", [d["rule"] for d in records[0]["diagnostics"]])
        self.assertEqual(notes, "")

    def test_invalid_utf8_is_a_document_with_repaired_text(self):
        self.file("broken.txt", "Số: 12/UBND-VP\n".encode() + b"\xff\xfe\x80 abc\xc3")
        records, _ = self.records(0, "broken.txt")
        self.assertIn("text-repaired", [d["rule"] for d in records[0]["diagnostics"]])

    def test_a_path_that_is_no_utf8_gives_valid_json_and_a_readable_message(self):
        name = b"cong-v\xffn\n.txt"
        with open(os.path.join(os.fsencode(self.folder), name), "wb") as file:
            file.write(b"x")
        done = self.expect(0, "extract", "-f", "jsonl", os.fsdecode(name))
        self.assertTrue(json.loads(done.stdout.decode("utf-8"))["source"]["path"].startswith("cong-v"))
        done = self.expect(1, "text", os.fsdecode(b"no-\xff\n.txt"))
        self.assertIn(r"no-\xff\x0a.txt: ", done.stderr.decode("utf-8"))

    def test_a_file_above_the_limit_is_refused_without_being_read(self):
        with open(self.folder / "huge.txt", "wb") as file:  # to read it all would take more than ten seconds
            file.truncate(64 << 30)
            file.write("Số: 1/UBND-VP".encode() * 1000)
        began = resource.getrusage(resource.RUSAGE_CHILDREN)
        records, _ = self.records(1, "huge.txt")
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.assertLess(ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime, 3)
        self.assertEqual((records[0]["error"]["code"], records[0]["source"]["size"]), ("too-large", 64 << 30))
        self.file("small.txt", b"x" * 65)
        self.assertEqual(self.records(1, "--max-size", "64", "small.txt")[0][0]["error"]["code"], "too-large")
        self.assertEqual(self.records(1, "--max-size", "64", stdin=b"x" * 70000)[0][0]["error"]["code"], "too-large")
        self.records(0, "--max-size", "65", "small.txt")

    def test_no_permission_is_an_error_of_the_file_and_of_the_folder(self):
        if os.geteuid() == 0 and (not shutil.which("setpriv") or subprocess.run([*WITHOUT_PRIVILEGE, "true"], check=False).returncode != 0):
            self.skipTest("root reads everything here, and setpriv cannot take that away")
        prefix = WITHOUT_PRIVILEGE if os.geteuid() == 0 else []
        self.file("in/a.txt").chmod(0)
        self.file("in/b.txt")
        self.file("in/shut/c.txt")
        (self.folder / "in/shut").chmod(0)
        records, notes = self.records(1, "in", prefix=prefix)
        (self.folder / "in/shut").chmod(0o700)
        self.assertEqual([(r["source"]["path"], r.get("error", {}).get("code")) for r in records],
                         [("in/a.txt", "permission-denied"), ("in/b.txt", None), ("in/shut", "permission-denied")])
        self.assertIn("in/shut", notes)

    def test_a_large_file_is_one_record(self):
        size = (20 if SANITIZED else 200) * 1_000_000
        line = "Nội dung báo cáo gồm kết quả thực hiện nhiệm vụ và phương hướng thời gian tới.\n".encode()
        self.file("large.txt", line * (size // len(line)))
        records, _ = self.records(0, "large.txt")
        self.assertEqual(len(records), 1)

    def test_no_memory_for_one_document_is_an_error_of_that_document(self):
        if SANITIZED:
            self.skipTest("a sanitizer needs more address space than the limit leaves")
        self.file("a.txt")
        self.file("b.txt", "Nội dung báo cáo. ".encode() * 4_000_000)
        self.file("c.txt")
        limit = 60_000_000
        records, _ = self.records(1, "a.txt", "b.txt", "c.txt", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
        self.assertEqual([r.get("error", {}).get("code") for r in records], [None, "internal", None])

    def test_no_memory_for_the_parts_of_a_package_is_told_as_that(self):
        if SANITIZED:
            self.skipTest("a sanitizer needs more address space than the limit leaves")
        for name in "abc":
            self.file(f"in/{name}.docx", (Path(__file__).parents[1] / "data/small.docx").read_bytes())
        told = ""
        for limit in range(14_000_000, 34_000_000, 400_000):
            done = self.run_program("extract", "-j2", "-f", "jsonl", "in", preexec_fn=lambda limit=limit: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
            told += done.stderr.decode()
        self.assertIn("not enough memory", told)
        self.assertNotIn("libzip4", told)
        self.assertNotRegex(told, r"damaged.*\(.*xml")


if __name__ == "__main__":
    main()
