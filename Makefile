# What people do here: `make run`, `make test`. The rest serves these two.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(firstword $(foreach name,python3.14 python3.13 python3.12 python3.11 python3,$(shell \
	command -v $(name) >/dev/null 2>&1 && $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	2>/dev/null && echo $(name))))
PIP := $(BIN)/python -m pip --disable-pip-version-check

# Node comes with the virtual environment; nothing else is fetched to build the pages.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export REFLEX_USE_NPM := 1
export REFLEX_TELEMETRY_ENABLED := false
export REFLEX_CHECK_LATEST_VERSION := false
export NPM_CONFIG_OMIT_LOCKFILE_REGISTRY_RESOLVED := true

.PHONY: run pages test build check lint types imports units journeys faults bench figures audit sbom messages extract lock chromium postgresql faketime clean
.DEFAULT_GOAL := run

run: $(VENV)/installed  ## Everything on this computer: phone app, server, desk, relay. Ctrl-C ends it.
	@ltsa run

pages: $(VENV)/installed  ## The pages alone, by Reflex' development server: they reload as they are written.
	reflex run

test: $(VENV)/installed-dev chromium postgresql build  ## All that must be true, as CI sees it.
	@status=0; \
	$(MAKE) --no-print-directory --keep-going check || status=1; \
	pytest -n 2 || status=1; \
	$(MAKE) --no-print-directory journeys || status=1; \
	exit $$status

build: $(VENV)/installed  ## Both builds, each only when its inputs changed.
	@ltsa run --only-build

check: lint types imports  ## What can be seen without running anything.

lint: $(VENV)/installed-dev
	ruff check .
	ruff format --check .

TSC := .web/node_modules/.bin/tsc
types: $(VENV)/installed-dev $(TSC)
	basedpyright
	$(TSC) -p assets/device

# The packages of the phone's scripts come with the first build.
$(TSC):
	@ltsa run --only-build

imports: $(VENV)/installed-dev
	lint-imports

units: $(VENV)/installed-dev postgresql  ## The quick tests: no browser.
	pytest -n 2

journeys: $(VENV)/installed-dev chromium build  ## Whole journeys in a real browser.
	@pytest -n 4 --dist worksteal -m journeys || $(AGAIN)

# Four browsers on two cores starve each other. What failed among the others has to hold alone; it is
# named, because a test that needs this is a defect.
AGAIN = { echo "Once more, alone:"; pytest -v -m journeys --last-failed --last-failed-no-failures none --maxfail 1 \
	&& echo "UNSTEADY, to be mended: the tests above failed among the others and held alone."; }

faults: $(VENV)/installed-dev chromium postgresql faketime build  ## Everything broken at the worst moment, many times.
	pytest -s -m faults

bench: $(VENV)/installed-dev chromium build  ## The figures.
	pytest -m bench -s

figures: bench  ## The figures, written into docs/figures.md.
	python -m tests.bench.figures

lock: $(BIN)/python  ## After a change of pyproject.toml; newest versions of all: make lock NEWEST=--upgrade
	$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	$(LOCK) --extra build -o requirements.lock
	$(LOCK) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --quiet $(NEWEST) \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header

# Tools of their own environment: they are no part of what is built, run or tested.
AUDIT := build/audit
$(AUDIT)/bin/pip-audit:
	$(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip --disable-pip-version-check install --quiet "pip-audit>=2.10" "cyclonedx-bom>=7.3"

audit: $(AUDIT)/bin/pip-audit  ## Known holes in what we depend on. Without a network nobody can be asked.
	@rm -f $(AUDIT)/python.json $(AUDIT)/npm.json
	@$(AUDIT)/bin/pip-audit --require-hashes --disable-pip -r requirements.lock --progress-spinner off \
		-f json -o $(AUDIT)/python.json || test ! -s $(AUDIT)/python.json
	@test -s $(AUDIT)/python.json || echo "Python: nobody could be asked."
	@cd reflex.lock && npm audit --package-lock-only --audit-level=high --json >../$(AUDIT)/npm.json 2>/dev/null \
		|| ! grep -q auditReportVersion ../$(AUDIT)/npm.json
	@grep -q auditReportVersion $(AUDIT)/npm.json || echo "npm: nobody could be asked."

sbom: $(AUDIT)/bin/pip-audit  ## What this is made of, as CycloneDX: build/sbom-*.json.
	$(AUDIT)/bin/cyclonedx-py requirements requirements.lock --of JSON -o build/sbom-python.json
	$(AUDIT)/bin/python .ci/npm_parts.py reflex.lock/package-lock.json build/sbom-npm.json

messages: $(VENV)/installed-dev  ## Gather the texts of all pages and bring every catalogue up to date.
	$(MAKE) --no-print-directory extract
	$(MAKE) --no-print-directory extract TEMPLATE=desk/locales/messages.pot TEXTS=desk/ltsa_desk
	for folder in locales desk/locales; do \
		pybabel -q update -i $$folder/messages.pot -d $$folder -w 100 --no-fuzzy-matching --ignore-obsolete || exit 1; \
	done
	python -m ltsa_pwa.i18n.coverage

TEMPLATE ?= locales/messages.pot
TEXTS ?= ltsa_pwa
extract:
	pybabel -q extract -F babel.cfg -k N_ -k _ -k pgettext:1c,2 -k ngettext:1,2 -w 100 \
		--add-location=file --sort-by-file --project=Bekal --copyright-holder="The authors of Bekal" \
		-o $(TEMPLATE) $(TEXTS)

AS_ROOT = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null
INSTALL = apt-get update && apt-get install -y --no-install-recommends

chromium:
	@command -v chromium >/dev/null || if $(AS_ROOT); then $(INSTALL) chromium; else \
		echo "The journeys need Chromium; on Debian: sudo apt-get install chromium" >&2; exit 1; \
	fi

# Programs only: each test run starts a server of its own in a folder of its own.
postgresql:
	@ls /usr/lib/postgresql/*/bin/pg_ctl >/dev/null 2>&1 || if $(AS_ROOT); then $(INSTALL) postgresql; else \
		echo "Without PostgreSQL its tests are left out; on Debian: sudo apt-get install postgresql" >&2; \
	fi

# Sets the clock of one program alone; without it no clock jumps in the long run of faults.
faketime:
	@ls /usr/lib/*/faketime/libfaketimeMT.so.1 >/dev/null 2>&1 || if $(AS_ROOT); then $(INSTALL) faketime; else \
		echo "Without faketime no clock jumps; on Debian: sudo apt-get install faketime" >&2; \
	fi

clean:  ## Builds and caches go; the environment and var/ (data, keys) stay.
	rm -rf build .web desk/.web .states .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: PYTHON=/path/to/python3 make run" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
