#!/usr/bin/env python3
"""Writes small.docx, small.odt, small.edxml and small.zip beside this script, and the text that they must give. All names in them are invented.
Usage: make_inputs.py"""
import base64
import io
import pathlib
import zipfile

HERE = pathlib.Path(__file__).parent


def packed(parts):
    """The same bytes at every run: no dates, no order of a file system."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def part(root, content):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="w" xmlns:mc="mc" xmlns:v="v">{content}</w:{root}>'


def run(text, properties=''):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content, properties=''):
    return f'<w:p><w:pPr>{properties}</w:pPr>{"".join(content)}</w:p>'


def listed(number, level, text):
    return paragraph(run(text), properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def row(*cells):
    return f'<w:tr>{"".join(f"<w:tc>{cell}</w:tc>" for cell in cells)}</w:tr>'


def level(index, form, text):
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


def field(result):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return mark.format('begin') + '<w:r><w:instrText>DATE</w:instrText></w:r>' + mark.format('separate') + run(result) + mark.format('end')


BOX = '<w:txbxContent>' + paragraph(run('HỎA TỐC')) + '</w:txbxContent>'
DOCX_BODY = [
    '<w:tbl>',
    row(paragraph(run('SỞ VÍ DỤ')), paragraph(run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) + paragraph(run('Độc lập - Tự do - Hạnh phúc'))),
    row(paragraph(run('Số: 12/SVD'), '<w:r><w:noBreakHyphen/></w:r>', run('VP')), paragraph(run('Ví Dụ, ngày 05 tháng 01 năm 2026'))),
    '</w:tbl>',
    paragraph(f'<w:r><mc:AlternateContent><mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox>'
              '</w:pict></mc:Fallback></mc:AlternateContent></w:r>', run('Kính gửi: Các phòng.')),
    paragraph(run('Căn cứ Kế hoạch số 5/KH'), '<w:del>' + run('cũ').replace('w:t', 'w:delText') + '</w:del>', '<w:ins>' + run('-SVD') + '</w:ins>',
              '<w:r><w:footnoteReference w:id="2"/></w:r>', run(' ngày '), field('05/01/2026'), run('ẩn', '<w:vanish/>'), run(';')),
    listed(1, 0, 'Rà soát'), listed(1, 1, 'Bước đầu'), listed(1, 1, 'Bước sau'), listed(2, 0, 'Gạch đầu dòng'),
    '<w:tbl>', row(paragraph(run('a')), paragraph(run('b'))), row(paragraph(run('c')), paragraph()), '</w:tbl>',
    paragraph(run('C«ng v¨n ', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'), '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', run('đư')),
    paragraph(run('giám đốc', '<w:caps/>')),
]
DOCX = [
    ('_rels/.rels', '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>'),
    ('word/_rels/document.xml.rels', '<Relationships>' + ''.join(
        f'<Relationship Type="x/{name}" Target="{name}.xml"/>' for name in ('styles', 'numbering', 'footnotes')) + '</Relationships>'),
    ('word/document.xml', part('document', '<w:body>' + ''.join(DOCX_BODY) + '</w:body>')),
    ('word/styles.xml', part('styles', '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>')),
    ('word/numbering.xml', part('numbering', '<w:abstractNum w:abstractNumId="0">' + level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)')
                                + '</w:abstractNum><w:abstractNum w:abstractNumId="1">' + level(0, 'bullet', '\uf0b7') + '</w:abstractNum>'
                                '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>')),
    ('word/footnotes.xml', part('footnotes', '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">'
                                + paragraph('<w:r><w:footnoteRef/></w:r>', run(' Sửa năm 2025.')) + '</w:footnote>')),
]


def p(text, style=''):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def odt_row(*cells):
    return '<table:table-row>' + ''.join(f'<table:table-cell>{cell}</table:table-cell>' for cell in cells) + '</table:table-row>'


ODT_STYLES = (
    '<style:style style:name="Caps" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style>'
    '<style:style style:name="Old" style:family="text"><style:text-properties style:font-name=".VnTime"/></style:style>'
    '<style:style style:name="Sign" style:family="text"><style:text-properties style:font-name="Wingdings"/></style:style>'
    '<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/></text:list-style>')
ODT_BODY = [
    '<text:tracked-changes><text:changed-region><text:deletion>' + p('cũ') + '</text:deletion></text:changed-region></text:tracked-changes>',
    '<table:table><table:table-column table:number-columns-repeated="2"/>',
    odt_row(p('SỞ VÍ DỤ'), p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Độc lập - Tự do - Hạnh phúc')),
    odt_row(p('Số: 12/SVD\u2011VP'), p('Ví Dụ, ngày 05 tháng 01 năm 2026')),
    '</table:table>',
    p('<draw:frame><draw:text-box>' + p('HỎA TỐC') + '</draw:text-box></draw:frame>Kính gửi:<text:s/>Các phòng.'),
    p('Căn cứ Kế hoạch số 5/KH<text:change text:change-id="c"/>-SVD<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
      '<text:note-body>' + p('Sửa năm 2025.') + '</text:note-body></text:note> ngày <text:date>05/01/2026</text:date>'
      '<text:span text:style-name="Hidden">ẩn</text:span>;'),
    '<text:list text:style-name="L"><text:list-item>' + p('Rà soát') + '<text:list><text:list-item>' + p('Bước đầu') + '</text:list-item>'
    '<text:list-item>' + p('Bước sau') + '</text:list-item></text:list></text:list-item></text:list>',
    '<text:list text:style-name="B"><text:list-item>' + p('Gạch đầu dòng') + '</text:list-item></text:list>',
    '<table:table>', odt_row(p('a'), p('b')), odt_row(p('c'), p('')), '</table:table>',
    p('<text:span text:style-name="Old">C«ng v¨n </text:span><text:span text:style-name="Sign">\uf0fc</text:span>đư'),
    p('<text:span text:style-name="Caps">giám đốc</text:span>'),
]
ODT = [
    ('mimetype', 'application/vnd.oasis.opendocument.text'),
    ('content.xml', '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s"'
     ' xmlns:fo="f" xmlns:draw="d"><office:automatic-styles>' + ODT_STYLES + '</office:automatic-styles><office:body><office:text>'
     + ''.join(ODT_BODY) + '</office:text></office:body></office:document-content>'),
]
EXPECTED = """SỞ VÍ DỤ
Số: 12/SVD-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Ví Dụ, ngày 05 tháng 01 năm 2026
HỎA TỐC
Kính gửi: Các phòng.
Căn cứ Kế hoạch số 5/KH-SVD[^1] ngày 05/01/2026;
1. Rà soát
a) Bước đầu
b) Bước sau
- Gạch đầu dòng
a | b
c |
Công văn ✓đư
GIÁM ĐỐC
[^1]: Sửa năm 2025.
"""


def edxml(attachment):
    content = base64.encodebytes(packed([('12-SVD-VP.docx', attachment)])).decode()
    return ('<?xml version="1.0" encoding="utf-8"?><edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope>'
            '<edXML:edXMLHeader><edXML:MessageHeader><edXML:From><edXML:OrganId>000.00.00.H00</edXML:OrganId><edXML:OrganName>Sở Ví dụ</edXML:OrganName>'
            '</edXML:From><edXML:To><edXML:OrganName>Văn phòng Ví dụ</edXML:OrganName></edXML:To><edXML:Code><edXML:CodeNumber>12</edXML:CodeNumber>'
            '<edXML:CodeNotation>SVD-VP</edXML:CodeNotation></edXML:Code><edXML:PromulgationInfo><edXML:Place>Ví Dụ</edXML:Place>'
            '<edXML:PromulgationDate>2026/01/05</edXML:PromulgationDate></edXML:PromulgationInfo><edXML:DocumentType><edXML:TypeName>Công văn'
            '</edXML:TypeName></edXML:DocumentType><edXML:Subject>V/v rà soát &amp; báo cáo</edXML:Subject></edXML:MessageHeader></edXML:edXMLHeader>'
            '<edXML:edXMLBody><edXML:edXMLManifest><edXML:Reference><edXML:ContentId>cid:1</edXML:ContentId><edXML:AttachmentName>12-SVD-VP.docx'
            '</edXML:AttachmentName></edXML:Reference></edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope><AttachmentEncoded><Attachment>'
            f'<ContentId>cid:1</ContentId><ContentTransferEncoded>\n{content}</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML:edXML>')


def main():
    docx = packed(DOCX)
    (HERE / 'small.docx').write_bytes(docx)
    (HERE / 'small.odt').write_bytes(packed(ODT))
    (HERE / 'small.office.txt').write_text(EXPECTED, encoding='utf-8')
    (HERE / 'small.edxml').write_text(edxml(docx), encoding='utf-8')
    (HERE / 'small.zip').write_bytes(packed([('Công văn/12.docx', docx), ('trong.zip', packed([('12.txt', EXPECTED)]))]))


if __name__ == '__main__':
    main()
