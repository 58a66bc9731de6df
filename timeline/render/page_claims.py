"""What the sources say of one event, side by side, newest last. Decides nothing."""

from collections.abc import Mapping, Sequence

from timeline.model import Account, Claim, EventType, Field, Rule, Value
from timeline.render.escape import Html, element
from timeline.render.page_parts import Story, article_name
from timeline.render.quotes import quoted
from timeline.render.standing import count_words, type_words
from timeline.render.words import day_words, days_words

_FIELDS: Mapping[Field, str] = {
    Field.DAY: "Day",
    Field.WHO: "Who",
    Field.WHOM: "Whom",
    Field.WHERE: "Where",
    Field.KIND: "Kind",
}
_KINDS = {kind.value: type_words(kind) for kind in EventType}
_RULES = {Rule.MOST_SOURCES: "most sources", Rule.NEWEST: "the newest", Rule.MOST_CAREFUL: "the most careful"}


def claims(story: Story, event: str) -> Html | None:
    """The fields of which several articles tell, each with its claims; None when none is."""
    accounts = [account for account in story.accounts.get(event, ()) if len(account.claims) > 1]
    if not accounts:
        return None
    articles = len({claim.article for account in accounts for claim in account.claims})
    disputed = any(account.disputed for account in accounts)
    summary = f"What {count_words(articles, 'article')} say" + (": they disagree" if disputed else "")
    return element(
        "details",
        element("summary", summary),
        [_account(story, account) for account in accounts],
        class_="claims",
        open=disputed,
    )


def _account(story: Story, account: Account) -> Html:
    name = _FIELDS.get(account.field, account.field.value.capitalize())
    said = list(dict.fromkeys(_shown(account.field, claim.value) for claim in account.claims))
    if len(said) == 1:
        head = element("p", element("b", name), f" {said[0]}, say all")
    else:
        disputed = element("span", "disputed", class_="badge disputed") if account.disputed else None
        head = element("p", element("b", name), " ", disputed, " ", element("small", _settled(account)))
    return element(
        "div",
        head,
        element("ul", [_claim(story, account.field, claim) for claim in account.claims]),
        class_="account",
    )


def _claim(story: Story, field: Field, claim: Claim) -> Html | None:
    article = story.articles.get(claim.article)
    if article is None:
        return None
    day = day_words(claim.reported, with_weekday=False) if claim.reported is not None else "undated"
    source = article.source or article_name(article)
    return element(
        "li",
        element("span", _shown(field, claim.value), class_="claimed"),
        element("q", quoted(article.text, claim.span.start, claim.span.end)),
        element("a", f"{source}, {day}", href=f"#{story.article_anchors[article.id]}"),
    )


def _settled(account: Account) -> str:
    """What each rule makes of the claims, rules that agree together."""
    by_value: dict[str, list[str]] = {}
    for rule, value in account.settled:
        shown = "open" if value is None else _shown(account.field, value)
        by_value.setdefault(shown, []).append(_RULES[rule])
    return "; ".join(f"by {_listed(rules)}: {shown}" for shown, rules in by_value.items())


def _listed(rules: Sequence[str]) -> str:
    return " and ".join([", ".join(rules[:-1]), rules[-1]] if len(rules) > 1 else rules)


def _shown(field: Field, value: Value) -> str:
    if field is Field.DAY and value.low is not None and value.high is not None:
        return days_words(value.low, value.high)
    return _KINDS.get(value.shown, value.shown) if field is Field.KIND else value.shown
