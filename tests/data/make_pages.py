#!/usr/bin/env python3
"""Writes small.pdf and small.png beside this script: one dispatch as a PDF with a text layer, and as a picture of paper. All names are invented.
Needs python3-cairo and fonts-dejavu-core, fonts-dejavu-extra. Usage: make_pages.py"""
import math
import pathlib
import random

import cairo

HERE = pathlib.Path(__file__).parent
WIDTH, HEIGHT = 595, 842
LEFT = ["UBND TỈNH VÍ DỤ", "SỞ KHO BÃI", "Số: 123/SKB-VP", "V/v rà soát kho hồ sơ"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Ví Dụ, ngày 05 tháng 01 năm 2026"]
BODY = [
    ["Thực hiện Công văn số 45/UBND-TH ngày 02/01/2026 của Ủy ban nhân dân", "tỉnh về việc rà soát kho hồ sơ", "1", ", Giám đốc Sở yêu cầu các phòng:"],
    ["1. Văn phòng tổng hợp, báo cáo trước ngày 20/01/2026."],
    ["2. Các phòng phối hợp thực hiện nghiêm túc./."],
]
RECIPIENTS = ["Nơi nhận:", "- Như trên;", "- Lưu: VT, VP."]
SIGNATURE = ["GIÁM ĐỐC", "Trần Thị Mẫu"]
NOTE = "Công văn số 45/UBND-TH của Ủy ban nhân dân tỉnh."


def face(context, size, bold=False):
    context.select_font_face("DejaVu Serif Condensed", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
    context.set_font_size(0.88 * size)


def at(context, x, y, text, size=14, bold=False):
    face(context, size, bold)
    context.move_to(x, y)
    context.show_text(text)
    return x + context.text_extents(text).x_advance


def centred(context, x, y, text, size=13, bold=False):
    face(context, size, bold)
    at(context, x - context.text_extents(text).x_advance / 2, y, text, size, bold)


def draw(context, noted):
    """The lines of the two columns are staggered on purpose."""
    for k, text in enumerate(LEFT):
        centred(context, 150, 70 + 17 * k, text, 12)
    for k, text in enumerate(RIGHT):
        centred(context, 400, 74 + 19 * k, text, 12, k < 2)
    at(context, 200, 175, "Kính gửi: Các phòng, đơn vị thuộc Sở.")
    first, second, mark, rest = BODY[0]
    at(context, 113, 210, first, 13)
    x = at(context, 85, 228, second, 13)
    if noted:
        x = at(context, x, 222, mark, 8)
    at(context, x, 228, rest, 13)
    for k, (text,) in enumerate(BODY[1:]):
        at(context, 113, 252 + 22 * k, text, 13)
    for k, text in enumerate(RECIPIENTS):
        at(context, 85, 305 + 14 * k, text, 11)
    centred(context, 420, 309, SIGNATURE[0], 13, True)
    centred(context, 420, 380, SIGNATURE[1], 13, True)
    if noted:
        at(context, 85, 770, "1", 6)
        at(context, 90, 774, NOTE, 10)


def pdf():
    surface = cairo.PDFSurface(str(HERE / "small.pdf"), WIDTH, HEIGHT)
    surface.set_metadata(cairo.PDFMetadata.CREATE_DATE, "2026-01-05T00:00:00Z")
    draw(cairo.Context(surface), True)
    surface.finish()


def png():
    """Upper half of the page at 200 dots an inch, a little askew, specks upon it."""
    scale = 200 / 72
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, int(WIDTH * scale), int(420 * scale))
    context = cairo.Context(surface)
    context.set_source_rgb(0.93, 0.93, 0.92)
    context.paint()
    context.scale(scale, scale)
    context.rotate(math.radians(0.7))
    context.set_source_rgb(0.1, 0.1, 0.12)
    draw(context, False)
    dice = random.Random(7)
    for _ in range(300):
        context.rectangle(dice.uniform(0, WIDTH), dice.uniform(0, 420), 0.4, 0.4)
    context.fill()
    surface.write_to_png(str(HERE / "small.png"))


if __name__ == "__main__":
    pdf()
    png()
