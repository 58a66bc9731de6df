"""plotly.js cut down to what is used: its bundle is taken apart, and the modules that nothing needs are left out.

The bundle (esbuild's) is one function whose statements are modules, each in a function that runs when it is first
needed, and functions that they share. Knows this shape of JavaScript and no more: a bundle of another shape is
left whole.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

_OPENING = "var Plotly=(()=>{"
# The end of the bundle, where it enters every kind of trace into its register; scatter is in its core already.
_REGISTER = re.compile(r"(?<=\.register\(\[)(?:[\w$]+\(\),?)+(?=\]\))")
# What tells where a statement ends: strings, comments, templates, brackets, slashes (which may begin a pattern).
_TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|/\*.*?\*/|[`(){}\[\];/]""", re.DOTALL)
_TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*(?:`|(\$\{))", re.DOTALL)
_PATTERN = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_VALUE_BEFORE = re.compile(r"(?:^|[(,=:\[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|else))\s*$")
# Statements by what they define: a module is called where it is needed, a function is named there.
_MODULE = re.compile(r"\s*var (?:[\w$]+,)*([\w$]+)=(?:[\w$]+)\((?:\(|[\w$]+=>)")
_SHARED = re.compile(r"\s*(?:(?:async )?function\*? ?([\w$]+)\(|class ([\w$]+)|[\w$]+\(([\w$]+),\{)")
_CALL = re.compile(r"([\w$]+)\(\)")
_WORD = re.compile(r"[\w$]+")


def scatter_alone(bundle: str) -> str:
    """The bundle with scatter traces alone; as it is, where it is not of the shape that is known.

    >>> scatter_alone("var Plotly=somethingElse;")
    'var Plotly=somethingElse;'
    """
    start = bundle.find(_OPENING) + len(_OPENING)
    script, found = _REGISTER.subn("", bundle)
    if start < len(_OPENING) or not found:
        return bundle
    statements = list(_statements(script, start))
    end = start + sum(map(len, statements))
    if not statements or not script.startswith("})();", end):
        return bundle
    return script[:start] + "".join(_needed(statements)) + script[end:]


def _statements(script: str, start: int) -> Iterator[str]:
    """The statements from there to the bracket that closes what they stand in."""
    open_, begun, at = [], start, start
    while token := _TOKEN.search(script, at):
        sign, at = token[0], token.end()
        if sign in "([{":
            open_.append(sign)
        elif sign in ")]}":
            if not open_:
                yield script[begun : token.start()]
                return
            if open_.pop() == "`":  # the end of what is filled into a template
                at = _through_template(script, at, open_)
            elif sign == "}" and not open_:
                yield script[begun:at]
                begun = at
        elif sign == ";" and not open_:
            yield script[begun:at]
            begun = at
        elif sign == "`":
            at = _through_template(script, at, open_)
        elif sign == "/":
            at = _through_pattern(script, token.start())


def _through_template(script: str, at: int, open_: list[str]) -> int:
    """Where the text of a template ends, or something is filled into it."""
    text = _TEMPLATE.match(script, at)
    if text is None:
        return len(script)
    if text[1]:
        open_.append("`")
    return text.end()


def _through_pattern(script: str, at: int) -> int:
    """Where a pattern that begins with this slash ends; behind the slash, if it divides."""
    pattern = _PATTERN.match(script, at)
    return pattern.end() if pattern and _VALUE_BEFORE.search(script, max(0, at - 12), at) else at + 1


def _needed(statements: Sequence[str]) -> Iterator[str]:
    """The statements that others need, beginning from those that define nothing that could be left out."""
    modules: dict[str, int] = {}
    shared: dict[str, list[int]] = defaultdict(list)
    waiting = []
    for number, statement in enumerate(statements):
        if module := _MODULE.match(statement):
            modules[module[1]] = number
        elif function := _SHARED.match(statement):
            shared[next(filter(None, function.groups()))].append(number)
        else:
            waiting.append(number)
    kept: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number in kept:
            continue
        kept.add(number)
        waiting += [modules[name] for name in set(_CALL.findall(statements[number])) if name in modules]
        for name in set(_WORD.findall(statements[number])):
            waiting += shared.get(name, ())
    return (statement for number, statement in enumerate(statements) if number in kept)
