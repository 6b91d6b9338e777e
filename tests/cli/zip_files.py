"""Archives, and the archives that office files are, made for the tests beside this file."""
import io
import os
import zipfile
from pathlib import Path

DATA = Path(os.environ.get("CONGVAN_SOURCE_DIR", Path(__file__).resolve().parents[2])) / "tests/data"


def packed(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_member(name, member, content):
    """A file of tests/data, one of its parts replaced or added."""
    with zipfile.ZipFile(DATA / name) as archive:
        return packed({**{each: archive.read(each) for each in archive.namelist()}, member: content})
