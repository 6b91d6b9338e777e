#!/usr/bin/env python3
"""What an optimised build carries against its own faults, read off its files: position-independent, relocations read-only before it runs, no
stack that runs; guarded frames, checked copies and checked indexes in its own objects, whatever the libraries linked to it have."""
import os
import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM = Path(os.environ.get("CONGVAN", "build/congvan"))
BUILD = PROGRAM.parent
if os.environ.get("CONGVAN_HARDENED") != "1":
    print("skipped: built without guards (CONGVAN_HARDEN is off, a sanitizer, or no optimised build)")
    sys.exit(77)


def read(*arguments):
    return subprocess.run(["readelf", "-W", *arguments], capture_output=True, text=True, check=True).stdout


def programs():
    return [path for path in (PROGRAM, BUILD / "congvan-decode", BUILD / "congvan-recognise") if path.is_file()]


class Guards(unittest.TestCase):
    def test_every_program_is_moved_about_and_its_tables_are_read_only(self):
        self.assertGreaterEqual(len(programs()), 2)
        for path in programs():
            header, dynamic = read("-h", "-l", path), read("-d", path)
            self.assertRegex(header, r"Type:\s+DYN", path)
            self.assertRegex(dynamic, r"FLAGS_1.*\bPIE\b", path)
            self.assertRegex(dynamic, r"FLAGS.*\bBIND_NOW\b|FLAGS_1.*\bNOW\b", path)
            self.assertIn("GNU_RELRO", header, path)

    def test_no_program_runs_its_stack_or_writes_its_code(self):
        for path in programs():
            segments = [line.split() for line in read("-l", path).splitlines() if line.split()[:1] in (["LOAD"], ["GNU_STACK"])]
            self.assertIn("GNU_STACK", [segment[0] for segment in segments], path)
            for segment in segments:
                flags = "".join(segment[6:-1])
                self.assertFalse(segment[0] == "GNU_STACK" and "E" in flags, path)
                self.assertFalse("W" in flags and "E" in flags, path)

    def test_own_objects_guard_their_frames_copies_and_indexes(self):
        wanted = "".join(read("-s", BUILD / f"lib{name}.a") for name in ("congvan", "congvan_input", "congvan_program", "congvan_decoders"))
        for symbol in ("__stack_chk_fail", "__glibcxx_assert_fail", "_chk"):
            self.assertIn(symbol, wanted)


if __name__ == "__main__":
    unittest.main(verbosity=2)
