#!/usr/bin/env python3
"""Wrong usage ends with 2 and a sentence that says what was found; help and version end with 0."""
import json
import pty
import os
import subprocess

from harness import PROGRAM, ProgramTest, environment, main

WRONG = [
    # arguments, what the message must quote
    ([], "extract, text, audit, rules, graph, show, schema"),
    (["extrct", "a.txt"], "'extrct'"),
    (["--nope"], "'--nope'"),
    (["extract", "--nope"], "'--nope'"),
    (["extract", "-x", "a.txt"], "'-x'"),
    (["extract", "++"], "'++'"),
    (["extract", "-f"], "--format"),
    (["extract", "--output=", "a.txt"], "--output"),
    (["extract", "-o", "", "a.txt"], "--output"),
    (["extract", "-f", "xml", "a.txt"], "json, jsonl, csv"),
    (["extract", "-t", "laws", "-f", "csv", "a.txt"], "documents"),
    (["extract", "-t", "citations", "a.txt"], "--table"),
    (["extract", "--excel", "a.txt"], "--excel"),
    (["extract", "--excel=no", "-f", "csv", "a.txt"], "--excel"),
    (["extract", "--max-size", "many", "a.txt"], "'many'"),
    (["extract", "--max-size", "99999999999G", "a.txt"], "--max-size"),
    (["extract", "--lang", "fr", "a.txt"], "'fr'"),
    (["extract", "-o", "folder/", "a.txt"], "'folder/'"),
    (["text", "-f", "json", "a.txt"], "'-f'"),
    (["schema", "a.txt"], "'a.txt'"),
    (["audit", "-f", "xml", "a.txt"], "text, json, jsonl, csv, sarif, html"),
    (["audit", "--select", "date-padding,nope", "a.txt"], "'nope'"),
    (["audit", "--fail-on", "fatal", "a.txt"], "error, warning, info, never"),
    (["audit", "--today", "2026-02-30", "a.txt"], "'2026-02-30'"),
    (["audit", "--baseline", "none.txt", "a.txt"], "none.txt"),
    (["rules", "nope"], "'nope'"),
    (["graph", "--depth", "0", "a.txt"], "'0'"),
    (["graph", "-f", "svg", "a.txt"], "dot, graphml, csv, json"),
]


class Usage(ProgramTest):
    def test_wrong_usage_ends_with_2_and_quotes_what_was_found(self):
        self.file("a.txt")
        for arguments, quoted in WRONG:
            for language in ("en", "vi"):
                with self.subTest(arguments=arguments, language=language):
                    done = self.expect(2, *arguments, env=environment(LANG=language))
                    self.assertIn(quoted, done.stderr.decode())
                    self.assertIn("--help", done.stderr.decode())
                    self.assertEqual(done.stdout, b"")

    def test_help_and_version_end_with_0(self):
        for arguments in (["--help"], ["-h"], ["extract", "--help"], ["text", "-h"], ["schema", "--help"], ["extract", "a", "--help"]):
            done = self.expect(0, *arguments)
            self.assertIn(b"Usage: congvan", done.stdout)
            self.assertEqual(done.stderr, b"")
        self.assertRegex(self.expect(0, "--version").stdout.decode(), r"^congvan \d+\.\d+\.\d+\n$")

    def test_each_command_of_the_help_has_a_help(self):
        listing = self.expect(0, "--help").stdout.decode().split("Commands:\n")[1].split("\n\n")[0]
        names = [line.split()[0] for line in listing.splitlines()]
        self.assertEqual(names, ["extract", "text", "audit", "rules", "graph", "show", "schema"])
        for name in names:
            self.assertIn(f"congvan {name}", self.expect(0, name, "--help").stdout.decode())

    def test_options_may_stand_anywhere_and_the_last_of_a_kind_counts(self):
        self.file("a.txt")
        done = self.expect(0, "extract", "a.txt", "-f", "csv", "--format=jsonl")
        self.assertEqual(json.loads(done.stdout)["source"]["path"], "a.txt")

    def test_names_that_look_like_options_commands_or_lists_are_paths(self):
        names = ["extract", "-x", "[a,b]", "text", "++", "--"]
        for name in names:
            self.file(name)
        done = self.expect(0, "extract", "-f", "jsonl", "--", *names)
        self.assertEqual([json.loads(line)["source"]["path"] for line in done.stdout.splitlines()], names)

    def test_without_path_a_pipe_is_read_and_a_terminal_is_not(self):
        done = self.expect(0, "extract", "-f", "jsonl", stdin="Số: 1/UBND-VP".encode())
        self.assertEqual(json.loads(done.stdout)["source"]["path"], "-")
        leader, follower = pty.openpty()
        done = subprocess.run([PROGRAM, "extract"], stdin=follower, capture_output=True, env=environment(), timeout=60, check=False)
        os.close(leader)
        os.close(follower)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"PATH", done.stderr)


if __name__ == "__main__":
    main()
