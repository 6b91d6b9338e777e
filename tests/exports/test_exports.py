#!/usr/bin/env python3
"""Records in the forms of other systems: as expected over samples (--update rewrites those; read the difference), by the rules of each form,
and well-formed whatever a document holds."""
import json
import os
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(ROOT / "tests/cli"))
from harness import PROGRAM, ProgramTest, environment, main  # noqa: E402

EXPECTED = Path(__file__).resolve().parent / "expected"
SAMPLES = [f"samples/{name}.txt" for name in ("decision-with-articles", "draft-blank-number-and-day", "normative-circular", "not-a-dispatch",
                                              "party-dispatch", "plain-dispatch", "telegram-cong-dien", "two-delegations-and-stamps")]
ENDING = {"csl": "json", "nd30": "json", "dc": "xml"}

# csl-data.json 1.0.2: the types and names that this program writes, and the kind of each.
CSL_TYPES = {"legislation", "regulation", "report", "document"}
CSL_TEXTS = {"id", "type", "title", "genre", "number", "authority", "publisher-place", "references", "language"}
CSL_NAMES = {"author", "recipient"}
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
# The fifteen of the element set, and the terms that man/congvan-exports.5 lists.
DC_NAMES = {DC + name for name in ("contributor", "coverage", "creator", "date", "description", "format", "identifier", "language", "publisher",
                                   "relation", "rights", "source", "subject", "title", "type")}
DC_NAMES |= {DCTERMS + name for name in ("spatial", "audience", "accessRights", "replaces", "isReplacedBy", "hasPart", "references")}

HOSTILE = "".join(map(chr, range(1, 32))) + "\x7f\x85\ufffe\uffff\ufeff&<>\"']]>\U0001f600"


def written(form):
    return subprocess.run([PROGRAM, "extract", "-q", "--lang", "en", "-f", form, *SAMPLES], cwd=ROOT, capture_output=True, timeout=60, check=True,
                          env=environment()).stdout.decode("utf-8")


class Exports(ProgramTest):
    maxDiff = None

    def test_samples_are_as_expected(self):
        for form, ending in ENDING.items():
            with self.subTest(form=form):
                self.assertEqual(written(form), (EXPECTED / f"{form}.{ending}").read_text("utf-8"))

    def test_items_of_csl_have_its_names_and_kinds_only(self):
        items = json.loads(written("csl"))
        self.assertEqual(len(items), len(SAMPLES))
        self.assertEqual(len({item["id"] for item in items}), len(items))
        for item in items:
            self.assertIn(item["type"], CSL_TYPES)
            for name, value in item.items():
                if name in CSL_NAMES:
                    self.assertTrue(all(set(one) == {"literal"} and isinstance(one["literal"], str) for one in value))
                elif name == "issued":
                    (parts,) = value["date-parts"]
                    self.assertEqual(set(value), {"date-parts"})
                    self.assertTrue(1 <= len(parts) <= 3 and all(isinstance(part, int) for part in parts))
                elif name == "custom":
                    self.assertIsInstance(value, dict)
                elif name == "number-of-pages":
                    self.assertIsInstance(value, int)
                else:
                    self.assertIn(name, CSL_TEXTS)
                    self.assertIsInstance(value, str)

    def test_dublin_core_has_elements_and_terms_of_the_dcmi_only(self):
        root = ET.fromstring(written("dc"))
        self.assertEqual(root.tag, RDF + "RDF")
        self.assertEqual([child.tag for child in root], [RDF + "Description"] * len(SAMPLES))
        for description in root:
            self.assertEqual({element.tag for element in description} - DC_NAMES, set())

    def test_any_text_gives_well_formed_output(self):
        words = f"UBND TỈNH {HOSTILE}\nSỞ NỘI VỤ\n\nSố: 12/SNV-{HOSTILE}VP\nV/v rà soát {HOSTILE} hồ sơ\n\nKính gửi: Các sở {HOSTILE}\n"
        self.file("hostile.txt", words.encode())
        self.file("broken.txt", words.encode()[:-3] + b"\xff\xc3\x28\xed\xa0\x80")
        for form in ("csl", "nd30"):
            self.assertEqual(len(json.loads(self.expect(0, "extract", "-f", form, "hostile.txt", "broken.txt").stdout)), 2)
        root = ET.fromstring(self.expect(0, "extract", "-f", "dc", "hostile.txt", "broken.txt").stdout)
        self.assertIn("\ufffd", "".join(root.itertext()))

    def test_no_document_is_an_empty_collection_and_an_unreadable_one_is_left_out(self):
        self.file("a.txt", "Số: 12/SNV-VP\n")
        self.file("b.gif", b"GIF89a")
        for form, count in (("csl", len), ("nd30", len)):
            self.assertEqual(json.loads(self.expect(0, "extract", "-f", form, "--files-from", "/dev/null").stdout), [])
            self.assertEqual(count(json.loads(self.expect(1, "extract", "-f", form, "b.gif", "a.txt").stdout)), 1)
        self.assertEqual(len(ET.fromstring(self.expect(0, "extract", "-f", "dc", "--files-from", "/dev/null").stdout)), 0)
        self.assertEqual(len(ET.fromstring(self.expect(1, "extract", "-f", "dc", "b.gif", "a.txt").stdout)), 1)

    def test_stored_records_give_the_same(self):
        paths = [str(ROOT / sample) for sample in SAMPLES]
        self.file("records.jsonl", self.expect(0, "extract", "-f", "jsonl", *paths).stdout)
        for form in ENDING:
            with self.subTest(form=form):
                self.assertEqual(self.expect(0, "extract", "--from-records", "-f", form, "records.jsonl").stdout,
                                 self.expect(0, "extract", "-f", form, *paths).stdout)

    def test_a_value_that_is_too_long_is_told_in_both_languages_and_kept(self):
        subject = " ".join(["triển khai"] * 60)
        self.file("long.txt", f"SỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v {subject}\n\nHà Nội, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các sở\n")
        for language, words in (("en", b"Subject has 659 characters"), ("vi", "Subject có 659 ký tự".encode())):
            done = self.expect(0, "extract", "--lang", language, "-f", "nd30", "long.txt")
            self.assertIn(b"long.txt: " + words, done.stderr)
            self.assertEqual(json.loads(done.stdout)[0]["Subject"], subject)


def update():
    EXPECTED.mkdir(exist_ok=True)
    for form, ending in ENDING.items():
        (EXPECTED / f"{form}.{ending}").write_text(written(form), "utf-8")


if __name__ == "__main__":
    sys.exit(update()) if "--update" in sys.argv else main()
