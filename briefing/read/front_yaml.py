"""The YAML of front matter: what one may write, and nothing that is more than it looks."""

from __future__ import annotations

import yaml

_DEEPEST = 50  # lists in lists


def loaded(written: str, before: int) -> object:
    """What it says: text, lists, tables. Raises ValueError, its line counted after `before`."""
    try:
        table = yaml.load(written, _Loader)  # noqa: S506 - it makes nothing but str, list and dict
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f"line {before + mark.line + 1}: " if mark else ""
        raise ValueError(f"{line}{error.problem} (text with ': ' in it needs quotes)") from error
    except yaml.YAMLError as error:
        raise ValueError(" ".join(str(error).split())[:80]) from error
    return table


class _Loader(yaml.BaseLoader):
    """Every value as text, so that a date stays as it is written; no references.

    Lists of references to lists of references are how a few lines become billions.
    """

    _depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """The next value. Raises ComposerError for a reference."""
        if self.check_event(yaml.AliasEvent):
            mark = self.get_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "a reference (*name) is not read", mark)
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("it is nested too deeply")
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node
