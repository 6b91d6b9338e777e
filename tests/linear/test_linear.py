"""Time grows linearly with the text, whatever the text. As a test it is a safety net: for each shape the program's processor time at 1 MB
and 2 MB; a failure is more than three times as long and more than a second, also at the best of three more times.

  test_linear.py --table PROGRAM    prints the times at 8 MB and 16 MB (the best of three) and how they grow, which the caches of the
                                    machine decide too; with valgrind also how the instructions grow from 1 MB to 2 MB, which they do not.
                                    Twice the text should take at most 2.1 times as much."""
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unicodedata

MEGABYTE = 1 << 20
HEAD = "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các sở, ban, ngành tỉnh\n\n"
PLAIN = "Các cơ quan, đơn vị tổ chức thực hiện nghiêm túc, kịp thời; khó khăn, vướng mắc thì phản ánh để được xem xét, giải quyết.\n"
CITATION = "Căn cứ Quyết định số 12/2024/QĐ-UBND ngày 05/3/2024 của UBND tỉnh về quy chế;\n"
ORDER = "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính báo cáo UBND tỉnh trước ngày 15/7/2026. "
# What stands again and again in the text. The first two are what people write, the others what an enemy or a broken scan does.
SHAPES = {
    "ordinary sentences": PLAIN,
    "citations": CITATION,
    "1/1/1/": "1/",
    "opening brackets": "(",
    "brackets never closed before a number": "(số 12/QĐ-UBND ",
    "hyphens": "- ",
    "slashes and capitals": "A/B-C/",
    "one line without blanks": "CộnghòaXãhộichủnghĩaViệtNam",
    "line ends": "\n",
    "blanks and tabs": " \t\u00a0",
    "capitals in lines": "ỦY BAN NHÂN DÂN TỈNH\n",
    "capitals in one line": "ỦY BAN NHÂN DÂN TỈNH ",
    "nested items": "1. Sở Nội vụ:\na) Chủ trì:\n- Rà soát:\n+ Lập danh sách;\n",
    "numbers of ever more parts": "1.1.1.1.1.",
    "items without end on a line": "1. a) - + ",
    "quotation marks": "“1. ",
    "a law without end": "Luật a b c, ",
    "names of kinds": "Quyết định Kế hoạch Công văn ",
    "clauses that may name an issuer": "Sở Nội vụ có Công văn số 12/SNV-VP ",
    "short mentions": "Quyết định này, các văn bản nêu trên, ",
    "provisions of nothing": "điểm a khoản 1 Điều 2, ",
    "dates": "ngày 05 tháng 3 năm 2026, ",
    "orders in one paragraph": ORDER,
    "lines that cite nothing": "- Sở Y tế;\n",
    "lines beside titles": "- Sở Y tế;          GIÁM ĐỐC\n",
    "recipients": "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n",
    "signatures": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n",
    "appendices": "PHỤ LỤC\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND)\n",
    "marks of notes": "[1] (2) ",
    "decomposed letters": unicodedata.normalize("NFD", PLAIN),
    "marks upon marks": "a\u0323\u0302\u0301",
    "bytes that are no text": b"\xff\xc3",
}


def seconds(program, path):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run([program, "extract", "-f", "jsonl", "-o", os.devnull, path], stderr=subprocess.PIPE)
    if done.returncode not in (0, 1):
        sys.exit(f"exit code {done.returncode}: {done.stderr.decode(errors='replace')}")
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def write(path, piece, size):
    piece = piece if isinstance(piece, bytes) else piece.encode()
    with open(path, "wb") as file:
        file.write(HEAD.encode())
        file.write(piece * (size // len(piece)))


def instructions(program, path):
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}", program, "extract", "-f", "jsonl", "-o", os.devnull, path]
    told = subprocess.run(command, stderr=subprocess.PIPE, text=True).stderr
    return int(re.search(r"refs:\s*([\d,]+)", told)[1].replace(",", ""))


def measures(measure, program, folder, piece, size, rounds):
    """The least for a text and for one twice as long, measured in turn."""
    paths = [os.path.join(folder, name) for name in ("one.txt", "two.txt")]
    for path, bytes_ in zip(paths, (size, 2 * size)):
        write(path, piece, bytes_)
    return [min(each) for each in zip(*([measure(program, path) for path in paths] for _ in range(rounds)))]


def print_table(program):
    worst = 0
    counted = shutil.which("valgrind") is not None
    with tempfile.TemporaryDirectory() as folder:
        print(f"{'shape':40}{'8 MB':>9}{'16 MB':>9}{'time':>8}{'instructions' if counted else '':>14}")
        for name, piece in SHAPES.items():
            one, two = measures(seconds, program, folder, piece, 8 * MEGABYTE, 3)
            grown = two / one
            print(f"{name:40}{one:7.3f} s{two:7.3f} s{grown:8.2f}", end="", flush=True)
            if counted:
                one, two = measures(instructions, program, folder, piece, MEGABYTE, 1)
                grown = two / one
                print(f"{grown:14.2f}", end="")
            print(flush=True)
            worst = max(worst, grown)
    print(f"{len(SHAPES)} shapes; twice the text takes at most {worst:.2f} times as {'many instructions' if counted else 'long'}")


def main():
    if sys.argv[1:2] == ["--table"]:
        return print_table(sys.argv[2])
    if os.environ.get("CONGVAN_SANITIZE"):
        print("skipped: sanitizers change what time measures")
        return 77
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, piece in SHAPES.items():
            for rounds in (1, 3):
                one, two = measures(seconds, os.environ["CONGVAN"], folder, piece, MEGABYTE, rounds)
                slow = two > 1 and two > 3 * one
                if not slow:
                    break
            failed += slow
            print(f"{'FAILED' if slow else 'ok':7}{name:40}1 MB {one:7.3f} s   2 MB {two:7.3f} s")
    return 1 if failed else 0


sys.exit(main())
