#!/usr/bin/env python3
"""The decoders' own tests without their sandbox, and: the sandbox changes no answer."""
import os
import sys
import unittest
from pathlib import Path

UNCONFINED = Path(os.environ.get("CONGVAN_TESTS", ".")) / "unconfined" / "congvan-decode"
CONFINED = Path(os.environ.get("CONGVAN", "congvan")).parent / "congvan-decode"
os.environ["CONGVAN_DECODER"] = str(UNCONFINED)
import test_decode  # noqa: E402: it looks for the program when it is loaded
from test_decode import ALWAYS, AUTOMATIC, PDF, PICTURE, RTF, WORD, Decode, request, run  # noqa: E402, F401: the tests run here too


class Comparison(unittest.TestCase):
    def test_the_sandbox_changes_no_answer(self):
        files = ((PDF, "small.pdf", AUTOMATIC), (PDF, "small.pdf", ALWAYS), (PICTURE, "small.png", AUTOMATIC), (RTF, "small.rtf", AUTOMATIC),
                 (WORD, "small.doc", AUTOMATIC))
        for program in ("congvan-decode", "congvan-recognise"):
            if not CONFINED.with_name(program).exists():
                continue
            requests = [request(kind, (test_decode.DATA / name).read_bytes(), ocr=ocr) for kind, name, ocr in files]
            confined = run(*requests, program=CONFINED.with_name(program))
            unconfined = run(*requests, program=UNCONFINED.with_name(program))
            self.assertEqual((confined.returncode, unconfined.returncode), (0, 0), program)
            self.assertEqual(confined.stdout, unconfined.stdout, program)


if __name__ == "__main__":
    if not UNCONFINED.exists():
        print("the decoders without a sandbox were not built")
        sys.exit(77)
    unittest.main()
