#!/usr/bin/env python3
"""congvan-decode and congvan-recognise by themselves: what they answer to good, damaged and hostile requests."""
import os
import random
import struct
import subprocess
import sys
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
DATA = SOURCE / "tests/data"
DECODER = Path(os.environ.get("CONGVAN_DECODER") or Path(os.environ.get("CONGVAN", "congvan")).parent / "congvan-decode")
RECOGNISER = DECODER.with_name("congvan-recognise")
MAGIC = 0x31444356
PDF, PICTURE, RTF, WORD = range(4)
AUTOMATIC, NEVER, ALWAYS = range(3)
UNSUPPORTED, ENCRYPTED, DAMAGED, TOO_LARGE, TIMEOUT, NO_TEXT, MISSING = range(7)
STEP = 5 if os.environ.get("CONGVAN_SANITIZE") else 1


class Answer:
    """Body of an answer: the text or the problem."""

    def __init__(self, body):
        self.rest = body
        self.problem = self.number(1) if self.number(1) else None
        if self.problem is not None:
            self.detail = self.counted().decode()
            return
        self.text, self.format, self.encoding = (self.counted().decode() for _ in range(3))
        self.pages, self.ocr = self.number(8), self.number(1)
        self.doubts = [(self.number(1), self.number(8), self.number(8), self.counted().decode()) for _ in range(self.number(8))]

    def number(self, size):
        value = int.from_bytes(self.rest[:size], "little")
        self.rest = self.rest[size:]
        return value

    def counted(self):
        size = self.number(8)
        part, self.rest = self.rest[:size], self.rest[size:]
        return part


def request(kind, content, ocr=AUTOMATIC, pages=5000, text=1 << 28):
    return struct.pack("<IBBQQQ", MAGIC, kind, ocr, pages, text, len(content)) + content


# What fontconfig and tesseract keep until the end is no leak of ours.
ENVIRONMENT = {**os.environ, "OMP_THREAD_LIMIT": "1", "ASAN_OPTIONS": "detect_leaks=0"}


def run(*requests, program=DECODER, **more):
    return subprocess.run([program], input=b"".join(requests), capture_output=True, timeout=600, env=ENVIRONMENT, **more)


def answers(output):
    found = []
    while output:
        tag, value = struct.unpack_from("<BQ", output)
        output = output[9:]
        if tag == 2:
            found.append(Answer(output[:value]))
            output = output[value:]
    return found


def decode(kind, content, **options):
    done = run(request(kind, content, **options))
    return answers(done.stdout)[0]


def recognise(kind, content, **options):
    if not RECOGNISER.exists():
        raise unittest.SkipTest("built without tesseract")
    done = run(request(kind, content, **options), program=RECOGNISER)
    return answers(done.stdout)[0]


def words(text):
    return text.split()


class Decode(unittest.TestCase):
    def read(self, name):
        return (DATA / name).read_bytes()

    def skip_without_part(self, answer):
        if answer.problem == MISSING:
            self.skipTest("built without " + answer.detail)

    def test_a_text_layer_gives_columns_paragraphs_and_notes(self):
        answer = decode(PDF, self.read("small.pdf"))
        self.skip_without_part(answer)
        self.assertEqual(answer.text, (DATA / "small.pdf.txt").read_text("utf-8"))
        self.assertEqual((answer.format, answer.pages, answer.ocr, answer.doubts), ("pdf", 1, 0, []))

    def test_a_picture_is_read_column_by_column(self):
        answer = recognise(PICTURE, self.read("small.png"))
        self.skip_without_part(answer)
        self.assertEqual((answer.format, answer.pages, answer.ocr), ("png", 1, 1))
        for line in ("SỞ KHO BÃI", "Số: 123/SKB-VP", "Độc lập - Tự do - Hạnh phúc", "Ví Dụ, ngày 05 tháng 01 năm 2026", "- Lưu: VT, VP.", "GIÁM ĐỐC"):
            self.assertIn(line, answer.text.splitlines())
        self.assertIn("Công văn số 45/UBND-TH ngày 02/01/2026", answer.text)

    def test_doubts_name_the_bytes_that_they_are_about(self):
        answer = recognise(PICTURE, self.read("small.png"))
        self.skip_without_part(answer)
        for kind, begin, end, found in answer.doubts:
            self.assertEqual((kind, answer.text.encode()[begin:end].decode()), (2, found))

    def test_a_page_is_read_as_a_picture_where_that_is_asked_for(self):
        answer = recognise(PDF, self.read("small.pdf"), ocr=ALWAYS)
        self.skip_without_part(answer)
        self.assertTrue(answer.ocr)
        self.assertIn("Số: 123/SKB-VP", answer.text)

    def test_a_picture_has_no_text_where_reading_is_forbidden(self):
        answer = recognise(PICTURE, self.read("small.png"), ocr=NEVER)
        self.skip_without_part(answer)
        self.assertEqual(answer.problem, NO_TEXT)

    def test_the_decoder_asks_for_the_recogniser_where_it_finds_letters_in_pictures(self):
        for kind, content, ocr in ((PICTURE, self.read("small.png"), AUTOMATIC), (PDF, self.read("small.pdf"), ALWAYS)):
            answer = decode(kind, content, ocr=ocr)
            self.assertEqual(answer.problem, MISSING)
            self.assertIn(answer.detail, ("congvan-recognise", "libpoppler-cpp-dev"))

    def test_requests_follow_each_other(self):
        pdf, rtf = self.read("small.pdf"), self.read("small.rtf")
        found = answers(run(request(PDF, pdf), request(PDF, b"%PDF-1.4 nothing"), request(RTF, rtf), request(PDF, pdf)).stdout)
        self.assertEqual(len(found), 4)
        self.skip_without_part(found[0])
        self.assertEqual(found[0].text, found[3].text)
        self.assertEqual(found[1].problem, DAMAGED)
        self.assertEqual(found[2].format, "rtf")

    def test_limits_are_kept(self):
        pdf = self.read("small.pdf")
        answer = decode(PDF, pdf, pages=0)
        self.skip_without_part(answer)
        self.assertEqual(answer.problem, TOO_LARGE)
        self.assertEqual(decode(PDF, pdf, text=10).problem, TOO_LARGE)

    def test_no_request_is_no_request(self):
        self.assertEqual(run(b"not a request, but long enough for one").returncode, 2)
        self.assertEqual(run(b"").returncode, 0)
        self.assertEqual(run(request(PDF, b"x" * 100)[:60]).returncode, 1)

    def check_all(self, kind, contents):
        """Every content has an answer, and none ends the program."""
        program = RECOGNISER if kind == PICTURE and RECOGNISER.exists() else DECODER
        done = run(*(request(kind, content) for content in contents), program=program)
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])
        self.assertEqual(len(answers(done.stdout)), len(contents))

    def test_files_cut_short_have_an_answer(self):
        for kind, name in ((PDF, "small.pdf"), (RTF, "small.rtf"), (WORD, "small.doc"), (PICTURE, "small.png")):
            content = self.read(name)
            with self.subTest(name=name):
                self.check_all(kind, [content[:len(content) * percent // 100] for percent in range(0, 100, STEP)])

    def test_files_with_wrong_bytes_have_an_answer(self):
        dice = random.Random(5)
        for kind, name, count in ((PDF, "small.pdf", 100), (RTF, "small.rtf", 100), (WORD, "small.doc", 100), (PICTURE, "small.png", 5)):
            content = self.read(name)
            damaged = []
            for _ in range(max(count // STEP, 1)):
                changed = bytearray(content)
                changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
                changed[dice.randrange(len(changed))] ^= 255
                damaged.append(bytes(changed))
            with self.subTest(name=name):
                self.check_all(kind, damaged)

    def test_a_picture_of_impossible_size_is_refused(self):
        content = bytearray(self.read("small.png"))
        content[16:24] = struct.pack(">II", 60000, 60000)
        answer = recognise(PICTURE, bytes(content))
        self.skip_without_part(answer)
        self.assertIn(answer.problem, (TOO_LARGE, DAMAGED))

    def test_a_page_of_impossible_size_takes_no_memory(self):
        answer = decode(PDF, self.read("small.pdf").replace(b"595 842", b"9e9 9e9"))
        self.skip_without_part(answer)
        self.assertTrue(answer.problem is None or answer.problem in (DAMAGED, TOO_LARGE, NO_TEXT))


if __name__ == "__main__":
    if not DECODER.exists():
        print("congvan-decode was not built")
        sys.exit(77)
    unittest.main()
