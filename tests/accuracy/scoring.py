"""Records against annotations by field: how many values are annotated, given, and the same. Used by the tests and the gate beside this file."""
import collections
import json
import re
import subprocess
import unicodedata


def same(text):
    """White space, outer punctuation, dashes and markup do not count; letters do, tones and marks included."""
    if text is None:
        return None
    text = unicodedata.normalize("NFC", str(text)).replace("\u2013", "-").replace("\u2014", "-").replace("\u00d0", "Đ")
    text = re.sub(r"\s+", " ", re.sub(r"[*_`\"“”]+", "", text)).strip(" \t.,;:/")
    return re.sub(r"([-/]) ", r"\1", text)


def compact(text):
    return None if text is None else re.sub(r"\s+", "", unicodedata.normalize("NFC", text)).replace("\u2013", "-").replace("\u00d0", "Đ")


def values(document):
    """A document as {field: Counter of comparable values}."""
    found = collections.defaultdict(collections.Counter)

    def add(field, value):
        if value not in (None, "", ()):
            found[field][value] += 1

    add("type", document["type"])
    add("reference", compact(document["reference"]))
    add("date", document["date"])
    for field in ("place", "issuer", "subject"):
        add(field, same(document[field]))
    for field, entries in (("addressee", document["addressees"]), ("recipient", document["recipients"])):
        for entry in entries:
            add(field, same(entry))
    signer = document["signer"] or {}
    add("signer.name", same(signer.get("name")))
    add("signer.title", same(signer.get("title")))
    for line in signer.get("capacity") or []:
        add("signer.capacity", same(line))
    for citation in document["citations"]:
        identity = compact(citation["reference"]) or same(citation["title"])
        add("citation", (citation["type"], identity, citation["date"]))
        add("citation.reference", identity)
        add("citation.where", (identity, citation["where"]))
        if citation["issuer"]:
            add("citation.issuer", (identity, same(citation["issuer"])))
    for directive in document["directives"]:
        add("directive", (directive["path"], same(directive["text"])))
    for note in document["footnotes"]:
        add("footnote", (note["mark"], same(note["text"])))
    return found


def flat(record):
    """A record of the program in the annotations' form."""
    def inner(value, key):
        return value[key] if value else None

    return {
        "type": record["type"], "reference": inner(record["reference"], "canonical"), "date": inner(record["date"], "value"),
        "place": record["place"], "issuer": inner(record["issuer"], "name"), "subject": record["subject"],
        "addressees": record["addressees"], "recipients": [entry["text"] for entry in record["recipients"]],
        "signer": record["signatures"][0] if record["signatures"] else None,
        "citations": [{**citation, "reference": inner(citation["reference"], "canonical"), "date": inner(citation["date"], "value")}
                      for citation in record["citations"]],
        "directives": [directive for directive in record["directives"] if not directive["path"].startswith("+")],
        "footnotes": record["footnotes"],
    }


def extract(program, *paths, cwd=None):
    done = subprocess.run([program, "extract", "-f", "jsonl", *map(str, paths)], cwd=cwd, capture_output=True, check=True, timeout=600)
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def compare(annotation, record):
    """Disagreements, one a line: '-' annotated and missed, '+' given and not annotated."""
    wanted, given = values(annotation), values(flat(record))
    unsure = {{"citations": "citation", "directives": "directive", "addressees": "addressee", "recipients": "recipient", "footnotes": "footnote"}
              .get(key, key) for key in annotation.get("unsure", [])}
    lines = []
    for field in sorted(set(wanted) | set(given)):
        if field in unsure or field.split(".")[0] in unsure:
            continue
        lines += [f"{annotation['file']}: {field} - {value}" for value in (wanted[field] - given[field]).elements()]
        lines += [f"{annotation['file']}: {field} + {value}" for value in (given[field] - wanted[field]).elements()]
    return lines
