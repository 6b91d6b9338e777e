"""Time grows linearly with the text, whatever the text: a safety net, the figures are the benchmark's. For each hostile shape the
program's processor time (best of three) at 2 MB and 4 MB; a failure is more than three times as long and more than two seconds."""
import os
import resource
import subprocess
import sys
import tempfile

MEGABYTE = 1 << 20
SHAPES = {
    "1/1/1/": "1/",
    "brackets": "(",
    "hyphens": "- ",
    "one line without blanks": "CộnghòaXãhộichủnghĩaViệtNam",
    "citations": "Căn cứ Quyết định số 12/2024/QĐ-UBND ngày 05/3/2024 của UBND tỉnh về quy chế;\n",
    "nested items": "1. Sở Nội vụ:\na) Chủ trì:\n- Rà soát:\n+ Lập danh sách;\n",
    "quotes": "“1. ",
    "a law without end": "Luật a b c, ",
    "clauses that may name an issuer": "Sở Nội vụ có Công văn số 12/SNV-VP ",
    "newlines": "\n",
}
HEAD = "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các sở, ban, ngành tỉnh\n\n"


def seconds(program, path):
    best = None
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = subprocess.run([program, "extract", "-f", "jsonl", "-o", os.devnull, path], stderr=subprocess.PIPE)
        spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        if done.returncode not in (0, 1):
            sys.exit(f"exit code {done.returncode}: {done.stderr.decode(errors='replace')}")
        best = spent if best is None else min(best, spent)
    return best


def main():
    if os.environ.get("CONGVAN_SANITIZE"):
        print("skipped: sanitizers change what time measures")
        return 77
    program = os.environ["CONGVAN"]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "hostile.txt")
        for name, piece in SHAPES.items():
            times = []
            for size in (2 * MEGABYTE, 4 * MEGABYTE):
                with open(path, "wb") as file:
                    file.write(HEAD.encode())
                    file.write(piece.encode() * (size // len(piece.encode())))
                times.append(seconds(program, path))
            slow = times[1] > 2 and times[1] > 3 * times[0]
            failed += slow
            print(f"{'FAILED' if slow else 'ok':7}{name:34}2 MB {times[0]:7.3f} s   4 MB {times[1]:7.3f} s")
    return 1 if failed else 0


sys.exit(main())
