#!/usr/bin/env python3
"""Findings in every form, chosen, counted and compared with a baseline; the exit status as the manual has it."""
import csv
import html.parser
import io
import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
from harness import ProgramTest, environment, main  # noqa: E402

WHOLE = """UBND TỈNH HÒA LÂM
SỞ NỘI VỤ

Số: 214{blank}/SNV-VP
V/v rà soát thủ tục hành chính

Hòa Lâm, ngày 27 tháng 3 năm 2026

Kính gửi: Các phòng, đơn vị trực thuộc Sở

{lead}Thực hiện Kế hoạch số 31/KH-SNV ngày {day} của Sở Nội vụ về cải cách hành chính, Sở đề nghị rà soát./.

Nơi nhận:
- Như trên;
- Lưu: VT, VP.

GIÁM ĐỐC


Vi Văn Thông
"""
GOOD = WHOLE.format(blank="", day="04/3/2026", lead="")
FAULTY = WHOLE.format(blank=" ", day="20/09/2025", lead="")
TODAY = ("--today", "2026-03-31", "--lang", "en")


class Forms(ProgramTest):
    def audit(self, status, *arguments, **more):
        done = self.run_program("audit", *TODAY, *arguments, **more)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return done.stdout.decode()

    def findings(self, *arguments, status=1):
        return [json.loads(line) for line in self.audit(status, "-f", "jsonl", *arguments).splitlines()]

    def test_a_clean_folder_is_told_so(self):
        for name in ("a.txt", "b.txt"):
            self.file("in/" + name, GOOD)
        self.assertEqual(self.audit(0, "in"), "looked at 2 documents, no finding\n")
        done = self.run_program("audit", "--today", "2026-03-31", "--lang", "vi", "in")
        self.assertEqual(done.stdout.decode(), "đã xem 2 văn bản, không có phát hiện nào\n")

    def test_text_quotes_the_line_and_marks_the_place(self):
        self.file("a.txt", FAULTY)
        lines = self.audit(1, "a.txt").splitlines()
        self.assertEqual(lines[0], 'a.txt:4:5: warning: "214 /SNV-VP" has blanks inside number and symbol; expected "214/SNV-VP" '
                                   "[reference-blank-inside]")
        self.assertEqual(lines[1], "    Số: 214 /SNV-VP")
        self.assertEqual(lines[2], "        ^~~~~~~~~~~")
        self.assertIn("looked at 1 documents: 0 errors, 2 warnings, 0 infos", lines)
        self.assertIn("  date-padding: 1 warning", lines)

    def test_json_has_the_keys_of_the_manual_and_spans_of_the_text(self):
        self.file("a.txt", FAULTY)
        for finding in json.loads(self.audit(1, "-f", "json", "a.txt")):
            self.assertEqual(list(finding), ["path", "rule", "severity", "message", "clause", "span", "related", "fingerprint", "known"])
            self.assertIn("Decree 30/2020/NĐ-CP", finding["clause"])
            span = finding["span"]
            self.assertIn(FAULTY.encode()[span["start"]:span["end"]].decode(), ("214 /SNV-VP", "ngày 20/09/2025"))

    def test_csv_has_a_row_a_finding(self):
        self.file("a.txt", FAULTY)
        rows = list(csv.DictReader(io.StringIO(self.audit(1, "-f", "csv", "a.txt"), newline="")))
        self.assertEqual([row["rule"] for row in rows], ["reference-blank-inside", "date-padding"])
        self.assertEqual(rows[0]["line"], "4")

    def test_sarif_names_every_rule_and_points_at_lines(self):
        self.file("với dấu/a b.txt", FAULTY)
        log = json.loads(self.audit(1, "-f", "sarif", "với dấu"))
        self.assertEqual(log["version"], "2.1.0")
        (run,) = log["runs"]
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        self.assertEqual(len(rules), len(set(rules)))
        self.assertEqual(run["columnKind"], "unicodeCodePoints")
        self.assertEqual(len(run["results"]), 2)
        for result in run["results"]:
            self.assertIn(result["ruleId"], rules)
            self.assertIn(result["level"], ("error", "warning", "note"))
            place = result["locations"][0]["physicalLocation"]
            self.assertEqual(place["artifactLocation"]["uri"], "v%E1%BB%9Bi%20d%E1%BA%A5u/a%20b.txt")
            self.assertGreater(place["region"]["startLine"], 0)
            self.assertRegex(result["partialFingerprints"]["congvan/v1"], "^[0-9a-f]{16}$")
        self.assertEqual(json.loads(self.audit(0, "-f", "sarif", "--select", "date-missing", "với dấu"))["runs"][0]["results"], [])

    def test_html_is_one_page_that_asks_nothing_of_others_and_runs_nothing_of_a_document(self):
        self.file("<img src=x>.txt", FAULTY.replace("cải cách", "<script>alert(1)</script>"))
        page = self.audit(1, "-f", "html", ".")

        class Tags(html.parser.HTMLParser):
            seen = []

            def handle_starttag(self, tag, attributes):
                self.seen.append(tag)
                for name, value in attributes:
                    assert not (name in ("src", "href") and value), (name, value)

        Tags().feed(page)
        self.assertNotIn("img", Tags.seen)
        self.assertEqual(Tags.seen.count("script"), 1)
        self.assertEqual(Tags.seen.count("article"), 2)

    def test_select_ignore_and_fail_on_choose(self):
        self.file("a.txt", FAULTY)
        self.assertEqual([one["rule"] for one in self.findings("--select", "date-padding", "a.txt")], ["date-padding"])
        self.assertEqual([one["rule"] for one in self.findings("--ignore", "date-padding", "a.txt")], ["reference-blank-inside"])
        self.audit(0, "--fail-on", "error", "a.txt")
        self.audit(0, "--fail-on", "never", "a.txt")
        self.audit(1, "--fail-on", "info", "a.txt")

    def test_a_baseline_knows_findings_though_lines_move_and_languages_change(self):
        path = self.file("a.txt", FAULTY)
        self.audit(0, "--write-baseline", "known.txt", "a.txt")
        self.assertIn("; 2 known findings", self.audit(0, "--baseline", "known.txt", "a.txt"))
        path.write_text("\n\n" + WHOLE.format(blank=" ", day="20/09/2025", lead="Một câu nữa. "), "utf-8")
        known = self.findings("--baseline", "known.txt", "a.txt", status=0)
        self.assertEqual([one["known"] for one in known], [True, True])
        self.assertEqual(self.run_program("audit", "--lang", "vi", "--today", "2026-03-31", "--baseline", "known.txt", "a.txt").returncode, 0)
        path.write_text(WHOLE.format(blank=" ", day="20/08/2025", lead=""), "utf-8")
        known = self.findings("--baseline", "known.txt", "a.txt", status=1)
        self.assertEqual([one["known"] for one in known], [True, False])

    def test_equal_findings_of_one_document_have_fingerprints_of_their_own(self):
        twice = FAULTY.replace("Sở đề nghị", "Báo cáo số 32/BC-SNV ngày 20/09/2025 của Sở Nội vụ về chuyển đổi số, Sở đề nghị")
        self.file("a.txt", twice)
        prints = [one["fingerprint"] for one in self.findings("--select", "date-padding", "a.txt")]
        self.assertEqual(len(prints), 2)
        self.assertEqual(len(set(prints)), 2)

    def test_records_are_audited_like_documents_where_the_text_is_not_needed(self):
        self.file("a.txt", FAULTY)
        self.file("r.jsonl", self.run_program("extract", "-f", "jsonl", "a.txt").stdout)
        of_text = [(one["rule"], one["path"], one["fingerprint"]) for one in self.findings("a.txt")]
        of_records = [(one["rule"], one["path"], one["fingerprint"]) for one in self.findings("--from-records", "r.jsonl")]
        self.assertEqual(of_text, of_records)

    def test_what_cannot_be_read_fails_and_is_no_document(self):
        self.file("a.txt", GOOD)
        done = self.run_program("audit", *TODAY, "a.txt", "none.txt")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"none.txt", done.stderr)
        self.assertIn("looked at 1 documents", done.stdout.decode())

    def test_a_hostile_name_or_text_sends_no_control_to_the_terminal(self):
        self.file("a\x1b[2J.txt", FAULTY.replace("214 /", "214 /").replace("cách", "cá\x1b[31mch\u202e"))
        self.assertNotIn("\x1b", self.audit(1, "."))
        self.assertNotIn("\u202e", self.audit(1, "."))

    def test_every_rule_is_listed_and_explained_in_both_languages(self):
        names = [rule["name"] for rule in json.loads(self.run_program("rules", "-f", "json").stdout)]
        listed = self.run_program("rules").stdout.decode().splitlines()
        self.assertEqual([line.split()[0] for line in listed], names)
        for language, words in (("en", "Rests on: Decree 30/2020"), ("vi", "Căn cứ: Nghị định 30/2020")):
            told = self.run_program("rules", "date-padding", "--lang", language).stdout.decode()
            self.assertIn(words, told)
            self.assertIn("ngày 20/09/2021", told)


if __name__ == "__main__":
    main()
