"""`guoshen serve`: the HTTP service."""

from typing import Annotated

import typer

from api.commands.options import DEFAULT_PORT, PortOption


def serve(
    host: Annotated[str, typer.Option("--host", help="监听地址。Where to listen.")] = "127.0.0.1",
    port: PortOption = DEFAULT_PORT,
    database: Annotated[
        str, typer.Option("--database", envvar="GUOSHEN_DATABASE", help="SQLite 文件。Cases wait in this file.")
    ] = "guoshen.sqlite3",
) -> None:
    """启动 HTTP 服务。Start the HTTP service."""
    # The service and its framework take a while to import; the other commands do without.
    from api.service import serve as run_service  # noqa: PLC0415

    run_service(host, port, database)
