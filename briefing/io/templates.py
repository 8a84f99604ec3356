"""The templates that pages are made of: in each room's own folder, and one way to fill them."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def templates(package: str, folder: str = "templates") -> Environment:
    """Those in `folder` of `package`: what is written is escaped, and what is missing raises."""
    return Environment(
        loader=PackageLoader(package, folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
