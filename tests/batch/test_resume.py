#!/usr/bin/env python3
"""A run that was stopped goes on, and its end has the bytes of a run that was never stopped. CONGVAN_KILLS: how often it is killed."""
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
from harness import PROGRAM, SANITIZED, ProgramTest, environment, main  # noqa: E402

KILLS = int(os.environ.get("CONGVAN_KILLS", "20"))
COMMAND = ["extract", "-f", "jsonl", "-o", "out.jsonl", "--resume", "in"]
PAGE = "SỞ NỘI VỤ\nSố: {0}/SNV-VP\n\nHà Nội, ngày 3 tháng 4 năm 2025\n\nKính gửi: Các phòng\n\nCăn cứ Công văn số {0}/UBND-TH ngày 20/3/2025.\n" * 20


class Resume(ProgramTest):
    def setUp(self):
        super().setUp()
        random.seed(7)
        for i in range(60 if SANITIZED else 400):
            self.file(f"in/{i // 100}/{i:03d}.txt", PAGE.format(i))
        self.file("in/1/bad.gif", b"GIF89a\x01\0")
        self.file("in/0/quote\"d and \\ slashed.txt")
        self.archive("in/1/many.zip", 30)
        self.archive("in/2/none.zip", 0)
        self.file("in/2/empty.txt", b"")
        self.expect(1, "extract", "-q", "-f", "jsonl", "-o", "whole.jsonl", "in")
        self.whole = (self.folder / "whole.jsonl").read_bytes()
        os.remove(self.folder / "whole.jsonl")

    def archive(self, name, count):
        path = self.file(name, b"")
        with zipfile.ZipFile(path, "w") as archive:
            for i in range(count):
                archive.writestr(f"{i}.txt", PAGE.format(i))

    def beside_inputs(self):
        return sorted(name for name in os.listdir(self.folder) if name != "in")

    def partial(self):
        names = [name for name in self.beside_inputs() if name.startswith("out.jsonl.partial-")]
        self.assertEqual(len(names), 1, names)
        return self.folder / names[0]

    def stop(self, how, seconds):
        """Starts the command, sends a signal; whether it was over before."""
        running = subprocess.Popen([PROGRAM, *COMMAND, f"-j{random.choice((1, 2, 3))}"], cwd=self.folder, stdin=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, env=environment())
        time.sleep(seconds)
        running.send_signal(how)
        told = running.communicate(timeout=60)[1].decode()
        return running.returncode == 1, told

    def part(self, size):
        """A run that was stopped after so many bytes."""
        seconds = 0.1  # too long for a fast machine, too short for a busy one
        while not (here := [name for name in self.beside_inputs() if ".partial-" in name]):
            over, _ = self.stop(signal.SIGKILL, random.uniform(0, 2 * seconds))
            if over:
                os.remove(self.folder / "out.jsonl")
            seconds *= 0.7 if over else 1.3
        (self.folder / here[0]).write_bytes(self.whole[:size])
        return self.folder / here[0]

    def finish(self, *more):
        done = self.expect(1, *COMMAND, *more)
        self.assertEqual((self.folder / "out.jsonl").read_bytes(), self.whole)
        self.assertEqual(self.beside_inputs(), ["out.jsonl"])
        return done.stderr.decode()

    def test_killed_at_any_time_it_ends_with_the_bytes_of_an_unbroken_run(self):
        started = time.monotonic()
        self.finish("-j1")
        length = time.monotonic() - started
        os.remove(self.folder / "out.jsonl")
        kills = over = 0
        while kills < KILLS:
            ended, _ = self.stop(signal.SIGKILL, random.uniform(0, length * 0.6))
            kills += 1
            if ended or "out.jsonl" in self.beside_inputs():
                over += 1
                self.finish()
                os.remove(self.folder / "out.jsonl")
        self.finish()
        print(f"{kills} kills, {over + 1} runs came to their end", file=sys.stderr)

    def test_cut_anywhere_it_goes_on(self):
        lines = self.whole.splitlines(keepends=True)
        self.part(0)
        ends = [0]
        for line in lines:
            ends.append(ends[-1] + len(line))
        first_of_archive = next(i for i, line in enumerate(lines) if b"many.zip!" in line)
        for size in (0, 1, ends[1] - 1, ends[1], ends[1] + 7, ends[first_of_archive + 3], ends[first_of_archive + 30] + 1, ends[-1] - 1, ends[-1]):
            with self.subTest(size=size):
                if (self.folder / "out.jsonl").exists():
                    os.remove(self.folder / "out.jsonl")
                    self.part(0)
                self.partial().write_bytes(self.whole[:size])
                told = self.finish()
                kept = [json.loads(line)["source"]["path"] for line, end in zip(lines, ends[1:]) if end <= size]
                files = {path.split("!")[0] for path in kept}
                done = len(files) - (1 if kept and "!" in kept[-1] else 0)  # of an archive at the end more may have been to come
                self.assertEqual(re.findall(r"\((\d+) done before\)", told), [str(done)] if done else [])

    def test_a_hole_from_a_loss_of_power_is_no_record(self):
        self.part(5000).write_bytes(self.whole[:5000] + bytes(3000) + b"}\n")
        self.finish()

    def test_what_is_done_is_not_read_again(self):
        self.part(len(self.whole) // 2)
        unread = self.folder / "in/0/000.txt"
        traced = self.finish("-v")
        self.assertNotIn(f"{unread.relative_to(self.folder)}: 1 record", traced)
        self.assertIn("in/3/" if not SANITIZED else "in/2/", traced)

    def test_inputs_that_changed_are_read_anew(self):
        def rewritten():
            self.file("in/0/010.txt", PAGE.format(99999))

        def same_size():
            self.file("in/0/010.txt", PAGE.format("0x1"[:2]))

        for change in (rewritten, same_size, lambda: os.remove(self.folder / "in/0/011.txt"), lambda: self.file("in/0/0090.txt", "mới\n"),
                       lambda: self.archive("in/1/many.zip", 29)):
            self.part(len(self.whole) * 3 // 4)
            time.sleep(0.02)
            change()
            done = self.expect(1, "extract", "-q", "-f", "jsonl", "in")
            self.whole = done.stdout
            self.finish()
            os.remove(self.folder / "out.jsonl")

    def test_a_finished_run_begins_anew(self):
        for _ in range(2):
            self.assertNotIn("done before", self.finish())

    def test_other_options_are_refused_and_leave_the_part_alone(self):
        part = self.part(len(self.whole) // 2)
        before = part.read_bytes()
        for arguments in (["--ocr", "never"], ["--lang", "vi"], ["in/0"]):
            done = self.expect(2, *COMMAND, *arguments)
            self.assertIn(part.name, done.stderr.decode())
        self.assertEqual(part.read_bytes(), before)
        self.finish()

    def test_two_runs_never_write_the_same_file(self):
        os.mkfifo(self.folder / "in/9")
        shutil.rmtree(self.folder / "in/3", ignore_errors=True)
        with open(self.folder / "hold", "wb"):
            os.mkfifo(self.folder / "pipe")
            first = subprocess.Popen([PROGRAM, *COMMAND, "pipe"], cwd=self.folder, stderr=subprocess.PIPE, env=environment())
            while not any(".partial-" in name and self.is_locked(name) for name in self.beside_inputs()):
                time.sleep(0.01)
            done = self.expect(2, *COMMAND, "pipe")
            self.assertIn("another run", done.stderr.decode())
            with open(self.folder / "pipe", "wb"):
                pass
            first.communicate(timeout=60)
            self.assertEqual(first.returncode, 1)

    def is_locked(self, name):
        return f":{(self.folder / name).stat().st_ino} " in Path("/proc/locks").read_text()

    def test_an_interrupt_says_how_far_it_came_and_that_it_goes_on(self):
        seconds, over, told = 0.1, False, ""
        while over or not told:
            over, told = self.stop(signal.SIGINT, seconds)
            seconds *= 0.7 if over else 1.3
        self.assertRegex(told, r"congvan: stopped; files done: [\d,]+; the same command goes on from there\n$")
        self.finish()

    def test_it_needs_a_file_and_records_a_line(self):
        for arguments in (["-f", "jsonl", "in"], ["-f", "json", "-o", "x", "in"], ["-f", "csv", "-o", "x", "in"], ["-f", "jsonl", "-o", "-", "in"],
                          ["-f", "jsonl", "-o", "/dev/null", "in"], ["-f", "jsonl", "-o", "x", "-"]):
            self.expect(2, "extract", "--resume", *arguments)
        self.assertEqual(self.beside_inputs(), [])

    def test_errors_of_the_stopped_run_count(self):
        self.part(len(self.whole))
        told = self.finish()
        self.assertIn("1 error,", told)
        self.assertIn("errors: 1 unsupported-format; ", told)
        self.assertEqual(sum("error" in json.loads(line) for line in self.whole.splitlines()), 1)


if __name__ == "__main__":
    main()
