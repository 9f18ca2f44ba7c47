# A thin front over `dateline`: each target makes sure that what it needs is installed and hands
# over. Everything installed lives in .venv/, everything built in public/ and .cache/.
# Works with GNU make 3.81 and later.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build serve ingest check test lint format types bench pictures eval lock clean

# Words added to the command behind a target: make build ARGS="--base-url https://example.org/"
ARGS ?=

# The interpreter for .venv, if not the first suitable one on PATH.
PYTHON ?=

# Without compiled modules every command that a test starts would compile them all anew: a second
# each, some hundred times.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
PY := $(VENV)/bin/python
DATELINE := $(PY) -m dateline

# Stamps are named by content, not compared by time: a checkout changes times, a lock that did not
# change is not installed again, and a copy of the project in another folder installs its own.
# An environment whose Python has gone is no environment: its stamps go too.
KEY := $(shell [ -x $(PY) ] || rm -f $(VENV)/installed-*; \
	{ pwd; echo '$(PYTHON)'; cat requirements.lock requirements-dev.lock pyproject.toml; } | cksum | cut -d' ' -f1)
RUN := $(VENV)/installed-run-$(KEY)
DEV := $(VENV)/installed-dev-$(KEY)

help: ## Explain every target
	@echo "Dateline: make TARGET [ARGS=\"…\"]"
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-8s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "ARGS is handed to the command behind the target: make serve ARGS=\"--port 8080\""

setup: $(RUN) ## Create .venv and install what the generator needs, pinned and checked by hash
	@echo "dateline: installed; make serve shows the site, $(VENV)/bin/dateline --help all commands"

build: $(RUN) ## Build the site into public/
	@$(DATELINE) build $(ARGS)

serve: $(RUN) ## Preview at http://127.0.0.1:8000, rebuilding and reloading on every change
	@$(DATELINE) serve --open $(ARGS)

ingest: $(RUN) ## Turn articles into drafts: those in seeds/, or ARGS="PATH_OR_URL…"
	@$(DATELINE) ingest $(if $(ARGS),$(ARGS),seeds)

check: $(DEV) ## Everything that must pass: format, lint, types and all tests
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	@$(MAKE) --no-print-directory test

# The tests of one file stay in one worker: what they set up for themselves is set up once.
test: $(DEV) ## Run all tests, in a real browser and feed reader too (ARGS="-k dates" for some)
	@$(PY) tests/setup/tools.py
	$(PY) -m pytest -n auto --dist loadfile $(ARGS)

lint: $(DEV) ## Look for mistakes in the code and in the site's content
	$(PY) -m ruff check .
	$(DATELINE) check --strict

format: $(DEV) ## Lay the code out as the project does
	$(PY) -m ruff check --fix --select I .
	$(PY) -m ruff format .

types: $(DEV) ## Check the types
	$(PY) -m mypy $(ARGS)

bench: $(DEV) ## Print how long builds take, as ratios that hold on any machine
	@$(PY) -m tests.bench $(ARGS)

pictures: $(DEV) ## Take the pictures of the site in docs/pictures/ anew
	@$(PY) tests/setup/tools.py
	@$(PY) -m tests.browser.pictures

eval: $(DEV) ## Score the reading and dating of events on an annotated set (ARGS="PATH --errors 20")
	@$(PY) -m tests.eval $(ARGS)

lock: $(DEV) ## Renew the pinned versions (CONTRIBUTING.md says when)
	@sh tests/setup/lock.sh $(ARGS)

clean: ## Remove what builds and tests made; .venv stays
	rm -rf public .cache dist build .coverage .coverage.* htmlcov .hypothesis
	rm -rf .mypy_cache .pytest_cache .ruff_cache
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN):
	@sh tests/setup/venv.sh requirements.lock
	@rm -f $(VENV)/installed-run-* && touch $@

# The development lock holds the run-time packages at the same versions.
$(DEV):
	@sh tests/setup/venv.sh requirements-dev.lock
	@rm -f $(VENV)/installed-* && touch $@ $(RUN)
