# `make demo` and `make test` set everything up on a fresh machine; nothing is needed
# before them but Python 3.11 or newer.

PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test setup

demo: .venv/ready
	$(BIN)/rashomon demo

test: .venv/tested
	PATH="$(CURDIR)/$(BIN):$$PATH" scripts/check

setup: .venv/tested

.venv/ready: pyproject.toml models/base/pyproject.toml
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'rashomon needs Python 3.11 or newer; name one with PYTHON=…')"
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --editable models/base
	touch $@

.venv/tested: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
