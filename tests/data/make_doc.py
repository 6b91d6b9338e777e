#!/usr/bin/env python3
"""Writes small.doc beside this script: a file of Word 97 made byte by byte ([MS-CFB], [MS-DOC]), which holds one of each thing that its
reader knows. All names in it are invented.   Usage: make_doc.py"""
import pathlib
import struct

u8, u16, u32 = (lambda v: struct.pack('<B', v)), (lambda v: struct.pack('<H', v)), (lambda v: struct.pack('<I', v))
SECTOR = 512


def sprm(code, value, size):
    return u16(code) + value.to_bytes(size, 'little')


# Character formatting.
DELETED, HIDDEN, CAPS = sprm(0x0800, 1, 1), sprm(0x083C, 1, 1), sprm(0x083B, 1, 1)
OLD_FONT = sprm(0x4A4F, 1, 2) + sprm(0x4A51, 1, 2)
TICK = sprm(0x6A09, 2 | 0xF0FC << 16, 4)
# Paragraph formatting.
IN_TABLE, ROW_END = sprm(0x2416, 1, 1), sprm(0x2417, 1, 1)


def numbered(level, instance):
    return sprm(0x260A, level, 1) + sprm(0x460B, instance, 2)


def row(edges, flags):
    body = u8(len(edges) - 1) + b''.join(struct.pack('<h', e) for e in edges) + b''.join(u16(f) + bytes(18) for f in flags)
    return u16(0xD608) + u16(len(body) + 1) + body


# A paragraph: its style, its formatting, its runs (text, formatting); text ends with its mark.
BODY = [
    (0, IN_TABLE, [('SỞ VÍ DỤ\x0bSố: 12/SVD\x1eVP\x07', b'')]),
    (0, IN_TABLE, [('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r', b'')]),
    (0, IN_TABLE, [('Độc lập - Tự do - Hạnh phúc\x07', b'')]),
    (0, IN_TABLE + ROW_END + row([0, 4000, 9000], [0, 0]), [('\x07', b'')]),
    (0, b'', [('\x08Kính gửi: Các phòng.\r', b'')]),
    (0, b'', [('Căn cứ Kế hoạch số 5/KH', b''), ('cũ', DELETED), ('-SVD\x02 ngày \x13 DATE \x1405/01/2026\x15;', b''), ('ẩn', HIDDEN), ('\r', b'')]),
    (0, numbered(0, 1), [('Rà soát\r', b'')]),
    (0, numbered(1, 1), [('Bước đầu\r', b'')]),
    (0, numbered(1, 1), [('Bước sau\r', b'')]),
    (0, numbered(0, 1), [('Báo cáo\r', b'')]),
    (1, b'', [('Hiệu lực\r', b'')]),
    (0, numbered(0, 3), [('Gạch đầu dòng\r', b'')]),
    (0, numbered(0, 4), [('Đặt lại số\r', b'')]),
    (0, IN_TABLE, [('a\x07', b'')]),
    (0, IN_TABLE, [('b\x07', b'')]),
    (0, IN_TABLE + ROW_END + row([0, 4000, 9000], [0, 0x60]), [('\x07', b'')]),
    (0, IN_TABLE, [('c\x07', b'')]),
    (0, IN_TABLE, [('\x07', b'')]),
    (0, IN_TABLE + ROW_END + row([0, 4000, 9000], [0, 0x20]), [('\x07', b'')]),
    (0, b'', [('C\xabng v\xa8n ', OLD_FONT), ('(', TICK), ('\r', b'')]),
    (0, b'', [('giám đốc', CAPS), ('\r', b'')]),
]
FOOTNOTES = [(0, b'', [('\x02 Sửa năm 2025.\r', b'')]), (0, b'', [('\r', b'')])]
BOXES = [(0, b'', [('HỎA TỐC\r', b'')]), (0, b'', [('\r', b'')])]
END = [(0, b'', [('\r', b'')])]

EXPECTED = """SỞ VÍ DỤ
Số: 12/SVD-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
HỎA TỐC
Kính gửi: Các phòng.
Căn cứ Kế hoạch số 5/KH-SVD[^1] ngày 05/01/2026;
1. Rà soát
a) Bước đầu
b) Bước sau
2. Báo cáo
Điều 1. Hiệu lực
- Gạch đầu dòng
7. Đặt lại số
a | b
c |
Công văn ✓
GIÁM ĐỐC
[^1]: Sửa năm 2025.
"""


def text_of(paragraphs):
    return ''.join(text for _, _, runs in paragraphs for text, _ in runs)


class Pages:
    """Formatting pages (FKP): as many as are needed, from a sector of the WordDocument stream on."""

    def __init__(self, first_page, offset_size):
        self.first, self.offset_size, self.pages, self.starts = first_page, offset_size, [], []
        self.items = []

    def add(self, begin, end, blob):
        used = 4 + sum(4 + self.offset_size + len(b) + 1 for _, _, b in self.items + [(begin, end, blob)])
        if used > SECTOR - 8:
            self.close()
        self.items.append((begin, end, blob))

    def close(self):
        page, at = bytearray(SECTOR), SECTOR - 2
        n = len(self.items)
        for i, (begin, end, blob) in enumerate(self.items):
            struct.pack_into('<II', page, 4 * i, begin, end)
            offset = 0
            if blob:
                at = (at - len(blob)) // 2 * 2
                page[at:at + len(blob)] = blob
                offset = at // 2
            page[4 * (n + 1) + self.offset_size * i] = offset
        page[SECTOR - 1] = n
        self.starts.append((self.items[0][0], self.items[-1][1]))
        self.pages.append(bytes(page))
        self.items = []

    def table(self):
        return b''.join(u32(s) for s, _ in self.starts) + u32(self.starts[-1][1]) + b''.join(u32(self.first + i) for i in range(len(self.pages)))


def papx(style, grpprl):
    blob = u16(style) + grpprl
    return u8(len(blob) // 2 + 1) + blob if len(blob) % 2 else u8(0) + u8(len(blob) // 2) + blob


def level(start, nfc, text, characters=b''):
    xst = u16(len(text)) + text.encode('utf-16-le')
    places = bytes(i + 1 for i, c in enumerate(text) if ord(c) < 9)
    return u32(start) + u8(nfc) + u8(0) + places.ljust(9, b'\0') + u8(0) + bytes(8) + u8(len(characters)) + u8(0) + bytes(2) + characters + xst


def lstf(identity, simple, styles=()):
    return u32(identity) + bytes(4) + b''.join(u16(s) for s in (list(styles) + [0xFFF] * 9)[:9]) + u8(1 if simple else 0) + u8(0)


def lists():
    heads = [lstf(11, False), lstf(12, True, [1]), lstf(13, True)]
    outline = [level(1, 0, '\0.'), level(1, 4, '\1)')] + [level(1, 0, '')] * 7
    levels = outline + [level(1, 0, 'Điều \0.'), level(1, 23, '\uf0b7', sprm(0x4A4F, 2, 2))]
    instances = [(11, 0), (12, 0), (13, 0), (11, 1)]
    lfo = u32(len(instances)) + b''.join(u32(lst) + bytes(8) + u8(n) + bytes(3) for lst, n in instances)
    overrides = b''.join(u32(0xFFFFFFFF) + (u32(7) + u32(0x10) if n else b'') for _, n in instances)
    return u16(len(heads)) + b''.join(heads), b''.join(levels), lfo + overrides


def style(kind, base, name, *upx):
    body = u16(0) + u16(kind | base << 4) + u16(len(upx)) + u16(0) + u16(0)
    body += u16(len(name)) + name.encode('utf-16-le') + u16(0)
    for one in upx:
        body += u16(len(one)) + one + bytes(len(one) % 2)
    return u16(len(body)) + body


def styles():
    header = u16(2) + u16(10) + u16(1) + u16(2) + u16(15) + u16(0) + u16(0) * 3
    sheet = u16(len(header)) + header
    sheet += style(1, 0xFFF, 'Normal', u16(0), b'')
    return sheet + style(1, 0, 'Article', u16(1) + sprm(0x460B, 2, 2), b'')


def fonts():
    out = b''
    names = [('Times New Roman', 0), ('.VnTime', 0), ('Wingdings', 2)]
    for name, charset in names:
        ffn = u8(0) + u16(400) + u8(charset) + u8(0) + bytes(34) + name.encode('utf-16-le') + u16(0)
        out += u8(len(ffn)) + ffn
    return u16(len(names)) + u16(0) + out


def word_document():
    stories = [BODY, FOOTNOTES, BOXES, END]
    text = ''.join(map(text_of, stories))
    text_at = 2048
    narrow = text.index('C\xabng'), text.index('C\xabng') + len('C\xabng v\xa8n ')  # this piece is stored as windows-1252
    pieces = [(0, narrow[0], True), (narrow[0], narrow[1], False), (narrow[1], len(text), True)]
    stored, place, starts = b'', {}, []
    for begin, end, wide in pieces:
        starts.append(text_at + len(stored))
        for cp in range(begin, end):
            place[cp] = text_at + len(stored)
            stored += text[cp].encode('utf-16-le' if wide else 'cp1252')
    place[len(text)] = text_at + len(stored)
    first_page = (text_at + len(stored) + SECTOR - 1) // SECTOR
    return text, stored, place, pieces, starts, first_page


def build():
    text, stored, place, pieces, starts, first_page = word_document()
    characters, cp = Pages(first_page, 1), 0
    everything = BODY + FOOTNOTES + BOXES + END
    for _, _, runs in everything:
        for run, grpprl in runs:
            characters.add(place[cp], place[cp + len(run)], u8(len(grpprl)) + grpprl if grpprl else b'')
            cp += len(run)
    characters.close()
    paragraphs, cp = Pages(first_page + len(characters.pages), 13), 0
    for istd, grpprl, runs in everything:
        length = sum(len(run) for run, _ in runs)
        paragraphs.add(place[cp], place[cp + length], papx(istd, grpprl))
        cp += length
    paragraphs.close()

    body = len(text_of(BODY))
    note, anchor = text.index('\x02'), text.index('\x08')
    lst, levels, lfo = lists()
    dop = bytearray(500)
    struct.pack_into('<H', dop, 2, 1 << 2)
    struct.pack_into('<H', dop, 52, 1 << 2)
    plc_pieces = b''.join(u32(b) for b, _, _ in pieces) + u32(len(text))
    for (begin, _, wide), at in zip(pieces, starts):
        plc_pieces += u16(0) + u32(at if wide else at * 2 | 0x40000000) + u16(0)
    box = len('HỎA TỐC\r')
    parts = {
        1: styles(), 2: u32(note) + u32(body) + u16(1), 3: u32(0) + u32(len(text_of(FOOTNOTES)) - 1) + u32(len(text_of(FOOTNOTES))),
        12: characters.table(), 13: paragraphs.table(), 15: fonts(), 31: bytes(dop),
        33: u8(2) + u32(len(plc_pieces)) + plc_pieces,
        40: u32(anchor) + u32(body) + u32(1025) + bytes(22),
        56: u32(0) + u32(box) + u32(box + 1) + bytes(14) + u32(1025) + bytes(4) + bytes(22), 73: lst, 74: lfo,
    }
    table, index = b'', bytearray(93 * 8)
    for number, blob in parts.items():
        struct.pack_into('<II', index, 8 * number, len(table), len(blob))
        table += blob + (levels if number == 73 else b'')

    fib = u16(0xA5EC) + u16(0xC1) + bytes(6) + u16(0x0200) + bytes(20) + u16(14) + bytes(28) + u16(22)
    counts = [0, 0, 0, body, len(text_of(FOOTNOTES)), 0, 0, 0, 0, len(text_of(BOXES)), 0]
    fib += b''.join(map(u32, counts)).ljust(88, b'\0') + u16(93) + bytes(index)
    document = fib.ljust(2048, b'\0') + stored
    document = document.ljust(first_page * SECTOR, b'\0') + b''.join(characters.pages + paragraphs.pages)
    return compound({'WordDocument': document, '1Table': table})


def compound(streams):
    """A compound file whose first stream stands in sectors of its own and whose second, being small, in the small stream."""
    (big_name, big), (small_name, small) = streams.items()
    big = big.ljust(max(len(big), 4096), b'\0')
    sectors, fat = [], []

    def store(data):
        begin, count = len(sectors), (len(data) + SECTOR - 1) // SECTOR
        for i in range(count):
            sectors.append(data[SECTOR * i:SECTOR * (i + 1)].ljust(SECTOR, b'\0'))
            fat.append(begin + i + 1 if i + 1 < count else 0xFFFFFFFE)
        return begin

    def entry(name, kind, left, child, start, size):
        raw = name.encode('utf-16-le') + b'\0\0'
        return raw.ljust(64, b'\0') + u16(len(raw)) + u8(kind) + u8(1) + u32(left) + u32(0xFFFFFFFF) + u32(child) + bytes(36) + u32(start) + u32(size) + u32(0)

    assert len(small) < 4096
    small_count = (len(small) + 63) // 64
    big_at, small_at = store(big), store(small.ljust(small_count * 64, b'\0'))
    chains = [i + 1 for i in range(small_count - 1)] + [0xFFFFFFFE]
    chains_at = store(b''.join(map(u32, chains)).ljust(SECTOR, b'\xff'))
    nothing = 0xFFFFFFFF
    directory = entry('Root Entry', 5, nothing, 1, small_at, small_count * 64) + entry(big_name, 2, 2, nothing, big_at, len(big))
    directory += entry(small_name, 2, nothing, nothing, 0, len(small)) + bytes(128)
    directory_at = store(directory)
    fat_at = len(sectors)
    fat.append(0xFFFFFFFD)
    sectors.append(b''.join(map(u32, fat)).ljust(SECTOR, b'\xff'))
    header = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(16) + u16(0x3E) + u16(3) + u16(0xFFFE) + u16(9) + u16(6) + bytes(6) + u32(0) + u32(1)
    header += u32(directory_at) + u32(0) + u32(4096) + u32(chains_at) + u32((len(chains) * 4 + 511) // 512) + u32(0xFFFFFFFE) + u32(0) + u32(fat_at)
    return header.ljust(SECTOR, b'\xff') + b''.join(sectors)


if __name__ == '__main__':
    here = pathlib.Path(__file__).parent
    (here / 'small.doc').write_bytes(build())
    (here / 'small.doc.txt').write_text(EXPECTED, encoding='utf-8')
