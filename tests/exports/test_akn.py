#!/usr/bin/env python3
"""Documents in Akoma Ntoso: as expected over samples (--update rewrites those; read the difference), valid by the standard's content models
(akn-subset.xsd, with xmllint where it is there), and with all words of the document in their places."""
import collections
import os
import re
import shutil
import subprocess
import sys
import unicodedata
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(ROOT / "tests/cli"))
from harness import PROGRAM, ProgramTest, environment, main  # noqa: E402

EXPECTED = Path(__file__).resolve().parent / "expected"
GOLDEN = ("appendix-after-signature", "decision-with-articles", "draft-blank-number-and-day", "footnotes-in-body", "normative-circular",
          "not-a-dispatch", "plan-with-roman-parts", "two-column-pdf-page")
SCHEMA = Path(__file__).resolve().parent / "akn-subset.xsd"
DOCUMENTS = sorted([*(ROOT / "samples").glob("*.txt"), *(ROOT / "tests/audit/planted").glob("*.txt")])
OFFICE_FILES = sorted(path for path in (ROOT / "tests/data").iterdir() if path.suffix in (".docx", ".odt", ".rtf", ".html"))
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
BLOCKS = {AKN + name for name in ("p", "num", "heading")}


def words(text):
    """Marks of footnotes are none: a note stands in the place of its mark."""
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", re.sub(r"[¹²³⁰⁴-⁹]+|\[\^\d+\]", " ", text)))


def text_of(element, notes=True):
    """The words of an element with a blank around each block; metadata are none."""
    if element.tag == AKN + "meta" or (not notes and element.tag == AKN + "authorialNote"):
        return ""
    own = (element.text or "") + "".join(text_of(child, notes) + (child.tail or "") for child in element)
    if element.tag == AKN + "authorialNote":
        return f" {element.get('marker', '')} {own} "
    return f" {own} " if element.tag in BLOCKS else own


def is_furniture(line):
    """Page numbers, marks of page breaks and rules."""
    return not re.search(r"[^\W\d_]", line) or re.search(r"PAGE", line)


class AkomaNtoso(ProgramTest):
    maxDiff = None

    def akn(self, path):
        return self.expect(0, "extract", "-q", "-f", "akn", str(path)).stdout

    def test_samples_are_as_expected(self):
        for name in GOLDEN:
            with self.subTest(sample=name):
                self.assertEqual(written(name), (EXPECTED / f"{name}.akn.xml").read_text("utf-8"))

    @unittest.skipUnless(shutil.which("xmllint"), "no xmllint: install libxml2-utils")
    def test_every_document_is_valid(self):
        out = self.folder / "out"
        self.expect(0, "extract", "-q", "-f", "akn", "-o", f"{out}/", *map(str, DOCUMENTS), *map(str, OFFICE_FILES))
        files = sorted(out.iterdir())
        self.assertEqual(len(files), len(DOCUMENTS) + len(OFFICE_FILES))
        self.validate(0, *files)

    @unittest.skipUnless(shutil.which("xmllint"), "no xmllint: install libxml2-utils")
    def test_the_schema_tells_what_is_wrong(self):
        good = self.akn(ROOT / "samples/decision-with-articles.txt").decode()
        for was, now in (('eId="art_2"', 'eId="art_1"'), ("<mainBody>", "<mainBody>words"), ('date="2025-12-19"', 'date="2025-12"'), (' href="#issuer"', ""),
                         ("<num>Điều 2.</num>", ""), ("<preface>", "<preface><content><p/></content>")):
            with self.subTest(now=now):
                self.assertIn(was, good)
                self.validate(0 if was == "<num>Điều 2.</num>" else 3, self.file("bad.xml", good.replace(was, now, 1)))

    def validate(self, status, *files):
        done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", SCHEMA, *files], capture_output=True, timeout=300, check=False)
        self.assertEqual(done.returncode, status, done.stderr.decode(errors="replace")[-2000:])

    def test_all_words_are_there_and_no_others(self):
        for path in (*DOCUMENTS, *OFFICE_FILES):
            with self.subTest(document=path.name):
                text = self.expect(0, "text", str(path)).stdout.decode()
                text = re.sub(r"</?\w+>", " ", text)
                given = collections.Counter(words(text))
                there = collections.Counter(words(text_of(ET.fromstring(self.akn(path)))))
                furniture = collections.Counter(word for line in text.splitlines() if is_furniture(line) for word in words(line))
                marks = collections.Counter(re.findall(r'<authorialNote [^>]*marker="(\w+)"', self.akn(path).decode()))
                self.assertEqual(there - given - marks, collections.Counter())
                self.assertEqual(given - there - furniture - marks, collections.Counter())

    def test_a_note_stands_where_its_mark_was_printed(self):
        notes = self.akn(ROOT / "samples/footnotes-in-body.txt").decode()
        self.assertRegex(notes, 'chưa đạt điểm tối đa<authorialNote eId="note_1" marker="1" placement="bottom"><p>Gồm .*?</authorialNote>. Giám đốc')
        self.assertNotRegex(notes, "[¹²³]")
        office = self.akn(ROOT / "tests/data/small.docx").decode()
        self.assertRegex(office, 'Kế hoạch số 5/KH-SVD<authorialNote eId="note_1" marker="1" placement="bottom"><p>.*?</authorialNote> ngày')

    def test_a_note_whose_mark_is_not_certain_follows_the_words_before_it(self):
        text = "SỞ A\nSố: 1/SA-VP\n\nKính gửi: Các phòng.\n\nDiện tích{} là 5 m² và 7 km², rà soát{}.\n\n¹ Chú thích.\n\n² Chú thích nữa.\n"
        for first, second, placed in (("", "", (False, False)), ("¹", "²", (True, True)), ("¹", "¹", (False, False)), ("", "²", (False, True))):
            with self.subTest(first=first, second=second):
                out = self.akn(self.file("a.txt", text.format(first, second))).decode()
                words = re.search(r"<p>Diện tích.*</p>", out)[0]
                self.assertEqual("Diện tích<authorialNote" in words, placed[0])
                self.assertEqual("rà soát<authorialNote" in words, placed[1])
                self.assertEqual(out.count("<authorialNote"), 2)

    def test_the_body_has_its_words_in_the_order_of_the_document(self):
        for path in DOCUMENTS:
            with self.subTest(document=path.name):
                rest = iter(words(self.expect(0, "text", str(path)).stdout.decode()))
                root = ET.fromstring(self.akn(path))[0]
                body = root.find(AKN + "body")
                body = root.find(AKN + "mainBody") if body is None else body
                for word in words(text_of(body, notes=False)):
                    self.assertIn(word, rest)

    def test_links_lead_to_entries_that_are_there(self):
        for path in DOCUMENTS:
            root = ET.fromstring(self.akn(path))
            ids = {"#" + element.get("eId") for element in root.iter() if element.get("eId")}
            for element in root.iter():
                for name in ("href", "refersTo", "source", "as"):
                    value = element.get(name, "")
                    self.assertTrue(not value.startswith("#") or value in ids, f"{path.name}: {value}")
                if element.tag == AKN + "ref":
                    self.assertRegex(element.get("href"), r"^(#cited_\d+|/akn/vn/(act|doc)(/[\w-]+){2,4}(/!main#\w[\w-]*)?)$")

    def test_any_text_is_well_formed_and_what_was_replaced_is_said(self):
        hostile = "".join(map(chr, range(1, 32))) + "\x7f\ufffe\uffff&<>\"']]>\U0001f600"
        self.file("hostile.txt", f"UBND TỈNH {hostile}\n\nSố: 12/SNV-{hostile}VP\n\nKính gửi: Các sở {hostile}\n\n1. Rà soát {hostile}.\n".encode())
        for language, said in (("en", "hostile.txt: XML has no place for some characters"), ("vi", "hostile.txt: một số ký tự không được phép")):
            done = self.expect(0, "extract", "--lang", language, "-f", "akn", "hostile.txt")
            self.assertIn(said, done.stderr.decode())
            self.assertIn("\ufffd", text_of(ET.fromstring(done.stdout)))

    def test_many_documents_are_a_file_each_in_a_folder(self):
        self.file("in/a.txt", "Số: 12/SNV-VP\n")
        self.file("in/sub/a.txt", "Số: 13/SNV-VP\n")
        self.expect(2, "extract", "-f", "akn", "in")
        self.expect(0, "extract", "-f", "akn", "-o", "out/", "in")
        self.assertEqual(sorted(path.name for path in (self.folder / "out").iterdir()), ["a-2.akn.xml", "a.akn.xml"])

    def test_stored_records_have_no_text_to_write(self):
        self.file("a.txt", "Số: 12/SNV-VP\n")
        self.file("a.jsonl", self.expect(0, "extract", "-f", "jsonl", "a.txt").stdout)
        for language, said in (("en", b"--from-records"), ("vi", "bản ghi không có".encode())):
            self.assertIn(said, self.expect(2, "extract", "--lang", language, "--from-records", "-f", "akn", "a.jsonl").stderr)


def written(name):
    return subprocess.run([PROGRAM, "extract", "-q", "-f", "akn", f"samples/{name}.txt"], cwd=ROOT, capture_output=True, timeout=60, check=True,
                          env=environment()).stdout.decode("utf-8")


def update():
    for name in GOLDEN:
        (EXPECTED / f"{name}.akn.xml").write_text(written(name), "utf-8")


if __name__ == "__main__":
    sys.exit(update()) if "--update" in sys.argv else main()
