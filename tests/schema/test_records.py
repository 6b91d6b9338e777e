"""Every record that the program writes is valid, of samples, of the corpus and of unreadable files; and the schema is strict."""
import copy
import glob
import json
import os
import subprocess
import sys
import tempfile

from validate import failures, validator_of

CONGVAN = os.environ["CONGVAN"]


def run(*arguments):
    return subprocess.run([CONGVAN, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout


def inputs(folder):
    """Samples, the corpus where it is known, and inputs at the edge."""
    edges = {b"empty.txt": b"", b"broken.txt": b"S\xe1\xbb: 12/QD\xff\xfe", b"blank \\ \xff.txt": b" \n", b"picture.txt": b"\x89PNG\r\n\x1a\n\0\0\0"}
    for name, content in edges.items():
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(content)
    paths = [folder, os.path.join(folder, "missing.txt"), os.path.join(os.environ["CONGVAN_SOURCE_DIR"], "samples")]
    corpus = os.environ.get("CONGVAN_CORPUS")
    return paths + (sorted(glob.glob(os.path.join(corpus, "seeds")) + glob.glob(os.path.join(corpus, "texts"))) if corpus else [])


def objects(value):
    """Every object inside a record, itself included."""
    if isinstance(value, dict):
        yield value
    if isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from objects(part)


def laxities(validator, record):
    """Changes to a valid record that the schema should refuse and does not: a key more, a key less."""
    for number, found in enumerate(objects(record)):
        for key in [*found, None]:
            changed = copy.deepcopy(record)
            target = list(objects(changed))[number]
            if key is None:
                target["unheard_of"] = 1
            elif key in ("units", "drafter"):
                continue
            else:
                del target[key]
            if validator.is_valid(changed):
                yield f"{record['source']['path']}: object {number} is valid with {'a key more' if key is None else 'no ' + key}"


def main():
    validator = validator_of(json.loads(run("schema")))
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        records = [json.loads(line) for line in run("extract", "-f", "jsonl", *inputs(folder)).splitlines()]
        records += json.loads(run("extract", *inputs(folder)))
    unreadable = [record for record in records if "error" in record]
    if len(records) < 20 or not unreadable:
        wrong.append(f"{len(records)} records, {len(unreadable)} of them unreadable: expected more")
    for record in records:
        wrong += failures(validator, record)
    for record in sorted((record for record in records if "error" not in record), key=lambda each: len(json.dumps(each)))[:12] + unreadable[:1]:
        wrong += laxities(validator, record)
    print("\n".join(wrong) if wrong else f"{len(records)} records are valid")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
