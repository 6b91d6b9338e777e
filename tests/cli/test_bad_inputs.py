#!/usr/bin/env python3
"""What nobody can read: each is an error of its own that says in the user's language what is wrong and what to do, and the rest is done."""
import json
import re
import zipfile
import zlib

from harness import SANITIZED, ProgramTest, main
from pdf_files import page, pdf_of, scanned_page, written_page
from zip_files import DATA, packed, with_member

WORD = "word/document.xml"
GOOD = "Số: 12/SVD-VP\nVí Dụ, ngày 05 tháng 01 năm 2026\n"
# Half a gigabyte is more than any file may need.
LITTLE_MEMORY = () if SANITIZED else ("sh", "-c", 'ulimit -v 524288; exec "$0" "$@"')


def encrypted_zip():
    content = bytearray(packed({"a.txt": GOOD}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def encrypted_doc():
    content = bytearray((DATA / "small.doc").read_bytes())
    content[content.index(b"\xec\xa5") + 11] |= 1
    return bytes(content)


def encrypted_docx():
    """Word puts an encrypted DOCX into a compound file: here that of a DOC, its stream renamed."""
    old, new = ((name + "\0").encode("utf-16-le") for name in ("WordDocument", "EncryptedPackage"))
    content = bytearray((DATA / "small.doc").read_bytes())
    at = content.index(old)
    content[at:at + len(new)] = new
    content[at + 64:at + 66] = len(new).to_bytes(2, "little")
    return bytes(content)


def encrypted_odt():
    """Its parts stand there under their names, and only the manifest says that they are encrypted."""
    manifest = "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    with zipfile.ZipFile(DATA / "small.odt") as archive:
        return packed({"mimetype": archive.read("mimetype"), "content.xml": bytes(range(256)), "META-INF/manifest.xml": manifest})


def encrypted_pdf():
    secret = b"<" + b"5A" * 32 + b">"
    return pdf_of([written_page("x")]).replace(
        b"trailer<<", b"trailer<</ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O %s/U %s>>" % (secret, secret))


def laughing_xml():
    """A few hundred bytes that an obliging parser makes ten gigabytes of."""
    entities = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "haha">{entities}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>'


def archives_inside_archives(depth):
    content = packed({"a.txt": GOOD})
    for _ in range(depth):
        content = packed({"a.zip": content})
    return content


def white_picture(width=400, height=500):
    def chunk(name, body):
        return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


# Name, maker, code, and what the English and the Vietnamese message must say.
BAD = [
    ("locked.pdf", encrypted_pdf, "encrypted", "without password", "không mật khẩu"),
    ("locked.docx", encrypted_docx, "encrypted", "without password", "không mật khẩu"),
    ("locked.doc", encrypted_doc, "encrypted", "without password", "không mật khẩu"),
    ("locked.odt", encrypted_odt, "encrypted", "without password", "không mật khẩu"),
    ("locked.zip", encrypted_zip, "encrypted", "without password", "không mật khẩu"),
    ("bomb.docx", lambda: with_member("small.docx", WORD, b" " * 300_000_000), "too-large", "286 MB: word/document.xml", "thành 286 MB"),
    ("laughs.docx", lambda: with_member("small.docx", WORD, laughing_xml()), "damaged", WORD, WORD),
    ("laughs.odt", lambda: with_member("small.odt", "content.xml", laughing_xml()), "damaged", "content.xml", "content.xml"),
    ("leading-out.zip", lambda: packed({"../../etc/x.txt": GOOD}), "damaged", "leads out of its folder", "dẫn ra ngoài thư mục"),
    ("deep.zip", lambda: archives_inside_archives(12), "too-large", "at most 8", "tối đa 8"),
    ("long.pdf", lambda: pdf_of([page()] * 10_000), "too-large", "10000 pages, at most 5000", "10000 trang, tối đa 5000"),
    ("nothing.pdf", lambda: pdf_of([]), "damaged", "PDF without pages", "PDF không có trang nào"),
    ("blank.pdf", lambda: pdf_of([page()]), "no-text", "PDF without words", "PDF không có chữ"),
    ("bars.pdf", lambda: pdf_of([scanned_page()]), "no-text", "PDF without words", "PDF không có chữ"),
    ("white.png", white_picture, "no-text", "300 dots an inch", "300 dpi"),
    ("cut.docx", lambda: (DATA / "small.docx").read_bytes()[:-500], "damaged", "fetch it again", "tải lại"),
    ("cut.odt", lambda: (DATA / "small.odt").read_bytes()[:-500], "damaged", "fetch it again", "tải lại"),
    ("cut.doc", lambda: (DATA / "small.doc").read_bytes()[:3000], "damaged", "fetch it again", "tải lại"),
    ("cut.rtf", lambda: (DATA / "small.rtf").read_bytes()[:-100], "damaged", "fetch it again", "tải lại"),
    ("cut.png", lambda: (DATA / "small.png").read_bytes()[:4000], "damaged", "fetch it again", "tải lại"),
    ("cut.edxml", lambda: (DATA / "small.edxml").read_bytes()[:900], "damaged", "fetch it again", "tải lại"),
    ("packed.gz", lambda: b"\x1f\x8b\x08\0", "unsupported-format", "unpack it", "giải nén"),
    ("zeros", lambda: bytes(5000), "unsupported-format", "binary data", "dữ liệu nhị phân"),
]
BAD = [(name, make(), *expected) for name, make, *expected in BAD]


class BadInputs(ProgramTest):
    def extract(self, language, *names):
        done = self.run_program("extract", "-f", "jsonl", "--lang", language, *names, prefix=LITTLE_MEMORY)
        self.assertEqual(done.returncode, 1, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode()

    def test_each_is_an_error_that_says_what_is_wrong_in_the_users_language(self):
        for name, content, code, english, vietnamese in BAD:
            self.file(name, content)
            for language, words in (("en", english), ("vi", vietnamese)):
                with self.subTest(name=name, language=language):
                    records, notes = self.extract(language, name)
                    error = records[0]["error"]
                    if error["code"] == "decoder-missing":
                        continue
                    self.assertEqual(error["code"], code)
                    self.assertIn(words, error["message"])
                    self.assertIn(error["message"], notes)

    def test_a_vietnamese_message_has_no_english_words(self):
        for name, content, *_ in BAD:
            self.file(name, content)
        records, _ = self.extract("vi", *(name for name, *_ in BAD))
        for record in records:
            with self.subTest(path=record["source"]["path"]):
                self.assertNotRegex(record["error"]["message"], re.compile(r"\b(the|without|with|only|than|most|picture|archive|readable|data)\b"))

    def test_the_rest_of_the_batch_is_done(self):
        names = []
        for name, content, *_ in BAD:
            self.file(name, content)
            self.file(name + ".txt", GOOD)
            names += [name, name + ".txt"]
        records, notes = self.extract("en", *names)
        self.assertEqual(["error" in record for record in records], [True, False] * len(BAD))
        for name, *_ in BAD:
            self.assertIn(f"congvan: {name}", notes)


if __name__ == "__main__":
    main()
