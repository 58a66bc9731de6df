"""Damaged copies of good files, and soups of what files of each format are made of: what readers must survive."""

from pathlib import Path

FILES = tuple(sorted((Path(__file__).parent / "files").iterdir()))

# What the files of each format are made of; strung together at random they are hardly ever sound; · is a blank.
PIECES = {
    ".html": (
        '<p> </p> <div <html><body> <script> </script> <!-- --> <time datetime="2020-13-45"> '
        '&nbsp; &#0; &#x110000; <a href= <title> <meta property="article:published_time" '
        'content="x"> <table><tr><td> <svg> ]]> <![CDATA[ <?xml?> \x00'
    ),
    ".rss": (
        "<?xml version='1.0'?> <rss> <channel> <item> </item> <title> <pubDate>x</pubDate> "
        "<description> <![CDATA[ ]]> &amp; &x; <!DOCTYPE rss [<!ENTITY x 'y'>]> <feed "
        "xmlns='http://www.w3.org/2005/Atom'> <entry> <content type='xhtml'> </feed> "
        "<content:encoded>"
    ),
    ".json": (
        '{ } [ ] : , " {"text": "body": "articles": "published": null true 1e999 -0 NaN '
        '\\u0000 \\ud800 "x" 20200104 \n'
    ),
    ".jsonl": ('{ } [ ] : , " {"text":"x"} {"body": "content": ["a"]} null 1e999 \\ud800 \n \n \r\n'),
    ".eml": (
        "From: a@b\n Subject: =?utf-8?q?=ff?= =?x?b?!? Date: x\n Content-Type: "
        "multipart/mixed;boundary=b \n--b\n \n--b-- \n\n Content-Transfer-Encoding: base64 "
        'quoted-printable =3D =\n message/rfc822 text/html charset=x charset="utf-7" '
        "Message-ID: <1>"
    ),
    ".mbox": (
        "From·a@b·Mon·May··4·10:00:00·2020\n Subject: x\n \n \n\n From· >From a Date: text "
        "Content-Type: multipart/x"
    ),
    ".csv": (
        'text date ; , \t | " "" \\" \n \r\n \r sep=; 01/02/2020 13/01/2020 2020-01-04 \x00 '
        "id,text,date\n the a b c d e f g h i"
    ),
    ".md": (
        "--- +++ \n \n\n title: date: # ## * ** _ ` ``` > - 1. [ ] ( ) ! | |- <b> &amp; \\ [^1]: "
        "&a *a !!python/object: { } : \t ~~"
    ),
    ".rtf": (
        "{\\rtf1 { } \\par \\'e9 \\'zz \\u8220? \\u-99999 \\uc9 \\ansicpg0 \\ansicpg1252 \\f1 "
        "{\\fonttbl {\\f1\\fcharset204 \\bin99 \\bin-1 \\* \\v \\info {\\title {\\creatim "
        "\\yr2020 \\mo99 \\cell \\row \\pict \\\\ \\{ \\ text"
    ),
    ".pdf": (
        "%PDF-1.4\n 1·0·obj << >> [ ] /Type /Page /Pages /Kids /Count -1 99999999 /Length "
        "stream\n \nendstream endobj xref\n 0·9\n trailer startxref\n %%EOF /Contents 1·0·R 2·0·R "
        "BT ET Tj (text) /Filter /FlateDecode /Encrypt /Root"
    ),
    ".txt": (
        "Title: Date: Published: x 2020-01-04 \n \n\n LENGTH: 5·words\n LOAD-DATE: BODY:\n "
        "1·of·2·DOCUMENTS\n HD PD WC·5·words\n ### Document·HALC000020200104x\n "
        "HALDEN,·Jan.·3·(AP)·-- End·of·Document\n \u2028 \ufeff \x0c \x85"
    ),
    ".sgml": (
        '<DOC id="HPA_ENG_20200107.0012" type="story"> <DOCNO> HPA20200107.0012 </DOCNO> <HEADLINE> '
        "</HEADLINE> <DATELINE> <TEXT> <P> </P> </TEXT> </DOC> <REUTERS DATE= <BODY> &lt; &#3; \n x"
    ),
    ".tml": (
        "<?xml version='1.0'?> <TimeML> <DCT> <TIMEX3 tid='t0' value='x' "
        "functionInDocument='CREATION_TIME'> </TIMEX3> </DCT> <TEXT> </TEXT> </TimeML> <EVENT "
        "eid='e1'> &x; <!DOCTYPE x> <DOCID> ]]>"
    ),
}


def soup(ending, numbers):
    """Pieces of a format, chosen by numbers and strung together, as bytes."""
    pieces = [piece.replace("·", " ") for piece in PIECES[ending].split(" ")]
    chosen = "".join(pieces[number % len(pieces)] + (" " if number % 3 else "") for number in numbers)
    return chosen.encode("utf-8", "surrogatepass")


def damaged(data, other, draw):
    """A copy of a file with some damage; `draw(n)` gives a number below n, `other` is another file's bytes."""
    data = bytearray(data)
    for _ in range(1 + draw(3)):
        at, size = draw(len(data) + 1), draw(64)
        kind = draw(7)
        if kind == 0:
            del data[at:]
        elif kind == 1:
            for _ in range(1 + draw(20)):
                if data:
                    data[draw(len(data))] ^= 1 << draw(8)
        elif kind == 2:
            start = draw(len(other) + 1)
            data[at : at + size] = other[start : start + draw(512)]
        elif kind == 3:
            del data[at : at + size]
        elif kind == 4:
            data[at:at] = data[at : at + size] * (1 + draw(200))
        elif kind == 5:
            data[at : at + size] = bytes(draw(256) for _ in range(draw(16)))
        else:
            data[at:at] = bytes([draw(256)]) * draw(2_000)
    return bytes(data)
