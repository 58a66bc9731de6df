"""A mail becomes the article that it is, under the day on which it was sent."""

import io
import zipfile
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from timeline.calendar import DAY, HOUR, iso_day, parse_day
from timeline.intake import read_each
from timeline.model import Article, DayKind

STORY = (
    "The harbour of Halden was closed on Monday after a crane fell on two barges, the port authority said. "
    "Nobody was hurt. Divers began to look for the crane's driver's cabin in the afternoon, and ferries to the "
    "islands left from the fish quay, a mile to the north, where hundreds waited in the rain for hours."
)
PAGE = f"<html><body><p>{STORY}</p><p>Ferries run again <b>today</b>.</p></body></html>"


def mail(text: str = STORY, **options: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = options.get("sender", "Halden Wire <desk@wire.example>")
    message["To"] = "reader@example.org"
    message["Subject"] = options.get("subject", "Crane falls in Halden")
    message["Date"] = options.get("date", "Mon, 04 May 2020 22:15:00 -0400")
    message["Message-ID"] = "<1@wire.example>"
    if text:
        message.set_content(text)
    return message


def only(message: EmailMessage | bytes, name: str = "a.eml") -> Article:
    data = message if isinstance(message, bytes) else message.as_bytes()
    (article,), failures = read_each(data, name=name)
    assert failures == ()
    return article


def reasons(data: bytes, name: str = "a.eml") -> list[str]:
    articles, failures = read_each(data, name=name)
    assert articles == ()
    return [failure.reason for failure in failures]


# ---- what its head says


def test_a_mail_has_its_subject_as_title_and_its_sender_as_source() -> None:
    article = only(mail())
    assert (article.title, article.source, article.format) == (
        "Crane falls in Halden",
        "Halden Wire",
        "e-mail",
    )
    assert article.text == STORY


def test_the_day_of_a_mail_is_the_one_on_the_clock_of_its_sender() -> None:
    (stated,) = only(mail()).stated
    assert stated.kind is DayKind.MAIL_HEADER
    assert iso_day(stated.day) == "2020-05-04"
    assert stated.minute == parse_day("2020-05-05") * DAY + 2 * HOUR + 15
    assert "Mon, 04 May 2020" in stated.reason


def test_a_mail_without_a_name_is_of_the_domain_that_sent_it() -> None:
    assert only(mail(sender="desk@wire.example")).source == "wire.example"


def test_a_subject_in_other_letters_is_decoded() -> None:
    assert (
        only(mail(subject="Kran stürzt – zwei Kähne gesunken")).title == "Kran stürzt – zwei Kähne gesunken"
    )


@pytest.mark.parametrize("date", [b"soon", b"", b"Mon, 99 May 2020 10:00:00 +0000"])
def test_a_date_that_is_none_is_not_used(date: bytes) -> None:
    data = b"Subject: Crane\r\nMessage-ID: <1@x>\r\nDate: " + date + b"\r\n\r\n" + STORY.encode()
    assert only(data).stated == ()


# ---- its text


def test_of_two_ways_of_telling_the_plain_one_is_read() -> None:
    message = mail()
    message.add_alternative(PAGE, subtype="html")
    assert only(message).text == STORY


def test_a_plain_part_that_only_points_to_the_page_is_passed_over() -> None:
    message = mail("This message needs a reader that shows HTML.")
    message.add_alternative(PAGE, subtype="html")
    article = only(message)
    assert article.text == f"{STORY}\n\nFerries run again today."


def test_a_mail_of_html_alone_is_read_as_text() -> None:
    message = mail("")
    message.set_content(PAGE, subtype="html")
    assert "<" not in only(message).text


@pytest.mark.parametrize(
    ("charset", "encoding", "noted"),
    [
        ("utf-8", "utf-8", False),
        ("iso-8859-1", "cp1252", False),
        ("us-ascii", "utf-8", True),
        ("iso-8859-1", "utf-8", True),
        ("utf-8", "cp1252", True),
        ("x-unknown", "utf-8", True),
        ("utf-16", "utf-8", True),
    ],
)
def test_a_charset_that_lies_is_found_out(charset: str, encoding: str, noted: bool) -> None:
    text = f"{STORY} “It was Zoë’s crane,” said André Núñez, who owns a café there."
    head = f"Subject: Crane\r\nMessage-ID: <1@x>\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    article = only(head.encode() + text.encode(encoding))
    assert article.text == text
    assert any("charset" in note for note in article.notes) is noted


def test_flowed_lines_are_put_together() -> None:
    head = b"Subject: x\r\nMessage-ID: <1@x>\r\nContent-Type: text/plain; format=flowed\r\n\r\n"
    body = b"The harbour of Halden was closed \r\non Monday after a crane fell.\r\n\r\n"
    body += b"Nobody was hurt, the port \r\nsaid."
    assert only(head + body).text == (
        "The harbour of Halden was closed on Monday after a crane fell.\n\nNobody was hurt, the port said."
    )


# ---- what belongs to other mails


def test_a_signature_is_left_out_and_noted() -> None:
    article = only(mail(f"{STORY}\n\n-- \nA. Reporter\nHalden Wire\n"))
    assert article.text == STORY
    assert article.notes == ("the signature (2 lines) was left out",)


def test_a_signature_whose_mark_has_lost_its_blank_is_left_out_where_it_is_short() -> None:
    assert only(mail(f"{STORY}\n\n--\nA. Reporter\n")).text == STORY
    long = f"{STORY}\n\n--\n" + f"{STORY}\n" * 8
    assert only(mail(long)).text.count("--") == 1


@pytest.mark.parametrize("mark", ["-----Original Message-----", "_" * 32])
def test_a_mail_that_is_answered_below_is_left_out_and_noted(mark: str) -> None:
    below = f"{mark}\nFrom: Ann\nSent: Friday, May 1, 2020 9:30 AM\nSubject: News?\n\nIs there any news on Friday?\n"
    article = only(mail(f"{STORY}\n\n{below}"))
    assert article.text == STORY
    assert article.notes == ("5 lines of another mail below it were left out",)


def test_lines_quoted_from_another_mail_are_left_out_and_noted() -> None:
    article = only(
        mail(f"{STORY}\n\nOn Sun, May 3, 2020, Ann <a@b.example> wrote:\n> Any news\n> of the port?\n")
    )
    assert article.text == STORY
    assert article.notes == ("2 lines quoted from another mail were left out",)


def test_a_mail_that_is_all_quoted_is_read_and_has_no_day_of_its_own() -> None:
    quoted = "\n".join(f"> {line}" for line in STORY.replace(". ", ".\n").split("\n"))
    article = only(mail(f"See below.\n\nAnn wrote:\n{quoted}\n"))
    assert "The harbour of Halden was closed on Monday" in article.text
    assert ">" not in article.text
    assert article.stated == ()
    assert "were taken off" in article.notes[0]


def test_a_forwarded_mail_is_read_under_its_own_day_and_sender() -> None:
    text = (
        "FYI\n\n---------- Forwarded message ---------\nFrom: Isles Wire <desk@isles.example>\n"
        f"Date: Fri, May 1, 2020 at 9:30 AM\nSubject: Crane falls\nTo: <me@example.org>\n\n\n{STORY}\n"
    )
    article = only(mail(text, subject="Fwd: Crane falls"))
    assert (article.text, article.title, article.source) == (STORY, "Crane falls", "Isles Wire")
    assert [iso_day(day.day) for day in article.stated] == ["2020-05-01"]
    assert "forwards another mail" in article.notes[0]


def test_a_long_note_before_a_longer_mail_that_is_forwarded_is_left_out_and_noted() -> None:
    note = (
        "You may want to have a look at this one before the meeting, since it is what all of them will ask. "
        * 3
    )
    head = "---------- Forwarded message ---------\nFrom: a@b.example\nDate: Fri, May 1, 2020"
    article = only(mail(f"{note}\n\n{head}\n\n{STORY} {STORY}"))
    assert article.text == f"{STORY} {STORY}"
    assert article.notes == ("it forwards another mail, which was read, without the words before it",)


# ---- what is attached


def test_attached_articles_are_read_by_their_own_formats() -> None:
    message = mail()
    message.add_attachment(STORY + " More.", filename="more.txt")
    message.add_attachment(f'{{"text": "{STORY} Again."}}'.encode(), "application", "json", filename="x.json")
    message.add_attachment(b"\xff\xd8\xff", "image", "jpeg", filename="crane.jpg")
    articles, failures = read_each(message.as_bytes(), name="a.eml")
    assert [article.name for article in articles] == ["a.eml", "a.eml/more.txt", "a.eml/x.json"]
    assert articles[0].notes == ("1 attached file of other formats left out",)
    assert articles[1].stated == ()
    assert failures == ()


def test_a_mail_in_a_mail_is_read() -> None:
    message = mail()
    message.add_attachment(mail(STORY + " Again.", subject="Inner"))
    articles, _ = read_each(message.as_bytes(), name="a.eml")
    assert [article.title for article in articles] == ["Crane falls in Halden", "Inner"]


def test_the_name_of_an_attachment_leads_nowhere() -> None:
    message = mail()
    message.add_attachment(STORY + " More.", filename="../../etc/more.txt")
    articles, _ = read_each(message.as_bytes(), name="a.eml")
    assert articles[1].name == "a.eml/more.txt"


# ---- mailboxes

FROM = b"From desk@wire.example Mon May  4 22:15:00 2020\n"


def mailbox(*messages: EmailMessage | bytes) -> bytes:
    parts = (one if isinstance(one, bytes) else one.as_bytes().replace(b"\r\n", b"\n") for one in messages)
    return b"".join(FROM + part + b"\n" for part in parts)


def test_a_mailbox_is_read_mail_by_mail() -> None:
    articles, failures = read_each(mailbox(mail(), b"Subject: none\n\n", mail(STORY + " 2")), name="a.mbox")
    assert [(article.name, article.format) for article in articles] == [
        ("a.mbox[0]", "mailbox"),
        ("a.mbox[2]", "mailbox"),
    ]
    assert [(one.name, one.reason) for one in failures] == [("a.mbox[1]", "is a mail without any text")]


def test_a_line_of_a_mail_that_begins_with_from_does_not_end_it() -> None:
    data = mailbox(mail(f"{STORY}\n\nFrom the quay one saw nothing.\n\n>From the north came more.\n"))
    assert only(data, "a.mbox").text.endswith("From the quay one saw nothing.\n\nFrom the north came more.")


def test_mails_and_mailboxes_are_told_by_their_content() -> None:
    assert only(mail(), "-").format == "e-mail"
    assert only(mailbox(mail()), "-").format == "mailbox"


def test_copy_that_begins_with_a_label_is_no_mail() -> None:
    assert only(f"Update: {STORY}\nSubject: ports".encode(), "a.txt").format == "plain text"


# ---- hostile and broken ones


def test_parts_in_parts_without_end_are_refused() -> None:
    head = b"Subject: x\r\nMessage-ID: <1@x>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    nested = b"".join(
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(3000)
    )
    first = head.replace(b"boundary=b\r\n", b"boundary=b0\r\n")
    assert "parts with parts inside them" in reasons(first + nested)[0]


def test_mails_in_mails_without_end_are_refused() -> None:
    data = b"Subject: x\r\nMessage-ID: <1@x>\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 5000
    assert "parts with parts inside them" in reasons(data)[0]


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: x\r\nMessage-ID: <1@x>\r\n\r\n",
        b"Subject: x\r\nMessage-ID: <1@x>\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n",
        b"Subject: x\r\nMessage-ID: <1@x>\r\nContent-Type: image/png\r\n\r\nAAAA",
    ],
)
def test_a_mail_without_text_is_refused(data: bytes) -> None:
    assert reasons(data) == ["is a mail without any text"]


def test_a_mail_that_was_cut_off_gives_what_is_left() -> None:
    message = mail()
    message.add_alternative(PAGE, subtype="html")
    data = message.as_bytes()
    assert STORY[:60] in only(data[: data.index(b"two barges")]).text


@pytest.mark.parametrize(
    "header",
    [
        b"Subject: =?utf-8?B?////?=",
        b"Subject: =?nonsense?Q?a?=",
        b"Subject: \xff\xfe\x00",
        b"From: " + b"(" * 5_000,
        b"From: <<<>>>,,;;",
        b"Content-Type: ;;;===",
        b"Content-Type: text/plain; charset*0*=%%%; charset*1=x",
        b"Content-Disposition: attachment; filename*=utf-8'''",
        b"Content-Transfer-Encoding: nonsense",
        b"Date: " + b"9" * 10_000,
    ],
)
def test_a_spoilt_header_stops_nothing_and_raises_nothing(header: bytes) -> None:
    data = b"Message-ID: <1@x>\r\nSubject: Crane\r\n" + header + b"\r\n\r\n" + STORY.encode()
    articles, failures = read_each(data, name="a.eml")
    assert len(articles) + len(failures) == 1


def test_a_mail_in_an_archive_in_an_archive_is_opened_no_deeper() -> None:
    message = mail()
    message.add_attachment(STORY + " More.", filename="more.txt")
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as archive:
        archive.writestr("a.eml", message.as_bytes())
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("inner.zip", box.getvalue())
    articles, failures = read_each(outer.getvalue(), name="o.zip")
    assert [article.name for article in articles] == ["o.zip/inner.zip/a.eml"]
    assert failures[0].name == "o.zip/inner.zip/a.eml/more.txt"
