# `make demo` and `make test` each do everything on a machine with git, make and Python 3.11 or later.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := out

.PHONY: demo test setup check lint types layers site audit mutants bench clean

demo: $(VENV)/.installed
	@mkdir -p $(OUT)
	@$(BIN)/tailor score job_posts/data-engineer.md -r resumes/master.md
	@echo
	@$(BIN)/tailor write job_posts/data-engineer.md -r resumes/master.md -o $(OUT)/demo.docx
	@$(BIN)/tailor write job_posts/data-engineer.md -r resumes/master.md -o $(OUT)/demo.md

test: $(VENV)/.developing
	$(BIN)/python -m pytest

setup: $(VENV)/.developing
	$(BIN)/pre-commit install

check: lint types layers test

lint: $(VENV)/.developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.developing
	$(BIN)/mypy

layers: $(VENV)/.developing
	$(BIN)/lint-imports

site: $(VENV)/.developing
	$(BIN)/mkdocs build --strict --quiet

# What is known to be wrong with the packages that we stand on, and the list of them; both tools come from the index.
audit: $(VENV)/.developing
	@mkdir -p $(OUT)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --timeout 10 --retries 1 pip-audit cyclonedx-bom
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible -o $(OUT)/bill-of-materials.json $(BIN)/python
	$(BIN)/pip-audit --timeout 10 --progress-spinner off --skip-editable

# Breaks matching and selection on purpose, in every way that there is, and asks whether a test notices: an hour or more.
mutants: $(VENV)/.developing
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'mutmut>=3.8,<4'
	$(BIN)/mutmut run
	$(BIN)/mutmut export-cicd-stats

bench: $(VENV)/.developing
	$(BIN)/python benchmarks/start.py
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/layout.py

clean:
	rm -rf $(VENV) $(OUT) dist build

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tailor needs Python 3.11 or later; try make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.developing: pyproject.toml requirements-dev.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --requirement requirements-dev.txt
	@touch $@ $(VENV)/.installed
