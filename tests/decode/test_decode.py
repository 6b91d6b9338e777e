#!/usr/bin/env python3
"""congvan-decode and congvan-recognise by themselves: what they answer to good, damaged and hostile requests."""
import ctypes
import ctypes.util
import math
import os
import random
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(SOURCE / "tests/cli"))
from pdf_files import page, pdf_of  # noqa: E402

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


FONT = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>"

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


class Paper:
    """A grey picture of small.png, or white paper of its size, to be drawn upon."""

    LIBRARY = ctypes.CDLL(ctypes.util.find_library("lept")) if ctypes.util.find_library("lept") else None
    WHITE, BLACK, COPY, ZIPPED_TIFF = 15, 0, 12, 10

    def __init__(self, blank=False):
        self.picture = self.made("pixConvertTo8", self.made("pixRead", str(DATA / "small.png").encode()), 0)
        if blank:
            self.fill(0, 0, 5000, 5000, self.WHITE)

    @classmethod
    def made(cls, name, *arguments):
        function = getattr(cls.LIBRARY, name)
        function.restype = ctypes.c_void_p
        return ctypes.c_void_p(function(*arguments))

    def fill(self, x, y, width, height, how=BLACK):
        self.LIBRARY.pixRasterop(self.picture, x, y, width, height, how, None, 0, 0)

    def paste(self, other, x, y, left, top, width, height):
        self.LIBRARY.pixRasterop(self.picture, x, y, width, height, self.COPY, other.picture, left, top)

    def ring(self, x, y, radius):
        for i in range(1440):
            angle = 2 * math.pi * i / 1440
            for wide in range(radius, radius + 6):
                self.LIBRARY.pixSetPixel(self.picture, int(x + wide * math.cos(angle)), int(y + wide * math.sin(angle)), 20)

    @classmethod
    def tiff(cls, pages, across=200, down=200):
        with tempfile.NamedTemporaryFile(suffix=".tif") as file:
            for number, paper in enumerate(pages):
                picture = cls.made("pixScale", paper.picture, ctypes.c_float(1), ctypes.c_float(down / across))
                cls.LIBRARY.pixSetResolution(picture, across, down)
                cls.LIBRARY.pixWriteTiff(file.name.encode(), picture, cls.ZIPPED_TIFF, b"a" if number else b"w")
            return Path(file.name).read_bytes()


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

    def test_a_fax_of_two_pages_with_a_seal_and_a_table_gives_their_words(self):
        if Paper.LIBRARY is None:
            self.skipTest("leptonica, which draws the pages, is not here")
        letter, table = Paper(), Paper(blank=True)
        for x in (160, 700):
            for y in (235, 355):
                table.paste(letter, x, y, 278, 205, 278, 52)  # "SỞ KHO BÃI"
        for y in (200, 320, 440):
            table.fill(100, y, 1000, 3)
        for x in (100, 600, 1097):
            table.fill(x, 200, 3, 243)
        letter.ring(1500, 900, 110)
        answer = recognise(PICTURE, Paper.tiff([letter, table], 200, 100))
        self.skip_without_part(answer)
        self.assertEqual((answer.format, answer.pages, answer.ocr), ("tiff", 2, 1))
        lines = answer.text.splitlines()
        self.assertEqual(lines[-2:], ["SỞ KHO BÃI | SỞ KHO BÃI"] * 2)
        self.assertIn("Số: 123/SKB-VP", lines)
        self.assertIn("GIÁM ĐỐC", lines)

    def test_pictures_that_are_none_are_refused(self):
        for content, problem in ((b"GIF89a" + bytes(60), UNSUPPORTED), (b"II*\0" + bytes(60), DAMAGED), (b"\xff\xd8\xff" + bytes(60), DAMAGED)):
            answer = recognise(PICTURE, content)
            self.skip_without_part(answer)
            self.assertEqual(answer.problem, problem, content[:4])

    def test_a_file_of_more_pictures_than_asked_for_is_refused(self):
        if Paper.LIBRARY is None:
            self.skipTest("leptonica, which draws the pages, is not here")
        answer = recognise(PICTURE, Paper.tiff([Paper(blank=True)] * 2), pages=1)
        self.skip_without_part(answer)
        self.assertEqual(answer.problem, TOO_LARGE)

    def test_no_page_of_a_fax_is_lost_without_a_word(self):
        if Paper.LIBRARY is None:
            self.skipTest("leptonica, which draws the pages, is not here")
        answer = recognise(PICTURE, Paper.tiff([Paper(blank=True)] * 2)[:-200])
        self.skip_without_part(answer)
        self.assertEqual((answer.problem, answer.detail), (DAMAGED, "page 2 of a TIFF"))

    def test_a_ruled_table_of_a_text_layer_gives_its_cells(self):
        cells = b"".join(b"BT /F 12 Tf %d %d Td (%s) Tj ET " % (80 + 150 * column, 690 - 30 * row, b"abc"[column:column + 1] * (13 + row))
                         for row in range(3) for column in range(3))
        rules = b"".join(b"70 %d 450 0.4 re f " % (710 - 30 * row) for row in range(4)) + b"".join(b"%d 620 0.4 90 re f " % (70 + 150 * column) for column in range(4))
        # A page with fewer letters might be a scan.
        words = b"".join(b"BT /F 12 Tf 72 %d Td (%s) Tj ET " % (500 - 16 * row, b"words " * 14) for row in range(7))
        answer = decode(PDF, pdf_of([page(cells + rules + words, FONT)]))
        self.skip_without_part(answer)
        self.assertEqual(answer.text[:answer.text.index("words")], "".join(" | ".join(letter * (13 + row) for letter in "abc") + "\n" for row in range(3)))

    def test_bullets_of_symbol_fonts_are_the_signs_that_they_show(self):
        font = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</Differences[65/uniF0FC/uniF0FE/uniF0A8/uniF0B7]>>>>>>"
        for code, sign in (b"A", "✓"), (b"B", "☑"), (b"C", "☐"), (b"D", "-"):
            answer = decode(PDF, pdf_of([page(b"BT /F 12 Tf 72 700 Td (%s) Tj 30 0 Td (abc) Tj ET" % code, font)]))
            self.skip_without_part(answer)
            self.assertEqual(answer.text, sign + " abc\n")

    def test_a_page_too_large_to_paint_is_refused_where_it_must_be_painted(self):
        answer = recognise(PDF, pdf_of([page(b"BT /F 12 Tf 72 700 Td (abc) Tj ET", FONT, (30000, 30000))]), ocr=ALWAYS)
        self.skip_without_part(answer)
        self.assertEqual(answer.problem, TOO_LARGE)

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
