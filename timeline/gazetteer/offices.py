"""Who held which office when, to the day. Loads office_holders.csv; finds nothing in text."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from timeline.gazetteer.names import fold
from timeline.gazetteer.tables import Row, parse_choice, parse_day, read_table, split_names

_COLUMNS = ("person", "aliases", "country", "office", "start", "end")


class Office(StrEnum):
    """The offices whose holders the table lists."""

    PRESIDENT = "president"
    PRIME_MINISTER = "prime_minister"
    CHANCELLOR = "chancellor"
    MONARCH = "monarch"
    CROWN_PRINCE = "crown_prince"
    SUPREME_LEADER = "supreme_leader"
    LEADER = "leader"
    GENERAL_SECRETARY = "general_secretary"
    VICE_PRESIDENT = "vice_president"
    FOREIGN_MINISTER = "foreign_minister"
    DEFENCE_MINISTER = "defence_minister"
    SECRETARY_OF_STATE = "secretary_of_state"
    SECRETARY_OF_DEFENSE = "secretary_of_defense"
    NATIONAL_SECURITY_ADVISER = "national_security_adviser"
    TREASURY_SECRETARY = "treasury_secretary"
    CENTRAL_BANK_CHAIR = "central_bank_chair"
    INTELLIGENCE_CHIEF = "intelligence_chief"
    SECRETARY_GENERAL = "secretary_general"
    COMMISSION_PRESIDENT = "commission_president"
    COUNCIL_PRESIDENT = "council_president"
    FOREIGN_POLICY_CHIEF = "foreign_policy_chief"
    POPE = "pope"


@dataclass(frozen=True, slots=True)
class OfficeTerm:
    """One unbroken term of one person in one office; `end` is the last day, None while the term runs."""

    person: str
    aliases: tuple[str, ...]
    country: str
    office: Office
    start: date
    end: date | None


@cache
def office_terms() -> tuple[OfficeTerm, ...]:
    """Return all terms, in the order of the file."""
    return tuple(_term(row) for row in read_table("office_holders.csv", _COLUMNS))


def terms_of(name: str) -> tuple[OfficeTerm, ...]:
    """Return the terms of everyone who goes by `name`, a full name or one used alone after a title, by start.

    >>> [str(term.start) for term in terms_of("Jimmy Carter") if term.office == Office.PRESIDENT]
    ['1977-01-20']
    >>> terms_of("Nobody at All")
    ()
    """
    return _by_name().get(fold(name), ())


def _term(row: Row) -> OfficeTerm:
    person, aliases, country, office, start, end = row.fields
    names = split_names(aliases) or (person.rsplit(" ", 1)[-1],)
    first, last = parse_day(row, start), parse_day(row, end) if end else None
    if last is not None and last < first:
        raise row.fault(f"the term ends on {last}, before it starts", "correct the days")
    return OfficeTerm(person, names, country, parse_choice(row, Office, office), first, last)


@cache
def _by_name() -> dict[str, tuple[OfficeTerm, ...]]:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for term in office_terms():
        names[term.person].update(fold(name) for name in (term.person, *term.aliases))
    found: defaultdict[str, list[OfficeTerm]] = defaultdict(list)
    for term in office_terms():
        for key in sorted(names[term.person]):
            found[key].append(term)
    return {
        key: tuple(sorted(terms, key=lambda term: (term.start, term.person))) for key, terms in found.items()
    }
