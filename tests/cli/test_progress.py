#!/usr/bin/env python3
"""What a run tells of itself: progress on a terminal and nowhere else, a summary at the end, nothing when it should be quiet."""
import fcntl
import os
import pty
import re
import select
import shutil
import struct
import subprocess
import termios
import time

from harness import PROGRAM, ProgramTest, environment, main

DRAWN = "\r\x1b[K"


class Progress(ProgramTest):
    def on_terminal(self, *arguments, columns=80, seconds=1.6, env=None):
        """Runs the program with a terminal as standard error and the writing end of a pipe as one of its inputs, so that it takes its time."""
        self.file("in/a.txt")
        os.mkfifo(self.folder / "slow")
        leader, follower = pty.openpty()
        fcntl.ioctl(leader, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        running = subprocess.Popen([PROGRAM, "extract", "-j2", *arguments, "in", "slow", "missing"], cwd=self.folder, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=follower, env=env or environment(TERM="xterm"))
        os.close(follower)
        with open(self.folder / "slow", "wb"):
            time.sleep(seconds)
        shown = b""
        while select.select([leader], [], [], 20)[0]:
            try:
                part = os.read(leader, 4096)
            except OSError:
                break
            shown += part
        running.stdout.close()
        self.assertEqual(running.wait(60), 1)
        os.close(leader)
        os.remove(self.folder / "slow")
        return shown.decode().replace("\r\n", "\n")

    def frames(self, shown):
        return [frame for frame in re.findall(re.escape(DRAWN) + r"([^\r\n]*)", shown) if frame and not frame.startswith("congvan: ")]

    def test_a_terminal_shows_a_bar_ten_times_a_second_at_most_and_none_at_the_end(self):
        shown = self.on_terminal(seconds=2)
        frames = self.frames(shown)
        self.assertGreater(len(frames), 5)
        self.assertLess(len(frames), 25)
        # A slow machine draws one more when the pipe has ended.
        held = [frame.replace("\x1b[32m", "") for frame in frames if "1 of 3" in frame]
        self.assertGreater(len(held), 5)
        self.assertRegex(held[-1], r"^\[#+.*\.\]  33%  1 of 3 files  ")
        left = shown.rsplit(DRAWN, 1)[1]
        self.assertRegex(left, r"^congvan: missing: .*\ncongvan: 3 files, 2 records, 1 error, \d+\.\d s\ncongvan: errors: 1 not-found; .*\n$")

    def test_the_bar_fits_a_narrow_terminal(self):
        for columns in (20, 30, 45):
            for frame in self.frames(self.on_terminal(columns=columns, seconds=0.8)):
                self.assertLess(len(re.sub(r"\x1b\[\d+m", "", frame)), columns)

    def test_no_color_is_heeded(self):
        self.assertIn("\x1b[32m", self.on_terminal())
        self.assertNotIn("\x1b[3", self.on_terminal(env=environment(TERM="xterm", NO_COLOR="1")))

    def test_never_and_quiet_and_a_dumb_terminal_show_no_bar(self):
        for arguments, env in ((["--progress", "never"], None), (["-q"], None), ([], environment(TERM="dumb"))):
            shown = self.on_terminal(*arguments, env=env, seconds=0.8)
            self.assertNotIn(DRAWN, shown)
            self.assertIn("congvan: missing: ", shown)
            self.assertEqual("errors: 1" in shown, arguments != ["-q"])

    def test_without_a_terminal_there_is_no_bar(self):
        self.file("in/a.txt")
        for arguments in ([], ["--progress", "always"]):
            done = self.expect(0, "extract", "-o", "out", *arguments, "in", "in")
            self.assertRegex(done.stderr.decode(), r"^congvan: 2 files, 2 records, 0 errors, \d+\.\d s\n$")

    def test_the_summary_speaks_vietnamese(self):
        self.file("in/a.txt")
        done = self.expect(1, "extract", "--lang", "vi", "-f", "jsonl", "-o", "kết quả", "in", "missing")
        self.assertRegex(done.stderr.decode().split("\n", 1)[1],
                         r"^congvan: 2 tệp, 1 bản ghi, 1 lỗi, \d+,\d giây\ncongvan: lỗi: 1 not-found; xem lại: jq -c 'select\(\.error\)' 'kết quả'\n$")

    def test_errors_are_grouped_and_the_way_to_list_them_works(self):
        for name in ("a.gif", "b.gif"):
            self.file(f"in/{name}", b"GIF89a\x01\0")
        self.file("in/c.txt")
        for form, way in (("jsonl", "jq -c 'select(.error)' out"), ("json", "jq '.[] | select(.error)' out"), ("csv", "column 'error' of out")):
            done = self.expect(1, "extract", "-f", form, "-o", "out", "in", "missing")
            self.assertIn(f"congvan: errors: 2 unsupported-format, 1 not-found; to list them: {way}\n", done.stderr.decode())
            if way.startswith("jq ") and shutil.which("jq"):
                listed = subprocess.run(way, shell=True, cwd=self.folder, stdout=subprocess.PIPE, check=True).stdout
                self.assertEqual(listed.count(b'"code"'), 3)

    def test_one_document_needs_no_summary(self):
        self.file("a.txt")
        self.assertEqual(self.expect(0, "extract", "a.txt").stderr, b"")
        self.assertEqual(self.expect(1, "extract", "missing").stderr.count(b"\n"), 1)

    def test_verbose_names_each_file_in_order_with_its_time(self):
        for name in "cab":
            self.file(f"in/{name}.txt")
        told = self.expect(0, "extract", "-v", "-j3", "in").stderr.decode().splitlines()
        self.assertEqual([line.split(": ")[1] for line in told[:-1]], ["in/a.txt", "in/b.txt", "in/c.txt"])
        self.assertRegex(told[0], r": 1 record, \d+\.\d s$")

    def test_quiet_tells_errors_but_no_notes(self):
        self.file("in/a.txt")
        os.mkfifo(self.folder / "in/pipe")
        done = self.expect(1, "extract", "-q", "in", "missing")
        self.assertRegex(done.stderr.decode(), r"^congvan: missing: .*\n$")


if __name__ == "__main__":
    main()
