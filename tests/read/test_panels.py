"""What a page shows after a click is text: `briefing.read.html.panels`."""

from __future__ import annotations

import pytest

from briefing.read.kinds import source_of

ABOVE = "यह इस पन्ने का पहला वाक्य है।"
PANEL = "हाँ, पूरी तरह ऑनलाइन।"
TITLE = "क्या यह ऑनलाइन होगा?"
SHOWN = {
    "a tab": f"<a role=tab href='#a'>{TITLE}</a><div role=tabpanel hidden>{PANEL}</div>",
    "a tab that is a button": (
        f"<button role=tab>{TITLE}</button><div role=tabpanel style='display: none'>{PANEL}</div>"
    ),
    "a heading with a button": (
        f"<h3><button aria-expanded=false aria-controls=a>{TITLE}</button></h3>"
        f"<div id=a role=region aria-labelledby=b hidden>{PANEL}</div>"
    ),
    "a button that says so": (
        f"<button class='accordion'>{TITLE}</button><div hidden=until-found>{PANEL}</div>"
    ),
    "classes of frameworks": (
        f"<button class='accordion-button'>{TITLE}</button>"
        f"<div class='accordion-collapse collapse' aria-hidden=true>{PANEL}</div>"
    ),
    "a panel by its class": f"<p>{TITLE}</p><div class=panel style='display:none'>{PANEL}</div>",
    "hidden from other programs": (
        f"<p>{TITLE}</p><div role=tabpanel aria-hidden=true>{PANEL}</div>"
    ),
}


@pytest.mark.parametrize("part", SHOWN.values(), ids=SHOWN.keys())
def test_a_panel_and_its_title_are_read(part: str) -> None:
    source = source_of(f"<body><p>{ABOVE}</p>{part}</body>".encode(), "x", ".html")
    lines = source.text.replace("### ", "").split("\n\n")
    assert [line.strip() for line in lines] == [ABOVE, TITLE, PANEL]
    assert source.left_out == source.unaccounted == ()
