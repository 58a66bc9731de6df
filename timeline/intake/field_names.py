"""What tables, head lines and the like usually call the fields of an article. Knows names alone."""

import re

# Letters and digits alone, the surest first.
NAMES: dict[str, tuple[str, ...]] = {
    "text": tuple(
        "text articletext fulltext articlebody bodytext storytext newstext maintext plaintext body content contents"
        " articlecontent article story maincontent rawtext cleantext document copy transcript message".split()
    ),
    "title": tuple(
        "title headline articletitle newstitle storytitle headlinetext hed head heading titel subject".split()
    ),
    "published": tuple(
        "published publishedat publisheddate publishdate datepublished publicationdate pubdate pub publishedon"
        " publishtime publicationtime firstpublished firstpublicationdate webpublicationdate articledate newsdate"
        " storydate dateofpublication date datetime day timestamp time posted postedat postedon dateposted dct"
        " documentdate releasedate issued issuedate created createdat datecreated".split()
    ),
    "updated": tuple(
        "updated updatedat updateddate dateupdated lastupdated lastupdate modified modifiedat datemodified"
        " lastmodified modifieddate lastmod".split()
    ),
    "source": tuple(
        "source sourcename publication publicationname publicationtitle publisher newspaper outlet newsoutlet medium"
        " media agency newsagency paper journal site sitename website domain provider newssource".split()
    ),
    "url": tuple("url link href permalink weburl articleurl articlelink sourceurl uri address".split()),
    "id": tuple("id articleid docid documentid storyid newsid guid uid uuid docno recordid".split()),
}
# Taken for the text only where nothing has all of it.
SUMMARIES = tuple(
    "summary description abstract lead lede snippet excerpt shortdescription teaser standfirst".split()
)

KNOWN = frozenset(name for names in NAMES.values() for name in names) | frozenset(SUMMARIES)
_FIELD_OF = {name: field for field, names in NAMES.items() for name in names}
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def bare_name(name: str) -> str:
    """Return a name's letters and digits alone, in small letters."""
    return _NOT_WORD.sub("", name.casefold())


def field_of(name: str) -> str | None:
    """Return the field that a name stands for, None where it is no usual name.

    >>> field_of("Publication Date"), field_of("page")
    ('published', None)
    """
    return _FIELD_OF.get(bare_name(name))
