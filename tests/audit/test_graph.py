#!/usr/bin/env python3
"""Who cites whom: one node a document, whatever it is called; what is not known is never merged; parts of the graph."""
import csv
import io
import json
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cli"))
from harness import ProgramTest, main  # noqa: E402
from test_many import HERE, THERE, NATIONAL, PLAN, cite, plan  # noqa: E402
from test_planted import document  # noqa: E402


class Graphs(ProgramTest):
    def put(self, *documents):
        for number, differences in enumerate(documents):
            self.file(f"in/{number}.txt", document(differences))

    def graph(self, *arguments, form="json", status=0, inputs=("in",)):
        done = self.run_program("graph", "-q", "-f", form, *arguments, *inputs)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return json.loads(done.stdout) if form == "json" and status == 0 else done.stdout.decode()

    def cited(self, graph):
        return sorted((node["reference"], node["cited_by"]) for node in graph["nodes"] if node["cited_by"])

    def test_one_document_named_in_many_ways_is_one_node(self):
        self.put(cite(PLAN.format(day="04/3/2026"), 11, **HERE), cite(PLAN.format(day="04/3/2026").replace("tỉnh", "tỉnh Lai Châu"), 12),
                 plan(31, "ngày 04 tháng 3 năm 2026"))
        graph = self.graph()
        self.assertEqual(self.cited(graph), [("31/KH-UBND", 2)])
        (node,) = [node for node in graph["nodes"] if node["reference"] == "31/KH-UBND"]
        self.assertEqual((node["path"], node["known"], node["date"], node["type"]), ("in/2.txt", True, "2026-03-04", "KH"))

    def test_equal_numbers_of_two_provinces_or_of_none_are_never_one(self):
        self.put(cite(PLAN.format(day="04/3/2026"), 11, **HERE), cite(PLAN.format(day="04/3/2026"), 12, **THERE),
                 cite(PLAN.format(day="04/3/2026"), 13), cite(PLAN.format(day="04/3/2026"), 14))
        self.assertEqual(self.cited(self.graph()), [("31/KH-UBND", 1)] * 4)

    def test_equal_numbers_of_two_years_are_two(self):
        self.put(cite(PLAN.format(day="04/3/2026"), 11, **HERE), cite(PLAN.format(day="04/3/2025"), 12, **HERE))
        self.assertEqual(self.cited(self.graph()), [("31/KH-UBND", 1)] * 2)

    def test_national_numbers_and_laws_are_one_everywhere(self):
        law = " và Luật Lưu trữ năm 2024"
        self.put(cite(NATIONAL.format(day="05/3/2020") + law, 11, **HERE), cite(NATIONAL.format(day="05/3/2020") + law, 12, **THERE))
        self.assertEqual([count for _, count in self.cited(self.graph())], [2, 2])

    def test_parts_are_those_that_cite_or_are_cited_to_a_depth(self):
        chain = [plan(number, "ngày 04 tháng 3 năm 2026", f"việc thứ {number}",
                      f"Thực hiện Kế hoạch số {number + 1}/KH-UBND ngày 04/3/2026 của UBND tỉnh về việc") for number in (31, 32, 33)]
        self.put(*chain)
        names = lambda graph: sorted(node["reference"][:2] for node in graph["nodes"])  # noqa: E731
        self.assertEqual(names(self.graph()), ["31", "32", "33", "34"])
        self.assertEqual(names(self.graph("--cites", "34/KH-UBND")), ["33", "34"])
        self.assertEqual(names(self.graph("--cites", "34/KH-UBND", "--depth", "2")), ["32", "33", "34"])
        self.assertEqual(names(self.graph("--cited-by", "31/KH-UBND")), ["31", "32"])
        self.assertEqual(names(self.graph("--cited-by", "31 /KH-UBND", "--depth", "9")), ["31", "32", "33", "34"])
        self.assertIn("99/KH-UBND", self.run_program("graph", "--cites", "99/KH-UBND", "in").stderr.decode())

    def test_the_most_cited_come_first(self):
        self.put(*[cite(NATIONAL.format(day="05/3/2020"), number) for number in (11, 12, 13)], cite(PLAN.format(day="04/3/2026"), 14, **HERE))
        rows = list(csv.DictReader(io.StringIO(self.graph("--top", "1", form="csv"), newline="")))
        self.assertEqual([(row["reference"], row["cited_by"]) for row in rows], [("30/2020/NĐ-CP", "3")])

    def test_every_form_holds_the_same_and_hostile_names_break_none(self):
        self.put(cite(NATIONAL.format(day="05/3/2020"), 11))
        self.file('in/a"]<b>&\\.txt', document(cite(NATIONAL.format(day="05/3/2020"), 12)).replace("Số: 12/SNV-VP", ""))
        ns = "{http://graphml.graphdrawing.org/xmlns}"
        tree = xml.fromstring(self.graph(form="graphml"))
        self.assertEqual(len(tree.findall(f".//{ns}node")), 3)
        self.assertEqual(len(tree.findall(f".//{ns}edge")), 2)
        self.assertEqual(len(list(csv.DictReader(io.StringIO(self.graph(form="csv"), newline="")))), 2)
        dot = self.graph(form="dot")
        self.assertEqual(dot.count(" -> "), 2)
        self.assertIn('\\"]<b>&', dot)

    def test_records_give_the_graph_of_their_documents(self):
        self.put(cite(PLAN.format(day="04/3/2026"), 11, **HERE), cite(NATIONAL.format(day="05/3/2020"), 12))
        self.file("r.jsonl", self.run_program("extract", "-q", "-f", "jsonl", "in").stdout)
        self.assertEqual(self.graph("--from-records", inputs=("r.jsonl",)), self.graph())

    def test_a_database_gives_the_graph_and_the_findings_of_its_documents(self):
        self.put(cite(PLAN.format(day="14/3/2026"), 11, **HERE), cite(NATIONAL.format(day="05/3/2020"), 12), plan(31, "ngày 04 tháng 3 năm 2026"))
        made = self.run_program("extract", "-q", "-f", "sqlite", "-o", "a.db", "in")
        if b"libsqlite3-dev" in made.stderr:
            self.skipTest("built without SQLite")
        self.assertEqual(self.graph("--database", "a.db", inputs=()), self.graph())
        audit = ("audit", "-q", "-f", "jsonl", "--fail-on", "never", "--select", "contradicts-cited-document,number-padding,citation-not-full")
        told = [[(one["rule"], one["path"], one["span"]["line"], one["fingerprint"]) for one in map(json.loads, done.stdout.splitlines())]
                for done in (self.run_program(*audit, "in"), self.run_program(*audit, "--database", "a.db"))]
        self.assertEqual([one[0] for one in told[0]], ["contradicts-cited-document"])
        self.assertEqual(told[0], told[1])

    def test_a_database_keeps_what_reading_doubted(self):
        self.put(cite(PLAN.format(day="31/4/2026"), 11, date="Hòa Lâm, ngày 31 tháng 02 năm 2026"), cite(PLAN.format(day="14/3/2026"), 12))
        made = self.run_program("extract", "-q", "-f", "sqlite", "-o", "a.db", "in")
        if b"libsqlite3-dev" in made.stderr:
            self.skipTest("built without SQLite")
        audit = ("audit", "-q", "-f", "jsonl", "--fail-on", "never", "--select", "date-impossible")
        told = [[(one["rule"], one["path"], one["message"], one["span"]["line"], one["span"]["column"]) for one in map(json.loads, done.stdout.splitlines())]
                for done in (self.run_program(*audit, "in"), self.run_program(*audit, "--database", "a.db"))]
        self.assertEqual([one[1] for one in told[0]], ["in/0.txt"] * 2)
        self.assertEqual(told[0], told[1])

    def test_what_is_no_database_is_told_so(self):
        self.file("a.db", b"no database at all")
        self.assertIn(b"a.db", self.expect(2, "graph", "--database", "a.db").stderr)
        self.assertIn(b"none.db", self.expect(2, "audit", "--database", "none.db").stderr)
        self.assertIn(b"'in'", self.expect(2, "audit", "--database", "a.db", "in").stderr)


if __name__ == "__main__":
    main()
