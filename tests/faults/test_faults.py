#!/usr/bin/env python3
"""The N-th call that the world may refuse is refused, for every N: the result is the right one, or an error says what went wrong.

shim.cpp does it, in the program alone, for its decoders start with an environment of their own. After each run
  status 0 came with the bytes of a run without faults;
  status 1 came with a whole output, in which what differs has an error, and with a message for it;
  status 2 came with a message, and what has the output's name is what it was before, or whole where it stood already;
  nothing else is left in the folder (unless removing is what fails), no signal, no abort, no endless wait.
CONGVAN_FAULTS=all tries every N; without it up to FIRST and then a fixed sample.
"""
import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
from harness import PROGRAM, SANITIZED, ProgramTest, environment, main  # noqa: E402

SOURCE = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
SHIM = Path(os.environ.get("CONGVAN_TESTS", SOURCE / "build/tests")) / "congvan_faults.so"
FIRST, SAMPLE = (10**9, 0) if os.environ.get("CONGVAN_FAULTS") == "all" else (12, 12)
ERRORS = {"malloc": "ENOMEM", "open": "EMFILE", "read": "EIO", "write": "ENOSPC", "fsync": "EIO", "rename": "EIO", "fork": "EAGAIN", "mmap": "ENOMEM", "stat": "EACCES"}
SYSTEM = [kind for kind in ERRORS if kind != "malloc"]
OLD = b"what stood here before\n"


def error_number(kind):
    import errno
    return str(getattr(errno, ERRORS[kind]))


def rows_of_json(content):
    return json.loads(content)


def rows_of_lines(content):
    return [json.loads(line) for line in content.splitlines()]


def rows_of_csv(content):
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def rows_of_workbook(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def rows_of_database(path):
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        names = ["documents", "citations", "directives", "recipients", "diagnostics"]
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in names}


class Faults(ProgramTest):
    def setUp(self):
        super().setUp()
        if SANITIZED:
            self.skipTest("a sanitizer brings its own malloc, and reports a failing one")
        if not SHIM.is_file():
            self.skipTest(f"{SHIM} was not built")
        self.file("in/a.txt", (SOURCE / "samples/plain-dispatch.txt").read_bytes())
        self.file("in/b.docx", (SOURCE / "tests/data/small.docx").read_bytes())
        self.kept = {"in", "count"}

    def faulty(self, kind, at, *arguments, on=False, **more):
        env = environment(LD_PRELOAD=str(SHIM), FAULT_KIND=kind, FAULT_AT=str(at), FAULT_ERRNO=error_number(kind), FAULT_ON=str(int(on)),
                          FAULT_COUNT=str(self.folder / "count"), CONGVAN_SQLITE_WAIT="1")
        return subprocess.run([PROGRAM, *arguments], env=env, cwd=self.folder, capture_output=True, timeout=60, check=False, **more)

    def clear(self):
        for name in set(os.listdir(self.folder)) - self.kept:
            path = self.folder / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def left(self):
        return sorted(set(os.listdir(self.folder)) - self.kept)

    def calls(self, kind, *arguments, **more):
        """How many there are in a run that none fails in."""
        self.faulty(kind, 0, *arguments, **more)
        count = int((self.folder / "count").read_text())
        self.clear()
        return count

    def which(self, count):
        beyond = range(FIRST + 1, count + 1)
        return [*range(1, min(count, FIRST) + 1), *beyond[::max(1, len(beyond) // SAMPLE) if SAMPLE else 1]]

    def check_told(self, done, what):
        self.assertIn(done.returncode, (0, 1, 2), (what, done.stderr))
        self.assertNotIn(b"terminate called", done.stderr, what)
        if done.returncode == 2:
            self.assertRegex(done.stderr.decode(), r"(?m)^congvan: .*\S", what)

    def sweep(self, kinds, arguments, judge, prepare=lambda: None, on=(False, True), **more):
        """Runs all; `judge` looks at each result."""
        tried = 0
        for kind in kinds:
            prepare()
            count = self.calls(kind, *arguments, **more)
            for lasting in on:
                for at in self.which(count):
                    what = f"{' '.join(map(str, arguments))}: {kind} {at}{' and on' if lasting else ''} of {count}"
                    prepare()
                    done = self.faulty(kind, at, *arguments, on=lasting, **more)
                    with self.subTest(what):
                        self.check_told(done, what)
                        judge(done, what)
                    self.clear()
                    tried += 1
        print(f"{' '.join(map(str, arguments))}: {tried} runs", file=sys.stderr)
        self.assertGreater(tried, 0)

    def only_file(self, what, name="out"):
        others = [each for each in self.left() if each != name]
        if "rename" not in what:
            self.assertEqual(others, [], what)
        return (self.folder / name).read_bytes()

    def check_file(self, whole, rows_of, name="out"):
        """One file with `whole` in it, or the old one."""
        good = {json.dumps(row, sort_keys=True) for row in rows_of(whole)}

        def judge(done, what):
            content = self.only_file(what, name)
            if done.returncode == 2:
                return self.assertIn(content, (OLD, whole), what)
            if done.returncode == 0:
                return self.assertEqual(content, whole, what)
            for row in rows_of(content):
                if json.dumps(row, sort_keys=True) not in good:
                    self.assertTrue(row["error"], what)
            self.assertRegex(done.stderr.decode(), r"(?m)^congvan: in", what)
        return judge

    def put_old(self):
        self.file("out", OLD)

    def test_json_lines_and_json_are_whole_or_say_what_is_wrong(self):
        for form, rows_of in (("jsonl", rows_of_lines), ("json", rows_of_json)):
            arguments = ["extract", "-j1", "-f", form, "-o", "out", "in"]
            self.expect(0, *arguments)
            whole = (self.folder / "out").read_bytes()
            self.sweep(ERRORS, arguments, self.check_file(whole, rows_of), self.put_old)

    def test_several_threads_end_as_one_does(self):
        arguments = ["extract", "-j3", "-f", "jsonl", "-o", "out", "in"]
        self.expect(0, *arguments)
        whole = (self.folder / "out").read_bytes()
        self.sweep(["malloc", "fork", "write", "read"], arguments, self.check_file(whole, rows_of_lines), self.put_old)

    def test_a_file_of_csv_is_whole(self):
        arguments = ["extract", "-j1", "-f", "csv", "-o", "out", "in"]
        self.expect(0, *arguments)
        whole = (self.folder / "out").read_bytes()
        self.sweep(ERRORS, arguments, self.check_file(whole, rows_of_csv), self.put_old)

    def check_folder(self, whole):
        """Each file in the folder is the new one or does not stand there; with status 0 all do."""
        def judge(done, what):
            found = {name: (self.folder / "out" / name).read_bytes() for name in os.listdir(self.folder / "out")} if self.left() else {}
            if "rename" in what:
                found = {name: content for name, content in found.items() if not name.startswith(".congvan-")}
            if done.returncode == 1:
                self.assertRegex(done.stderr.decode(), r"(?m)^congvan: in", what)
                return self.assertTrue(all(content.endswith(b"\n") for content in found.values()), what)
            self.assertEqual({name: content == whole.get(name) for name, content in found.items()}, dict.fromkeys(found, True), what)
            if done.returncode == 0:
                self.assertEqual(set(found), set(whole), what)
        return judge

    def test_a_folder_of_tables_or_pages_holds_whole_files_only(self):
        for arguments in (["extract", "-j1", "-f", "csv", "-o", "out/", "in"], ["show", "-j1", "--html", "-o", "out/", "in"]):
            self.run_program(*arguments)
            whole = {name: (self.folder / "out" / name).read_bytes() for name in os.listdir(self.folder / "out")}
            self.clear()
            self.sweep(ERRORS, arguments, self.check_folder(whole))

    def test_a_workbook_is_whole(self):
        arguments = ["extract", "-j1", "-f", "xlsx", "-o", "out", "in"]
        if b"libxlsxwriter-dev" in self.run_program(*arguments).stderr:
            self.skipTest("the program was built without workbooks")
        whole = (self.folder / "out").read_bytes()

        def judge(done, what):
            content = self.only_file(what)
            if done.returncode == 0:
                self.assertEqual(content, whole, what)
            elif done.returncode == 2:
                self.assertIn(content, (OLD, whole), what)
            else:
                self.assertEqual(rows_of_workbook(content), rows_of_workbook(whole), what)
        self.sweep(ERRORS, arguments, judge, self.put_old)

    def test_a_database_is_sound_and_the_next_run_completes_it(self):
        arguments = ["extract", "-j1", "-f", "sqlite", "-o", "out", "in"]
        if b"libsqlite3-dev" in self.run_program(*arguments).stderr:
            self.skipTest("the program was built without databases")
        whole = rows_of_database(self.folder / "out")

        def judge(done, what):
            self.assertEqual([name for name in self.left() if not name.startswith("out")], [], what)
            if done.returncode == 0:
                self.assertEqual(self.values(rows_of_database(self.folder / "out")), self.values(whole), what)
            again = self.run_program(*arguments)
            self.assertEqual(again.returncode, 0, (what, again.stderr))
            self.assertEqual(self.values(rows_of_database(self.folder / "out")), self.values(whole), what)
        self.sweep(ERRORS, arguments, judge)

    def values(self, tables):
        """Without the numbers of rows, which tell how often a file was read."""
        return {name: sorted(repr([value for value in row if not isinstance(value, int)]) for row in rows) for name, rows in tables.items()}

    def test_findings_and_graphs_and_calendars_are_whole(self):
        for arguments in (["audit", "-j1", "-f", "jsonl", "-o", "out", "in"], ["graph", "-j1", "-o", "out", "in"], ["extract", "-j1", "-f", "ics", "-o", "out", "in"]):
            good = self.run_program(*arguments)
            whole = (self.folder / "out").read_bytes()

            def judge(done, what, good=good, whole=whole):
                content = self.only_file(what)
                if done.returncode == 2:
                    self.assertIn(content, (OLD, whole), what)
                elif done.stderr == good.stderr or done.returncode < good.returncode:
                    self.assertEqual(content, whole, what)
                else:
                    self.assertTrue(done.returncode == 1 or content == whole, what)
            self.sweep(["malloc", "open", "read", "write"], arguments, judge, self.put_old)

    def test_records_and_streams_are_whole(self):
        self.kept.add("stored.jsonl")
        self.expect(0, "extract", "-q", "-f", "jsonl", "-o", "stored.jsonl", "in")
        line = json.dumps({"path": "x", "text": (SOURCE / "samples/plain-dispatch.txt").read_text("utf-8")}).encode() + b"\n"
        for arguments, stdin in ((["extract", "-j1", "--from-records", "-f", "jsonl", "-o", "out", "stored.jsonl"], b""),
                                 (["extract", "-j1", "--stdin", "jsonl", "-f", "jsonl", "-o", "out"], line)):
            self.expect(0, *arguments, stdin=stdin)
            whole = (self.folder / "out").read_bytes()

            def judge(done, what, whole=whole):
                content = self.only_file(what)
                self.assertIn(content, (OLD, whole) if done.returncode == 2 else (whole,), what) if done.returncode != 1 else rows_of_lines(content)
            self.sweep(["malloc", "read", "write"], arguments, judge, self.put_old, input=stdin)

    def test_a_page_file_needs_a_process_and_says_when_there_is_none(self):
        self.file("in/c.pdf", (SOURCE / "tests/data/small.pdf").read_bytes())
        arguments = ["extract", "-j1", "-f", "jsonl", "-o", "out", "in"]
        if self.run_program(*arguments).returncode != 0:
            self.skipTest("the program reads no PDF")
        whole = (self.folder / "out").read_bytes()
        self.sweep(["fork", "read", "write"], arguments, self.check_file(whole, rows_of_lines), self.put_old)

    def test_an_old_file_system_gives_the_same(self):
        self.file("in/below/c.txt", (SOURCE / "samples/plain-dispatch.txt").read_bytes())
        for name, to in (("link.txt", "a.txt"), ("linked", "below"), ("dangling", "nothing")):
            os.symlink(to, self.folder / "in" / name)
        os.mkfifo(self.folder / "in/pipe")
        for form in ("jsonl", "csv", "xlsx"):
            arguments = ["extract", "-j1", "-f", form, "-o", "out", "in"]
            told = []
            for old in ("0", "1"):
                env = environment(LD_PRELOAD=str(SHIM), FAULT_OLD=old)
                done = subprocess.run([PROGRAM, *arguments], env=env, cwd=self.folder, capture_output=True, timeout=60, check=False)
                self.assertEqual(self.left(), ["out"], done.stderr)
                told.append((done.returncode, done.stderr, (self.folder / "out").read_bytes()))
                self.clear()
            self.assertEqual(told[0][0], 1)  # the dangling link
            self.assertEqual(told[0], told[1], form)
            if form == "jsonl":
                env = environment(LD_PRELOAD=str(SHIM), FAULT_OLD="1", FAULT_KIND="write", FAULT_AT="1", FAULT_ERRNO="28")
                done = subprocess.run([PROGRAM, *arguments], env=env, cwd=self.folder, capture_output=True, timeout=60, check=False)
                self.assertEqual((done.returncode, self.left()), (2, []), done.stderr)

    def test_a_word_of_help_needs_little(self):
        def judge(done, what):
            self.assertIn(done.returncode, (0, 2), what)
        for arguments in (["--help"], ["--version"], ["extract", "--lang", "vi", "--help"], ["schema"]):
            self.sweep(["malloc", "write"], arguments, judge)

    def test_interrupted_calls_are_made_again(self):
        self.expect(0, "extract", "-j1", "-f", "jsonl", "-o", "out", "in")
        whole = (self.folder / "out").read_bytes()
        self.clear()
        for kind in ("read", "write"):
            for at in range(1, self.calls(kind, "extract", "-j1", "-f", "jsonl", "-o", "out", "in/a.txt", "in/b.docx") + 1):
                env = environment(LD_PRELOAD=str(SHIM), FAULT_KIND=kind, FAULT_AT=str(at), FAULT_ERRNO="4")
                done = subprocess.run([PROGRAM, "extract", "-j1", "-f", "jsonl", "-o", "out", "in/a.txt", "in/b.docx"], env=env, cwd=self.folder,
                                      capture_output=True, timeout=60, check=False)
                self.assertEqual((done.returncode, (self.folder / "out").read_bytes()), (0, whole), (kind, at, done.stderr))


if __name__ == "__main__":
    main()
