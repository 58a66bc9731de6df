"""Web pages as they are found, written for these tests: what each must yield, and what is not its story."""

from dataclasses import dataclass

STORY = (
    "A fire broke out on the ferry Saint Brendan shortly before midnight on Thursday, the coastguard said.",
    "All 212 passengers were taken off by lifeboat after smoke was seen in the engine room, a spokesman added.",
    "“We heard a bang and then the lights went out,” said one passenger, who was travelling with her two children.",
    "Inspectors had warned in November that the ship's extinguishers were overdue for a check, documents show.",
    "The ferry was towed to Rosslare on Friday morning, and an inquiry is to begin next week.",
)
PARAGRAPHS = "".join(f"<p>{paragraph}</p>\n" for paragraph in STORY)

NAV = """<header class="site-header"><a href="/">The Harbour Post</a><nav><ul><li><a href="/news">News</a></li>
<li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>"""
COOKIES = """<div id="cookie-banner" class="cookie-consent" role="dialog"><p>We and our 812 partners store cookies on
your device to measure our audience and to show you advertising.</p><button>Accept all</button></div>"""
RELATED = """<aside class="related"><h2>More on this story</h2><ul>
<li><a href="/2018/03/09/oil">Oil spill closes the harbour for a third day</a>
<time datetime="2018-03-09">9 March 2018</time></li>
<li><a href="/2017/06/01/tug">Tug crew honoured for rescue of trawlermen</a>
<time datetime="2017-06-01">1 June 2017</time></li>
</ul></aside>"""
COMMENTS = """<section id="comments" class="comments"><h3>2 comments</h3><div class="comment">
<p>I was on that boat last
summer and the staff were wonderful, I hope that they are all right.</p><time datetime="2020-02-11T10:00Z">11 Feb
2020</time></div><div class="comment"><p>Another day, another ferry: when will somebody at last be held to account for
this?</p><time datetime="2020-02-12T10:00Z">12 Feb 2020</time></div></section>"""
FOOTER = """<footer><p>Contact us by telephone or visit our office in Quay Street.</p>
<p>© 2024 The Harbour Post. All rights reserved.</p></footer>"""
NOISE = (
    "812 partners",
    "Oil spill closes",
    "Tug crew honoured",
    "staff were wonderful",
    "held to account",
    "Quay Street",
    "Weather",
)


@dataclass(frozen=True)
class Page:
    """A page, the pieces of its story that must be found, and the days that it states (kind, day, updated)."""

    markup: str
    wanted: tuple[str, ...] = STORY
    days: frozenset[tuple[str, str, bool]] = frozenset()
    title: str | None = "Ferry passengers rescued after engine room fire"
    noise: tuple[str, ...] = NOISE


def whole(head: str, body: str, *, attributes: str = 'lang="en-GB"') -> str:
    """Return a document."""
    return f"<!DOCTYPE html>\n<html {attributes}>\n<head>{head}</head>\n<body>{body}</body>\n</html>\n"


TITLE = "Ferry passengers rescued after engine room fire"
H1 = f"<h1>{TITLE}</h1>"
LD = """<script type="application/ld+json">%s</script>"""

PAGES = {
    "a news page with all that stands around a story": Page(
        whole(
            f"""<meta charset="utf-8"><title>{TITLE} | The Harbour Post</title>
            <link rel="canonical" href="https://harbour-post.example/2020/01/03/ferry-fire">
            <meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="The Harbour Post">
            <meta property="article:published_time" content="2020-01-03T11:05:00+00:00">
            <meta property="article:modified_time" content="2020-01-04T07:30:00+00:00">"""
            + LD
            % """{"@context": "https://schema.org", "@graph": [{"@type": "Organization", "name": "The Harbour Post"},
            {"@type": "NewsArticle", "headline": "Ferry passengers rescued after engine room fire",
             "datePublished": "2020-01-03T11:05:00Z", "dateModified": "2020-01-04T07:30:00Z",
             "publisher": {"@type": "Organization", "name": "The Harbour Post"}}]}""",
            f"""{COOKIES}{NAV}<main><article>{H1}<p class="byline">By Aoife Byrne</p>
            <time datetime="2020-01-03T11:05:00Z">3 January 2020</time>
            <figure><img src="f.jpg" alt="">
            <figcaption>The Saint Brendan off Rosslare last year. Photo: HPS</figcaption></figure>
            {PARAGRAPHS}</article></main>{RELATED}{COMMENTS}{FOOTER}""",
        ),
        days=frozenset(
            {
                ("JSON-LD", "2020-01-03", False),
                ("JSON-LD", "2020-01-04", True),
                ("meta tag", "2020-01-03", False),
                ("meta tag", "2020-01-04", True),
                ("time element", "2020-01-03", False),
                ("page guess", "2020-01-03", False),
            }
        ),
    ),
    "a page of nothing but divs": Page(
        whole(
            f"<title>{TITLE} - The Harbour Post</title>",
            f"""<div class="top"><a href="/">Home</a> <a href="/news">News</a> <a href="/weather">Weather</a></div>
            <div class="hd">{H1}</div><div class="date">3 January 2020</div>
            <div class="txt">{"".join(f"<div>{one}</div>" for one in STORY)}</div>
            <div class="bottom">{RELATED}{FOOTER}</div>""",
        ),
        days=frozenset({("page guess", "2020-01-03", False)}),
    ),
    "a page of the 1990s": Page(
        f"""<HTML><HEAD><TITLE>{TITLE}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><CENTER><IMG SRC=logo.gif><BR>
        <FONT SIZE=1><A HREF=index.html>Front page</A> | <A HREF=weather.html>Weather</A></FONT></CENTER><HR>
        <FONT SIZE=5><B>{TITLE}</B></FONT><BR><FONT SIZE=2>January 3, 1998</FONT><P><FONT FACE="Times">
        {"<BR><BR>".join(STORY)}</FONT><HR><FONT SIZE=1>Copyright 1998 The Harbour Post</FONT></BODY></HTML>""",
        days=frozenset({("page guess", "1998-01-03", False)}),
        noise=(),
    ),
    "a page laid out with tables": Page(
        f"""<html><head><title>{TITLE}</title><meta name="date" content="1999-01-08"></head><body>
        <table width=100%><tr><td width=120><a href=/>Home</a><br><a href=/sport>Sport</a><br>
        <a href=/w>Weather</a></td>
        <td><table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{PARAGRAPHS}</td></tr></table></td>
        <td width=150><b>Also today</b><br><a href=/1>Oil spill closes the harbour</a></td></tr></table></html>""",
        days=frozenset({("meta tag", "1999-01-08", False)}),
    ),
    "an accelerated page for telephones": Page(
        whole(
            f"""<meta charset="utf-8"><title>{TITLE}</title><link rel="canonical" href="https://harbour-post.example/n/1">
            <style amp-boilerplate>body {{visibility: hidden}}</style>"""
            + LD
            % """{"@type": ["NewsArticle"], "headline": "Ferry passengers rescued after engine room fire",
            "datePublished": "2020-01-03T06:05:00-05:00", "mainEntityOfPage": "https://harbour-post.example/n/1",}""",
            f"""<amp-sidebar id="menu"><ul><li>Weather</li></ul></amp-sidebar><article class="amp-wp-article">{H1}
            <amp-img src="f.jpg"></amp-img>{PARAGRAPHS}</article><amp-ad>Buy a boat today</amp-ad>""",
            attributes="⚡ lang=en",
        ),
        days=frozenset({("JSON-LD", "2020-01-03", False)}),
    ),
    "a page behind a wall whose record holds the story": Page(
        whole(
            f"<title>{TITLE}</title>"
            + LD
            % f"""{{"@type": "ReportageNewsArticle", "headline": "{TITLE}", "isAccessibleForFree": false,
            "datePublished": "2020-01-03", "articleBody": "{" ".join(STORY)}"}}""",
            f"""{NAV}<article>{H1}<p>{STORY[0]}</p><div class="paywall"><p>Subscribe now to read on.</p></div>
            </article>{RELATED}{FOOTER}""",
        ),
        days=frozenset({("JSON-LD", "2020-01-03", False)}),
    ),
    "a live page": Page(
        whole(
            f"<title>{TITLE}</title>"
            + LD
            % f"""{{"@type": "LiveBlogPosting", "headline": "{TITLE}", "coverageStartTime": "2020-01-03T06:00:00Z",
            "dateModified": "2020-01-03T18:00:00Z", "liveBlogUpdate": [
            {{"@type": "BlogPosting", "headline": "Towed in", "datePublished": "2020-01-04T09:00:00Z"}},
            {{"@type": "BlogPosting", "headline": "All safe", "datePublished": "2020-01-03T09:00:00Z"}}]}}""",
            f"""{NAV}<main>{H1}<div class="live">"""
            + "".join(
                f'<article class="entry"><h2>Update {n}</h2><time datetime="2020-01-03T1{n}:00Z">1{n}:00</time>'
                f"<p>{one}</p></article>"
                for n, one in enumerate(STORY)
            )
            + f"</div></main>{FOOTER}",
        ),
        days=frozenset({("JSON-LD", "2020-01-03", False), ("JSON-LD", "2020-01-03", True)}),
    ),
    "a page with damaged records": Page(
        whole(
            f"<title>{TITLE}</title>"
            + LD
            % f"""{{"@type": "NewsArticle", "headline": "{TITLE}", "description": "He said "no" to it",
            "datePublished": "2020-01-03T11:05:00Z" "dateModified": "2020-01-04"}}""",
            f"{NAV}<article>{H1}{PARAGRAPHS}</article>{FOOTER}",
        ),
        days=frozenset({("JSON-LD", "2020-01-03", False), ("JSON-LD", "2020-01-04", True)}),
    ),
    "a page whose record lists other stories": Page(
        whole(
            f"""<title>{TITLE}</title><link rel="canonical" href="https://harbour-post.example/n/1">"""
            + LD
            % """[{"@type": "ItemList", "itemListElement": [
            {"@type": "ListItem", "item": {"@type": "NewsArticle", "headline": "Oil", "datePublished": "2018-03-09"}},
            {"@type": "NewsArticle", "headline": "Tug", "datePublished": "2017-06-01"}]},
            {"@type": "NewsArticle", "url": "https://www.harbour-post.example/n/1/", "headline": "x",
            "datePublished": "2020-01-03"}]""",
            f"{NAV}<article>{H1}{PARAGRAPHS}</article>{RELATED}{FOOTER}",
        ),
        title="x",
        days=frozenset({("JSON-LD", "2020-01-03", False)}),
    ),
    "a blog with hAtom marks": Page(
        whole(
            f"<title>{TITLE}</title>",
            f"""<div class="hentry"><h1 class="entry-title">{TITLE}</h1><div class="meta">Posted on
            <abbr class="published" title="2011-01-07T08:15:00+0000">January 7, 2011</abbr>, last updated
            <abbr class="updated" title="2011-01-09T08:15:00+0000">January 9, 2011</abbr></div>
            <div class="entry-content">{PARAGRAPHS}</div></div>{COMMENTS}""",
        ),
        days=frozenset(
            {
                ("time element", "2011-01-07", False),
                ("time element", "2011-01-09", True),
                ("page guess", "2011-01-07", False),
            }
        ),
    ),
    "a page with days in other tags": Page(
        whole(
            f"""<title>{TITLE}</title><meta name="DC.date.issued" content="2020-01-03"><meta name="sailthru.date"
            content="2020-01-03 11:05:00"><meta name="parsely-pub-date" content="2020-01-03T11:05:00Z">
            <meta name="Last-Modified" content="Sat, 04 Jan 2020 07:30:00 GMT"><meta property="og:updated_time"
            content="1578123000"><meta name="viewport" content="width=device-width"><meta itemprop="dateCreated"
            content="0000-00-00">""",
            f"{NAV}<article>{H1}{PARAGRAPHS}</article>{FOOTER}",
        ),
        days=frozenset({("meta tag", "2020-01-03", False), ("meta tag", "2020-01-04", True)}),
    ),
    "a page without any day": Page(
        whole(f"<title>{TITLE}</title>", f"{NAV}<article>{H1}{PARAGRAPHS}</article>{FOOTER}"),
    ),
    "a page that marks only the days of others": Page(
        whole(
            f"<title>{TITLE}</title>", f"{NAV}<article>{H1}{PARAGRAPHS}</article>{RELATED}{COMMENTS}{FOOTER}"
        ),
    ),
    "a page with a day in words relative to now": Page(
        whole(
            f"<title>{TITLE}</title>",
            f"""{NAV}<article>{H1}<span class="date">2 hours ago</span> <time>08:15</time>
            <span class="date">4 January</span>
            <span class="date">2020 08:15</span>
            <span class="pubdate">January 2020</span>
            <span class="dateline">Friday</span>{PARAGRAPHS}</article>{FOOTER}""",
        ),
    ),
    "a page with a day that can be read in two ways": Page(
        whole(
            f"<title>{TITLE}</title>",
            f"""{NAV}<article>{H1}<span class="date">03/04/2020</span>{PARAGRAPHS}</article>{FOOTER}""",
            attributes="",
        ),
    ),
    "a page whose country tells the order": Page(
        whole(
            f"<title>{TITLE}</title>",
            f"""{NAV}<article>{H1}<time>03/04/2020</time>{PARAGRAPHS}</article>{FOOTER}""",
            attributes='lang="en-US"',
        ),
        days=frozenset({("time element", "2020-03-04", False)}),
    ),
    "a page with today's date in its banner": Page(
        whole(
            f"<title>{TITLE}</title>",
            f"""<div class="masthead">The Harbour Post<br>Monday, May 10, 2021</div>{NAV}<h2>{TITLE}</h2>
            <p>By Aoife Byrne</p><div class="story">{PARAGRAPHS}</div>{FOOTER}""",
        ),
    ),
    "a page with its day in the line of its author": Page(
        whole(
            f"<title>{TITLE}</title>",
            f"""{NAV}<h1>{TITLE}</h1><p>By Aoife Byrne, Dublin | Last updated: Jan. 4, 2020, 7:30 a.m. GMT</p>
            <div class="story">{PARAGRAPHS}</div>{FOOTER}""",
        ),
        days=frozenset({("page guess", "2020-01-04", True)}),
    ),
}
