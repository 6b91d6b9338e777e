"""Validates records against their JSON Schema: validate.py SCHEMA RECORDS.jsonl. Exits 1 with what is wrong, 77 without python3-jsonschema."""
import json
import sys

try:
    import jsonschema
except ImportError:
    jsonschema = None

SKIPPED = 77


def validator_of(schema):
    if jsonschema is None:
        print("skipped: python3-jsonschema is not installed")
        sys.exit(SKIPPED)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def failures(validator, record):
    """What is wrong with a record, one line each."""
    for error in validator.iter_errors(record):
        place = "/".join(str(part) for part in error.absolute_path)
        yield f"{record.get('source', {}).get('path')}: {place}: {error.message[:300]}"


def main():
    schema_file, records_file = sys.argv[1:]
    with open(schema_file, encoding="utf-8") as file:
        validator = validator_of(json.load(file))
    count, wrong = 0, []
    with open(records_file, encoding="utf-8") as file:
        for line in file:
            count += 1
            wrong += failures(validator, json.loads(line))
    print("\n".join(wrong) if wrong else f"{count} records are valid")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
