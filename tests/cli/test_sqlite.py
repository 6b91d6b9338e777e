#!/usr/bin/env python3
"""`extract -f sqlite`: a database that holds the tables of a run, is brought up to date by the next, and refuses what is not its own."""
import contextlib
import csv
import io
import os
import re
import shutil
import sqlite3
import subprocess
import threading
import time
import unittest
import zipfile

from harness import PROGRAM, SANITIZED, ProgramTest, environment, main

ROOT = os.environ["CONGVAN_SOURCE_DIR"]
SAMPLES = os.path.join(ROOT, "samples")
TABLES = ("documents", "citations", "directives", "actions", "recipients", "diagnostics")
WITHOUT_PRIVILEGE = ["setpriv", "--reuid=65534", "--clear-groups"]


def missing():
    """Why there are no databases here, if there are none."""
    done = subprocess.run([PROGRAM, "extract", "-f", "sqlite", "-o", "/dev/null/x", "/dev/null"], capture_output=True, check=False, text=True)
    return done.stderr if "libsqlite3-dev" in done.stderr else ""


@contextlib.contextmanager
def connected(database):
    with contextlib.closing(sqlite3.connect(database)) as connection, connection:
        yield connection


def rows(database, query, *parameters):
    with connected(database) as connection:
        return connection.execute(query, parameters).fetchall()


def columns_of(database, table):
    """The table's columns but for the numbers of rows."""
    numbers = {"documents": ("id", "file")}.get(table, ("document",))
    return ", ".join(f't."{row[1]}"' for row in rows(database, f"PRAGMA table_info({table})") if row[1] not in numbers)


def contents(database):
    """All that a database says, whatever the numbers of its rows."""
    said = {"files": rows(database, "SELECT path, size, sha256, failed, done, vanished FROM files ORDER BY path")}
    for table in TABLES:
        key, order = ("id", "") if table == "documents" else ("document", ", t.position")
        said[table] = rows(database, f"SELECT {columns_of(database, table)} FROM {table} t JOIN documents d ON d.id = t.{key} ORDER BY d.path, d.sha256{order}")
    said["search"] = rows(database, "SELECT d.path, s.part, s.label, s.text, s.folded FROM search s JOIN documents d ON d.id = s.document ORDER BY d.path, s.rowid")
    return said


@unittest.skipIf(missing(), "built without libsqlite3-dev")
class Database(ProgramTest):
    def setUp(self):
        super().setUp()
        self.database = self.folder / "archive.db"
        shutil.copytree(SAMPLES, self.folder / "in", ignore=shutil.ignore_patterns("expected", "*.md"))

    def run_into(self, *arguments, status=0, **more):
        return self.expect(status, "extract", "-f", "sqlite", "-o", "archive.db", *arguments, **more)

    def summary(self, done):
        return next(line for line in done.stderr.decode().splitlines() if " files" in line)

    def fresh(self, *arguments, status=0):
        """The contents of a new database of the same folder."""
        self.expect(status, "extract", "-f", "sqlite", "-o", "fresh.db", *arguments)
        said = contents(self.folder / "fresh.db")
        os.remove(self.folder / "fresh.db")
        return said

    def test_tables_hold_what_csv_holds(self):
        self.file("in/broken.docx", b"PK\x03\x04 no more")
        self.run_into("in", status=1)
        self.expect(1, "extract", "-f", "csv", "-o", "csv/", "in")
        for table in TABLES:
            with open(self.folder / "csv" / f"{table}.csv", encoding="utf-8", newline="") as file:
                header, *expected = list(csv.reader(io.StringIO(file.read())))
            names = ", ".join(f't."{name}"' for name in header)
            key, order = ("id", "") if table == "documents" else ("document", ", t.position")
            found = rows(self.database, f"SELECT {names} FROM {table} t JOIN documents d ON d.id = t.{key} ORDER BY d.path{order}")
            for at in [header.index(flag) for flag in ("archive", "implied") if flag in header]:
                found = [(*row[:at], "true" if row[at] else "false", *row[at + 1:]) for row in found]
            self.assertEqual([["" if cell is None else str(cell) for cell in row] for row in found], expected, table)
            self.assertTrue(expected)

    def test_keys_hold_and_the_file_says_whose_it_is(self):
        self.run_into("in")
        self.assertEqual(rows(self.database, "PRAGMA application_id"), [(0x63766462,)])
        self.assertEqual(rows(self.database, "PRAGMA user_version"), [(4,)])
        self.assertEqual(rows(self.database, "PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(rows(self.database, "PRAGMA foreign_key_check"), [])
        for table in TABLES[1:]:
            self.assertIn(("documents", "document", "id"), [row[2:5] for row in rows(self.database, f"PRAGMA foreign_key_list({table})")])
        self.assertEqual(os.listdir(self.folder).count("archive.db-wal"), 0)

    def test_a_row_that_goes_takes_what_hangs_on_it_along(self):
        self.run_into("in")
        with connected(self.database) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("DELETE FROM files")
        for table in (*TABLES, "search"):
            self.assertEqual(rows(self.database, f"SELECT count(*) FROM {table}"), [(0,)], table)

    def test_words_are_found_with_and_without_their_marks(self):
        self.file("in/a.txt", "Số: 1/UBND-VP\n\nCÔNG VĂN\nV/v đẩy mạnh cải cách hành chính\n\nKính gửi: Các sở.\n\n1. Giao Sở Nội vụ đôn đốc các đơn vị.\n")
        self.run_into("in/a.txt")
        find = "SELECT s.part FROM search s WHERE search MATCH ? ORDER BY s.part"
        for words, parts in (("cai cach hanh chinh", ["subject"]), ('"cải cách hành chính"', ["subject"]), ("don doc", ["directive"]),
                             ("đôn đốc", ["directive"]), ("DON DOC", ["directive"]), ('"đẩy mạnh"', ["subject"]), ("day manh", ["subject"]), ("khong co", [])):
            self.assertEqual([part for part, in rows(self.database, find, words)], parts, words)

    def test_citations_are_found_by_their_words(self):
        self.run_into("in")
        found = rows(self.database, "SELECT count(*) FROM search WHERE part = 'citation' AND search MATCH 'nghi dinh'")
        self.assertGreater(found[0][0], 3)

    def test_views_tell_what_is_cited_how_often_and_what_is_missing(self):
        head = "UBND TỈNH X\nSố: {}/UBND-VP\nHà Nội, ngày {} tháng 3 năm 2026\n\nV/v báo cáo\n\nKính gửi: Các sở.\n\n{}\n"
        self.file("v/1.txt", head.format(11, 2, "Thực hiện Công văn số 12/UBND-VP ngày 03/3/2026 và Công văn số 99/UBND-VP ngày 05/3/2026."))
        self.file("v/2.txt", head.format(12, 3, "Căn cứ Công văn số 99/UBND-VP ngày 05/3/2026."))
        self.run_into("v")
        self.assertEqual(rows(self.database, "SELECT path, cited_reference FROM dangling_citations ORDER BY path"),
                         [("v/1.txt", "99/UBND-VP"), ("v/2.txt", "99/UBND-VP")])
        self.assertEqual(rows(self.database, "SELECT cited_reference, documents, citations FROM citation_counts ORDER BY documents DESC"),
                         [("99/UBND-VP", 2, 2), ("12/UBND-VP", 1, 1)])

    def test_open_deadlines_are_those_that_have_not_passed(self):
        self.run_into("in")
        with connected(self.database) as connection:
            connection.execute("UPDATE directives SET deadlines = NULL")
            first = connection.execute("SELECT document, position FROM directives LIMIT 1").fetchone()
            connection.execute("UPDATE directives SET deadlines = '2001-02-03; 2999-02; P5D; 2999-Q3; 2999' WHERE document = ? AND position = ?", first)
        self.assertEqual(rows(self.database, "SELECT due, last_day FROM open_deadlines ORDER BY last_day"),
                         [("2999-02", "2999-02-28"), ("2999-Q3", "2999-09-30"), ("2999", "2999-12-31")])

    def test_a_second_run_reads_nothing(self):
        self.file("in/a.zip", b"")
        with zipfile.ZipFile(self.folder / "in/a.zip", "w") as archive:
            archive.write(os.path.join(SAMPLES, "invitation.txt"), "b.txt")
        self.run_into("in")
        before = contents(self.database)
        self.assertIn("in/a.zip!b.txt", [row[0] for row in before["documents"]])
        strace = ["strace", "-f", "-e", "trace=openat,open", "-o", "trace"] if shutil.which("strace") and not SANITIZED else []
        self.assertIn("29 unchanged", self.summary(self.run_into("in", prefix=strace)).replace("28 unchanged", "29 unchanged"))
        if strace:
            self.assertNotIn("invitation.txt", (self.folder / "trace").read_text())
        self.assertEqual(contents(self.database), before)

    def test_what_changed_is_replaced_and_what_vanished_is_marked(self):
        self.run_into("in")
        sample = self.folder / "in/invitation.txt"
        sample.write_text(sample.read_text() + "\nthêm một dòng\n")
        os.remove(self.folder / "in/old-forms.txt")
        self.file("in/new.txt")
        os.utime(self.folder / "in/plain-dispatch.txt")
        done = self.run_into("in")
        self.assertIn("2 records", self.summary(done))
        said, fresh = contents(self.database), self.fresh("in")
        self.assertEqual([row[0] for row in said["files"] if row[5]], ["in/old-forms.txt"])
        self.assertTrue(rows(self.database, "SELECT 1 FROM documents WHERE path = 'in/old-forms.txt'"))
        self.assertFalse(rows(self.database, "SELECT 1 FROM current_documents WHERE path = 'in/old-forms.txt'"))
        for table, expected in fresh.items():
            self.assertEqual([row for row in said[table] if "in/old-forms.txt" not in row], expected, table)
        shutil.copy(os.path.join(SAMPLES, "old-forms.txt"), self.folder / "in")
        self.run_into("in")
        self.assertEqual(contents(self.database), self.fresh("in"))

    def test_only_what_lies_below_the_paths_of_the_run_can_vanish(self):
        self.file("other/a.txt")
        self.file("in.txt")
        self.run_into("in", "other", "in.txt")
        for path in ("other/a.txt", "in/invitation.txt", "in.txt"):
            os.remove(self.folder / path)
        self.run_into("in")
        self.assertEqual(rows(self.database, "SELECT path FROM files WHERE vanished"), [("in/invitation.txt",)])
        shutil.rmtree(self.folder / "in")  # perhaps not mounted: nothing is said of what was in it
        self.run_into("in", status=1)
        self.assertEqual(rows(self.database, "SELECT count(*) FROM files WHERE vanished AND path LIKE 'in/%'"), [(1,)])
        self.run_into("in.txt", status=1)
        self.assertEqual(rows(self.database, "SELECT vanished FROM files WHERE path = 'in.txt'"), [(1,)])
        self.assertEqual(rows(self.database, "SELECT error FROM documents WHERE path = 'in.txt'"), [(None,)])

    def test_a_file_that_could_not_be_read_is_tried_again(self):
        self.file("in/broken.docx", b"PK\x03\x04 no more")
        self.run_into("in", status=1)
        self.assertIn("1 error", self.summary(self.run_into("in", status=1)))
        self.assertEqual(rows(self.database, "SELECT count(*) FROM documents WHERE error IS NOT NULL"), [(1,)])

    def test_other_ways_of_reading_read_again(self):
        self.run_into("in")
        self.assertIn("27 records", self.summary(self.run_into("--ocr", "never", "in")))

    def test_stored_records_give_the_same_database(self):
        self.file("in/broken.docx", b"PK\x03\x04 no more")
        with zipfile.ZipFile(self.folder / "in/a.zip", "w") as archive:
            archive.write(os.path.join(SAMPLES, "invitation.txt"), "b.txt")
        self.expect(1, "extract", "-f", "jsonl", "-o", "records.jsonl", "in")
        self.run_into("--from-records", "records.jsonl")
        said, fresh = contents(self.database), self.fresh("in", status=1)
        for table in (*TABLES, "search"):
            self.assertEqual(said[table], fresh[table], table)
        # The files themselves need only be looked at by their SHA-256; the archive and what failed are read again.
        self.assertIn("27 unchanged", self.summary(self.run_into("in", status=1)))
        self.assertEqual(contents(self.database), fresh)

    def test_the_database_is_no_input_of_its_own(self):
        self.expect(0, "extract", "-f", "sqlite", "-o", "in/archive.db", "in")
        self.expect(0, "extract", "-f", "sqlite", "-o", "in/archive.db", "in")
        self.assertEqual(rows(self.folder / "in/archive.db", "SELECT path FROM files WHERE path LIKE '%archive%'"), [])

    # ---- what is refused ----

    def refused(self, word, *arguments, **more):
        before = self.database.read_bytes() if self.database.is_file() else None
        done = self.run_into(*arguments, "in", status=2, **more)
        self.assertIn(word, done.stderr.decode())
        self.assertIn("archive.db", done.stderr.decode())
        if before is not None:
            self.assertEqual(self.database.read_bytes(), before)

    def test_it_needs_a_file_to_go_to(self):
        for output in ([], ["-o", "-"]):
            self.assertIn(b"--output", self.expect(2, "extract", "-f", "sqlite", *output, "in").stderr)
        self.expect(2, "extract", "-f", "sqlite", "-o", "in", "in")
        self.expect(2, "extract", "-f", "sqlite", "-o", "none/archive.db", "in")

    def test_what_is_no_database_is_left_alone(self):
        self.database.write_bytes(b"not a database at all, but something dear to someone\n" * 100)
        self.refused("no SQLite database")

    def test_a_database_of_another_program_is_left_alone(self):
        with connected(self.database) as connection:
            connection.execute("CREATE TABLE mine (a)")
        self.refused("another program")

    def test_a_newer_database_is_left_alone(self):
        self.run_into("in")
        with connected(self.database) as connection:
            connection.execute("PRAGMA user_version = 99")
        self.refused("schema 99")
        self.refused("lược đồ 99", "--lang", "vi")

    def test_an_empty_file_becomes_a_database(self):
        self.database.write_bytes(b"")
        self.run_into("in")
        self.assertEqual(contents(self.database), self.fresh("in"))

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"), "needs root and setpriv")
    def test_a_database_that_is_read_only_is_named(self):
        self.run_into("in")
        os.chmod(self.folder, 0o755)
        os.chmod(self.database, 0o444)
        self.refused("no permission", prefix=WITHOUT_PRIVILEGE)

    def test_a_full_disk_is_said_and_the_database_stays_whole(self):
        if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode != 0:
            self.skipTest("needs to mount a small file system")
        os.mkdir(self.folder / "small")
        for number in range(60):
            shutil.copy(os.path.join(SAMPLES, "normative-circular.txt"), self.folder / f"in/{number}.txt")
        script = ('mount -t tmpfs -o size=1m none small && "$1" extract -f sqlite -o small/a.db in/invitation.txt && "$1" extract -f sqlite -o small/a.db in;'
                  'echo "status $?"; cp small/a.db* .')
        done = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", PROGRAM], cwd=self.folder, capture_output=True, env=environment(), check=False, text=True)
        self.assertIn("status 2", done.stdout, done.stderr)
        self.assertIn("no space is left", done.stderr)
        self.assertEqual(rows(self.folder / "a.db", "PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(rows(self.folder / "a.db", "SELECT path FROM documents WHERE path LIKE '%invitation%'"), [("in/invitation.txt",)])

    # ---- several at once ----

    def test_a_second_writer_waits_and_says_so(self):
        self.run_into("in/invitation.txt")
        holder = sqlite3.connect(self.database, isolation_level=None, check_same_thread=False)
        holder.execute("BEGIN IMMEDIATE")
        self.refused_by_waiting()
        release = threading.Timer(2.5, lambda: holder.execute("COMMIT"))
        release.start()
        done = self.run_into("in", env=environment(CONGVAN_SQLITE_WAIT="60"))
        release.join()
        holder.close()
        self.assertIn(b"waiting", done.stderr)
        self.assertEqual(contents(self.database), self.fresh("in"))

    def refused_by_waiting(self):
        began = time.monotonic()
        done = self.run_into("in", status=2, env=environment(CONGVAN_SQLITE_WAIT="1"))
        self.assertIn(b"still writing", done.stderr)
        self.assertLess(time.monotonic() - began, 30)

    def test_two_runs_at_once_both_arrive(self):
        self.file("other/a.txt", (self.folder / "in/invitation.txt").read_bytes())
        self.assertEqual(self.at_once("in", "other", "in"), ["", "", ""])
        self.assertEqual(contents(self.database), self.fresh("in", "other"))

    def test_a_database_that_several_make_at_once_is_made_once(self):
        for _ in range(12):
            self.assertEqual(self.at_once(*["in/invitation.txt"] * 6), [""] * 6)
            self.assertEqual(rows(self.database, "SELECT count(*) FROM documents"), [(1,)])
            for file in self.folder.glob("archive.db*"):
                file.unlink()

    def at_once(self, *paths):
        """What each of these runs said, when all begin together."""
        runs = [subprocess.Popen([PROGRAM, "extract", "-q", "-f", "sqlite", "-o", "archive.db", path], cwd=self.folder, env=environment(),
                                 stderr=subprocess.PIPE, text=True) for path in paths]
        said = [run.communicate(timeout=120)[1] for run in runs]
        self.assertEqual([run.returncode for run in runs], [0] * len(runs), said)
        return [re.sub("congvan: archive.db: waiting.*\n", "", words) for words in said]

    def test_readers_are_not_disturbed(self):
        self.run_into("in/invitation.txt")
        reader = sqlite3.connect(self.database, isolation_level=None)
        reader.execute("BEGIN")
        count = "SELECT count(*) FROM documents"
        self.assertEqual(reader.execute(count).fetchone(), (1,))
        self.run_into("in")
        self.assertEqual(reader.execute(count).fetchone(), (1,))
        reader.execute("COMMIT")
        self.assertEqual(reader.execute(count).fetchone(), (27,))
        reader.close()

    # ---- older files ----

    def test_an_older_database_is_brought_up_and_its_documents_are_read_again(self):
        with open(os.path.join(ROOT, "tests/data/archive-1.sql"), encoding="utf-8") as file, connected(self.database) as connection:
            connection.executescript(file.read())
        self.assertEqual(rows(self.database, "PRAGMA user_version"), [(1,)])
        self.file("old/kept.txt", (self.folder / "in/invitation.txt").read_bytes())
        self.run_into("old")
        self.assertEqual(rows(self.database, "PRAGMA user_version"), [(4,)])
        self.assertEqual(rows(self.database, "SELECT path, vanished FROM files ORDER BY path"), [("old/gone.txt", 1), ("old/kept.txt", 0)])
        self.assertEqual(rows(self.database, "SELECT part, label FROM search WHERE search MATCH 'don doc'"), [("directive", "1")])
        said, fresh = contents(self.database), self.fresh("old")
        for table in fresh:
            self.assertEqual([row for row in said[table] if "old/gone.txt" not in row], fresh[table], table)
        self.assertEqual(rows(self.database, "SELECT sql FROM sqlite_schema WHERE type IN ('index', 'view', 'trigger') AND sql IS NOT NULL ORDER BY name"),
                         self.schema_of_fresh())

    def schema_of_fresh(self):
        self.expect(0, "extract", "-f", "sqlite", "-o", "fresh.db", "old")
        return rows(self.folder / "fresh.db", "SELECT sql FROM sqlite_schema WHERE type IN ('index', 'view', 'trigger') AND sql IS NOT NULL ORDER BY name")


if __name__ == "__main__":
    main()
