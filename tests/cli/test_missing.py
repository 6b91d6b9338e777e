#!/usr/bin/env python3
"""A program built or installed without a part says which one a file needs, in the user's language, and reads the others."""
import json
import os
from pathlib import Path

from harness import PROGRAM, ProgramTest, environment, main
from pdf_files import pdf_of, scanned_page

DATA = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2])) / "tests/data"
TESTS = Path(os.environ.get("CONGVAN_TESTS", "."))
LEPTONICA, TESSERACT, MODEL, POPPLER = "libleptonica-dev", "libtesseract-dev", "tesseract-ocr-vie", "libpoppler-cpp-dev"


class Missing(ProgramTest):
    def error_of(self, name, language="en", **variables):
        """The error of a file, which standard error must show too; None when it was read."""
        done = self.run_program("extract", "--lang", language, name, env=environment(**variables))
        error = json.loads(done.stdout)[0].get("error")
        self.assertEqual(done.returncode, 1 if error else 0)
        if error:
            self.assertIn(error["message"], done.stderr.decode())
        return error

    def check_missing(self, name, packages, **variables):
        for language in ("en", "vi"):
            error = self.error_of(name, language, **variables)
            self.assertEqual(error["code"], "decoder-missing")
            for package in packages:
                self.assertIn(package, error["message"])

    def without_poppler(self):
        return {"CONGVAN_DECODER": str(TESTS / "congvan_decode_without_pdf")}

    def without_tesseract(self):
        """The decoder where no recogniser stands beside it."""
        alone = self.folder / "libexec/congvan-decode"
        alone.parent.mkdir(exist_ok=True)
        if not alone.exists():
            alone.symlink_to(Path(PROGRAM).parent / "congvan-decode")
        return {"CONGVAN_DECODER": str(alone)}

    def skip_unless_read(self, name):
        """What the whole program cannot read is no matter here."""
        error = self.error_of(name)
        if error and error["code"] == "decoder-missing":
            self.skipTest(error["message"])

    def test_without_poppler_a_pdf_names_it_and_a_text_is_read(self):
        self.file("a.pdf", (DATA / "small.pdf").read_bytes())
        self.check_missing("a.pdf", [POPPLER], **self.without_poppler())
        self.file("a.rtf", (DATA / "small.rtf").read_bytes())
        self.assertIsNone(self.error_of("a.rtf", **self.without_poppler()))

    def test_without_tesseract_a_picture_names_it(self):
        self.file("a.png", (DATA / "small.png").read_bytes())
        self.check_missing("a.png", [TESSERACT, LEPTONICA, MODEL], **self.without_tesseract())

    def test_without_tesseract_a_scan_names_it_and_a_text_layer_is_read(self):
        self.file("scan.pdf", pdf_of([scanned_page()]))
        self.file("layer.pdf", (DATA / "small.pdf").read_bytes())
        self.skip_unless_read("layer.pdf")
        self.check_missing("scan.pdf", [TESSERACT, LEPTONICA, MODEL], **self.without_tesseract())
        self.assertIsNone(self.error_of("layer.pdf", **self.without_tesseract()))

    def test_without_the_vietnamese_model_a_picture_names_it(self):
        self.file("a.png", (DATA / "small.png").read_bytes())
        self.skip_unless_read("a.png")
        self.check_missing("a.png", [MODEL], TESSDATA_PREFIX=str(self.folder))

    def test_without_the_decoder_a_file_that_needs_it_names_it_and_the_rest_is_done(self):
        self.file("a.rtf", (DATA / "small.rtf").read_bytes())
        self.check_missing("a.rtf", ["congvan-decode"], CONGVAN_DECODER="/nowhere")
        self.file("b.txt")
        done = self.expect(1, "extract", "-f", "jsonl", "a.rtf", "b.txt", env=environment(CONGVAN_DECODER="/nowhere"))
        self.assertEqual(["error" in json.loads(line) for line in done.stdout.splitlines()], [True, False])


if __name__ == "__main__":
    main()
