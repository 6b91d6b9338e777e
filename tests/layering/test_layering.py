#!/usr/bin/env python3
"""Reads the #include lines and holds the order of the layers: a stage knows only what comes before it, and each library one folder.
Two headers never define types of one name in one namespace: the linker would keep one's functions for both."""
import os
import re
import sys
from pathlib import Path

ROOT = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))

# Which layers a layer may include, beside itself and include/congvan.
PIPELINE = ["text", "lexicon", "layout", "grammar", "meaning", "record"]
MAY_INCLUDE = {layer: set(PIPELINE[:rank]) for rank, layer in enumerate(PIPELINE)}
MAY_INCLUDE["output"] = set(PIPELINE)
MAY_INCLUDE["audit"] = set(PIPELINE)
MAY_INCLUDE["records"] = {*PIPELINE, "output"}
MAY_INCLUDE["stores"] = {*PIPELINE, "output"}
MAY_INCLUDE["input"] = {"text"}
MAY_INCLUDE["decode"] = {"text", "lexicon", "input"}
MAY_INCLUDE["cli"] = set(MAY_INCLUDE) - {"decode"}

# The folder that may name a library's headers.
LIBRARY_HOME = {
    "CLI/": "cli",
    "unicode/": "text",
    "nettle/": "input",
    "zip.h": "input",
    "sqlite3.h": "stores",
    "xlsxwriter": "stores",
    "rapidjson/": "records",
    "poppler": "decode",
    "tesseract/": "decode",
    "leptonica/": "decode",
    "seccomp.h": "decode",
}

# What is never used on text, for it depends on the locale or is not linear.
FORBIDDEN = re.compile(r"#include <(regex|locale|cctype)>|\b(std::)?(tolower|toupper|isspace|isalpha|isalnum|setlocale)\s*\(")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
SOURCES = (".hpp", ".cpp")


def violations_of_source(path: Path, layer: str, text: str):
    for mark, header in INCLUDE.findall(text):
        for prefix, home in LIBRARY_HOME.items():
            if header.startswith(prefix) and layer != home:
                yield f"<{header}>: only src/{home} may use it"
        if mark == '"' and not header.startswith("congvan/"):
            target = header.split("/")[0] if "/" in header else None
            if target not in MAY_INCLUDE:
                yield f'"{header}": no layer of this name; headers are named from src/ or include/'
            elif target != layer and target not in MAY_INCLUDE[layer]:
                yield f'"{header}": {layer} must not see {target}'
    for match in FORBIDDEN.finditer(text):
        yield f"{match.group(0).strip()}: not on text"


def violations_of_interface(text: str):
    for mark, header in INCLUDE.findall(text):
        if mark == '"' and not header.startswith("congvan/"):
            yield f'"{header}": the interface includes only itself'
        if mark == "<" and ("/" in header or header.endswith(".h")):
            yield f"<{header}>: the interface includes the standard library only"


def all_violations():
    for path in sorted((ROOT / "include").rglob("*")):
        if path.suffix in SOURCES:
            yield from ((path, v) for v in violations_of_interface(path.read_text("utf-8")))
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix not in SOURCES or path.name == "main.cpp" and path.parent == ROOT / "src":
            continue
        layer = path.relative_to(ROOT / "src").parts[0]
        if layer not in MAY_INCLUDE:
            yield path, f"src/{layer} is no layer"
            continue
        yield from ((path, v) for v in violations_of_source(path, layer, path.read_text("utf-8")))


def types_of_header(text: str):
    """The types that a header defines in namespaces, with those; what is indented belongs to another type."""
    namespaces = []
    for line in text.splitlines():
        if match := re.match(r"namespace ([\w:]+) \{", line):
            namespaces.append(match.group(1))
        elif line.startswith("}  // namespace"):
            namespaces.pop()
        elif match := re.match(r"(?:struct|class|enum class) ([\w:]+)[^;]*\{", line):
            yield "::".join([*namespaces, match.group(1)])


def types_defined_twice(headers):
    homes = {}
    for path, text in headers:
        for name in types_of_header(text):
            if homes.setdefault(name, path) != path:
                yield path, f"{name} is defined in {homes[name].name} too"


def headers():
    for folder in ("include", "src", "tests/unit"):
        yield from ((path, path.read_text("utf-8")) for path in sorted((ROOT / folder).rglob("*.hpp")))


def self_test():
    """A check that cannot fail is none."""
    cases = [
        ("text", '#include "layout/lines.hpp"', 1),
        ("input", '#include "layout/lines.hpp"', 1),
        ("output", '#include "audit/rules.hpp"', 1),
        ("grammar", "#include <unicode/normalizer2.h>", 1),
        ("text", "#include <regex>", 1),
        ("grammar", '#include "layout/lines.hpp"\n#include "grammar/date.hpp"\n#include "congvan/span.hpp"', 0),
    ]
    for layer, text, expected in cases:
        found = list(violations_of_source(Path("x.cpp"), layer, text))
        assert len(found) == expected, (layer, text, found)
    one = "namespace a {\nclass B {\n  struct C {\n};\nstruct D;\n}  // namespace a\n"
    assert list(types_of_header(one)) == ["a::B"]
    assert len(list(types_defined_twice([(Path("x.hpp"), one), (Path("y.hpp"), one)]))) == 1


if __name__ == "__main__":
    self_test()
    found = [f"{path.relative_to(ROOT)}: {what}" for path, what in [*all_violations(), *types_defined_twice(headers())]]
    print("\n".join(found) or "every layer includes only layers before it")
    sys.exit(1 if found else 0)
