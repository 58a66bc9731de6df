# Everything a newcomer or a contributor runs. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
PIN := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --upgrade

.DEFAULT_GOAL := help
.PHONY: help demo serve test check lint format types pins clean

help:  ## list what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

demo: $(RUN)  ## build the bundled sample story and say where the page is
	@$(BIN)/timeline demo

serve: $(RUN)  ## open the dashboard
	@$(BIN)/timeline serve

test: $(DEV)  ## run the tests
	$(BIN)/python -m pytest

check: lint types test  ## lint, format, strict types, tests

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV)
	$(BIN)/mypy

format: $(DEV)  ## put the code into its format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

pins: $(DEV)  ## write the pinned requirements anew from pyproject.toml
	$(BIN)/uv pip compile $(PIN) pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile $(PIN) pyproject.toml --extra dev -c requirements.txt -o requirements-dev.txt

clean:  ## remove the environment, caches and outputs
	rm -rf $(VENV) build dist out *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/pyvenv.cfg:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements.txt pyproject.toml | $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install -qqq --disable-pip-version-check --no-deps -e .
	@touch $@

$(DEV): requirements-dev.txt $(RUN)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
