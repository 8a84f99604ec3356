"""Shadow roots that a page declares: what is in them is shown, though it is in a <template>.

Source: HTML, 4.12.3, `shadowrootmode`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.io.later import later

_SIGN = "shadowrootmode"
_MODES = ("open", "closed")
_TEMPLATE = later(r"""<(/?)template(?=[\s/>])((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>""", re.I)
_MODE = later(rf"""(?<![\w-]){_SIGN}\s*=\s*["']?(?:{"|".join(_MODES)})\b""", re.I)


def is_shown(attributes: Mapping[str, str]) -> bool:
    """Whether a <template> with these attributes is a shadow root."""
    return attributes.get(_SIGN, "").lower() in _MODES


def opened(page: str) -> str:
    """`page` with its shadow roots as plain elements; a parser hides all that is in a template."""
    if _SIGN not in page.lower():
        return page
    shown: list[bool] = []  # of each open template

    def plain(tag: re.Match[str]) -> str:
        if not tag[1]:
            shown.append(_MODE.search(tag[2]) is not None)
            return f"<div{tag[2]}>" if shown[-1] else tag[0]
        return "</div>" if shown and shown.pop() else tag[0]

    return _TEMPLATE.sub(plain, page)
