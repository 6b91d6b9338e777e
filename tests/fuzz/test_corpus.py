"""The program on all inputs that fuzzing has kept: the same bytes on one thread and on four, in every form; and every record is valid."""
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "schema"))
import validate

CONGVAN = os.environ["CONGVAN"]
CORPUS = pathlib.Path(__file__).parent / "corpus"


def run(*arguments):
    done = subprocess.run([CONGVAN, *arguments, "."], cwd=CORPUS, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    # The last lines are the summary, which tells the time that it took.
    return done.returncode, done.stdout, [line for line in done.stderr.splitlines() if b" .: " not in line and b"/" in line]


def differences():
    for arguments in (["extract", "-f", "jsonl"], ["extract", "-f", "csv", "-t", "citations"], ["extract", "-f", "ics"], ["audit", "-f", "json"], ["graph"]):
        one, four = (run(*arguments, "-j", jobs) for jobs in "14")
        if one[0] not in (0, 1) or len(one[1]) == 0:
            yield f"{' '.join(arguments)}: status {one[0]}, {len(one[1])} bytes"
        for name, first, second in zip(("status", "output", "messages"), one, four):
            if first != second:
                yield f"{' '.join(arguments)}: -j1 and -j4 differ in {name}"


def invalid():
    if validate.jsonschema is None:
        return
    validator = validate.validator_of(json.loads(subprocess.run([CONGVAN, "schema"], stdout=subprocess.PIPE, check=True).stdout))
    for line in run("extract", "-f", "jsonl", "-j", "2")[1].splitlines():
        yield from validate.failures(validator, json.loads(line))


def main():
    count = sum(1 for path in CORPUS.rglob("*") if path.is_file())
    wrong = [*differences(), *invalid()]
    print("\n".join(wrong) if wrong else f"{count} inputs")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
