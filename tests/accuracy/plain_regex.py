#!/usr/bin/env python3
"""What a plain regular expression for kind, number and date reaches on the same documents, for README's table.

  plain_regex.py DIR > records.jsonl      DIR holds seeds/ and texts/; score the records like the program's"""
import json
import re
import sys
from pathlib import Path

KINDS = {"Nghị quyết": "NQ", "Quyết định": "QĐ", "Chỉ thị": "CT", "Quy chế": "QC", "Quy định": "QyĐ", "Thông báo": "TB", "Hướng dẫn": "HD",
         "Chương trình": "CTr", "Kế hoạch": "KH", "Phương án": "PA", "Đề án": "ĐA", "Báo cáo": "BC", "Biên bản": "BB", "Tờ trình": "TTr",
         "Công điện": "CĐ", "Công văn": "CV", "Nghị định": "NĐ", "Thông tư liên tịch": "TTLT", "Thông tư": "TT", "Kết luận": "KL", "Luật": "L",
         "Pháp lệnh": "PL"}
DATE = r"(?:,?\s+ngày\s+(?:(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})))?"
CITATION = re.compile("(" + "|".join(sorted(KINDS, key=len, reverse=True)) + r")\s+(?:số\s*:?\s*)?(\d{1,6}[a-z]?(?:\s*/\s*\d{4})?\s*[/-]\s*"
                      r"[A-ZĐ][A-Za-zĐđ0-9&]*(?:\s*[-/]\s*[A-ZĐ][A-Za-zĐđ0-9&]*)*)" + DATE, re.IGNORECASE)


def citations(text):
    for match in CITATION.finditer(text):
        kind, reference, *parts = match.groups()
        day, month, year = parts[:3] if parts[0] else parts[3:]
        yield {"type": KINDS[kind.capitalize()] if kind.capitalize() in KINDS else None,
               "reference": {"canonical": re.sub(r"\s+", "", reference)},
               "date": {"value": f"{year}-{int(month):02}-{int(day):02}"} if day else None, "title": None, "issuer": None, "where": "preamble"}


def main():
    root = Path(sys.argv[1])
    for path in sorted([*root.glob("seeds/*.txt"), *root.glob("texts/*.txt")]):
        record = {"source": {"path": str(path.relative_to(root))}, "citations": list(citations(path.read_text("utf-8")))}
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
