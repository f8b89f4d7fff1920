"""How Reflex builds and serves the demo."""

import os

import reflex as rx
from reflex_base.plugins.sitemap import SitemapPlugin

PORT = os.environ.get("PORT", "3000")
# Reflex's default lets every site in the world talk to the app.
ORIGINS = os.environ.get(
    "EMBED_LABEL_DEMO_ORIGINS", f"http://localhost:{PORT},http://127.0.0.1:{PORT}"
)

# No ports here: `reflex run --backend-only` refuses to start beside a frontend_port.
config = rx.Config(
    app_name="demo_app",
    cors_allowed_origins=ORIGINS.split(","),
    telemetry_enabled=False,
    show_built_with_reflex=False,
    disable_plugins=[SitemapPlugin],
)
