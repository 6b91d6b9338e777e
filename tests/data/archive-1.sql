-- A database as schema version 1 had it: no full-text search, no mark on files that vanished, no view. The dispatches are invented.
PRAGMA application_id = 1668703330;
PRAGMA user_version = 1;
CREATE TABLE files (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified INTEGER, sha256 TEXT, reader TEXT NOT NULL,
  failed INTEGER NOT NULL, done INTEGER NOT NULL);
CREATE TABLE documents (id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files(id) ON DELETE CASCADE, path TEXT, type TEXT, type_name TEXT,
  reference TEXT, number TEXT, symbol TEXT, family TEXT, date TEXT, place TEXT, issuer TEXT, issuer_parent TEXT, subject TEXT, addressees TEXT,
  urgency TEXT, secrecy TEXT, signer_capacity TEXT, signer_title TEXT, signer_name TEXT, recipients TEXT, citation_count INTEGER,
  directive_count INTEGER, diagnostic_count INTEGER, sha256 TEXT, error TEXT);
CREATE TABLE citations (document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, position INTEGER NOT NULL, path TEXT, reference TEXT,
  date TEXT, id TEXT, type TEXT, type_name TEXT, cited_reference TEXT, cited_title TEXT, cited_date TEXT, cited_issuer TEXT, cited_subject TEXT,
  pinpoint TEXT, "where" TEXT, directive TEXT, footnote TEXT, same_as TEXT, key TEXT, raw TEXT, line INTEGER, "column" INTEGER,
  PRIMARY KEY (document, position)) WITHOUT ROWID;
CREATE TABLE directives (document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, position INTEGER NOT NULL, path TEXT, reference TEXT,
  date TEXT, directive TEXT, parent TEXT, level INTEGER, kind TEXT, marker TEXT, text TEXT, deadlines TEXT, assignees TEXT, line INTEGER,
  PRIMARY KEY (document, position)) WITHOUT ROWID;
CREATE TABLE recipients (document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, path TEXT, reference TEXT, date TEXT, position INTEGER,
  text TEXT, purpose TEXT, archive INTEGER, PRIMARY KEY (document, position)) WITHOUT ROWID;
CREATE TABLE diagnostics (document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, position INTEGER NOT NULL, path TEXT, rule TEXT,
  severity TEXT, message TEXT, line INTEGER, "column" INTEGER, PRIMARY KEY (document, position)) WITHOUT ROWID;
INSERT INTO files VALUES (1, 'old/gone.txt', 100, 1, '0000', 'congvan 0.1.0 --ocr auto schema 1', 0, 1);
INSERT INTO files VALUES (2, 'old/kept.txt', 100, 1, '0000', 'congvan 0.1.0 --ocr auto schema 1', 0, 1);
INSERT INTO documents (id, file, path, type, reference, date, subject, citation_count, directive_count)
  VALUES (1, 1, 'old/gone.txt', 'CV', '5/UBND-VP', '2025-03-02', 'báo cáo công tác quý I', 1, 1);
INSERT INTO documents (id, file, path, subject) VALUES (2, 2, 'old/kept.txt', 'trích yếu đọc theo cách cũ');
INSERT INTO citations (document, position, path, reference, date, id, type, cited_reference, raw)
  VALUES (1, 1, 'old/gone.txt', '5/UBND-VP', '2025-03-02', 'c1', 'KH', '7/KH-UBND', 'Kế hoạch số 7/KH-UBND');
INSERT INTO directives (document, position, path, reference, date, directive, level, kind, text)
  VALUES (1, 1, 'old/gone.txt', '5/UBND-VP', '2025-03-02', '1', 1, 'numbered', 'Văn phòng đôn đốc các đơn vị.');
