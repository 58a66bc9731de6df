"""What the head of a web page says: titles, addresses, site and days, by a table of names. Judges none of it."""

import re
from collections.abc import Iterator
from itertools import islice

from timeline.intake.said import said_day
from timeline.intake.web.markup import Tree
from timeline.model import DayKind, StatedDay

_MOST_HEADLINES = 20
_LONGEST = 2_000  # characters of an address
_PUBLISHED = tuple(
    "article:published_time article:published og:article:published_time og:published_time article:publish_date"
    " og:article:publish_date og:pubdate og:publish_date datepublished date.published article.published"
    " rnews:datepublished pubdate pub_date pub-date publishdate publish-date publish_date publicationdate"
    " publication-date publication_date publishtime publish_time publishedtime published published-date"
    " published_date published_at publishedat published_time firstpublished originalpublicationdate"
    " article_date_original article-date article.date articledate dateissued date_issued issued issue_date"
    " dc.date.issued dcterms.issued dc.issued dc.date.created dc.created dcterms.created dcterms.date dc.date"
    " dcsext.articlefirstpublished sailthru.date parsely-pub-date parsely-page-pub-date cxenseparse:publishtime"
    " cxenseparse:recs:publishtime vr:published_time shareaholic:article_published_time bt:pubdate"
    " citation_publication_date citation_online_date citation_date prism.publicationdate eprints.date"
    " analyticsattributes.articledate gntd:published displaydate display_date ptime pdate date datecreated"
    " date.created created creation_date article.created date_published story_date".split()
)
_UPDATED = tuple(
    "article:modified_time article:modified article:updated_time og:updated_time og:article:modified_time"
    " og:modified_time datemodified date.modified article.updated rnews:datemodified lastmod last-modified"
    " last_modified lastmodified lastmodifieddate last-updated last_updated lastupdated moddate modified"
    " modified_time modificationdate dateupdated date_updated updated updated_time updated_at dc.date.modified"
    " dcterms.modified dc.modified dc.date.x-metadatalastmodified utime revised revision_date"
    " eomportal-lastupdate vr:updated_time shareaholic:article_modified_time".split()
)
_ORDER = {
    name: (place, updated)
    for updated, names in ((False, _PUBLISHED), (True, _UPDATED))
    for place, name in enumerate(names)
}
_DAY_FIRST = {
    "en-us": False,
    "en-gb": True,
    "en-au": True,
    "en-nz": True,
    "en-ie": True,
    "en-in": True,
    "en-za": True,
}
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.\w{2,5})/\d{4,14}(?:[a-z]{2}_)?/(https?:/.*)"
)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{4}\)(https?://[^\s>]{1,2000}) -->")
_SPACE = re.compile(r"\s+")


class PageHead:
    """The fields of a page's head, their names in small letters; the first of a name is kept."""

    def __init__(self, tree: Tree, markup: str) -> None:
        self._fields: dict[str, str] = {}
        properties: dict[str, set[str]] = {}
        for meta in tree.iter("meta"):
            content = (meta.get("content") or "").strip()
            for key in ("property", "name", "http-equiv"):
                if content and (name := meta.get(key)):
                    self._fields.setdefault(name.strip().lower(), content)
            if content and (name := meta.get("itemprop")):
                properties.setdefault(name.strip().lower(), set()).add(content)
        for name, contents in properties.items():
            if len(contents) == 1:  # others stand with the stories that the page links to
                self._fields.setdefault(name, *contents)
        self._tree = tree
        self._saved_from = _SAVED_FROM.search(markup[:4_000])

    def field(self, *names: str) -> str | None:
        """Return the first of some fields that there is."""
        return next((self._fields[name] for name in names if name in self._fields), None)

    def days(self) -> Iterator[StatedDay]:
        """Yield the days that the fields give, the surer names first, each field's once."""
        found = sorted((_ORDER[name], name) for name in self._fields if name in _ORDER)
        for (_, updated), name in found:
            where = f"the page's meta tag {name} gives the day{' of a change' if updated else ''}"
            written = self._fields[name]
            if day := said_day(DayKind.META_TAG, written, where, updated=updated, day_first=self.day_first()):
                yield day

    def day_first(self) -> bool | None:
        """Return how the page's country writes 3/4/2020, None where it says no country.

        The document's language decides: en-US writes the month first.
        """
        language = self.field("og:locale", "content-language", "language", "dc.language") or ""
        for written in (
            self._tree.get("lang"),
            self._tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
            language,
        ):
            if written and (known := _DAY_FIRST.get(written.strip().lower().replace("_", "-"))) is not None:
                return known
        return None

    def addresses(self) -> tuple[str, ...]:
        """Return the page's own addresses, the surest first; an archive's copy has that of its original."""
        links = (link.get("href") for link in self._tree.iter("link") if _is_canonical(link.get("rel")))
        saved = self._saved_from[1] if self._saved_from else None
        written = (
            *links,
            self.field("og:url", "twitter:url", "parsely-link", "dc.identifier", "syndication-source"),
            saved,
        )
        plain = (_original(address.strip()) for address in written if address)
        return tuple(dict.fromkeys(one for one in plain if is_page_address(one)))

    def titles(self) -> tuple[str, ...]:
        """Return the titles that the page gives itself, the surest first."""
        first_headlines = islice(self._tree.iter("h1"), _MOST_HEADLINES)
        headlines = [text for one in first_headlines if (text := spaced(one.text_content()))]
        shared = self.field(
            "og:title", "twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title", "title"
        )
        whole = next((spaced(one.text or "") for one in self._tree.iter("title")), None)
        first, site = headlines[0] if len(headlines) == 1 else None, self.site()
        if first and whole and whole.endswith(first) and 2 * len(first) < len(whole):
            first, site = None, first  # the site writes its name as a headline
        found = (spaced(shared) if shared else None, first, _without_site(whole, site))
        return tuple(dict.fromkeys(one for one in found if one))

    def site(self) -> str | None:
        """Return the name of the site, None where it names none."""
        return self.field(
            "og:site_name",
            "application-name",
            "dc.publisher",
            "publisher",
            "cre",
            "apple-mobile-web-app-title",
        )


def spaced(text: str) -> str:
    """Return a text in one line.

    >>> spaced(" Fire\\n at  sea ")
    'Fire at sea'
    """
    return _SPACE.sub(" ", text).strip()


def _is_canonical(relation: str | None) -> bool:
    return "canonical" in (relation or "").lower().split()


def _original(address: str) -> str:
    """Return the address of which an archive keeps a copy.

    >>> _original("https://web.archive.org/web/20200105093000/http://example.org/fire")
    'http://example.org/fire'
    """
    match = _ARCHIVED.fullmatch(address)
    return match[1] if match else address


def is_page_address(address: str) -> bool:
    """Whether it is the address of one page, not of a whole site."""
    match = re.match(r"https?://[^/?#\s]+/([^\s]*)", address)
    return len(address) <= _LONGEST and match is not None and match[1] not in ("", "index.html")


def _without_site(title: str | None, site: str | None) -> str | None:
    """Return a window's title without the site's name behind it.

    >>> _without_site("Fire at sea | The Post", "The Post"), _without_site("Fire - at sea", None)
    ('Fire at sea', 'Fire - at sea')
    """
    if not title or not site:
        return title
    return re.sub(rf"\s+[|\-–—•:·»]\s+{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE) or title
