"""The command that answers other programs: api."""

from __future__ import annotations

from gettext import gettext as _

import click

from briefing.cli.settings_options import PORT, KindType


@click.command()
@click.option(
    "--port",
    type=KindType(PORT),
    help="Port to listen on; 0 takes any free one. [default: 8001, with --wyoming 10200]",
)
@click.option("--lan", is_flag=True, help="Also for other machines on the network.")
@click.option(
    "--key", default="", metavar="KEY", help="A key that programs on other machines must send."
)
@click.option(
    "--wyoming",
    is_flag=True,
    help="Speak Wyoming, the protocol of Home Assistant, instead of HTTP.",
)
def api(port: int | None, lan: bool, key: str, wyoming: bool) -> None:
    """Serve other programs over HTTP, as OpenAI's speech API does, from this machine."""
    from briefing.errors import UsageError
    from briefing.server import serve as web

    host = web.ANYWHERE if lan else web.LOCAL

    def ready(address: str) -> None:
        click.echo(_("{address} (Ctrl-C stops it)").format(address=address))

    if wyoming:
        from briefing.server import wyoming as home

        if key:
            raise UsageError("Wyoming has no keys", "leave it out", "key")
        home.serve(host, home.PORT if port is None else port, ready)
        return
    from briefing.server.api import server

    server.serve(host, server.PORT if port is None else port, key, lambda at: ready(f"{at}v1"))
