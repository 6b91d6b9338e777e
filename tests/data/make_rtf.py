#!/usr/bin/env python3
"""Writes small.rtf beside this script: one of each thing that the reader of RTF knows. All names in it are invented.   Usage: make_rtf.py"""
import pathlib


def rtf(text):
    """As Word writes it: every letter beyond ASCII as \\uN with one character for old readers."""
    return ''.join(c if ord(c) < 0x80 else f"\\u{ord(c)}\\'3f" for c in text)


FONTS = (r'{\fonttbl{\f0\froman\fcharset0 Times New Roman{\*\falt Times};}{\f1\fnil\fcharset0 .VnTime;}'
         r'{\f2\fnil\fcharset2 Wingdings;}{\f3\froman\fcharset163 Times New Roman;}}')
ROW = r'\trowd\trleft0\cellx4000\cellx9000\pard\intbl '
BODY = [
    r'{\header\pard ' + rtf('Đầu trang') + r'\par}',
    ROW + rtf('SỞ VÍ DỤ') + r'\line ' + rtf('Số: 12/SVD') + r'\_VP\cell ' + rtf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + r'\par '
    + rtf('Độc lập - Tự do - Hạnh phúc') + r'\cell\row\pard',
    r'{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard ' + rtf('HỎA TỐC') + r'\par}}{\shprslt{\*\do{\dptxbxtext ' + rtf('HỎA TỐC')
    + r'\par}}}}' + rtf('Kính gửi: Các phòng.') + r'\par',
    rtf('Căn cứ Kế hoạch số 5/KH') + r'{\deleted ' + rtf('cũ') + r'}-SVD{\super\chftn{\footnote\pard\plain{\super\chftn} '
    + rtf('Sửa năm 2025.') + r'}} ' + rtf('ngày ') + r'{\field{\*\fldinst DATE}{\fldrslt 05/01/2026}};{\v ' + rtf('ẩn') + r'}\par',
    r'{\listtext\pard\plain 1.\tab}\ls1' + rtf('Rà soát') + r'\par',
    r'{\listtext\pard\plain a)\tab}\ls1\ilvl1' + rtf('Bước đầu') + r'\par',
    r"{\listtext\pard\plain\f2\'a7\tab}\ls2" + rtf('Gạch đầu dòng') + r'\par',
    ROW + r'a\cell b\cell\row' + r'\trowd\cellx4000\clvmrg\cellx9000\pard\intbl c\cell\cell\row\pard',
    r"{\f1 C\'abng v\'a8n }{\f2\'fc}{\f3 \'f0\'fd}\par",
    r'{\caps ' + rtf('giám đốc') + r'}\par',
]
EXPECTED = """SỞ VÍ DỤ
Số: 12/SVD-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
HỎA TỐC
Kính gửi: Các phòng.
Căn cứ Kế hoạch số 5/KH-SVD[^1] ngày 05/01/2026;
1. Rà soát
a) Bước đầu
- Gạch đầu dòng
a | b
c |
Công văn ✓đư
GIÁM ĐỐC
[^1]: Sửa năm 2025.
"""

if __name__ == '__main__':
    here = pathlib.Path(__file__).parent
    (here / 'small.rtf').write_text('{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0' + FONTS + '\n' + '\n'.join(BODY) + '}\n', encoding='ascii')
    (here / 'small.rtf.txt').write_text(EXPECTED, encoding='utf-8')
