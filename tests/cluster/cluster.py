"""Two machines on one host for the tests beside this file, the documents that they share, and the run that all others must equal."""
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
from harness import PROGRAM, SANITIZED, ProgramTest, environment, main  # noqa: E402, F401

SOURCE = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
PAGE = "SỞ NỘI VỤ\nSố: {0}/SNV-VP\n\nHà Nội, ngày 3 tháng 4 năm 2025\n\nKính gửi: Các phòng\n\nCăn cứ Công văn số {0}/UBND-TH ngày 20/3/2025.\n"


def need(*programs):
    """Ends with 77 (skipped) when the machine cannot do this."""
    if os.environ.get("CONGVAN_CLUSTER") != "1":
        print("skipped: starts services on this machine; CONGVAN_CLUSTER=1 allows it")
        sys.exit(77)
    missing = [name for name in programs if shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") is None]
    if missing:
        print("skipped: not installed: " + ", ".join(missing))
        sys.exit(77)
    if SANITIZED:
        print("skipped: the build without sanitizers is tested")
        sys.exit(77)
    if os.geteuid() != 0:
        print("skipped: only root can start these services")
        sys.exit(77)


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def parents():
    """The parent of every process."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            found[int(stat.parent.name)] = int(stat.read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, IndexError):
            continue
    return found


def descendants(process):
    tree, below = parents(), {process}
    while True:
        more = {child for child, parent in tree.items() if parent in below} - below
        if not more:
            return below
        below |= more


def command_of(process):
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return []


def kill_machine(process):
    """Everything that runs below a service, and the service, at once, as a loss of power would. Returns what was running."""
    os.kill(process, signal.SIGSTOP)
    killed = descendants(process)
    commands = [command_of(each) for each in killed]
    for each in killed:
        try:
            os.kill(each, signal.SIGKILL)
        except ProcessLookupError:
            pass
    return commands


class ClusterTest(ProgramTest):
    FILES = 240

    def setUp(self):
        super().setUp()
        self.folder.chmod(0o755)
        for i in range(self.FILES):
            self.file(f"docs/{i % 5}/{i:03d} bản.txt", PAGE.format(i))
            if i % 10 == 5:
                self.file(f"docs/{i % 5}/{i:03d}.rtf", (SOURCE / "tests/data/small.rtf").read_bytes())
        self.file("docs/2/bad.gif", b"GIF89a\x01\0")
        # Takes its time before the first answer, so that a machine can be killed at work.
        self.slow_decoder = self.file("slow-decoder", f"#!/bin/sh\nsleep 1\nexec {Path(PROGRAM).parent}/congvan-decode\n")
        self.slow_decoder.chmod(0o755)
        (self.folder / "out").mkdir()
        single = self.expect(1, "extract", "-q", "-f", "jsonl", str(self.folder / "docs"))
        self.single = single.stdout

    def start(self, *command, **more):
        """A service in the foreground, ended with the test."""
        log = open(self.folder / "services.log", "ab")
        self.addCleanup(log.close)
        process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True, **more)
        self.addCleanup(self.end, process)
        return process

    def end(self, process):
        for each in descendants(process.pid) if process.poll() is None else ():
            try:
                os.kill(each, signal.SIGKILL)
            except ProcessLookupError:
                pass
        process.wait(30)

    def wait_for(self, ready, what, seconds=60):
        deadline = time.monotonic() + seconds
        while not (found := ready()):
            self.assertLess(time.monotonic(), deadline, f"{what} never came:\n{self.logs()}")
            time.sleep(0.02)
        return found

    def logs(self):
        return "\n".join(f"--- {log.name}\n{log.read_text(errors='replace')[-3000:]}" for log in sorted(self.folder.glob("*.log")))

    def shares_joined(self):
        """What the manual says: the results, sorted by line."""
        self.assertEqual([name for name in os.listdir(self.folder / "out") if not name.endswith(".jsonl")], [])
        self.assertGreater(len(os.listdir(self.folder / "out")), 1)
        return subprocess.run("LC_ALL=C sort out/*.jsonl", shell=True, cwd=self.folder, stdout=subprocess.PIPE, check=True).stdout

    def single_sorted(self):
        return b"".join(sorted(self.single.splitlines(keepends=True)))
