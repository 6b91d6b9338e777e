#!/usr/bin/env python3
"""Packages of the exchange (edXML): the expected ones of the samples (--update rewrites them), files for one document and for many."""
import base64
import io
import os
import sys
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

ROOT = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(ROOT / "tests/cli"))
from harness import ProgramTest, main  # noqa: E402

EXPECTED = Path(__file__).parent / "expected"
SAMPLES = ("plain-dispatch", "several-signers", "telegram-cong-dien", "not-a-dispatch")
NAMESPACE = "{http://www.mic.gov.vn/TBT/QCVN_102_2016}"
ORDER = ["From", "To", "DocumentId", "Code", "PromulgationInfo", "DocumentType", "Subject", "Content", "SignerInfo", "DueDate", "ToPlaces",
         "OtherInfo", "ResponseFor", "SteeringType", "ResponseForTask", "ApplicationType"]
SAMPLE = str(ROOT / "samples/plain-dispatch.txt")


class Packages(ProgramTest):
    def package(self, *arguments, status=0):
        return self.expect(status, "extract", "-q", "-f", "edxml", *arguments).stdout

    def names(self, folder="out"):
        return sorted(path.name for path in (self.folder / folder).iterdir())

    def test_the_packages_of_the_samples_are_the_expected_ones(self):
        for name in SAMPLES:
            with self.subTest(sample=name):
                made = self.package("--organ-id", "H99.05", str(ROOT / f"samples/{name}.txt")).decode()
                if "--update" in sys.argv:
                    (EXPECTED / f"{name}.edxml").write_text(made, "utf-8")
                self.assertEqual(made, (EXPECTED / f"{name}.edxml").read_text("utf-8"))

    def test_every_sample_is_well_formed_in_one_namespace_and_in_the_standard_s_order(self):
        for path in sorted((ROOT / "samples").glob("*.txt")):
            with self.subTest(sample=path.name):
                root = ElementTree.fromstring(self.package(str(path)))
                self.assertEqual({element.tag[:len(NAMESPACE)] for element in root.iter()}, {NAMESPACE})
                header = root.find(f"{NAMESPACE}edXMLEnvelope/{NAMESPACE}edXMLHeader/{NAMESPACE}MessageHeader")
                ranks = [ORDER.index(element.tag[len(NAMESPACE):]) for element in header]
                self.assertEqual(ranks, sorted(ranks))

    def test_what_is_in_the_envelope_has_the_prefix_and_what_is_beside_it_has_none(self):
        text = self.package("--attach", SAMPLE).decode()
        envelope, rest = text.split("</edXML:edXMLEnvelope>")
        self.assertNotRegex(envelope.split("xmlns:edXML", 1)[1], r"<(?!/?edXML:)[A-Za-z]")
        self.assertNotIn("edXML:", rest)

    def test_without_a_code_there_is_none_and_the_user_is_told(self):
        done = self.expect(0, "extract", "-f", "edxml", SAMPLE)
        self.assertNotIn(b"OrganId>", done.stdout)
        self.assertNotIn(b"DocumentId", done.stdout.split(b"-->")[1])
        self.assertIn("left out, for neither the documents nor options give it: From/OrganId (1), DocumentId (1)", done.stderr.decode())
        self.assertIn(b"left out: From/OrganId, DocumentId", done.stdout.split(b"-->")[0])
        self.assertEqual(self.expect(0, "extract", "-q", "-f", "edxml", SAMPLE).stderr, b"")
        vietnamese = self.expect(0, "extract", "--lang", "vi", "-f", "edxml", SAMPLE)
        self.assertIn("bỏ trống", vietnamese.stderr.decode())

    def test_a_code_must_look_like_one(self):
        for code in ("H 35", ".H35", "H35..1", "H" * 36, "H35;1"):
            with self.subTest(code=code):
                self.assertIn(b"--organ-id", self.expect(2, "extract", "-f", "edxml", "--organ-id", code, SAMPLE).stderr)
        self.expect(0, "extract", "-q", "-f", "edxml", "--organ-id", "000.00.07.H35", SAMPLE)

    def test_the_options_of_packages_are_for_packages(self):
        for options in (("--attach",), ("--organ-id", "H35")):
            self.assertIn(b"edxml", self.expect(2, "extract", *options, SAMPLE).stderr)
        records = self.file("a.jsonl", self.expect(0, "extract", "-f", "jsonl", SAMPLE).stdout)
        self.expect(2, "extract", "--from-records", "-f", "edxml", "--attach", str(records))

    def test_stored_records_give_the_same_header(self):
        records = self.file("a.jsonl", self.expect(0, "extract", "-f", "jsonl", SAMPLE).stdout)
        self.assertEqual(self.package("--from-records", str(records)), self.package(SAMPLE))

    def test_the_document_is_attached_packed_on_its_own(self):
        root = ElementTree.fromstring(self.package("--attach", SAMPLE))
        attached = root.find(f"{NAMESPACE}AttachmentEncoded/{NAMESPACE}Attachment")
        packed = base64.b64decode(attached.findtext(f"{NAMESPACE}ContentTransferEncoded"))
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            self.assertEqual(archive.namelist(), ["plain-dispatch.txt"])
            self.assertEqual(archive.read("plain-dispatch.txt"), Path(SAMPLE).read_bytes())
        reference = root.find(f".//{NAMESPACE}Reference")
        self.assertEqual(reference.findtext(f"{NAMESPACE}ContentId"), attached.findtext(f"{NAMESPACE}ContentId"))
        self.assertEqual(reference.findtext(f"{NAMESPACE}ContentType"), "text/plain")

    def test_what_was_packed_is_read_again_as_it_was(self):
        self.file("a.edxml", self.package("--attach", "--organ-id", "H99.05", SAMPLE))
        again = self.package("--attach", "a.edxml")
        self.assertEqual(again, (self.folder / "a.edxml").read_bytes())
        first, second = (self.expect(0, "extract", "-f", "jsonl", path).stdout for path in (SAMPLE, "a.edxml"))
        self.assertEqual(first.split(b'"type":', 1)[1], second.split(b'"type":', 1)[1])

    def test_attachments_of_a_package_stay_in_one_package(self):
        source = (ROOT / "tests/data/small.edxml").read_text("utf-8")
        more = ("<Attachment><AttachmentName>phu-luc.txt</AttachmentName><ContentTransferEncoded>eGluIGNow6Bv</ContentTransferEncoded>"
                "</Attachment></AttachmentEncoded>")
        self.assertIn("</AttachmentEncoded>", source)
        self.file("two.edxml", source.replace("</AttachmentEncoded>", more))
        root = ElementTree.fromstring(self.package("--attach", "two.edxml"))
        names = [name.text for name in root.iter(f"{NAMESPACE}AttachmentName")]
        self.assertEqual(names, ["12-SVD-VP.docx", "phu-luc.txt"] * 2)

    def test_many_documents_need_a_folder(self):
        self.file("in/a.txt"), self.file("in/b.txt")
        for arguments in (("in",), ("in/a.txt", "in/b.txt"), ("-o", "x.edxml", "in"), ("--files-from", "list")):
            self.assertIn(b"--output DIR/", self.expect(2, "extract", "-f", "edxml", *arguments).stderr)
        self.file("two.zip", self.zipped("a.txt", "b.txt"))
        self.expect(2, "extract", "-f", "edxml", "-o", "x.edxml", "two.zip")
        self.assertFalse((self.folder / "x.edxml").exists())

    def zipped(self, *names):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name in names:
                archive.writestr(name, Path(SAMPLE).read_bytes())
        return out.getvalue()

    def test_a_folder_takes_a_file_for_each_document_named_for_it(self):
        for name in ("in/a.txt", "in/b/a.txt", "in/b/c.d.txt", "in/.txt"):
            self.file(name, Path(SAMPLE).read_bytes())
        self.file("in/z.zip", self.zipped("a.txt", "Số 1.txt"))
        self.file("in/broken.pdf", b"%PDF-1.4")
        self.expect(1, "extract", "-q", "-f", "edxml", "-o", "out/", "in")
        self.assertEqual(self.names(), ["Số 1.edxml", "a-2.edxml", "a-3.edxml", "a.edxml", "c.d.edxml", "txt.edxml"])
        for path in (self.folder / "out").iterdir():
            ElementTree.fromstring(path.read_bytes())
        before = {path.name: path.read_bytes() for path in (self.folder / "out").iterdir()}
        self.expect(1, "extract", "-q", "-j", "3", "-f", "edxml", "-o", "out", "in")
        self.assertEqual({path.name: path.read_bytes() for path in (self.folder / "out").iterdir()}, before)

    def test_a_folder_below_the_inputs_is_refused_for_its_files_would_be_inputs(self):
        self.file("in/a.txt")
        for folder in ("in/", "in/out/", "./in/../in/x/"):
            self.assertIn(b"elsewhere", self.expect(2, "extract", "-f", "edxml", "-o", folder, "in").stderr)
        self.expect(0, "extract", "-q", "-f", "edxml", "-o", "in-out/", "in")

    def test_nothing_is_left_of_a_document_that_could_not_be_read(self):
        self.file("broken.pdf", b"%PDF-1.4")
        self.expect(1, "extract", "-q", "-f", "edxml", "-o", "x.edxml", "broken.pdf")
        self.assertFalse((self.folder / "x.edxml").exists())


if __name__ == "__main__":
    EXPECTED.mkdir(exist_ok=True)
    if "--update" in sys.argv:
        unittest.TextTestRunner().run(Packages("test_the_packages_of_the_samples_are_the_expected_ones"))
    else:
        main()
