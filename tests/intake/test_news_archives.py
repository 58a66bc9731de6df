"""The XML and the tagged text of news archives become articles."""

import pytest

from timeline.calendar import DAY, iso_day
from timeline.intake.articles import read_each
from timeline.model import Article

ONE = "Police in Dover found 12 people in the back of a lorry on Friday, and two were taken to hospital."
TWO = "The driver, who is from Lille, was arrested at the scene, a spokesman for the force said."


def articles(markup: str, name: str = "a.xml") -> list[Article]:
    found, failures = read_each(markup.encode(), name=name)
    assert not failures, failures
    return list(found)


def days(article: Article) -> list[tuple[str, bool]]:
    return [(iso_day(day.day), day.updated) for day in article.stated]


TIMEML = f"""<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><DOCID>D-7</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE"
value="2009-01-09T08:15" functionInDocument="CREATION_TIME">9 January 2009</TIMEX3></DCT>
<TITLE>People found in lorry</TITLE>
<TEXT>

Police in Dover <EVENT eid="e1" class="OCCURRENCE">found</EVENT> 12 people in the back of a lorry on
<TIMEX3 tid="t1" type="DATE" value="2009-01-09">Friday</TIMEX3>, and two were taken to hospital.

{TWO}
</TEXT>
<MAKEINSTANCE eventID="e1" eiid="ei1" tense="PAST"/></TimeML>"""

NITF = f"""<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
<nitf><head><title>People found in lorry</title><docdata><doc-id id-string="77"/><date.issue norm="20090109T081500Z"/>
</docdata><pubdata date.publication="20090109T000000" name="The Harbour Post"/></head><body><body.head><hedline>
<hl1>People found in lorry</hl1></hedline></body.head><body.content><block class="lead_paragraph"><p>{ONE}</p></block>
<block class="full_text"><p>{ONE}</p><p>{TWO}</p></block></body.content></body></nitf>"""

NEWSML = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="u1"><itemMeta><versionCreated>2009-01-10T09:00:00Z</versionCreated>
<firstCreated>2009-01-09T08:15:00Z</firstCreated></itemMeta><contentMeta><headline>People found in lorry</headline>
</contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{ONE}</p><p>{TWO}</p></body>
</html></inlineXML></contentSet></newsItem>
<newsItem guid="u2"><contentSet><inlineXML><p>{TWO}</p></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""

OLD_NEWSML = f"""<NewsML><NewsItem><Identification><NewsIdentifier><DateId>20090109</DateId></NewsIdentifier>
</Identification>
<NewsManagement><FirstCreated>20090109T081500Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>People
found in lorry</HeadLine></NewsLines><ContentItem><DataContent><nitf><body><body.content><p>{ONE}</p><p>{TWO}</p>
</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""

AGENCY = f"""<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="77" date="2009-01-09" xml:lang="en">
<title>UK: People found in lorry.</title><headline>People found in lorry</headline>
<dateline>DOVER 2009-01-09</dateline>
<text><p>{ONE}</p><p>{TWO}</p></text></newsitem>"""

NAF = f"""<NAF xml:lang="en" version="v3">
<nafHeader><fileDesc title="People found in lorry"
creationtime="2009-01-09T08:15:00Z"/><public publicId="77"/></nafHeader>
<raw>{ONE}\n\n{TWO}</raw><text><wf id="w1">Police</wf></text></NAF>"""


@pytest.mark.parametrize(
    ("markup", "form", "first"),
    [
        (NITF, "NITF", ("2009-01-09", False)),
        (NEWSML, "NewsML", ("2009-01-09", False)),
        (OLD_NEWSML, "NewsML", ("2009-01-09", False)),
        (AGENCY, "news XML", ("2009-01-09", False)),
        (NAF, "NAF", ("2009-01-09", False)),
    ],
    ids=["NITF", "NewsML-G2", "NewsML 1", "agency", "NAF"],
)
def test_news_xml_gives_text_title_and_day(markup: str, form: str, first: tuple[str, bool]) -> None:
    article = articles(markup)[0]
    assert article.text == f"{ONE}\n\n{TWO}"
    assert (article.title, article.format) == ("People found in lorry", form)
    assert days(article)[0] == first


def test_timeml_gives_its_text_as_it_stands_and_its_creation_time() -> None:
    (article,) = articles(TIMEML, "D-7.tml")
    assert article.text.startswith("Police in Dover found 12 people in the back of a lorry on\nFriday, and")
    assert article.text.endswith(TWO)
    assert (article.id, article.title, article.format) == ("D-7", "People found in lorry", "TimeML")
    assert days(article) == [("2009-01-09", False)]
    assert article.stated[0].reason == "the document gives DCT/TIMEX3@value as 2009-01-09T08:15"


def test_old_timeml_marks_its_creation_time_inside_the_text() -> None:
    markup = (
        '<TimeML><TIMEX3 tid="t0" value="2009-01-09" functionInDocument="CREATION_TIME">01/09/2009</TIMEX3>\n'
        f'{ONE} It ended in <TIMEX3 tid="t1" value="2008-12-01">December</TIMEX3>. {TWO}</TimeML>'
    )
    (article,) = articles(markup, "wsj_7.tml")
    assert days(article) == [("2009-01-09", False)]


def test_each_item_of_a_news_message_is_an_article_with_its_own_days() -> None:
    first, second = articles(NEWSML)
    assert days(first) == [("2009-01-09", False), ("2009-01-10", True)]
    assert (second.text, days(second), second.name) == (TWO, [], "a.xml[1]")


@pytest.mark.parametrize(
    "markup",
    [
        "<?xml version='1.0'?><invoice><total>7</total></invoice>",
        "<?xml version='1.0'?><a",
        "<?xml version='1.0'?>",
    ],
)
def test_other_xml_is_refused_with_its_reason(markup: str) -> None:
    found, (failure,) = read_each(markup.encode(), name="a.xml")
    assert found == ()
    assert "is XML" in failure.reason


def test_damaged_xml_gives_what_can_be_read() -> None:
    (article,) = articles(NITF.replace("</p></block></body.content></body></nitf>", "</p><b>"))
    assert article.text == f"{ONE}\n\n{TWO}"
    assert article.notes == ("the XML is damaged: what could be read of it was",)


def test_xml_with_a_tag_that_is_none_is_read_all_the_same() -> None:
    (article,) = articles(NITF.replace("<hedline>", "<hed line:09:T></hed><hedline>"))
    assert article.text == f"{ONE}\n\n{TWO}"


def test_xml_opens_no_entity(tmp_path) -> None:  # type: ignore[no-untyped-def]
    secret = tmp_path / "secret"
    secret.write_text("the secret word")
    names = "abcdefghi"
    pairs = [("a", "ha " * 8), *((names[n], f"&{names[n - 1]};" * 20) for n in range(1, len(names)))]
    laughs = "".join(f'<!ENTITY {name} "{value}">' for name, value in pairs)
    declared = f'<!DOCTYPE NAF [{laughs}<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    found, _ = read_each((declared + NAF.replace("hospital", "&x; &i;")).encode(), name="a.naf")
    assert all("secret word" not in article.text and len(article.text) < 5_000 for article in found)


TREC = f"""<DOC>
<DOCNO> AP880212-0001 </DOCNO>
<HEAD>People found in lorry</HEAD>
<DATELINE>DOVER, England (AP) </DATELINE>
<TEXT>
   {ONE}
   {TWO}
</TEXT>
</DOC>
<DOC>
<DOCNO> AP880213-0002 </DOCNO>
<TEXT>
   {TWO}
</TEXT>
</DOC>
"""
AQUAINT = f"""<DOC>
<DOCNO> NYT19980601.0001 </DOCNO>
<DOCTYPE> NEWS STORY </DOCTYPE>
<DATE_TIME> 1998-06-01 08:15 </DATE_TIME>
<HEADER> A1 &Cx1f; </HEADER>
<BODY>
<HEADLINE> People found in lorry </HEADLINE>
<TEXT>
<P>
   {ONE}
</P>
<P>
   {TWO}
</P>
</TEXT>
</BODY>
</DOC>"""
GIGAWORD = f"""<DOC id="AFP_ENG_20020101.0001" type="story" >
<HEADLINE>
People found in lorry
</HEADLINE>
<TEXT>
<P>
{ONE}
</P>
<P>
{TWO}
</P>
</TEXT>
</DOC>"""
REUTERS = f"""<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="NO" OLDID="16321" NEWID="77">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<UNKNOWN>&#5;&#5;&#5;C</UNKNOWN>
<TEXT>&#2;
<TITLE>People found in lorry</TITLE>
<DATELINE>    DOVER, Feb 26 - </DATELINE><BODY>{ONE} &lt;LORRY.L>
    {TWO}
 Reuter
&#3;</BODY></TEXT>
</REUTERS>"""
ACE = f"""<DOC>
<DOCID> APW_ENG_20030304.0555 </DOCID>
<DOCTYPE SOURCE="newswire"> NEWS STORY </DOCTYPE>
<DATETIME> 20030304-20:05:06 </DATETIME>
<BODY>
<HEADLINE>
People found in lorry
</HEADLINE>
<TEXT>
{ONE}
{TWO}
</TEXT>
</BODY>
</DOC>"""


@pytest.mark.parametrize(
    ("text", "id_", "day"),
    [
        (TREC, "AP880212-0001", "1988-02-12"),
        (AQUAINT, "NYT19980601.0001", "1998-06-01"),
        (GIGAWORD, "AFP_ENG_20020101.0001", "2002-01-01"),
        (REUTERS, "77", "1987-02-26"),
        (ACE, "APW_ENG_20030304.0555", "2003-03-04"),
    ],
    ids=["two lines", "with a time", "with attributes", "with control marks", "with a document's time"],
)
def test_tagged_text_gives_number_title_text_and_day(text: str, id_: str, day: str) -> None:
    article = articles(text, "archive.sgm")[0]
    assert (article.id, article.title, article.format) == (id_, "People found in lorry", "newswire")
    assert {found for found, _ in days(article)} == {day}
    assert ONE in article.text
    assert TWO in article.text
    assert "<" not in article.text.replace("<LORRY.L>", "")


def test_each_story_of_an_archive_is_an_article() -> None:
    first, second = articles(TREC, "ap880212")
    assert first.text.startswith("DOVER, England (AP)\n")
    assert (second.text, second.name) == (TWO, "ap880212[1]")


def test_a_dateline_that_runs_into_its_story_stays_with_it() -> None:
    (article,) = articles(REUTERS, "reut2.sgm")
    assert article.text.startswith("DOVER, Feb 26 - Police in Dover")


def test_marked_paragraphs_are_divided_by_blank_lines() -> None:
    (article,) = articles(AQUAINT, "-")
    assert article.text == f"{ONE}\n\n{TWO}"
    assert article.stated[0].minute is None


def test_an_issue_date_with_its_zone_gives_the_minute() -> None:
    minutes = [day.minute for day in articles(NITF)[0].stated]
    assert [minute % DAY for minute in minutes if minute is not None] == [8 * 60 + 15]


@pytest.mark.parametrize("piece", ["<DOC>", "<TEXT>", "<P>", "<DOC><TEXT>a", "&#1;", "<DOC id='"])
def test_hostile_tagged_text_ends_soon(piece: str) -> None:
    read_each(("<DOC>\n" + piece * 5_000).encode(), name="a.sgm")
