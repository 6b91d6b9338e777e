#!/usr/bin/env python3
"""Each format gives the text that it holds, by its content and not by its name; what cannot be read is one error record of its own."""
import base64
import hashlib
import io
import json
import os
import zipfile
from pathlib import Path

from harness import SANITIZED, ProgramTest, main

DATA = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2])) / "tests/data"
TEXT = "Số: 12/SVD-VP\nVí Dụ, ngày 05 tháng 01 năm 2026\n"


def packed(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def package(document, **header):
    """An exchange package with one attachment."""
    fields = {"CodeNumber": "99", "CodeNotation": "SVD-VP", "Place": "Ví Dụ", "PromulgationDate": "2026/02/03", "OrganName": "Sở Ví dụ",
              "Subject": "về việc ví dụ", **header}
    return ("""<?xml version="1.0"?><edXML:edXML xmlns:edXML="x"><edXML:MessageHeader>
<edXML:From><edXML:OrganName>{OrganName}</edXML:OrganName></edXML:From>
<edXML:Code><edXML:CodeNumber>{CodeNumber}</edXML:CodeNumber><edXML:CodeNotation>{CodeNotation}</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:Place>{Place}</edXML:Place><edXML:PromulgationDate>{PromulgationDate}</edXML:PromulgationDate>
</edXML:PromulgationInfo><edXML:Subject>{Subject}</edXML:Subject></edXML:MessageHeader>
<Attachment><AttachmentName>a.txt</AttachmentName><ContentTransferEncoded>{content}</ContentTransferEncoded></Attachment></edXML:edXML>"""
            .format(content=base64.b64encode(document.encode()).decode(), **fields))


class Formats(ProgramTest):
    def records(self, status, *arguments, **more):
        done = self.expect(status, "extract", "-f", "jsonl", *arguments, **more)
        return [json.loads(line) for line in done.stdout.decode().splitlines()]

    def record(self, status, *arguments, **more):
        records = self.records(status, *arguments, **more)
        self.assertEqual(len(records), 1)
        return records[0]

    def rules(self, record):
        return [diagnostic["rule"] for diagnostic in record["diagnostics"]]

    def test_word_processors_documents_give_their_text_whatever_their_names(self):
        for file, text, name in (("small.docx", "small.office.txt", "docx"), ("small.rtf", "small.rtf.txt", "rtf"),
                                 ("small.doc", "small.doc.txt", "doc")):
            with self.subTest(file=file):
                self.file("named.txt", (DATA / file).read_bytes())
                self.assertEqual(self.expect(0, "text", "named.txt").stdout.decode().split(), (DATA / text).read_text("utf-8").split())
                self.assertEqual(self.record(0, "named.txt")["source"]["format"], name)
        self.file("named.txt", (DATA / "small.odt").read_bytes())
        self.assertEqual(self.record(0, "named.txt")["source"]["format"], "odt")
        self.file("named.txt", (DATA / "word.html").read_bytes())
        self.assertEqual(self.record(0, "named.txt")["source"]["format"], "html")

    def test_spans_point_into_the_text_that_is_printed(self):
        self.file("a.docx", (DATA / "small.docx").read_bytes())
        text = self.expect(0, "text", "a.docx").stdout
        reference = self.record(0, "a.docx")["reference"]
        span = reference["span"]
        self.assertEqual(text[span["start"]:span["end"]].decode(), reference["raw"])

    def test_old_encodings_are_told_by_their_words_and_said(self):
        text = TEXT + "Kính gửi: Ủy ban nhân dân các xã, phường trên địa bàn tỉnh.\n"
        for encoding in ("tcvn", "utf-16", "utf-16-le", "utf-16-be"):
            with self.subTest(encoding=encoding):
                # Python has no TCVN3: its codes of the letters used here.
                codes = str.maketrans({"ố": "\xe8", "í": "\xdd", "ụ": "\xf4", "à": "\xb5", "ă": "\xa8", "ử": "\xf6", "Ủ": "\xf1",
                                       "â": "\xa9", "á": "\xb8", "ã": "\xb7", "ư": "\xad", "ờ": "\xea", "ê": "\xaa", "đ": "\xae",
                                       "ị": "\xde", "ỉ": "\xd8"})
                raw = text.translate(codes).encode("latin-1") if encoding == "tcvn" else text.encode(encoding)
                self.file("old.txt", raw)
                record = self.record(0, "old.txt")
                self.assertEqual((record["reference"]["canonical"], record["date"]["value"]), ("12/SVD-VP", "2026-01-05"))
                self.assertEqual(record["source"]["encoding"][:4].upper(), encoding[:4].upper())
                if encoding == "tcvn":
                    self.assertIn("encoding-assumed", self.rules(record))
                    self.assertEqual(self.rules(self.record(0, "--encoding", "TCVN3", "old.txt")).count("encoding-assumed"), 0)

    def test_the_users_encoding_overrules(self):
        self.file("a.txt", TEXT)
        self.assertEqual(self.record(0, "--encoding", "viscii", "a.txt")["source"]["encoding"], "VISCII")
        self.assertIn(b"TCVN3", self.expect(2, "extract", "--encoding", "klingon", "a.txt").stderr)
        self.assertIn(b"never", self.expect(2, "extract", "--ocr", "perhaps", "a.txt").stderr)

    def test_archives_give_a_document_for_each_file_however_deep(self):
        inner = packed(**{"c.txt": TEXT, "d.docx": (DATA / "small.docx").read_bytes()})
        self.file("a.zip", packed(**{"b.txt": TEXT, "sub/in.zip": inner, "picture.gif": b"GIF89a"}))
        records = self.records(1, "a.zip")
        self.assertEqual([record["source"]["path"] for record in records],
                         ["a.zip!b.txt", "a.zip!sub/in.zip!c.txt", "a.zip!sub/in.zip!d.docx", "a.zip!picture.gif"])
        self.assertEqual([record.get("error", {}).get("code") for record in records], [None, None, None, "unsupported-format"])
        self.assertEqual(records[0]["source"]["sha256"], hashlib.sha256(TEXT.encode()).hexdigest())

    def test_an_archive_that_leads_out_or_holds_itself_without_end_is_refused(self):
        self.file("out.zip", packed(**{"../../etc/x.txt": TEXT, "good.txt": TEXT}))
        self.assertEqual([r.get("error", {}).get("code") for r in self.records(1, "out.zip")], ["damaged", None])
        content = packed(**{"a.txt": TEXT})
        for _ in range(12):
            content = packed(**{"a.zip": content})
        self.file("deep.zip", content)
        self.assertEqual(self.record(1, "deep.zip")["error"]["code"], "too-large")

    def test_other_documents_of_the_same_containers_are_named(self):
        self.file("a.xlsx", packed(**{"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<workbook/>"}))
        self.file("a.ods", packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"))
        for name in ("XLSX", "ODS"):
            done = self.expect(1, "extract", f"a.{name.lower()}")
            self.assertEqual(json.loads(done.stdout)[0]["error"]["code"], "unsupported-format")
            self.assertIn(name.encode(), done.stderr)

    def test_a_packages_header_fills_what_its_document_leaves_open(self):
        self.file("open.edxml", package("Kính gửi: Các phòng.\nNội dung.\n"))
        record = self.record(0, "open.edxml")
        self.assertEqual(record["source"]["path"], "open.edxml!a.txt")
        self.assertEqual((record["reference"]["canonical"], record["reference"]["number"], record["date"]["value"]),
                         ("99/SVD-VP", "99", "2026-02-03"))
        self.assertEqual((record["place"], record["issuer"]["name"], record["issuer"]["from"], record["subject"]),
                         ("Ví Dụ", "Sở Ví dụ", "package", "về việc ví dụ"))
        self.assertNotIn("reference-missing", self.rules(record))

    def test_a_packages_header_never_overrules_its_document(self):
        self.file("own.edxml", package(TEXT))
        record = self.record(0, "own.edxml")
        self.assertEqual((record["reference"]["canonical"], record["date"]["value"]), ("12/SVD-VP", "2026-01-05"))
        self.file("blank.edxml", package("Số:      /SVD-VP\nVí Dụ, ngày     tháng 02 năm 2026\n"))
        record = self.record(0, "blank.edxml")
        self.assertEqual((record["reference"]["canonical"], record["date"]["value"]), ("99/SVD-VP", "2026-02-03"))

    def test_cut_and_broken_files_are_errors_or_records_and_never_the_end(self):
        folder = self.folder / "in"
        folder.mkdir()
        for source in ("small.docx", "small.odt", "small.rtf", "small.doc", "small.edxml", "small.zip", "word.html", "small.pdf", "small.rtf.txt"):
            content = (DATA / source).read_bytes()
            for step in range(0, 100, 25 if SANITIZED else 5):
                (folder / f"cut-{step:02}-{source}").write_bytes(content[:len(content) * step // 100])
                broken = bytearray(content)
                broken[(len(content) - 1) * step // 100] ^= 0x55
                (folder / f"bit-{step:02}-{source}").write_bytes(broken)
        done = self.run_program("extract", "-f", "jsonl", "in")
        self.assertIn(done.returncode, (0, 1), done.stderr.decode(errors="replace"))
        records = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertGreaterEqual(len({record["source"]["path"].split("!")[0] for record in records}), len(os.listdir(folder)) - 2)
        allowed = {"unsupported-format", "encrypted", "damaged", "too-large", "no-text", "decoder-missing"}
        self.assertEqual({record["error"]["code"] for record in records if "error" in record} - allowed, set())


if __name__ == "__main__":
    main()
