"""Files of each format, made in code: Word and open documents, RTF, PDF. Every word is written for these tests."""

import io
import zipfile
import zlib
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = "urn:oasis:names:tc:opendocument:xmlns"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
)


def archive(members, method=zipfile.ZIP_DEFLATED):
    """Bytes of a zip archive with these members, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name, (2020, 1, 4, 0, 0, 0)), content)
    return out.getvalue()


def docx(*paragraphs, body="", title="", made="", changed="", members=None):
    """A Word document of these paragraphs, then of `body`, which is marked up already."""
    written = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    document = f'<w:document xmlns:w="{WORD}"><w:body>{written}{body}</w:body></w:document>'
    core = f"{CORE}<dc:title>{escape(title)}</dc:title><dcterms:created>{made}</dcterms:created>"
    core += f"<dcterms:modified>{changed}</dcterms:modified></cp:coreProperties>"
    parts = {"[Content_Types].xml": "<Types/>", "word/document.xml": document, "docProps/core.xml": core}
    return archive({**parts, **(members or {})})


def odt(*paragraphs, body="", title="", made="", changed=""):
    """An open document of these paragraphs, then of `body`, which is marked up already."""
    spaces = f'xmlns:office="{OPEN}:office:1.0" xmlns:text="{OPEN}:text:1.0" xmlns:table="{OPEN}:table:1.0"'
    spaces += f' xmlns:meta="{OPEN}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    written = "".join(f"<text:p>{escape(text)}</text:p>" for text in paragraphs)
    inner = f"<office:body><office:text>{written}{body}</office:text></office:body>"
    meta = f"<dc:title>{escape(title)}</dc:title><dc:date>{changed}</dc:date>"
    meta += f"<meta:creation-date>{made}</meta:creation-date>"
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}>{inner}</office:document-content>",
            "meta.xml": f"<office:document-meta {spaces}><office:meta>{meta}</office:meta></office:document-meta>",
        },
        zipfile.ZIP_STORED,
    )


def rtf(*paragraphs, title="", made="", changed=""):
    """A rich text of these paragraphs; the days are as \\yr2020\\mo1\\dy4."""
    info = rf"{{\info{{\title {title}}}{{\creatim{made}}}{{\revtim{changed}}}}}"
    fonts = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times Cyr;}}"
    body = "".join(f"{text}\\par\r\n" for text in paragraphs)
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{fonts}{info}{body}}}".encode("cp1252")


def pdf(*pages, title="", made="", changed="", size=11, left=72, packed=True):
    """A PDF with a text layer; a page is its lines, from the top, a line its text or (text, x, gap above)."""
    pieces = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    pieces.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    info = f"<< /Title ({_string(title)}) /CreationDate ({made}) /ModDate ({changed}) >>"
    pieces.append(info.encode("cp1252"))
    kids = []
    for lines in pages:
        content = _page(lines, size, left)
        data = zlib.compress(content) if packed else content
        kind = b"/Filter /FlateDecode " if packed else b""
        pieces.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (kind, len(data), data))
        kids.append(len(pieces) + 1)
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R" % len(pieces)
        pieces.append(page + b" /Resources << /Font << /F1 3 0 R >> >> >>")
    shown = b" ".join(b"%d 0 R" % kid for kid in kids)
    pieces[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (shown, len(kids))
    return _assembled(pieces)


def _page(lines, size, left):
    """A page's operators: each line set at its own place, as layout programs do."""
    written = [b"BT", b"/F1 %d Tf" % size]
    y = 780.0
    for line in lines:
        text, x, gap = line if isinstance(line, tuple) else (line, left, 0)
        y -= size * 1.3 + gap
        written.append(b"1 0 0 1 %d %d Tm" % (x, int(y)))
        written.append(b"(%s) Tj" % _string(text).encode("cp1252"))
    return b"\n".join([*written, b"ET"])


def _string(text):
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _assembled(pieces):
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, piece in enumerate(pieces, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, piece)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(pieces) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(pieces) + 1,
        table,
    )
    return bytes(out)
