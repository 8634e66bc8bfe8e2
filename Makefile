# Everything a newcomer or CI needs. The environment is made when it is missing, and made anew when its recipe changes.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
ARGS ?=
CASE_A = knowledge/cases/case-a-convened.yaml
# Tests and checks start hundreds of processes: each would compile every module anew where Python may not keep the result.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL = help
.PHONY: help advise serve quick tools test coverage test-all test-spark approve check style types layers current-docs \
  checked-knowledge certified certified-practice format bench bench-web docs screenshots certificate clean

help: ## What can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{printf "  make %-11s %s\n", $$1, $$2}'

# With the versions that the project is tested with.
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

$(VENV)/made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "collabadvisor needs Python 3.11 or later; try: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/run: $(VENV)/made pyproject.toml constraints.txt
	$(INSTALL) --editable .
	touch $@

# Most of what the tests' libraries bring is never imported: compiling what is, when it is, takes a third of the time.
$(VENV)/dev: $(VENV)/made pyproject.toml constraints.txt
	$(INSTALL) --no-compile --editable '.[dev]'
	touch $(VENV)/run $@

advise: $(VENV)/run ## The advice for Case A
	@$(BIN)/collabadvisor advise $(CASE_A)

$(VENV)/web: $(VENV)/run
	$(INSTALL) --editable '.[web]'
	touch $@

serve: $(VENV)/web ## The questions and the advice in a browser on this computer
	@$(BIN)/collabadvisor serve $(ARGS)

quick: $(VENV)/dev ## The tests that start no process and try nothing by brute force: under two minutes on two cores
	$(BIN)/python -m pytest -q -n auto --dist worksteal -m 'not slow and not cluster' $(ARGS)

tools: ## What tests of pages and documents open: Chromium and LibreOffice, where they can be installed without asking
	@tests/install-tools

test: $(VENV)/dev tools ## Every test and every feature (with ARGS=..., those that pytest is told)
	$(BIN)/python -m pytest $(or $(ARGS),-n auto --dist worksteal --durations=25)

coverage: $(VENV)/dev ## How much of the code the quick tests reach: 95 % at least; it takes them more than twice as long
	$(BIN)/python -m pytest -q -n auto --dist worksteal -m 'not slow and not cluster' --cov --cov-report=term

test-all: ## The tests on each of Python 3.11, 3.12 and 3.13 that this machine has
	@for version in 3.11 3.12 3.13; do \
	  if command -v python$$version >/dev/null && python$$version -c '' 2>/dev/null; then \
	    echo "Python $$version"; \
	    $(MAKE) --no-print-directory test PYTHON=python$$version VENV=.venv-$$version || exit 1; \
	  else echo "Python $$version: not on this machine"; fi; \
	done

test-spark: $(VENV)/dev ## The tests on real Spark and Dask sessions of this machine; needs Java 17 or later
	@java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; \
	version=$$("$$java" -version 2>&1 | sed -nE 's/.* version "([0-9]+).*/\1/p'); \
	[ "$${version:-0}" -ge 17 ] || { echo "make test-spark needs Java 17 or later: apt install openjdk-17-jre-headless, or set JAVA_HOME"; exit 1; }
	$(INSTALL) --editable '.[spark,dask]'
	$(BIN)/python -m pytest -m cluster

approve: $(VENV)/dev ## Write anew what each command is held to: read what changes, and commit it with its cause
	$(BIN)/python -m pytest -q tests/test_approved.py --snapshot-update

# What a part says is told whole, where make can do that.
WHOLE = $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

check: $(VENV)/dev ## Lint, types, layers, generated docs, the knowledge and its certificates, two at a time
	@$(MAKE) --no-print-directory -j2 $(WHOLE) style layers certified certified-practice types current-docs checked-knowledge

style: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev
	$(BIN)/mypy

layers: $(VENV)/dev
	$(BIN)/lint-imports

current-docs: $(VENV)/dev
	$(BIN)/python docs/generate.py --check

checked-knowledge: $(VENV)/dev
	$(BIN)/collabadvisor knowledge check

MEANT = { echo "If what is told above is meant to be so, run 'make certificate', and commit it with the change."; exit 1; }

certified: $(VENV)/dev
	@$(BIN)/collabadvisor knowledge certificate --verify docs/certificate.json || $(MEANT)

certified-practice: $(VENV)/dev
	@$(BIN)/collabadvisor knowledge certificate --verify packs/practice/certificate.json --with practice || $(MEANT)

format: $(VENV)/dev ## Put the code into its usual form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/dev ## How fast it is beside other engines, as ratios in one run: writes benchmarks/RESULTS.md
	$(INSTALL) --editable '.[bench]'
	$(BIN)/python benchmarks/bench.py

bench-web: $(VENV)/web ## What the pages cost beside the reasoning behind them, as ratios in one run
	$(BIN)/python benchmarks/web_steps.py

docs: $(VENV)/dev ## Write the generated docs anew
	$(BIN)/python docs/generate.py

screenshots: $(VENV)/dev tools ## Take the pictures of the pages in docs/pictures anew
	$(BIN)/python docs/screenshots.py

certificate: $(VENV)/dev ## Prove the knowledge, and the layer over it, and write their certificates anew
	$(BIN)/collabadvisor knowledge certificate -o docs/certificate.json
	$(BIN)/collabadvisor knowledge certificate -o packs/practice/certificate.json --with practice
	$(BIN)/python docs/generate.py

clean: ## Remove environments and caches
	rm -rf .venv .venv-* .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache build dist
