#!/usr/bin/env python3
"""What readers say of a file that they refuse has its words in Vietnamese: src/cli/details.cpp has a row for each."""
import os
import re
import sys
from pathlib import Path

ROOT = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
# Names of packages and programs, which are no words.
NAMES = re.compile(r"lib[\w-]+|tesseract-ocr-vie|congvan-decode|[A-Z]{3,4}(, EPUB)?")
THROWN = re.compile(r'(?:Problem::\w+,|\bdamaged\() *((?:std::string\()?"[^;]*?)\)(?:;|\))')
PIECE = re.compile(r'"([^"]*)"')


def pieces_thrown(source):
    """The literals of each error, without the blanks that join them to numbers."""
    for thrown in THROWN.findall(source):
        yield from (piece.strip(" :") for piece in PIECE.findall(thrown) if piece.strip(" :"))


def missing_rows(sources, table):
    said = re.findall(r'\{"([^"]+)",', table)
    for path, source in sources:
        for piece in pieces_thrown(source):
            if not NAMES.fullmatch(piece.split()[0]) and not any(piece in row for row in said):
                yield f"{path}: '{piece}' has no row in src/cli/details.cpp"


def self_test():
    source = 'throw DecodeError(Problem::too_large, std::to_string(n) + " x");\nthrow DecodeError(Problem::damaged, "no y");\ndamaged("z");'
    assert list(pieces_thrown(source)) == ["no y", "z"], list(pieces_thrown(source))
    assert len(list(missing_rows([("f", source)], '{"no y", "…"},'))) == 1


if __name__ == "__main__":
    self_test()
    files = [(path.relative_to(ROOT), path.read_text("utf-8")) for folder in ("input", "decode") for path in sorted((ROOT / "src" / folder).rglob("*.cpp"))]
    found = list(missing_rows(files, (ROOT / "src/cli/details.cpp").read_text("utf-8")))
    pieces = sum(len(list(pieces_thrown(source))) for _, source in files)
    print("\n".join(found) or f"all {pieces} details have their words")
    sys.exit(1 if found or pieces < 30 else 0)
