"""`embed-label serve`: a store by HTTP."""

import argparse

EXAMPLES = """
examples:
  embed-label serve labels.db --token owner
      and say a token with which everything may be done, for a day
  embed-label serve postgresql+psycopg://host/labels --host 0.0.0.0 --port 8000
  embed-label serve labels.db --media photos --origin https://app.example
      with the files that tasks name, for the pages of another site

/api/v1/openapi.json says what can be asked.
"""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EXAMPLES
    parser.set_defaults(run=_run)
    parser.add_argument("store", metavar="URL", help="a store's URL, file or folder")
    parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0 lets the network in")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--media", metavar="DIR", help="serve the files of a folder or a bucket")
    parser.add_argument(
        "--origin", action="append", default=[], help="a site whose pages may ask; again for more"
    )
    parser.add_argument(
        "--token",
        metavar="ROLE",
        choices=["annotator", "reviewer", "manager", "owner"],
        help="say a token of this role: annotator, reviewer, manager or owner",
    )
    parser.add_argument("--name", default="admin", help='whose token it is ("admin")')
    parser.add_argument("--hours", type=float, default=24, help="how long it is good (24)")


def _run(options: argparse.Namespace) -> int:
    from datetime import timedelta

    from embed_label.cli import placing
    from embed_label.cli.opening import existing
    from embed_label.server.api.api import Api
    from embed_label.server.app import server
    from embed_label.server.media.media import Media
    from embed_label.server.serving import serve
    from embed_label.store import LabelStore

    placing.check(options.port, options.host)
    with LabelStore(existing(options.store)) as store:
        media = Media(options.media, at="/media") if options.media else ()
        api = Api(origins=options.origin)
        app = server(store, api=api, media=media, origins=options.origin)
        lines = [f"http://{placing.address_of(options.host)}:{options.port}/api/v1"]
        if options.token:
            lifetime = timedelta(hours=options.hours)
            token = store.token(options.token, author=options.name, lifetime=lifetime)
            lines.append(f"Authorization: Bearer {token}")
        lines.append("Ctrl-C ends it.")

        def started() -> None:
            print("\n".join(lines), flush=True)

        serve(app, options.host, options.port, started=started)
    return 0
