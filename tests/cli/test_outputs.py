#!/usr/bin/env python3
"""What is written is whole, or the exit status is 2 and nothing stands where a result would be taken for whole."""
import csv
import io
import json
import os
import resource
import shutil
import signal
import subprocess
import time

from harness import PROGRAM, ProgramTest, environment, main

COMMANDS = (["extract", "a.txt"], ["extract", "-f", "csv", "a.txt"], ["text", "a.txt"], ["schema"], ["--help"], ["--version"], ["extract", "--help"])


class Outputs(ProgramTest):
    def setUp(self):
        super().setUp()
        self.file("a.txt")
        self.file("b.txt")

    def names(self):
        return sorted(os.listdir(self.folder))

    def test_json_is_one_array_for_none_one_and_many(self):
        os.mkdir(self.folder / "none")
        for paths, count in ((["none"], 0), (["a.txt"], 1), (["a.txt", "b.txt"], 2), (["missing"], 1)):
            done = self.run_program("extract", *paths)
            self.assertEqual(len(json.loads(done.stdout)), count)
            self.assertTrue(done.stdout.endswith(b"]\n"))

    def test_jsonl_is_one_record_a_line(self):
        done = self.expect(0, "extract", "-f", "jsonl", "a.txt", "b.txt")
        self.assertEqual([json.loads(line)["source"]["path"] for line in done.stdout.splitlines()], ["a.txt", "b.txt"])

    def test_csv_writes_documents_unless_a_table_is_named(self):
        for table in (None, "documents", "citations", "directives", "actions", "recipients", "diagnostics"):
            done = self.expect(0, "extract", "-f", "csv", *(["-t", table] if table else []), "a.txt")
            rows = list(csv.reader(io.StringIO(done.stdout.decode(), newline="")))
            self.assertEqual(rows[0][0], "path")
            if table in (None, "documents"):
                self.assertEqual((rows[0][1], len(rows)), ("type", 2))

    def test_excel_puts_the_byte_order_mark_first_and_once(self):
        done = self.expect(0, "extract", "-f", "csv", "--excel", "a.txt", "b.txt")
        self.assertEqual((done.stdout[:3], done.stdout.count(b"\xef\xbb\xbf")), (b"\xef\xbb\xbf", 1))

    def test_excel_runs_no_cell_as_a_formula(self):
        self.file("=1+1.txt")
        guarded = self.expect(0, "extract", "-f", "csv", "--excel", "=1+1.txt").stdout.decode("utf-8-sig").splitlines()[1]
        self.assertFalse(guarded.lstrip('"').startswith("="))
        plain = self.expect(0, "extract", "-f", "csv", "=1+1.txt").stdout.decode().splitlines()[1]
        self.assertTrue(plain.startswith("=1+1.txt,"))

    def test_a_folder_takes_all_tables(self):
        for output in ("out/", "there"):
            if output == "there":
                os.mkdir(self.folder / output)
            self.expect(0, "extract", "-f", "csv", "-o", output, "a.txt")
            self.assertEqual(sorted(os.listdir(self.folder / output)),
                             ["actions.csv", "citations.csv", "diagnostics.csv", "directives.csv", "documents.csv", "recipients.csv"])
        alone = self.expect(0, "extract", "-f", "csv", "a.txt").stdout
        self.assertEqual((self.folder / "out/documents.csv").read_bytes(), alone)
        self.expect(0, "extract", "-f", "csv", "-t", "citations", "-o", "one/", "a.txt")
        self.assertEqual(os.listdir(self.folder / "one"), ["citations.csv"])

    def test_a_named_output_has_the_bytes_of_standard_output(self):
        for arguments in (["extract", "a.txt"], ["text", "a.txt"], ["schema"]):
            printed = self.expect(0, *arguments)
            written = self.expect(0, *arguments, "-o", "out")
            self.assertEqual((written.stdout, (self.folder / "out").read_bytes()), (b"", printed.stdout))
            os.remove(self.folder / "out")
        self.assertEqual(self.names(), ["a.txt", "b.txt"])

    def test_an_output_keeps_permissions_and_links(self):
        self.file("real", "old").chmod(0o640)
        os.symlink("real", self.folder / "link")
        self.expect(0, "extract", "a.txt", "-o", "link")
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertEqual((self.folder / "real").stat().st_mode & 0o777, 0o640)
        self.assertTrue(json.loads((self.folder / "real").read_bytes()))
        old = os.umask(0o022)
        self.expect(0, "schema", "-o", "new")
        os.umask(old)
        self.assertEqual((self.folder / "new").stat().st_mode & 0o777, 0o644)

    def test_an_unreadable_input_still_gives_the_whole_output(self):
        self.expect(1, "extract", "a.txt", "missing", "-o", "out")
        self.assertEqual(len(json.loads((self.folder / "out").read_bytes())), 2)

    def test_a_full_disk_ends_with_2(self):
        for arguments in COMMANDS:
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                done = self.expect(2, *arguments, stdout=full)
                self.assertIn("no space", done.stderr.decode())
        self.expect(2, "extract", "a.txt", "-o", "/dev/full")

    def test_a_closed_pipe_ends_with_2(self):
        for arguments in COMMANDS:
            with self.subTest(arguments=arguments):
                read_end, write_end = os.pipe()
                os.close(read_end)
                done = self.expect(2, *arguments, stdout=write_end)
                os.close(write_end)
                self.assertIn("pipe", done.stderr.decode())

    def test_a_closed_standard_output_ends_with_2_and_spoils_no_file(self):
        before = (self.folder / "a.txt").read_bytes()
        self.expect(2, "extract", "a.txt", prefix=["sh", "-c", 'exec "$@" >&-', "sh"])
        self.assertEqual((self.folder / "a.txt").read_bytes(), before)
        self.expect(0, "extract", "a.txt", "-o", "out", prefix=["sh", "-c", 'exec "$@" >&- <&-', "sh"])
        self.assertEqual(len(json.loads((self.folder / "out").read_bytes())), 1)

    def test_a_disk_that_fills_up_leaves_the_old_file_and_no_other(self):
        self.file("out", "old")
        self.file("long.txt", "Nội dung báo cáo.\n" * 20000)
        done = self.expect(2, "text", "long.txt", "-o", "out", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
        self.assertIn("out", done.stderr.decode())
        self.assertEqual((self.folder / "out").read_text(), "old")
        self.assertEqual(self.names(), ["a.txt", "b.txt", "long.txt", "out"])

    def test_an_output_that_cannot_be_made_is_known_before_anything_is_read(self):
        for path in ("nowhere/out", "a.txt/out"):
            done = self.expect(2, "extract", "missing", "-o", path)
            self.assertNotIn("missing", done.stderr.decode())
        os.mkdir(self.folder / "folder")
        self.expect(2, "text", "a.txt", "-o", "folder")

    def test_an_interrupted_run_leaves_nothing(self):
        for interrupt in (signal.SIGINT, signal.SIGTERM):
            running = subprocess.Popen([PROGRAM, "extract", "-f", "csv", "-o", "out/"], stdin=subprocess.PIPE, cwd=self.folder, env=environment())
            self.wait_for(lambda: self.open_files_below(running.pid, "out") >= 6)
            running.send_signal(interrupt)
            self.assertEqual(running.wait(60), -interrupt)
            running.stdin.close()
            self.assertEqual(os.listdir(self.folder / "out"), [])
            shutil.rmtree(self.folder / "out")

    def open_files_below(self, process, folder):
        """Different files, which may have no name."""
        names = {os.readlink(f"/proc/{process}/fd/{number}") for number in os.listdir(f"/proc/{process}/fd")}
        return len([name for name in names if name.startswith(os.path.realpath(self.folder / folder) + "/")])

    def wait_for(self, ready):
        for _ in range(600):
            try:
                if ready():
                    return
            except FileNotFoundError:
                pass
            time.sleep(0.05)
        self.fail("the temporary files never came")

    def test_the_output_is_never_an_input(self):
        expected = self.expect(0, "extract", ".", "-o", "out.json")
        first = (self.folder / "out.json").read_bytes()
        done = self.expect(0, "extract", ".", "-o", "out.json")
        self.assertEqual((self.folder / "out.json").read_bytes(), first)
        self.assertIn("./out.json", done.stderr.decode())
        self.assertNotIn("out.json", expected.stdout.decode())
        before = (self.folder / "a.txt").read_bytes()
        self.expect(2, "extract", "a.txt", "-o", "a.txt")
        self.assertEqual((self.folder / "a.txt").read_bytes(), before)
        with open(self.folder / "redirected.json", "wb") as to:
            self.expect(0, "extract", ".", stdout=to)
        self.assertNotIn(b"redirected.json", (self.folder / "redirected.json").read_bytes())

    def test_equal_inputs_give_equal_bytes(self):
        runs = [self.expect(0, "extract", "a.txt", "b.txt").stdout for _ in range(3)]
        self.assertEqual(runs[0], runs[1])
        self.assertEqual(runs[0], runs[2])

    def test_text_prints_a_clean_file_byte_for_byte(self):
        content = "\ufeffSố: 1/UBND-VP\r\nhoà bình\f\u00a0\n".encode()
        self.file("clean.txt", content)
        self.assertEqual(self.expect(0, "text", "clean.txt").stdout, content)

    def test_schema_is_json(self):
        self.assertIn("$schema", json.loads(self.expect(0, "schema").stdout))


if __name__ == "__main__":
    main()
