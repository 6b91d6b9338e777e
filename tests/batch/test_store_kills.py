#!/usr/bin/env python3
"""Databases and workbooks of runs that were killed: the last run's is that of a run that was never killed, and nothing else is left.
CONGVAN_KILLS: how often each is killed."""
import os
import random
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
from harness import PROGRAM, SANITIZED, ProgramTest, environment, main  # noqa: E402
from test_sqlite import contents, missing, rows  # noqa: E402
from test_xlsx import missing as missing_xlsx  # noqa: E402

KILLS = int(os.environ.get("CONGVAN_KILLS", "8"))
SAMPLES = Path(os.environ["CONGVAN_SOURCE_DIR"]) / "samples"
FILES = 80 if SANITIZED else 1200


class Killed(ProgramTest):
    def setUp(self):
        super().setUp()
        random.seed(11)
        samples = sorted(SAMPLES.glob("*.txt"))
        for number in range(FILES):
            text = samples[number % len(samples)].read_text("utf-8")
            self.file(f"in/{number // 100}/{number:04d}.txt", f"{text}\n{number}\n")
        self.file("in/0/broken.docx", b"PK\x03\x04 no more")

    def beside_inputs(self):
        return sorted(name for name in os.listdir(self.folder) if name != "in")

    def start(self, *arguments):
        return subprocess.Popen([PROGRAM, "extract", *arguments, f"-j{random.choice((1, 2, 3))}", "in"], cwd=self.folder, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())

    def kill_runs(self, how, seconds, *arguments, after=lambda: None):
        """Starts a run as often as wanted and kills it, and then calls `after`; how often it was not over yet."""
        killed = 0
        for _ in range(KILLS):
            running = self.start(*arguments)
            time.sleep(random.uniform(0, seconds))
            running.send_signal(how)
            killed += running.wait(60) < 0
            after()
        return killed

    def seconds_of(self, *arguments):
        began = time.monotonic()
        self.expect(1, "extract", *arguments, "in")
        return time.monotonic() - began

    @unittest.skipIf(missing(), "built without libsqlite3-dev")
    def test_a_database_ends_as_that_of_an_unbroken_run(self):
        seconds = self.seconds_of("-f", "sqlite", "-o", "whole.db")
        whole = contents(self.folder / "whole.db")
        os.remove(self.folder / "whole.db")
        killed, between = 0, []

        def look():
            done = rows(self.folder / "a.db", "SELECT count(*) FROM sqlite_schema")[0][0] and rows(self.folder / "a.db", "SELECT count(*) FROM files WHERE done")[0][0]
            if 0 < done <= FILES:
                between.append(done)

        for how in (signal.SIGKILL, signal.SIGTERM):
            for _ in range(2):
                killed += self.kill_runs(how, seconds / 2, "-f", "sqlite", "-o", "a.db", after=look)
                self.expect(1, "extract", "-f", "sqlite", "-o", "a.db", "in")
                self.assertEqual(contents(self.folder / "a.db"), whole)
                self.assertEqual(rows(self.folder / "a.db", "PRAGMA integrity_check"), [("ok",)])
                self.assertEqual(self.beside_inputs(), ["a.db"])
                os.remove(self.folder / "a.db")
        self.assertGreater(killed, 0)
        if not SANITIZED:
            self.assertTrue(between, "no run was killed between two batches")

    @unittest.skipIf(missing(), "built without libsqlite3-dev")
    def test_replacing_is_killed_and_ends_as_a_new_database(self):
        seconds = self.seconds_of("-f", "sqlite", "-o", "a.db")
        for number, path in enumerate(sorted((self.folder / "in").rglob("*.txt"))):
            if number % 3 == 0:
                path.write_text(path.read_text("utf-8") + "thêm\n", "utf-8")
            elif number % 50 == 1:
                path.unlink()
        self.kill_runs(signal.SIGKILL, seconds / 3, "-f", "sqlite", "-o", "a.db")
        self.expect(1, "extract", "-f", "sqlite", "-o", "a.db", "in")
        self.expect(1, "extract", "-f", "sqlite", "-o", "whole.db", "in")
        gone = {row[0] for row in rows(self.folder / "a.db", "SELECT path FROM files WHERE vanished")}
        said, whole = contents(self.folder / "a.db"), contents(self.folder / "whole.db")
        self.assertEqual(len(gone), len([n for n in range(FILES) if n % 3 and n % 50 == 1]))
        for table, expected in whole.items():
            self.assertEqual([row for row in said[table] if gone.isdisjoint(row)], expected, table)
        self.assertEqual(self.beside_inputs(), ["a.db", "whole.db"])

    @unittest.skipIf(missing_xlsx(), "built without libxlsxwriter-dev")
    def test_a_workbook_is_there_whole_or_not_at_all(self):
        seconds = self.seconds_of("-f", "xlsx", "-o", "whole.xlsx")
        whole = (self.folder / "whole.xlsx").read_bytes()
        os.remove(self.folder / "whole.xlsx")
        for how in (signal.SIGTERM, signal.SIGKILL):
            for _ in range(KILLS):
                running = self.start("-f", "xlsx", "-o", "a.xlsx")
                time.sleep(random.uniform(0, seconds))
                running.send_signal(how)
                running.wait(60)
                if (self.folder / "a.xlsx").exists():
                    self.assertEqual((self.folder / "a.xlsx").read_bytes(), whole)
                    os.remove(self.folder / "a.xlsx")
                self.assertEqual(self.beside_inputs(), [])
        self.expect(1, "extract", "-f", "xlsx", "-o", "a.xlsx", "in")
        self.assertEqual((self.folder / "a.xlsx").read_bytes(), whole)
        self.assertEqual(self.beside_inputs(), ["a.xlsx"])


if __name__ == "__main__":
    main()
