"""Runs the program as a shell would, in a folder of its own, for the tests beside this file."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ.get("CONGVAN", "congvan")
LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
SANITIZED = bool(os.environ.get("CONGVAN_SANITIZE"))


def environment(**changes):
    kept = {name: value for name, value in os.environ.items() if name not in LANGUAGE_VARIABLES}
    return {**kept, **changes}


class ProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="congvan-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, content="một văn bản\n"):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_program(self, *arguments, stdin=b"", prefix=(), env=None, **more):
        more.setdefault("stdout", subprocess.PIPE)
        return subprocess.run([*prefix, PROGRAM, *arguments], input=stdin, stderr=subprocess.PIPE, cwd=self.folder,
                              env=env or environment(), timeout=300, check=False, **more)

    def expect(self, status, *arguments, **more):
        """Runs the program and holds its exit status; one that is not 0 must have said why."""
        done = self.run_program(*arguments, **more)
        self.assertEqual(done.returncode, status, f"{arguments}: {done.stderr.decode(errors='replace')}")
        if status != 0:
            self.assertIn(b"congvan: ", done.stderr)
        return done


def main():
    """Like unittest.main, and 77 (skipped, for ctest) when no test could run."""
    result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]))
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(77 if result.testsRun == len(result.skipped) else 0)
