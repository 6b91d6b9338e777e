#!/usr/bin/env bash
# Builds with counters, runs all tests (those of the decoders outside their sandbox too, which could write no counts), and prints the
# share of lines and branches of src/ and include/ that they reach, by file. Needs gcovr. usage: tests/coverage.sh BUILD-FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
build=${1:?usage: tests/coverage.sh BUILD-FOLDER}
cmake -S . -B "$build" -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS=-O0 -DCONGVAN_COVERAGE=ON >/dev/null
cmake --build "$build" -j"$(nproc)" -- --no-print-directory >/dev/null
find "$build" -name '*.gcda' -delete
CONGVAN_KILLS=${CONGVAN_KILLS:-5} ctest --test-dir "$build" -j"$(nproc)" || echo "some tests failed: their counts are in"
# A second time where files are decoded, with decoders that may write their counts: what they forbid is tested above.
CONGVAN_DECODER=$build/tests/unconfined/congvan-decode ctest --test-dir "$build" -j"$(nproc)" -R 'accuracy|cli\.(formats|inputs|bad_inputs|records)' >/dev/null || true
gcovr -r . --object-directory "$build" -f src/ -f include/ --exclude-throw-branches --exclude-unreachable-branches \
  --gcov-ignore-parse-errors "$build" --txt "$build/coverage-lines.txt" --json-summary "$build/coverage.json"
python3 - "$build/coverage.json" <<'PYTHON'
import json
import sys
summary = json.load(open(sys.argv[1]))
for file in sorted(summary["files"], key=lambda f: f["line_covered"] - f["line_total"]):
    lines, branches = file["line_total"] - file["line_covered"], file["branch_total"] - file["branch_covered"]
    print(f"{lines:5} lines {branches:5} branches not reached  {file['filename']}")
print(f"lines {summary['line_percent']} %, branches {summary['branch_percent']} %")
PYTHON
