#!/usr/bin/env python3
"""A batch under bad inputs, full disks, readers that go away and interrupts: what can be done is done, and what is told is true."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
from harness import PROGRAM, SANITIZED, ProgramTest, environment, main  # noqa: E402

SOURCE = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
SAMPLES = sorted((SOURCE / "tests/data").glob("small.*"))
PAGE = "SỞ NỘI VỤ\nSố: {0}/SNV-VP\n\nHà Nội, ngày 3 tháng 4 năm 2025\n\nKính gửi: Các phòng\n\nCăn cứ Công văn số {0}/UBND-TH ngày 20/3/2025.\n"
SOON = 10  # seconds: at once, on a machine that does other things too; what is waited for otherwise takes a minute or never ends


class Robust(ProgramTest):
    def pages(self, count, lines=1, folder="in"):
        for i in range(count):
            self.file(f"{folder}/{i // 100:02d}/{i:04d}.txt", PAGE.format(i) * lines)

    def records(self, *arguments, status=0, **more):
        done = self.expect(status, "extract", "-f", "jsonl", *arguments, **more)
        return [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode()

    def names(self):
        return sorted(os.listdir(self.folder))

    def test_every_number_of_jobs_gives_the_same_bytes_and_messages(self):
        self.pages(150, 3)
        for sample in SAMPLES:
            self.file(f"in/01/{sample.name}", sample.read_bytes())
            self.file(f"in/00/cut-{sample.name}", sample.read_bytes()[: sample.stat().st_size // 2])
        for form in (["-f", "json"], ["-f", "jsonl"], ["-f", "csv", "-t", "citations"]):
            runs = [self.run_program("extract", *form, f"-j{jobs}", "in", "missing") for jobs in (1, 2, 4, 16)]
            self.assertGreater(len(runs[0].stdout), 1000)
            for run in runs[1:]:
                self.assertEqual((run.returncode, run.stdout), (runs[0].returncode, runs[0].stdout))
                self.assertEqual(run.stderr.splitlines()[:-2], runs[0].stderr.splitlines()[:-2])

    def test_one_bad_file_in_a_hundred_of_every_kind_is_named_once_and_stops_nothing(self):
        pdf, png, docx = ((SOURCE / f"tests/data/small.{kind}").read_bytes() for kind in ("pdf", "png", "docx"))
        bad = {"gif": b"GIF89a\x01\0", "cut.pdf": pdf[:300], "cut.png": png[:200], "cut.docx": docx[: len(docx) // 2], "cut.zip": b"PK\x03\x04\x14\0",
               "cut.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "binary": b"a\0b", "large.txt": b"a" * 300_000, "rtf": b"{\\rtf1"}
        self.pages(80 * (len(bad) + 1))
        for name, content in bad.items():
            self.file(f"in/05/bad.{name}", content)
        os.symlink("nowhere", self.folder / "in/05/bad.link")
        records, told = self.records("--max-size", "200K", "in", status=1)
        wrong = {record["source"]["path"] for record in records if "error" in record}
        self.assertEqual(len(records), 80 * (len(bad) + 1) + len(bad) + 1)
        self.assertEqual(wrong - {"in/05/bad.rtf"}, {f"in/05/bad.{name}" for name in [*bad, "link"]} - {"in/05/bad.rtf"})
        for path in wrong:
            self.assertEqual(told.count(f"congvan: {path}: "), 1, path)
        self.assertIn(f"{len(records)} files, " if len(records) < 1000 else "files, ", told)
        self.assertEqual([r["source"]["path"] for r in records], sorted(r["source"]["path"] for r in records))

    def test_memory_does_not_grow_with_the_number_of_files(self):
        if SANITIZED:
            self.skipTest("a sanitizer keeps freed memory")
        peaks = []
        for count in (300, 3000):
            self.pages(count, 3)
            done = self.run_program("extract", "-q", "-j2", "-f", "jsonl", "-o", "out", "in", prefix=["/usr/bin/env", "python3", "-c", MEASURE])
            self.assertEqual(done.returncode, 0)
            peaks.append(int(done.stderr))
        self.assertLess(peaks[1], peaks[0] + 4000)

    @contextmanager
    def small_disk(self, size):
        with tempfile.TemporaryDirectory(prefix="congvan-disk-") as folder:
            if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], stderr=subprocess.DEVNULL, check=False).returncode:
                self.skipTest("no right to mount a small disk")
            try:
                yield Path(folder)
            finally:
                subprocess.run(["umount", folder], check=True)

    def test_a_full_disk_leaves_the_old_output_and_no_other(self):
        self.pages(300, 3)
        with self.small_disk("256k") as disk:
            for arguments, kept in ((["-f", "jsonl", "-o", disk / "out"], ["out"]), (["-f", "json", "-o", disk / "out"], ["out"]),
                                    (["-f", "csv", "-o", f"{disk}/tables/"], ["out", "tables"])):
                (disk / "out").write_text("old")
                done = self.expect(2, "extract", "-j2", *arguments, "in")
                self.assertIn("no space is left", done.stderr.decode())
                self.assertEqual(((disk / "out").read_text(), sorted(os.listdir(disk))), ("old", kept))
            self.assertEqual(os.listdir(disk / "tables"), [])

    def test_a_run_that_filled_the_disk_goes_on_when_there_is_room(self):
        self.pages(300, 3)
        whole = self.expect(0, "extract", "-f", "jsonl", "in").stdout
        with self.small_disk(f"{len(whole) // 1024 + 300}k") as disk:
            (disk / "ballast").write_bytes(bytes(len(whole) // 2))
            command = ["extract", "-f", "jsonl", "--resume", "-o", disk / "out", "in"]
            self.assertIn("no space is left", self.expect(2, *command).stderr.decode())
            os.remove(disk / "ballast")
            self.assertIn("done before", self.expect(0, *command).stderr.decode())
            self.assertEqual(((disk / "out").read_bytes(), os.listdir(disk)), (whole, ["out"]))

    def test_a_reader_that_goes_away_ends_the_run(self):
        self.pages(500, 5)
        for jobs in ("-j1", "-j3"):
            running = subprocess.Popen([PROGRAM, "extract", "-f", "jsonl", jobs, "in"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder,
                                       env=environment())
            self.assertTrue(running.stdout.readline().startswith(b"{"))
            running.stdout.close()
            told = running.stderr.read().decode()
            running.stderr.close()
            self.assertEqual(running.wait(60), 2)
            self.assertEqual(told, "congvan: the output could not be written: standard output: the reader has closed the pipe\n")

    def hanging(self):
        """A decoder that never answers."""
        decoder = self.file("decoder", "#!/bin/sh\nexec sleep 300\n")
        decoder.chmod(0o755)
        for i in range(3):
            self.file(f"in/{i}.rtf", b"{\\rtf1 a}")
        self.file("in/0.txt")
        return environment(CONGVAN_DECODER=str(decoder))

    def children(self, process):
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                if int(stat.read_text().rsplit(")", 1)[1].split()[1]) == process.pid:
                    found.append(int(stat.parent.name))
            except (OSError, IndexError):
                continue
        return found

    def wait_for(self, ready):
        deadline = time.monotonic() + 30
        while not (found := ready()):
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.02)
        return found

    def is_running(self, process):
        try:
            return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
        except OSError:
            return False

    def test_an_interrupt_ends_at_once_while_decoders_hang(self):
        env = self.hanging()
        self.file("out", "old")
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            for jobs, output, words in (("-j1", "out", "no output was written"), ("-j3", "out", "no output was written"), ("-j2", "-", "not complete")):
                running = subprocess.Popen([PROGRAM, "extract", jobs, "-o", output, "in"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                           cwd=self.folder, env=env)
                hung = self.wait_for(lambda: self.children(running))
                sent = time.monotonic()
                running.send_signal(how)
                self.assertEqual(running.wait(60), -how)
                self.assertLess(time.monotonic() - sent, SOON)
                for child in hung:
                    os.kill(child, signal.SIGKILL)
                told = running.stderr.read().decode()
                running.stderr.close()
                self.assertRegex(told, r"^congvan: stopped; files done: \d; .*" + words + r"\n$")
                self.assertEqual((self.names(), (self.folder / "out").read_text()), (["decoder", "in", "out"], "old"))

    def test_a_full_disk_ends_at_once_while_decoders_hang(self):
        env = self.hanging()
        self.file("in/!.txt", PAGE.format(1) * 400)
        started = time.monotonic()
        with open("/dev/full", "wb") as full:
            self.expect(2, "extract", "-f", "jsonl", "-j4", "in", stdout=full, env=env)
        self.assertLess(time.monotonic() - started, 20)

    def test_decoders_do_not_outlive_a_run_that_was_killed(self):
        png = (SOURCE / "tests/data/small.png").read_bytes()
        for i in range(20):
            self.file(f"in/{i}.png", png)
        running = subprocess.Popen([PROGRAM, "extract", "-j2", "in"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder, env=environment())
        decoders = self.wait_for(lambda: self.children(running) if len(self.children(running)) == 2 else None)
        time.sleep(0.3)
        running.kill()
        running.wait(60)
        deadline = time.monotonic() + SOON
        while any(self.is_running(decoder) for decoder in decoders):
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.02)

    def test_an_archive_of_many_documents_is_taken_while_it_is_read(self):
        path = self.file("many.zip", b"")
        with zipfile.ZipFile(path, "w") as archive:
            for i in range(300):
                archive.writestr(f"{i:03d}.txt", PAGE.format(i))
        records, _ = self.records("many.zip", "many.zip")
        self.assertEqual([r["source"]["path"] for r in records], [f"many.zip!{i:03d}.txt" for i in range(300)] * 2)


MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""

if __name__ == "__main__":
    main()
