#!/usr/bin/env python3
"""Writes the inputs that fuzzing begins with: FOLDER/TARGET/…, from the samples and the data of the tests, all of them invented; and, where
a folder of further files is named, from those.   Usage: make_seeds.py --program build/congvan FOLDER [--more FILES]"""
import argparse
import base64
import json
import pathlib
import re
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = sorted((SOURCE / 'samples').glob('*.txt'))
DATA = SOURCE / 'tests' / 'data'
KINDS = {'docx': '*.docx', 'odt': '*.odt', 'rtf': '*.rtf', 'doc': '*.doc', 'html': '*.html'}
# As src/input/encoding.hpp numbers them; python knows the first ones, the others are spelled by the tests of encodings.
ENCODINGS = {'utf-8': 0, 'utf-16-le': 1, 'utf-16-be': 2, 'cp1252': 3, 'cp1258': 4}
NOT_NAMED = 255
OLD = {5: b'C\xabng v\xa8n s\xe8 12/UBND-VP ng\xb5y 05 th\xb8ng 3 n\xa8m 2026', 7: b'Co\xe2ng va\xeen so\xe1 12/UBND-VP nga\xf8y 05 tha\xf9ng 3 na\xeem 2026',
       8: b'C\xf4ng v\xe6n s\xd3 12/UBND-VP ng\xe0y 05 th\xe1ng 3', 9: b'C\xf4ng v\xe5n s\xaf 12/UBND-VP ng\xe0y 05 th\xe1ng 3'}
ARGUMENTS = ['extract\na.txt', 'extract\n-f\njsonl\nho so/', 'extract\n-f\ncsv\n-t\ncitations\n--excel\na.txt', 'extract\n-f\ncsv\n-o\ntrang/\n.',
             'extract\n--format=ics\n-o\nviec.ics\na.txt', 'extract\n-f\nsqlite\n-o\nkho.db\n.\n-j\n2', 'extract\n-f\nxlsx\n-o\nso.xlsx\na.txt\nb.rtf',
             'extract\n--stdin\njsonl', 'extract\n--from-records\nr.jsonl', 'extract\n--resume\n-f\njsonl\n-o\nx.jsonl\n.', 'extract\n--files-from\nds.txt\n-v',
             'extract\n-0\n--files-from\n-\n--shard\n1/2', 'extract\n--encoding\nTCVN3\n--ocr\nnever\n--max-size\n1K\n--progress\nalways\na.txt', 'text\na.txt',
             'audit\n-f\nsarif\n.', 'audit\n--select\ndate-padding\n--ignore\nsubject-missing\n--fail-on\nnever\na.txt', 'audit\n--catalog\ndanh-muc.csv\n--complete\n.',
             'audit\n--baseline\nnen.txt\n--today\n2026-03-27\na.txt', 'audit\n--write-baseline\nmoi.txt\na.txt', 'audit\n-f\nhtml\n--from-records\nr.jsonl',
             'graph\n.', 'graph\n-f\ngraphml\n--cites\n30/2020/NĐ-CP\n--depth\n2\n.', 'graph\n-f\ncsv\n--top\n5\n--cited-by\n12/SNV-VP\n.', 'show\na.txt',
             'show\n--html\n-o\ntrang/\n.', 'show\n--html\n-\n', 'rules\ndate-padding', 'rules\n-f\njson', 'schema', '--version', '--help\n--lang\nvi', 'extract\n--help',
             'extract\n--\n-a.txt', 'extract\n-qjx\n-', 'audit\n--database\nkho.db', 'extract\n--bodies\nco-quan.csv\na.txt',
             'graph\n--bodies\nco-quan.csv\n.']
CATALOGS = ['reference,date,issuer,kind,subject,status,replaced_by\r\n30/2020/NĐ-CP,2020-03-05,Chính phủ,NĐ,công tác văn thư,hết hiệu lực,78/2025/NĐ-CP\r\n'
            '7/QĐ-UBND,02/01/2025,UBND tỉnh Hòa Lâm,Quyết định,"rà soát, ""kho""",còn hiệu lực,\r\n',
            '\ufeffstatus,reference\nbãi bỏ,1/2019/TT-BNV\n\n,"3/KH-UBND"\n', 'date\n2020\n', '"reference\n']


BODIES = ['id,name,kind,abbreviations,parent,from,to,organ_id,address,email,telephone,fax,website\r\n'
          'lai-chau/SNV,Sở Nội vụ tỉnh Lai Châu,,SNV; Sở NV,UBND tỉnh Lai Châu,2025-07-01,,H35.10,"Số 1, đường Ví Dụ",a@vi-du.vn,0213 1,0213 2,vi-du.vn\r\n'
          'tan-phong,UBND xã Tân Phong,single,,UBND tỉnh Lai Châu,01/7/2025,2030,H35.71,,,,,\r\n',
          '\ufeffname;id;kind;abbreviations\nSở Ví dụ;SVD;provincial;Sở VD\n\n"Trường ""Hoà Bình""";TH;;\n', 'name\tid\tparent\nPhòng Tổ chức\tTC\tVP\nVăn phòng\tVP\t\n',
          'id,name,from,to\nA,Trường A,2025-07,2025-06\n', 'id,name\nA,"Trường A\n', 'id,name\nA,Trường A\nA,Trường A\n', 'id,name,organ_id\nA,B,H 35\n']


def put(folder, target, name, content):
    path = folder / target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def paragraphs(text, size=1500):
    """A sample cut into a few parts: small inputs are mutated faster."""
    lines = text.splitlines(keepends=True)
    part = ''
    for line in lines:
        part += line
        if len(part.encode()) > size:
            yield part
            part = ''
    if part:
        yield part


def texts(folder):
    for sample in SAMPLES:
        content = sample.read_text(encoding='utf-8')
        put(folder, 'text', sample.name, content)
        for number, part in enumerate(paragraphs(content, 700)):
            put(folder, 'text', f'{sample.stem}-{number}.txt', part)
        for encoding, number in ENCODINGS.items():
            try:
                coded = content[:500].encode(encoding, 'replace' if encoding.startswith('cp') else 'strict')
            except UnicodeEncodeError:
                continue
            for first in (number, NOT_NAMED):
                put(folder, 'plain', f'{sample.stem}-{encoding}-{first}', bytes([first]) + coded)
    for number, coded in OLD.items():
        for first in (number, NOT_NAMED):
            put(folder, 'plain', f'old-{number}-{first}', bytes([first]) + coded)


def pages(folder):
    """The words of the test's PDF, and samples set line by line."""
    listing = subprocess.run(['pdftotext', '-bbox', DATA / 'small.pdf', '-'], stdout=subprocess.PIPE, check=False, text=True).stdout
    word = re.compile(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<')
    lines = ['page 595 842'] + [f'word {m[1]} {m[2]} {m[3]} {m[4]} 12 b 100 0 {m[5]}' for m in word.finditer(listing)]
    put(folder, 'pages', 'small.pdf', '\n'.join(lines))
    for sample in SAMPLES:
        for number, part in enumerate(paragraphs(sample.read_text(encoding='utf-8'), 900)):
            ocr = number % 2
            lines = ['page 595 842 ' + ('o' if ocr else '-')]
            for row, line in enumerate(part.splitlines()):
                left = 85
                for text in line.split(' '):
                    width = 6 * max(len(text), 1)
                    if text:
                        lines.append(f'word {left:g} {60 + 16 * row} {left + width:g} {73 + 16 * row} 13 b {60 if ocr else 100} {row + 1 if ocr else 0} {text}')
                    left += width + 4
            put(folder, 'pages', f'{sample.stem}-{number}', '\n'.join(lines))
    ring = '\n'.join(f'dot {60 + x} {60 + y}' for x in range(-30, 31) for y in range(-30, 31) if 27 ** 2 <= x * x + y * y <= 29 ** 2)
    table = 'page 595 842\n' + '\n'.join(f'rule 80 {y} 500 {y + 1}' for y in (100, 130, 160)) + '\n' + '\n'.join(
        f'rule {x} 100 {x + 1} 160' for x in (80, 200, 500)) + '\nword 90 105 150 118 13 b 100 0 TT\nword 210 105 300 118 13 b 100 0 Việc\nword 90 135 100 148 13 b 100 0 1\n'
    put(folder, 'pages', 'ring', 'page 595 842\n' + ring)
    put(folder, 'pages', 'table', table)
    put(folder, 'pages', 'note', 'page 595 842\nword 80 100 160 113 13 - 100 0 tỉnh\nword 160 96 164 104 8 nb 100 0 1\nword 80 780 84 788 8 n 100 0 1\nword 90 780 200 790 10 b 100 0 Sửa\n')


def pictures(folder):
    """Lines of words, a ruled table, a red ring with a blue stroke through it."""
    width, height = 300, 200

    def paint(name, colour_at):
        runs = bytearray(number(width - 1, 2) + number(height - 1, 2) + bytes([42]))
        dots = [colour_at(x, y) for y in range(height) for x in range(width)]
        at = 0
        while at < len(dots):
            run = 1
            while run < 256 and at + run < len(dots) and dots[at + run] == dots[at]:
                run += 1
            runs += bytes([run - 1, dots[at]])
            at += run
        put(folder, 'pictures', name, bytes(runs))

    paint('words', lambda x, y: int(20 < x < 280 and y % 16 in range(4, 11) and x % 9 > 2 and x % 60 > 12))
    paint('table', lambda x, y: int(20 <= x <= 280 and 20 <= y <= 180 and (y % 40 in (20, 21) or x in (20, 21, 120, 121, 279, 280))))
    paint('seal', lambda x, y: 2 if 50 ** 2 <= (x - 100) ** 2 + (y - 100) ** 2 <= 55 ** 2 else 3 if abs(y - 60 - x // 4) < 2 else 0)
    paint('blank', lambda x, y: 0)


def number(value, size):
    return value.to_bytes(size, 'little')


def counted(content):
    return number(len(content), 8) + content


def answers(folder):
    text = 'Số: 12/SNV-VP\nngày 05/3/2026\n'.encode()
    body = b'\0' + counted(text) + counted(b'pdf') + counted(b'UTF-8') + number(2, 8) + b'\1' + number(1, 8) + b'\2' + number(6, 8) + number(15, 8) + counted(b'12/SNV')
    refused = b'\1\2' + counted(b'no PDF')
    put(folder, 'answer', 'body', body)
    put(folder, 'answer', 'refused', refused)
    for name, one in (('frames', body), ('frames-refused', refused)):
        put(folder, 'answer', name, b'\1' + number(1, 8) + b'\2' + number(len(one), 8) + one)
    put(folder, 'answer', 'request', number(0x31444356, 4) + b'\0\1' + number(5000, 8) + number(1 << 28, 8) + number(77, 8))


def streams(folder, program):
    for sample in SAMPLES:
        text = sample.read_text(encoding='utf-8')[:600]
        line = json.dumps({'path': sample.name, 'text': text}, ensure_ascii=False)
        put(folder, 'stream', sample.stem, line + '\n' + json.dumps({'text': text[:80]}) + '\n')
        out = subprocess.run([program, 'extract', '-f', 'jsonl', '--stdin', 'jsonl', '-q'], input=line.encode(), stdout=subprocess.PIPE, check=True).stdout
        put(folder, 'records', sample.stem + '.jsonl', out)
        if len(out) < 4000:
            put(folder, 'records', sample.stem + '.json', b'[\n' + out.strip() + b'\n]\n')
    for file in ('small.docx', 'small.zip', 'small.odt', 'small.rtf', 'small.edxml'):
        put(folder, 'stream', file, json.dumps({'path': file, 'base64': base64.b64encode((DATA / file).read_bytes()).decode()}))
    put(folder, 'stream', 'bad', '{"path": 7}\n[]\n{"text": "a", "base64": "="}\n{"base64": "a?"}\n\n"x"\n{"text": "\\ud800"}\n')
    put(folder, 'records', 'error', '{"schema":"congvan/1","source":{"path":"a\\\\xFF"},"error":{"code":"not-found","message":"gone"}}\n7\n[{}]')


def files(folder, data, prefix):
    for target, pattern in KINDS.items():
        for path in sorted(data.rglob(pattern)):
            put(folder, target, prefix + path.name, path.read_bytes())
            if path.stat().st_size < 6000:
                put(folder, 'package', prefix + path.name, path.read_bytes())
    for pattern in ('*.zip', '*.edxml'):
        for path in sorted(data.rglob(pattern)):
            put(folder, 'package', prefix + path.name, path.read_bytes())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--program', required=True)
    parser.add_argument('--more', type=pathlib.Path)
    options = parser.parse_args()
    texts(options.folder)
    pages(options.folder)
    pictures(options.folder)
    answers(options.folder)
    streams(options.folder, options.program)
    files(options.folder, DATA, '')
    for position, arguments in enumerate(ARGUMENTS):
        put(options.folder, 'arguments', f'{position:02}', arguments)
    for position, catalog in enumerate(CATALOGS):
        put(options.folder, 'catalog', str(position), catalog)
    for position, bodies in enumerate(BODIES):
        put(options.folder, 'bodies', str(position), bodies)
    if options.more:
        files(options.folder, options.more, 'more-')


if __name__ == '__main__':
    main()
