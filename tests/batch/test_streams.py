#!/usr/bin/env python3
"""Documents that come as lines, inputs that come as lists, and shares of them: nothing is lost, nothing is done twice, order is kept."""
import base64
import json
import os
import select
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
from harness import PROGRAM, SANITIZED, ProgramTest, environment, main  # noqa: E402

SOURCE = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
PAGE = "SỞ NỘI VỤ\nSố: {0}/SNV-VP\n\nHà Nội, ngày 3 tháng 4 năm 2025\n\nKính gửi: Các phòng\n\nCăn cứ Công văn số {0}/UBND-TH ngày 20/3/2025.\n"


def line(**members):
    return (json.dumps(members, ensure_ascii=False) + "\n").encode()


class Lines(ProgramTest):
    def answers(self, stdin, status=0, *arguments):
        done = self.expect(status, "extract", "--stdin", "jsonl", "-f", "jsonl", *arguments, stdin=stdin)
        return [json.loads(answer) for answer in done.stdout.splitlines()], done.stderr.decode()

    def test_a_line_of_text_gives_the_record_of_such_a_file(self):
        for i, text in enumerate((PAGE.format(1), "", "Số: 1/UBND-VP\U0001F600\r\n", "\ufeffCộng hoà")):
            self.file(f"{i}.txt", text)
            as_file = json.loads(self.expect(0, "extract", "-f", "jsonl", f"{i}.txt").stdout)
            self.assertEqual(self.answers(line(path=f"{i}.txt", text=text))[0], [as_file])

    def test_base64_is_a_file_of_any_format(self):
        for sample in sorted((SOURCE / "tests/data").glob("small.*")):
            content = sample.read_bytes()
            self.file(sample.name, content)
            as_file = self.run_program("extract", "-f", "jsonl", sample.name).stdout
            stdin = line(path=sample.name, base64=base64.b64encode(content).decode())
            self.assertEqual(self.run_program("extract", "--stdin", "jsonl", "-f", "jsonl", stdin=stdin).stdout, as_file, sample.name)

    def test_members_stand_in_any_order_and_others_are_passed_over(self):
        records, _ = self.answers(b'{"id": [1, {"text": 5}], "text": "a", "path": "b", "more": null}\n{"text": "c"}\n')
        self.assertEqual([record["source"]["path"] for record in records], ["b", "-:2"])

    def test_a_bad_line_is_an_error_with_its_number_and_the_stream_goes_on(self):
        bad = [b"{", b"[1, 2", b"5", b'"text"', b"{}", b'{"path": "a"}', b'{"text": 5}', b'{"text": "a", "base64": "YQ=="}', b'{"base64": "Y!=="}',
               b'{"text": "\xff"}', b'{"text": "a"} x', b'{"text": "\\ud800"}', b"\xff\xfe", b"[" * 100_000]
        stdin = b"".join(line(path="good", text="a") + wrong + b"\n" for wrong in bad)
        records, told = self.answers(stdin, 1)
        self.assertEqual([record["source"]["path"] for record in records], [x for i in range(len(bad)) for x in ("good", f"-:{2 * i + 2}")])
        for i, record in enumerate(records):
            self.assertEqual(record.get("error", {}).get("code"), "bad-line" if i % 2 else None, bad[i // 2])
        self.assertEqual(told.count("congvan: -:"), len(bad))

    def test_a_last_line_without_end_and_blank_lines_are_fine(self):
        records, _ = self.answers(b'\n\r\n{"text": "a"}\r\n\n{"text": "b"}')
        self.assertEqual([record["source"]["path"] for record in records], ["-:3", "-:5"])
        self.assertEqual(self.answers(b"")[0], [])

    def test_a_line_above_the_limit_is_an_error_and_the_next_is_read(self):
        records, _ = self.answers(line(text="a" * 5_000_000) + line(path="b", text="b"), 1, "--max-size", "1M")
        self.assertEqual([(r["source"]["path"], r.get("error", {}).get("code")) for r in records], [("-:1", "too-large"), ("b", None)])

    def test_order_and_bytes_are_the_same_for_every_number_of_jobs(self):
        stdin = b"".join(line(path=str(i), text=PAGE.format(i) * (1 + i % 7 * 20)) if i % 50 else b"bad\n" for i in range(1000))
        runs = [self.run_program("extract", "--stdin", "jsonl", "-f", "jsonl", f"-j{jobs}", stdin=stdin).stdout for jobs in (1, 2, 4)]
        self.assertEqual(runs[0].count(b"\n"), 1000)
        self.assertEqual((runs[1], runs[2]), (runs[0], runs[0]))

    def test_each_answer_comes_before_the_next_line_is_written(self):
        for jobs in ("-j1", "-j2", "-j4"):
            running = subprocess.Popen([PROGRAM, "extract", "--stdin", "jsonl", "-f", "jsonl", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, env=environment())
            for i in range(20):
                running.stdin.write(line(path=str(i), text=PAGE.format(i)))
                running.stdin.flush()
                self.assertTrue(select.select([running.stdout], [], [], 20)[0], "no answer came")
                self.assertEqual(json.loads(running.stdout.readline())["source"]["path"], str(i))
            running.stdin.close()
            self.assertEqual(running.stdout.read(), b"")
            self.assertEqual(running.wait(60), 0)
            running.stdout.close()

    def test_large_lines_are_not_gathered_in_memory(self):
        if SANITIZED:
            self.skipTest("a sanitizer keeps freed memory")
        big = line(text="một hai ba bốn năm " * 50_000)
        done = subprocess.run([sys.executable, "-c", MEASURE, PROGRAM, "extract", "-q", "--stdin", "jsonl", "-f", "jsonl", "-j2", "-o", "/dev/null"],
                              input=big * 250, stderr=subprocess.PIPE, env=environment(), check=True)
        self.assertLess(int(done.stderr), 250_000)

    def test_streams_and_paths_do_not_mix(self):
        self.file("list", "a\n")
        for arguments in (["a.txt"], ["--files-from", "list"], ["--shard", "1/2"], ["--resume", "-o", "x", "-f", "jsonl"], ["--from-records"]):
            self.expect(2, "extract", "--stdin", "jsonl", *arguments)
        self.expect(2, "extract", "--stdin", "csv")
        self.expect(2, "extract", "--files-from", "-", "-")


class Lists(ProgramTest):
    def paths(self, status, *arguments, **more):
        done = self.expect(status, "extract", "-f", "jsonl", *arguments, **more)
        return [json.loads(record)["source"]["path"] for record in done.stdout.splitlines()]

    def setUp(self):
        super().setUp()
        for name in ("b.txt", "a.txt", "in/2.txt", "in/1.txt", "tên có dấu.txt"):
            self.file(name)

    def test_a_list_is_read_in_its_order_after_the_paths_and_folders_are_walked(self):
        self.file("list", "b.txt\nin\r\n\ntên có dấu.txt\nmissing")
        expected = ["b.txt", "in/1.txt", "in/2.txt", "tên có dấu.txt", "missing"]
        self.assertEqual(self.paths(1, "--files-from", "list"), expected)
        self.assertEqual(self.paths(1, "--files-from", "list", "a.txt"), ["a.txt", *expected])
        self.assertEqual(self.paths(1, "--files-from", "-", stdin=(self.folder / "list").read_bytes()), expected)

    def test_nul_ends_paths_that_hold_anything(self):
        self.file("line\nbreak.txt")
        self.assertEqual(self.paths(0, "-0", "--files-from", "-", stdin="line\nbreak.txt\0a.txt".encode()), ["line\nbreak.txt", "a.txt"])
        self.assertEqual(self.expect(0, "text", "-0", "--files-from", "-", stdin=b"a.txt\0b.txt\0").stdout, ("một văn bản\n" * 2).encode())

    def test_files_of_records_may_be_listed_too(self):
        for name in ("a", "b"):
            self.expect(0, "extract", "-f", "jsonl", "-o", f"{name}.jsonl", f"{name}.txt")
        self.assertEqual(self.paths(0, "--from-records", "--files-from", "-", stdin=b"b.jsonl\na.jsonl\n"), ["b.txt", "a.txt"])

    def test_an_empty_list_is_no_input_and_an_unreadable_one_is_wrong_usage(self):
        self.assertEqual(self.paths(0, "--files-from", "-"), [])
        for name in ("nowhere", "in"):
            self.assertIn(name, self.expect(2, "extract", "--files-from", name, "-o", "x").stderr.decode())
        self.assertFalse((self.folder / "x").exists())

    def test_a_list_that_is_still_being_written_is_read_as_it_grows(self):
        running = subprocess.Popen([PROGRAM, "extract", "-v", "-f", "jsonl", "-j1", "--files-from", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, cwd=self.folder, env=environment())
        running.stdin.write(b"a.txt\n")
        running.stdin.flush()
        self.assertIn(b"a.txt: 1 record", running.stderr.readline())
        running.communicate(timeout=60)


class Shares(ProgramTest):
    def records(self, *arguments):
        return self.expect(0, "extract", "-q", "-f", "jsonl", *arguments).stdout.splitlines()

    def test_shares_together_are_the_whole_and_none_is_in_two(self):
        for i in range(300):
            self.file(f"in/{i % 7}/{i}.txt", PAGE.format(i))
        whole = self.records("in")
        for count in (1, 2, 3, 8):
            shares = [self.records("--shard", f"{i}/{count}", "in") for i in range(1, count + 1)]
            self.assertEqual(sorted(sum(shares, [])), sorted(whole))
            for share in shares:
                self.assertEqual(share, [record for record in whole if record in share])
                self.assertGreater(len(share), 300 / count / 2)

    def test_the_share_of_a_path_is_the_one_that_the_manual_tells(self):
        def fnv(path):
            value = 0xCBF29CE484222325
            for byte in path.encode():
                value = (value ^ byte) * 0x100000001B3 % 2**64
            return value

        names = [f"in/tệp {i}.txt" for i in range(40)]
        for name in names:
            self.file(name)
        listed = "\n".join(names).encode()
        for share in range(1, 6):
            expected = [name for name in names if fnv(name) % 5 + 1 == share]
            for arguments, stdin in ((["in"], b""), (["--files-from", "-"], listed)):
                done = self.expect(0, "extract", "-q", "-f", "jsonl", "--shard", f"{share}/5", *arguments, stdin=stdin)
                self.assertEqual(sorted(json.loads(r)["source"]["path"] for r in done.stdout.splitlines()), sorted(expected))

    def test_what_is_no_share_is_wrong_usage(self):
        for share in ("0/2", "3/2", "1/0", "1", "1/", "/2", "a/b", "1/2/3", "-1/2", "1/2 "):
            self.assertIn(b"--shard", self.expect(2, "extract", f"--shard={share}", "in").stderr)


MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""

if __name__ == "__main__":
    main()
