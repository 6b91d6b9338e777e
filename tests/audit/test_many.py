#!/usr/bin/env python3
"""Rules over many documents: a small set of documents a case, told by how each differs from the dispatch of test_planted.py. Every fault is
found and no near miss is flagged; the records of the documents give what the documents give."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from test_planted import MANY, PROGRAM, TODAY, document

ALWAYS_INFO = {"cited-document-absent", "cited-subject-differs"}
CATALOG = """reference,date,issuer,kind,subject,status,replaced_by
110/2004/NĐ-CP,2004-04-08,Chính phủ,NĐ,công tác văn thư,hết hiệu lực,30/2020/NĐ-CP
30/2020/NĐ-CP,2020-03-05,Chính phủ,Nghị định,"công tác văn thư, lưu trữ",còn hiệu lực,
01/2011/TT-BNV,19/01/2011,Bộ Nội vụ,TT,thể thức,hết hiệu lực,30/2020/NĐ-CP
"""
PLAN = "Kế hoạch số 31/KH-UBND ngày {day} của UBND tỉnh về cải cách hành chính"


def cite(what, number=1, **more):
    return "\n".join([f"number = Số: {number}/SNV-VP", f"cites = {what}"] + [f"{slot} = {value}" for slot, value in more.items()])


def plan(number, day, subject="cải cách hành chính", body="Thực hiện tốt."):
    return (f"head = ỦY BAN NHÂN DÂN⏎TỈNH LAI CHÂU\nnumber = Số: {number}/KH-UBND\ndate = Lai Châu, {day}\nsubject = \n"
            f"kind = KẾ HOẠCH⏎Về {subject}\nto = \nbody = {body}/.\nrecipients = Nơi nhận:⏎- UBND xã;⏎- Lưu: VT.")


HERE = {"head": "UBND TỈNH LAI CHÂU⏎SỞ NỘI VỤ", "date": "Lai Châu, ngày 27 tháng 3 năm 2026"}
THERE = {"head": "UBND TỈNH LẠNG SƠN⏎SỞ NỘI VỤ", "date": "Lạng Sơn, ngày 27 tháng 3 năm 2026"}
NATIONAL = "Nghị định số 30/2020/NĐ-CP ngày {day} của Chính phủ về công tác văn thư"
OLD = "Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư"
ORDERED = [plan(n, f"ngày {d:02} tháng 3 năm 2026", f"việc thứ {n}") for n, d in ((31, 2), (32, 3), (33, 4), (34, 5), (36, 9), (37, 10))]

# rule, whether it is a fault, the documents, further arguments
CASES = [
    ("cited-differently", True, [cite(NATIONAL.format(day="05/3/2020"), 1), cite(NATIONAL.format(day="05/3/2020"), 2), cite(NATIONAL.format(day="03/5/2020"), 3)], ()),
    ("cited-differently", True, [cite(PLAN.format(day="04/3/2026"), 1, **HERE), cite(PLAN.format(day="04/3/2026"), 2, **HERE), cite(PLAN.format(day="14/3/2026"), 3, **HERE)], ()),
    ("cited-differently", True, [cite("Công văn số 31/UBND-TH ngày 04/3/2026 của UBND tỉnh Lai Châu về đất đai", 1), cite("Công văn số 31/UBND-TH ngày 04/3/2026 của UBND tỉnh Lai Châu về đất đai", 2),
                                 cite("Công văn số 31/UBND-TH ngày 05/3/2026 của UBND tỉnh Lai Châu về đất đai", 3)], ()),
    ("cited-differently", False, [cite(PLAN.format(day="04/3/2026"), 1, **HERE), cite(PLAN.format(day="14/3/2026"), 2, **THERE)], ()),
    ("cited-differently", False, [cite(PLAN.format(day="04/3/2026"), 1, **HERE), cite(PLAN.format(day="04/3/2025"), 2, **HERE)], ()),
    ("cited-differently", False, [cite(PLAN.format(day="04/3/2026"), 1), cite(PLAN.format(day="14/3/2026"), 2)], ()),
    ("cited-differently", False, [cite(NATIONAL.format(day="05/3/2020"), 1), cite("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ", 2)], ()),
    ("contradicts-cited-document", True, [plan(31, "ngày 04 tháng 3 năm 2026"), cite(PLAN.format(day="14/3/2026"), 1, **HERE)], ()),
    ("contradicts-cited-document", True, [cite("Kế hoạch số 31/KH-UBND ngày 14/3/2026 của UBND tỉnh Lai Châu về cải cách", 1), plan(31, "ngày 04 tháng 3 năm 2026")], ()),
    ("contradicts-cited-document", True, [plan(31, "ngày 04 tháng 3 năm 2026"), cite("Báo cáo số 31/KH-UBND ngày 04/3/2026 của UBND tỉnh về cải cách hành chính", 1, **HERE)], ()),
    ("contradicts-cited-document", False, [plan(31, "ngày 04 tháng 3 năm 2026"), cite(PLAN.format(day="04/3/2026"), 1, **HERE)], ()),
    ("contradicts-cited-document", False, [plan(31, "ngày 04 tháng 3 năm 2026"), cite(PLAN.format(day="14/3/2026"), 1, **THERE)], ()),
    ("contradicts-cited-document", False, [plan(31, "ngày 04 tháng 3 năm 2026"), cite("Kế hoạch số 31/KH-UBND ngày 14/3/2026 của UBND xã Nậm Xa về cải cách hành chính", 1, **HERE)], ()),
    ("cited-subject-differs", True, [plan(31, "ngày 04 tháng 3 năm 2026", "phòng cháy chữa cháy rừng mùa khô hanh"), cite("Kế hoạch số 31/KH-UBND ngày 04/3/2026 của UBND tỉnh về tuyển dụng viên chức sự nghiệp công lập ngành giáo dục", 1, **HERE)], ()),
    ("cited-subject-differs", True, [plan(32, "ngày 05 tháng 3 năm 2026", "tuyển dụng viên chức ngành giáo dục đào tạo"), cite("Kế hoạch số 32/KH-UBND ngày 05/3/2026 của UBND tỉnh về phòng chống thiên tai, tìm kiếm cứu nạn, lũ quét", 1, **HERE)], ()),
    ("cited-subject-differs", True, [plan(33, "ngày 05 tháng 3 năm 2026", "phát triển kinh tế rừng bền vững vùng biên giới"), cite("Kế hoạch số 33/KH-UBND ngày 05/3/2026 của UBND tỉnh về chuyển đổi số, hạ tầng dữ liệu, nhân lực công nghệ", 1, **HERE)], ()),
    ("cited-subject-differs", False, [plan(31, "ngày 04 tháng 3 năm 2026", "phòng cháy chữa cháy rừng mùa khô hanh"), cite("Kế hoạch số 31/KH-UBND ngày 04/3/2026 của UBND tỉnh về phòng cháy, chữa cháy rừng", 1, **HERE)], ()),
    ("cited-subject-differs", False, [plan(31, "ngày 04 tháng 3 năm 2026", "phòng cháy chữa cháy rừng mùa khô hanh"), cite("Kế hoạch số 31/KH-UBND ngày 04/3/2026 của UBND tỉnh về rừng", 1, **HERE)], ()),
    ("cited-subject-differs", False, [plan(31, "ngày 04 tháng 3 năm 2026", "phòng cháy chữa cháy rừng mùa khô hanh"), cite("Kế hoạch số 31/KH-UBND ngày 04/3/2026 của UBND tỉnh", 1, **HERE)], ()),
    ("cited-document-absent", True, [plan(32, "ngày 05 tháng 3 năm 2026"), cite(PLAN.format(day="04/3/2026"), 1, **HERE)], ()),
    ("cited-document-absent", True, [cite(NATIONAL.format(day="05/3/2020"), 1)], ("--complete",)),
    ("cited-document-absent", True, [cite(PLAN.format(day="04/3/2026"), 1, **HERE)], ("--complete",)),
    ("cited-document-absent", False, [cite(NATIONAL.format(day="05/3/2020"), 1)], ()),
    ("cited-document-absent", False, [plan(31, "ngày 04 tháng 3 năm 2026"), cite(PLAN.format(day="04/3/2026"), 1, **HERE)], ("--complete",)),
    ("cited-document-absent", False, [cite("Kế hoạch số 31/KH-UBND ngày 04/3/2026 của UBND tỉnh về cải cách hành chính", 1)], ("--complete",)),
    ("duplicate-document", True, [plan(31, "ngày 04 tháng 3 năm 2026", "tuyển dụng"), plan(31, "ngày 04 tháng 3 năm 2026", "thiên tai")], ()),
    ("duplicate-document", True, [plan(31, "ngày 04 tháng 3 năm 2026", "tuyển dụng"), plan(31, "ngày 09 tháng 3 năm 2026", "thiên tai")], ()),
    ("duplicate-document", True, [plan(31, "ngày 04 tháng 3 năm 2026", "tuyển dụng", "1. Thi tuyển.⏎2. Xét tuyển."), plan(31, "ngày 04 tháng 3 năm 2026", "tuyển dụng", "1. Thi tuyển.⏎2. Tiếp nhận.")], ()),
    ("duplicate-document", False, [plan(31, "ngày 04 tháng 3 năm 2026"), plan(32, "ngày 04 tháng 3 năm 2026")], ()),
    ("duplicate-document", False, [plan(31, "ngày 04 tháng 3 năm 2026"), plan(31, "ngày 04 tháng 3 năm 2025")], ()),
    ("duplicate-document", False, [plan(31, "ngày 04 tháng 3 năm 2026"), plan(31, "ngày 04 tháng 3 năm 2026").replace("LAI CHÂU", "LẠNG SƠN").replace("Lai Châu", "Lạng Sơn")], ()),
    ("number-date-order", True, ORDERED + [plan(35, "ngày 27 tháng 5 năm 2026", "việc thứ 35")], ("--today", "2026-12-31")),
    ("number-date-order", True, ORDERED + [plan(35, "ngày 05 tháng 01 năm 2026", "việc thứ 35")], ()),
    ("number-date-order", True, ORDERED + [cite("Kế hoạch số 35/KH-UBND ngày 06/01/2026 của UBND tỉnh về việc thứ 35", 1, **HERE)], ("--ignore", "cited-document-absent")),
    ("number-date-order", False, ORDERED + [plan(35, "ngày 09 tháng 3 năm 2026", "việc thứ 35")], ()),
    ("number-date-order", False, ORDERED + [plan(35, "ngày 12 tháng 3 năm 2026", "việc thứ 35")], ()),
    ("number-date-order", False, ORDERED[:3] + [plan(35, "ngày 05 tháng 01 năm 2026", "việc thứ 35")], ()),
    ("cited-replaced", True, [cite(OLD)], ("--catalog", "catalog.csv")),
    ("cited-replaced", True, [cite("Thông tư số 01/2011/TT-BNV ngày 19/01/2011 của Bộ Nội vụ về thể thức")], ("--catalog", "catalog.csv")),
    ("cited-replaced", True, [cite(OLD, date="Hòa Lâm, ngày 05 tháng 5 năm 2021")], ("--catalog", "catalog.csv")),
    ("cited-replaced", False, [cite(OLD, date="Hòa Lâm, ngày 05 tháng 5 năm 2015")], ("--catalog", "catalog.csv")),
    ("cited-replaced", False, [cite(NATIONAL.format(day="05/3/2020") + " thay thế Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư")], ("--catalog", "catalog.csv")),
    ("cited-replaced", False, [cite(NATIONAL.format(day="05/3/2020"))], ("--catalog", "catalog.csv")),
    ("cited-against-catalog", True, [cite(NATIONAL.format(day="03/5/2020"))], ("--catalog", "catalog.csv")),
    ("cited-against-catalog", True, [cite("Quyết định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư")], ("--catalog", "catalog.csv")),
    ("cited-against-catalog", True, [cite(OLD.replace("08/4", "18/4"), date="Hòa Lâm, ngày 05 tháng 5 năm 2015")], ("--catalog", "catalog.csv")),
    ("cited-against-catalog", False, [cite(NATIONAL.format(day="05/3/2020"))], ("--catalog", "catalog.csv")),
    ("cited-against-catalog", False, [cite("Nghị định số 30/2021/NĐ-CP ngày 26/3/2021 của Chính phủ về nhà ở")], ("--catalog", "catalog.csv")),
    ("cited-against-catalog", False, [cite("Quyết định số 30/2020/QĐ-UBND ngày 04/3/2020 của UBND tỉnh về phân cấp")], ("--catalog", "catalog.csv")),
]


def audit(place, *arguments):
    done = subprocess.run([PROGRAM, "audit", "-f", "jsonl", "--today", TODAY, "--fail-on", "never", "--lang", "en", "-q", *arguments],
                          stdout=subprocess.PIPE, check=True, cwd=place)
    return [json.loads(line) for line in done.stdout.splitlines()]


def records(place):
    with open(place / "records.jsonl", "wb") as out:
        subprocess.run([PROGRAM, "extract", "-q", "-f", "jsonl", "in"], stdout=out, check=True, cwd=place)


def faults():
    for index, (rule, fault, documents, arguments) in enumerate(CASES):
        with tempfile.TemporaryDirectory(prefix="congvan-test-") as name:
            place = Path(name)
            (place / "in").mkdir()
            (place / "catalog.csv").write_text(CATALOG, "utf-8")
            for number, differences in enumerate(documents):
                (place / "in" / f"{number}.txt").write_text(document(differences), "utf-8")
            records(place)
            for source in (("in",), ("--from-records", "records.jsonl")):
                found = [one for one in audit(place, *arguments, *source) if one["rule"] in MANY]
                hit = [one for one in found if one["rule"] == rule]
                if fault and len(hit) != 1:
                    yield f"case {index}, {rule}, {source[0]}: {len(hit)} findings where 1 is wanted: {[one['message'] for one in found]}"
                # What is doubtful without the text is told as info.
                wrong = [one["message"] for one in found if one["severity"] != "info" or one["rule"] == rule in ALWAYS_INFO]
                if not fault and wrong:
                    yield f"case {index}: a near miss of {rule} is flagged: {wrong}"
    for rule in sorted(MANY):
        counts = [sum(1 for case in CASES if case[0] == rule and case[1] is wanted) for wanted in (True, False)]
        if min(counts) < 3:
            yield f"{rule}: {counts[0]} faults and {counts[1]} near misses, where 3 are wanted"


if __name__ == "__main__":
    wrong = list(faults())
    print("\n".join(wrong) or f"{len(CASES)} sets of documents are as expected")
    sys.exit(1 if wrong else 0)
