#!/usr/bin/env python3
"""What a batch costs: `bench_batch.py --program build/congvan [FOLDER]`; without a folder it makes one of --count invented documents.

Runs with -j1 and -jN in turn, and prints for each the medians of time by the clock and of processor time, and the greatest memory. The clock
tells how much faster N are only on a machine that does nothing else; the processor time tells what the threads cost each other. It fails
when the bytes differ, or memory is above --most-memory.
"""
import argparse
import hashlib
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAGE = """ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SÔNG LAM                  Độc lập - Tự do - Hạnh phúc
Số: {number}/UBND-TH           Sông Lam, ngày {day} tháng {month} năm 2025
V/v {subject}

Kính gửi: Các sở, ban, ngành

"""
PARAGRAPH = ("Thực hiện Công văn số {number}/BNV-CCHC ngày {day}/{month}/2025 của Bộ Nội vụ về {subject}, Ủy ban nhân dân tỉnh yêu cầu các cơ quan "
             "rà soát, báo cáo kết quả trước ngày {day}/12/2025.\n\n")
SUBJECTS = ("rà soát thủ tục hành chính", "phòng chống thiên tai", "chuyển đổi số", "tuyển dụng viên chức", "quản lý đất đai")


def make(folder, count):
    chance = random.Random(1)

    def filled(text):
        return text.format(number=chance.randint(1, 9999), day=chance.randint(1, 28), month=chance.randint(1, 12), subject=chance.choice(SUBJECTS))

    for i in range(count):
        path = Path(folder, f"{i // 1000:04d}")
        path.mkdir(exist_ok=True)
        (path / f"{i:07d}.txt").write_text(filled(PAGE) + "".join(filled(PARAGRAPH) for _ in range(chance.randint(3, 20))), encoding="utf-8")


def memory_of(process):
    """The most that it has held so far, in kilobytes; 0 once it is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


def run(program, jobs, folder):
    """Seconds by the clock, seconds of processor time, kilobytes, SHA-256 of the output."""
    started = time.monotonic()
    running = subprocess.Popen([program, "extract", "-q", "-f", "jsonl", f"-j{jobs}", folder], stdout=subprocess.PIPE)
    digest = hashlib.sha256()
    memory = 0
    while part := running.stdout.read(1 << 20):
        digest.update(part)
        memory = max(memory, memory_of(running.pid))
    running.stdout.close()
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode not in (0, 1):
        sys.exit(f"the program ended with {running.returncode}")
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, memory, digest.hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--program", required=True)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--most-memory", type=int, default=150, help="megabytes")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="congvan-bench-") as made:
        if not given.folder:
            make(made, given.count)
        rounds = {jobs: [] for jobs in (1, given.jobs)}
        for _ in range(given.rounds):
            for jobs, results in rounds.items():
                results.append(run(given.program, jobs, given.folder or made))
    digests = {result[3] for results in rounds.values() for result in results}
    clock, processor, memory = ({jobs: choose(result[i] for result in results) for jobs, results in rounds.items()}
                                for i, choose in enumerate((statistics.median, statistics.median, max)))
    for jobs in rounds:
        print(f"-j{jobs}: {clock[jobs]:.2f} s by the clock, {processor[jobs]:.2f} s of processors, {memory[jobs] / 1024:.1f} MB at most")
    print(f"-j{given.jobs} is {clock[1] / clock[given.jobs]:.2f} times as fast; its threads cost {processor[given.jobs] / processor[1]:.2f} times the work")
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")
    if len(digests) != 1:
        sys.exit("the bytes differ")
    if max(memory.values()) > given.most_memory * 1024:
        sys.exit("too much memory")


if __name__ == "__main__":
    main()
