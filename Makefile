# The two commands of the README are `generate` and `test`; `make help` lists the rest.

PYTHON ?= $(firstword $(foreach one,python3 python3.13 python3.12 python3.11 python, \
	$(shell $(one) -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $(one))))
BIN := .venv/bin
READY := .venv/.ready
WORKERS ?= 2

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(READY): requirements.lock pyproject.toml hatch_build.py
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed" >&2; exit 1; }
	@echo "setting up .venv ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/pyright --version >/dev/null # fetches what it runs on, so that tests need no network
	@touch $@

.PHONY: setup
setup: $(READY) ## make .venv with everything the project needs

.PHONY: generate
generate: $(READY) ## make the package of bindwright.toml, or bring it up to date
	@$(BIN)/bindwright generate

.PHONY: test
test: $(READY) ## all tests but those that install wheels
	@$(BIN)/python -m pytest -n $(WORKERS)

.PHONY: test-install
test-install: $(READY) ## build both wheels and use them in empty environments (needs the registry)
	@$(BIN)/python -m pytest tests/install -m install

SPARK := .venv/.spark

$(SPARK): $(READY) requirements-spark.lock
	@echo "installing PySpark ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.lock
	@touch $@

.PHONY: test-spark
test-spark: $(SPARK) ## install PySpark and Java, and judge records there (needs the registry)
	@sh tests/spark/install-java.sh
	@$(BIN)/python -m pytest tests/spark -m spark

.PHONY: test-full
test-full: $(SPARK) ## everything, the whole corpus and the long property runs included; writes bench/FULL.md
	@sh tests/spark/install-java.sh
	@BINDWRIGHT_FULL=1 $(BIN)/python -m pytest -n $(WORKERS) -m "install or not install" \
		--junitxml .cache/full.xml; code=$$?; $(BIN)/python bench/full.py .cache/full.xml; exit $$code

.PHONY: check
check: $(READY) ## regenerate and diff: fails where anything committed is out of step
	@$(BIN)/bindwright generate
	@$(BIN)/bindwright check
	@dirty=$$(git status --porcelain -- generated names.lock); if [ -n "$$dirty" ]; then \
		echo "$$dirty"; echo "generated files are not committed: run make generate, commit"; exit 1; fi
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy generator templates/runtime

.PHONY: golden
golden: $(READY) ## accept what a golden case gives now: make golden CASE=name (or CASE=all)
	@$(BIN)/python tests/golden/accept.py $(CASE)

.PHONY: pages
pages: $(READY) ## print the parts of docs/ that come from the code
	@$(BIN)/python tests/house/pages.py

.PHONY: bench
bench: $(READY) ## measure against the peers, write bench/RESULTS.md (QUICK=1, MYPY=1, FRESH=1)
	@$(BIN)/python bench/run.py $(if $(QUICK),--quick) $(if $(MYPY),--mypy) $(if $(FRESH),--fresh)

.PHONY: documents
documents: $(READY) ## whether the documents below FOLDER come out whole, in bench/DOCUMENTS.md (ORIGINS=file.tsv)
	@$(BIN)/python bench/documents.py "$(FOLDER)" $(if $(ORIGINS),--origins "$(ORIGINS)")

.PHONY: demo
demo: $(READY) ## start the mock and let the generated client call it
	@$(BIN)/python demo/demo.py

RUNS ?= 2000
SEED ?= 0

.PHONY: fuzz
fuzz: $(READY) ## mutate documents and generate from them: make fuzz RUNS=2000 SEED=0
	@$(BIN)/python -m tests.fuzz $(RUNS) $(SEED)

.PHONY: build
build: $(READY) ## sdist and wheel of the generated package, in dist/
	@$(BIN)/bindwright build

.PHONY: lock
lock: ## resolve the locks anew (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra black --extra models --extra mock --group dev \
		pyproject.toml -o requirements.lock --upgrade
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra spark pyproject.toml -c requirements.lock -o requirements-spark.lock --upgrade
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra black --extra zstd pyproject.toml -c requirements.lock -o action/requirements.lock --upgrade

.PHONY: clean
clean: ## remove what set-up and tests made
	rm -rf .venv .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
