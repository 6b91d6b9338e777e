#!/usr/bin/env python3
"""Every planted fault is found by its rule, and no near miss has a warning or error: planted/RULE.txt holds for each rule how its documents
differ from the two below ("⏎" stands for a line's end)."""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = os.environ.get("CONGVAN", "congvan")
FOLDER = Path(__file__).parent / "planted"
TODAY = "2026-03-31"
# Those of test_many.py.
MANY = {"cited-replaced", "cited-against-catalog", "contradicts-cited-document", "cited-differently", "cited-subject-differs",
        "cited-document-absent", "duplicate-document", "number-date-order"}
BODY = "Thực hiện {cites}, Sở Nội vụ đề nghị các phòng, đơn vị rà soát thủ tục hành chính./."
COMMON = {
    "head": "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ", "date": "Hòa Lâm, ngày 27 tháng 3 năm 2026", "sign": "GIÁM ĐỐC", "name": "Vi Văn Thông", "tail": "",
}
FORMS = {
    "dispatch": ({
        "number": "Số: 214/SNV-VP", "subject": "V/v rà soát thủ tục hành chính", "kind": "", "to": "Kính gửi: Các phòng, đơn vị trực thuộc Sở",
        "body": "Sở Nội vụ đề nghị các phòng, đơn vị rà soát thủ tục hành chính./.", "recipients": "Nơi nhận:\n- Như trên;\n- Lưu: VT, VP.",
    }, "{head}\n\n{number}\n{subject}\n\n{date}\n\n{kind}\n\n{to}\n\n{body}\n\n{recipients}\n\n{sign}\n\n\n{name}\n\n\n{tail}\n"),
    "decision": ({
        "number": "Số: 45/QĐ-SNV",
        "bases": "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nTheo đề nghị của Chánh Văn phòng Sở.",
        "articles": "Điều 1. Thành lập Tổ công tác.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký./.",
        "recipients": "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT, VP.",
    }, "{head}\n\n{number}\n\n{date}\n\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác rà soát thủ tục hành chính\n\nGIÁM ĐỐC SỞ NỘI VỤ\n\n{bases}\n\n"
       "QUYẾT ĐỊNH:\n\n{articles}\n\n{recipients}\n\n{sign}\n\n\n{name}\n\n\n{tail}\n"),
}


def document(case):
    changes = {}
    for line in case.splitlines():
        slot, _, value = line.partition(" = ")
        changes[slot.strip(" =")] = value.replace("⏎", "\n")
    if "whole" in changes:
        return changes["whole"] + "\n"
    slots, form = FORMS[changes.pop("form", "dispatch")]
    if "cites" in changes:
        changes["body"] = BODY.format(cites=changes.pop("cites"))
    unknown = set(changes) - set(slots) - set(COMMON)
    assert not unknown, f"no slot {unknown}"
    return form.format(**{**COMMON, **slots, **changes})


def cases():
    """(rule, whether it is a fault, its differences) for every case."""
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text("utf-8").split("== ")[1:]:
            kind, _, case = block.partition("\n")
            yield path.stem, kind == "fault", case.rstrip("\n")


def audit(folder):
    done = subprocess.run([PROGRAM, "audit", "-f", "jsonl", "--today", TODAY, "--fail-on", "never", "--lang", "en", "-q", "--ignore", ",".join(sorted(MANY)), folder], stdout=subprocess.PIPE,
                          check=True)
    found = {}
    for line in done.stdout.splitlines():
        finding = json.loads(line)
        found.setdefault(Path(finding["path"]).name, []).append(finding)
    return found


def rules():
    done = subprocess.run([PROGRAM, "rules", "-f", "json", "--lang", "en"], stdout=subprocess.PIPE, check=True)
    return {rule["name"]: rule["severity"] for rule in json.loads(done.stdout)}


# Rules that no single text can show: tests beside those of the readers, and of many documents, hold them.
ELSEWHERE = {"date-incomplete", "text-repaired", "encoding-assumed", "encoding-unsure", "ocr-unsure"}


def faults_of(all_cases, found):
    severities = rules()
    for index, (rule, fault, case) in enumerate(all_cases):
        findings = found.get(f"{index}.txt", [])
        if fault and not any(one["rule"] == rule and one["severity"] == severities[rule] for one in findings):
            yield f"{rule}: not found in\n{case}\nbut {[one['message'] for one in findings]}"
        if not fault:
            wrong = [one["message"] for one in findings if one["severity"] != "info" or one["rule"] == rule]
            if wrong:
                yield f"{rule}: a near miss is flagged\n{case}\n{wrong}"
    for rule in sorted(set(severities) - ELSEWHERE - MANY):
        counts = [sum(1 for one, fault, _ in all_cases if one == rule and fault is wanted) for wanted in (True, False)]
        if min(counts) < 3:
            yield f"{rule}: {counts[0]} faults and {counts[1]} near misses, where 3 are wanted"


if __name__ == "__main__":
    planted = list(cases())
    with tempfile.TemporaryDirectory(prefix="congvan-test-") as place:
        for number, (_, _, differences) in enumerate(planted):
            (Path(place) / f"{number}.txt").write_text(document(differences), "utf-8")
        (Path(place) / "whole.txt").write_text(document(""), "utf-8")
        (Path(place) / "decision.txt").write_text(document("form = decision"), "utf-8")
        results = audit(place)
    wrong = list(faults_of(planted, results))
    wrong += [f"{name} has findings: {results[name]}" for name in ("whole.txt", "decision.txt") if name in results]
    print("\n\n".join(wrong) or f"{len(planted)} planted documents are as expected")
    sys.exit(1 if wrong else 0)
