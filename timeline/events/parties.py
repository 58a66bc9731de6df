"""Who does an event to whom and with what, by readable names and by who is meant. Reads the scene; places nothing."""

from dataclasses import dataclass
from datetime import date

from timeline.calendar import iso_day
from timeline.events.kinds import Kind, kind_of
from timeline.events.names import joined, name_words
from timeline.events.scene import Scene
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.gazetteer import canonical_country, country_name, country_of_party, identify
from timeline.model import Part, Participant, Span

_AMOUNTS = frozenset("percent percentage % $ € £ dollar euro pound yen million billion lot bit".split())
INSTRUMENTS = frozenset(
    "warplane jet aircraft plane helicopter drone missile rocket bomb shell mortar artillery gunship tank warship"
    " gunboat bullet grenade torpedo firebomb volley barrage stone gas cannon fighter-bomber bomber projectile"
    " shot".split()
)
# What a verb takes for its object without anybody undergoing it: "took part", "lost his life", "denied the charge".
_HOLLOW = frozenset(
    "part effect office doubt life step way attention role word power control right responsibility reason fault"
    " charge claim allegation effort heed notice note aim lead advantage allegiance".split()
)
_KINDS = {Kind.PERSON: "person", Kind.MANY: "people", Kind.THING: "thing"}


@dataclass(frozen=True, slots=True)
class Parties:
    """The names of doers and undergoers, and all participants as records."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    participants: tuple[Participant, ...]


def parties(scene: Scene, trigger: Trigger, *, told: str | None) -> Parties:
    """The parties of a trigger; `told` is the speaker of a reporting one."""
    who = scene.arguments[trigger.index]
    doers = [p for w in _doers(scene, trigger) for p in _one(scene, w, Part.ACTOR)]
    if told:
        speaking = next((p for p in doers if p.name == told), None)
        doers = [speaking or _participant(scene, told, Part.ACTOR, None)]
    undergoers = [
        p
        for w in who.patients
        if w.index not in scene.triggers and w.lemma not in _HOLLOW
        for p in _one(scene, w, Part.RECIPIENT)
    ]
    every = tuple(dict.fromkeys((*doers, *undergoers)))
    return Parties(
        tuple(dict.fromkeys(p.name for p in every if p.part is Part.ACTOR)),
        tuple(dict.fromkeys(p.name for p in every if p.part is Part.RECIPIENT)),
        every,
    )


def _doers(scene: Scene, trigger: Trigger) -> list[Word]:
    """The words of the doers; where an event does it ("a US strike killed"), those of that event's doers."""
    found: list[Word] = []
    for word in scene.arguments[trigger.index].agents:
        if word.index not in scene.triggers:
            found.append(word)
        elif scene.triggers[word.index].nominal and word.index != trigger.index:
            found += [w for w in scene.arguments[word.index].agents if w.index not in scene.triggers]
    return found


def _one(scene: Scene, word: Word, part: Part) -> list[Participant]:
    """The participants that a word stands for: none for a mere amount, an instrument with its owner."""
    meant = scene.cast.meant(word)
    if meant is None and _is_bare(word):
        return []
    called = meant or scene.cast.name(word)
    if not called:
        return []
    if word.lemma not in INSTRUMENTS:
        return [_participant(scene, called, part, word)]
    tool = _participant(scene, called, Part.INSTRUMENT, word)
    if part is not Part.ACTOR:
        return [_participant(scene, called, part, word)]
    owner = _owner(scene, word)
    return [tool] if owner is None else [_participant(scene, owner, part, word), tool]


def _owner(scene: Scene, word: Word) -> str | None:
    """Whose instrument it is: "American warplanes", "Iran's missiles", "Hezbollah rockets"."""
    for child in scene.text.children(word, "amod", "compound", "poss", "nmod"):
        phrase = joined(scene.text, name_words(scene.text, child))
        if code := canonical_country(phrase) or canonical_country(child.text):
            return country_name(code)
        if child.is_proper and identify(phrase) is not None:
            return phrase
    return None


def _is_bare(word: Word) -> bool:
    """Whether it only says how much or how many: "4,000", "51 percent", "much"."""
    return word.lemma in _AMOUNTS or not (word.is_noun or word.text[:1].isupper()) or word.tag == "PRP"


def _participant(scene: Scene, called: str, part: Part, word: Word | None) -> Participant:
    text = scene.text
    published = text.article.published
    day = date.fromisoformat(iso_day(published.day)) if published and published.day > 0 else None
    known = identify(called, day=day)
    span = None
    if word is not None:
        words = name_words(text, word) or [word]
        span = Span(words[0].start, words[-1].end)
    kind = None if word is None else kind_of(text, word)
    return Participant(
        part=part,
        name=called,
        canonical=known.name if known else None,
        id=known.id if known else None,
        country=known.country if known else country_of_party(called),
        kind=known.kind if known else (_KINDS[kind] if kind else None),
        span=span,
        article=text.article.id,
    )
