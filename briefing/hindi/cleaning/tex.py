"""Formulas as TeX writes them, in dollar signs and the like: as plain ones, or as left out."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.devanagari import has_hindi
from briefing.hindi.cleaning.bare_tex import read_bare
from briefing.hindi.cleaning.linear import (
    FUNCTIONS,
    accented,
    bounded,
    finished,
    lowered,
    over,
    raised,
    root,
)
from briefing.hindi.lexicon.tables import table
from briefing.io.later import later

FORMULA = "(सूत्र)"
"""What a listener hears in the place of a formula that cannot be read."""

_ENVIRONMENTS = "(?:equation|align|aligned|alignat|gather|gathered|multline|split|displaymath|math)"
_FORMULA = (
    r"\$\$([^$]{1,1000})\$\$"
    r"|(?<![\\$A-Za-z0-9])\$(?=[^\s$])([^$\n]{1,300})(?<=\S)\$(?![0-9$])"
    r"|(?<![\\$A-Za-z0-9])\$ +(?=[^$\n]{0,300}\\[A-Za-z])([^$\n]{1,300}) +\$(?![0-9$])"
    r"|(?<![\\$A-Za-z0-9])\$ +(?=[=<>][^$\n]*[\\^_][^$\n]*|[A-Za-z]\$)([^$\n]{1,300})\$(?![0-9$])"
    r"|(?<![\\$A-Za-z0-9])\$(?=[^\s$])"
    r"([^$\n\u0900-\u097f]{0,300}[\\^_][^$\n\u0900-\u097f]{1,300}= )\$(?![0-9$])"
    r"|(?<!\\)\\\(((?:(?!\\[()]).){1,300})\\\)"
    r"|(?<!\\)\\\[((?:(?!\\[\[\]]).){1,1000})\\\]"
    rf"|\\begin\{{{_ENVIRONMENTS}\*?\}}((?:(?!\\end).){{1,1000}})\\end\{{{_ENVIRONMENTS}\*?\}}"
)
_TEX = later(_FORMULA, re.DOTALL)
_UNMARKED = later(
    r"(?:(?m:^)|(?<=[\u0900-\u097f]))(?:\\text\{[^{}\n]{1,40}\}|[^\n$`\u0900-\u097f])*"
    r"(?<![A-Za-z]:)\\(?:[dt]?frac|sqrt|times|div|pi|theta|alpha|beta|lambda|mathrm|cdot|leq|geq|pm|Omega|boxed)"
    r"(?![A-Za-z\\])(?:\\text\{[^{}\n]{1,40}\}|[^\n$`\u0900-\u097f])*"
)
_IN_MARKDOWN = later(lambda: rf"(?s:(?P<ticks>`+)(?!`).{{1,300}}?(?<!`)(?P=ticks)(?!`)|{_FORMULA})")
_PUNCTUATION = later(r"[!-/:-@\[-`{-~]")
_TELLS = later(r"[A-Za-zα-ωΑ-Ω=^]")
_ALONE = later(
    r"-?[0-9]+(?:\.[0-9]+)?|[A-Za-z0-9](?: ?, ?[A-Za-z0-9])+|\\[{}]"
    r"|-?[A-Za-zα-ωΑ-Ω](?:['′]|[,;])?|[A-Z]{2,4}|[A-Za-z]\([A-Za-z0-9]\)"
    r"|\([A-Za-z0-9]{1,4}\)|[0-9A-Za-z]{1,3} ?/ ?[0-9A-Za-z]{1,3}"
)
_NOTED = later(r"[A-Za-z)}][\^_]")
_COMPUTES = later(r"[=^_+*<>/≤≥×÷−-]")
_COMMAND = later(r"\\(?:[A-Za-z]{2,}|[,;:!%])")
_OPEN_ENDED = later(r"[=+*<>/−-]\s*\Z")
_GROUP = r"(?:\{([^{}^_]*)\}|(\\(?!frac|sqrt|text|math)[A-Za-z]+|[^\s{}\\]))"
_INNER = r"\s*\{([^{}]*)\}"
_ESCAPED = {r"\{": "(", r"\}": ")", r"\%": "%", r"\#": "#", r"\&": " और ", "\\\\": ", "}
_LAYOUT = later(
    rf"\\(?:begin|end)\{{{_ENVIRONMENTS}\*?\}}|\\label\{{[^{{}}]*\}}"
    r"|\\(?:left|right|big|Big|bigg|Bigg|displaystyle|textstyle|nonumber|nolimits|limits"
    r"|tiny|scriptsize|footnotesize|small|normalsize|[lL]arge|LARGE|[hH]uge)"
    r"(?![A-Za-z])\.?|\\(?:quad|qquad|thinspace)(?![A-Za-z])|\\[,;:! ]|~|&"
)
_TEXT = later(rf"\\(?:text|textbf|textit|textrm|mbox|operatorname\*?|tag){_INNER}")
_LETTERS = later(rf"\\(?:math(?:rm|bf|it|bb|cal|sf)|boxed|boldsymbol|bm){_INNER}")
_ACCENT = later(rf"\\(vec|overrightarrow|overline|bar|hat|tilde|dot)\s*{_GROUP}")
_FRACTION = later(rf"\\[dtc]?frac\s*{_GROUP}\s*{_GROUP}")
_OVER = later(r"\{([^{}]{1,60}?)\\over(?![a-z])([^{}]{1,60})\}")
"""A fraction as plain TeX writes it: {1\\over 9}."""
_WHOLE = later(r"(?<=[0-9])(?=\\[dtc]?frac|\{[^{}]{1,60}\\over(?![a-z]))")
"""Between a whole number and the fraction behind it."""
_ROOT = later(rf"\\sqrt\s*(?:\[([^\[\]]*)\])?\s*{_GROUP}")
_BOUNDS = later(
    rf"(\\(?:sum|prod|i?i?int|oint|lim|max|min|bigcup|bigcap)(?![A-Za-z])|[∑∏∫])"
    rf"\s*_{_GROUP}(?:\s*\^{_GROUP})?"
)
_POWER = later(rf"([^\s^_]?)\s*\^{_GROUP}")
_INDEX = later(rf"([^\s^_]?)_{_GROUP}")
_BRACES = later(r"(?<!\\)\{([^{}]*)\}")
_NAME = later(r"\\([A-Za-z]+)(\s*)(?=([²³₀-₉\ue000\ue001])?)")
_RELATION = later(r"\s*([=<>≤≥≠≈≡→⇒⇔∈⊂])\s*")
_KEPT = str.maketrans("^_", "\ue000\ue001")  # of powers and indices already read
_PUT_BACK = str.maketrans("\ue000\ue001*", "^_∗")  # a star would be a mark of Markdown
_SIGNS = {"vec": "→", "overrightarrow": "→", "overline": "¯", "bar": "¯", "hat": "^",
          "tilde": "~", "dot": "."}  # fmt: skip
_SPELLED = later(
    r"(?<![A-Za-z])(?P<of>sin|cosec|cos|tan|cot|sec) ?"
    r"(?:\^?\(?(?P<raised>[23])\)?|(?P<set>[²³]))? ?"
    r"(?P<angle>theta|alpha|beta|phi)(?![A-Za-z])"
)
"""An angle by its name behind a function: cos theta, tan^2 alpha."""
_LOST = later(
    r"(?<![A-Za-z\\])(?:frac ?\{[^{}\n]{1,30}\} ?\{[^{}\n]{1,30}\}|sqrt ?\{[^{}\n]{1,30}\})"
)
"""A fraction or a root whose backslash a copy has lost: frac { pi }{ 2 }."""
_LOST_NAME = later(r"(?<![A-Za-z])(?:pi|theta|alpha|beta|sqrt|frac)(?![A-Za-z])")
_FUNCTIONS_DRAWN = {
    "¢σѕє¢": "cosec", "ѕιη": "sin", "¢σѕ": "cos", "тαη": "tan", "¢σт": "cot", "ѕє¢": "sec",
}  # fmt: skip
"""Functions in letters of other scripts that look like theirs, as a font of show has them."""
_DRAWN = later("|".join(_FUNCTIONS_DRAWN))
_MOST_STEPS = 100  # groups inside one another, in a formula


def read_formulas(text: str) -> str:
    r"""`$x^2+y^2$` and `\(\frac{a}{b}\)` as `x²+y²` and `a∕b`; `$5 से $6` is money and stays.

    One that cannot be put in a line stays as it is for `drop_formulas`.
    """
    if "ѕ" in text or "тαη" in text:
        text = _DRAWN.sub(lambda match: f"{_FUNCTIONS_DRAWN[match[0]]} ", text).replace("в", "b")
    if "theta" in text or "alpha" in text:
        text = _SPELLED.sub(_spelled, text)
    if "frac" in text or "sqrt" in text:
        text = _LOST.sub(_read_lost, text)
    if "$" in text or "\\" in text:
        text = _TEX.sub(_read, text)
        text = _UNMARKED.sub(_read_unmarked, text) if "\\" in text else text
    return read_bare(text)


def drop_formulas(text: str) -> str:
    """A formula that cannot be put in a line as `(सूत्र)`."""
    if "$" not in text and "\\" not in text:
        return text
    return _TEX.sub(lambda match: FORMULA if _is_formula(_inside(match)) else match[0], text)


def escaped(text: str) -> str:
    """`text` of Markdown with a backslash before each sign of a formula that could be a mark."""
    if "$" not in text and "\\" not in text:
        return text
    return _IN_MARKDOWN.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    is_code = match[0].startswith("`")
    if is_code or not _is_formula(match[0].strip("$\\()[]")):
        return match[0]
    return _PUNCTUATION.sub(r"\\\g<0>", match[0])


def linear(formula: str) -> str | None:
    """TeX in one line; None for what has more than groups, fractions, roots, powers and names."""
    above, divides, below = formula.partition(r"\over ")
    if divides and "{" not in above + below:
        formula = f"{{{formula}}}"  # all of it is the fraction
    line = formula
    for escaped, said in _ESCAPED.items():
        line = line.replace(escaped, said)
    line = _in_steps(_WHOLE.sub(" ", _LAYOUT.sub(" ", line)))
    line = _NAME.sub(_named, line)
    if not set(line).isdisjoint("\\{}^_"):
        return None
    return finished(_RELATION.sub(r" \1 ", line).translate(_PUT_BACK)).strip(" ,")


def _in_steps(line: str) -> str:
    """`line` without groups, the innermost first."""
    for _ in range(_MOST_STEPS):
        before = line
        for pattern, said in _STEPS:
            line = pattern.sub(said, line)
            if line != before:
                break
        else:
            break
    return line


def _inside(match: re.Match[str]) -> str:
    return next(filter(None, match.groups()), "")


def _is_formula(inside: str) -> bool:
    """Whether what stands between the marks is one: no sentence, and no two amounts of money."""
    if _COMMAND.search(inside) or _ALONE.fullmatch(inside.strip()):
        return True
    if has_hindi(inside) or (_OPEN_ENDED.search(inside) and not _NOTED.search(inside)):
        return False
    return bool(_COMPUTES.search(inside) and _TELLS.search(inside))


def _read(match: re.Match[str]) -> str:
    inside = _inside(match)
    line = linear(inside) if _is_formula(inside) else None
    return match[0] if line is None else line


def _read_unmarked(match: re.Match[str]) -> str:
    """A formula that a copy has left without its marks, in a line with Hindi or by itself."""
    written = match[0]
    line = linear(written.strip())
    if line is None:
        return written
    head = written[: len(written) - len(written.lstrip())]
    return f"{head}{line}{written[len(written.rstrip()) :]}"


def _read_lost(match: re.Match[str]) -> str:
    return (
        linear(_LOST_NAME.sub(r"\\\g<0>", match[0]).replace("{ ", "{").replace(" }", "}"))
        or match[0]
    )


def _spelled(match: re.Match[str]) -> str:
    raised = {"2": "²", "3": "³", None: match["set"] or ""}[match["raised"]]
    return f"{match['of']}{raised} {table('tex')[match['angle']]}"


def _group(match: re.Match[str], first: int) -> str:
    """What is in a group in braces or is the one sign that stands for it."""
    group = match[first] if match[first] is not None else match[first + 1] or ""
    return table("tex").get(group.removeprefix("\\"), group) if group.startswith("\\") else group


def _named(match: re.Match[str]) -> str:
    name, blank, raised_or_lowered = match.groups()
    if name in FUNCTIONS:
        return f" {name}" if raised_or_lowered else f" {name} "
    sign = table("tex").get(name)
    return sign + blank if sign else match[0]


_STEPS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_TEXT, lambda match: f" {match[1].translate(_KEPT)} "),
    (_LETTERS, lambda match: match[1]),
    (_BOUNDS, lambda match: bounded(f"{match[1]} ", _group(match, 2), _group(match, 4))),
    (_INDEX, lambda match: lowered(match[1], _group(match, 2)).translate(_KEPT)),
    (_POWER, lambda match: raised(match[1], _group(match, 2)).translate(_KEPT)),
    (_ACCENT, lambda match: accented(_group(match, 2), _SIGNS[match[1]])),
    (_ROOT, lambda match: root(_group(match, 2), match[1] or "")),
    (_OVER, lambda match: over(match[1].strip(), match[2].strip())),
    (_FRACTION, lambda match: over(_group(match, 1), _group(match, 3))),
    (_BRACES, lambda match: match[1]),
)
"""What is looked for, in this order, and the line for it."""
