#!/usr/bin/env python3
"""Every key of the schema stands in congvan-record.5, and every key that stands there is in the schema."""
import json
import os
import re
import subprocess
import sys
from pathlib import Path

PROGRAM = os.environ.get("CONGVAN", "congvan")
ROOT = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))


def keys_of(node):
    if isinstance(node, dict):
        properties = node.get("properties")
        if isinstance(properties, dict):
            yield from properties
        for value in node.values():
            yield from keys_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from keys_of(value)


def main():
    schema = set(keys_of(json.loads(subprocess.run([PROGRAM, "schema"], check=True, capture_output=True, timeout=60).stdout)))
    page = (ROOT / "man/congvan-record.5").read_text("utf-8")
    manual = {word for line in re.findall(r"^\.It Va (.*)$", page, re.MULTILINE) for word in re.findall(r"[a-z0-9_]+", line)}
    for title, keys in (("not in congvan-record.5", schema - manual), ("not in the schema", manual - schema)):
        if keys:
            print(f"{title}: {', '.join(sorted(keys))}")
    print(f"{len(schema & manual)} keys agree")
    return 1 if schema ^ manual or not schema else 0


if __name__ == "__main__":
    sys.exit(main())
