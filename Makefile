# Every task of this repository: `make help` lists them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PORT ?= 3000
HOST ?= 127.0.0.1

BIN := .venv/bin
PY := $(BIN)/python
JS := cd component_js && node_modules/.bin
WIDGET := embed_label/widget/manifest.json
WIDGET_SOURCES := $(shell find component_js/src -type f ! -name '*.test.*' 2>/dev/null)

# node, bun and reflex are those of .venv.
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help
help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

.PHONY: setup
setup: .venv/.ready component_js/node_modules/.ready $(WIDGET) ## Make the environment that the lock files pin, and the widget

.venv/.ready: requirements.lock pyproject.toml tools/setup.py tools/environment.py
	@command -v $(PYTHON) >/dev/null || { echo "embed_label needs Python 3.11 or newer; there is no $(PYTHON) here. Install it, or name one: make setup PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -m tools.setup python
	@touch $@

component_js/node_modules/.ready: .venv/.ready component_js/package.json component_js/bun.lock
	@$(PY) -m tools.setup javascript
	@touch $@

.PHONY: demo
demo: setup ## Serve the demo app, built for production; PORT=3000, Ctrl-C stops it
	@exec $(PY) -m tools.demo --port $(PORT) --host $(HOST)

.PHONY: test
test: check size browser ## Everything that CI runs

.PHONY: check
check: setup ## The fast half of test: lint, types, layers, drift, unit and contract tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(PY) tools/generate_types.py --check
	$(PY) -m tools.label_studio_page --check
	$(JS)/biome ci
	$(JS)/tsc -p tsconfig.json
	$(JS)/tsc -p tsconfig.core.json
	$(JS)/vitest run
	$(BIN)/pytest tests/unit tests/contract

.PHONY: browser
browser: setup ## The tests in a real browser, which is fetched where there is none
	@$(PY) -m tools.find_browser
	$(BIN)/pytest tests/browser

.PHONY: types
types: setup ## Write what is made from the Python models: schema.gen.ts, docs/label_studio.md
	$(PY) tools/generate_types.py
	$(PY) -m tools.label_studio_page

.PHONY: size
size: setup ## Weigh the built widget against component_js/budgets.json
	@$(PY) -m tools.size

.PHONY: bench
bench: setup ## Time the stores; in Chromium images beside Annotorious, long series and sounds, and the way through Reflex
	@$(PY) -m tools.find_browser
	@$(PY) -m tools.bench

$(WIDGET): component_js/node_modules/.ready component_js/vite.config.ts component_js/vite.page.config.ts component_js/vite.shared.ts $(WIDGET_SOURCES)
	@find embed_label/widget -type f ! -name '*.py' -delete
	$(JS)/vite build --logLevel warn
	$(JS)/vite build -c vite.page.config.ts --logLevel warn

.PHONY: wheel
wheel: setup ## Build dist/*.whl with the widget in it
	@rm -rf dist
	$(PY) -m pip --disable-pip-version-check wheel -q --no-deps --no-build-isolation -w dist .
	@ls dist/*.whl

.PHONY: fix
fix: setup ## Format and repair both languages
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(JS)/biome check --write

.PHONY: play
play: setup ## Watch mode: rebuild the widget and reload the demo on change; PORT=3000
	@exec $(PY) -m tools.play $(PORT)

.PHONY: lock
lock: setup ## Refresh requirements.lock and bun.lock
	$(PY) -m tools.lock
	cd component_js && bun update
