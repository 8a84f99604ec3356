"""A screen reader in a page: Guidepup's virtual one, from npm, on the tree that Chromium has.

Open the page with `visit(address, bypass_csp=True)`: the reader is a script of another place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import npm

if TYPE_CHECKING:
    from playwright.sync_api import Page

_READER = "@guidepup/virtual-screen-reader"
_START = """async (source) => {
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    window.reader = (await import(address)).virtual;
    await reader.start({ container: document.body });
}"""
_MOST = 1000  # steps through a page before the test gives up
_TO_THE_END = f"""async () => {{
    await reader.clearSpokenPhraseLog();
    for (let step = 0; step < {_MOST}; step += 1) {{
        await reader.next();
        if ((await reader.lastSpokenPhrase()) === "end of document") break;
    }}
    return reader.spokenPhraseLog();
}}"""
_TO = f"""async (wanted) => {{
    for (let step = 0; step < {_MOST}; step += 1) {{
        if ((await reader.lastSpokenPhrase()).startsWith(wanted)) return;
        await reader.next();
    }}
    throw new Error(`never said: ${{wanted}}`);
}}"""
_FRAME = ("end of ", "paragraph", "option, ")


class ScreenReader:
    """A virtual screen reader at work in `page`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        source = npm.folder(_READER) / "lib" / "esm" / "index.browser.js"
        page.evaluate(_START, source.read_text(encoding="utf-8"))

    def rest(self) -> list[str]:
        """What it says from where it is to the end, without the ends of things and options."""
        said: list[str] = self._page.evaluate(_TO_THE_END)
        return [each for each in said if not each.startswith(_FRAME)]

    def move(self, kind: str) -> list[str]:
        """What it says as it goes from one `kind` of thing to the next: "Heading", "Landmark"."""
        said: list[str] = self._page.evaluate(
            """async (command) => {
                const said = [];
                for (;;) {
                    await reader.perform(reader.commands[command]);
                    const last = await reader.lastSpokenPhrase();
                    if (said.includes(last)) return said;
                    said.push(last);
                }
            }""",
            f"moveToNext{kind}",
        )
        return said

    def press(self, name: str) -> None:
        """Go on to what is called `name` and press it."""
        self._page.evaluate(_TO, name)
        self._page.evaluate("reader.act()")

    def wait_for(self, announced: str) -> None:
        """Wait until it has said this unasked, since the last walk to the end."""
        self._page.wait_for_function(
            "async (said) => (await reader.spokenPhraseLog()).includes(`polite: ${said}`)",
            arg=announced,
        )
