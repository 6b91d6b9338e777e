"""PDF files made for tests, page by page."""


def page(content=b"", resources=b"", box=(595, 842)):
    """A page: what it draws, and what that needs."""
    return content, resources, box


def scanned_page(width=100, height=140):
    """A page that is one picture: dark bars like lines of print, no text layer."""
    rows = [(b"\x00" if y % 7 < 3 and 10 < y < height - 10 else b"\xff") * width for y in range(height)]
    picture = b"BI /W %d /H %d /CS /G /BPC 8 ID " % (width, height) + b"".join(rows) + b" EI"
    return page(b"q 595 0 0 842 0 0 cm " + picture + b" Q")


def written_page(words):
    """A page with a line of ASCII text."""
    return page(b"BT /F 12 Tf 72 700 Td (%s) Tj ET" % words.encode(), b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>")


def pdf_of(pages):
    """The file; without a table of its objects, which every reader builds anew."""
    first = 3
    kids = b" ".join(b"%d 0 R" % (first + 2 * i) for i in range(len(pages)))
    out = [b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[%s]/Count %d>>endobj\n" % (kids, len(pages))]
    for i, (content, resources, (width, height)) in enumerate(pages):
        number = first + 2 * i
        out.append(b"%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<<%s>>>>endobj\n"
                   % (number, width, height, number + 1, resources))
        out.append(b"%d 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (number + 1, len(content), content))
    return b"".join(out) + b"trailer<</Root 1 0 R>>\n%%EOF\n"
