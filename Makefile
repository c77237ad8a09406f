# Each command makes .venv first: when it is missing, or older than what it is made from.
# Another Python:  make figures PYTHON=python3.12

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
COMPILED := .venv-compiled
BENCH := .venv-bench/bin
BENCH_READY := .venv-bench/.ready
# Lab asks the network for nothing: no news, no look for updates, no catalogue of extensions.
OFFLINE := --LabApp.news_url=None \
           --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate \
           --LabApp.extension_manager=readonly

.PHONY: help figures test torture fuzz lab lint wheel compiled bench clean

help:
	@echo "make figures   run every notebook, write figures/"
	@echo "make test      run the tests"
	@echo "make torture   let everything that writes go wrong at every file event (an hour)"
	@echo "make fuzz      read ten thousand texts made by chance, and check what must hold of each"
	@echo "make lab       open the notebooks in JupyterLab"
	@echo "make lint      check style and format of code, tests and notebooks, types of the package"
	@echo "make wheel     build dist/framing-….whl, which installs without a checkout"
	@echo "make compiled  an environment, .venv-compiled, whose engine is compiled: the same answers sooner"
	@echo "make bench     measure speed beside other tools, write BENCHMARKS.md; TEXTS=DIR: on texts of yours, BEFORE=COMMIT: beside an earlier commit"
	@echo "make clean     remove the environments and caches; figures and notebooks stay"

figures: $(READY)
	$(BIN)/framing figures

test: $(READY)
	$(BIN)/python -m pytest -n logical --dist loadfile --no-loadscope-reorder

torture: $(READY)
	TORTURE=all $(BIN)/python -m pytest -n logical --dist loadfile tests/faults tests/test_invariants.py

fuzz: $(READY)
	$(BIN)/python tests/fuzz.py

lab: $(READY)
	$(BIN)/jupyter lab $(OFFLINE) notebooks/00-start-here.ipynb

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

wheel: $(READY)
	$(BIN)/python -m pip wheel --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .

# From nothing each time: pip does not take away what was compiled of an older source.
compiled: requirements.lock pyproject.toml
	rm -rf $(COMPILED)
	$(call installed,$(COMPILED),--require-hashes -r requirements.lock,.)
	.ci/compiled $(COMPILED)

bench: $(BENCH_READY)
	$(BENCH)/python -m benchmarks $(if $(TEXTS),--texts "$(TEXTS)") $(if $(BEFORE),--before "$(BEFORE)")

clean:
	rm -rf .venv .venv-bench $(COMPILED) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find framing benchmarks tests notebooks -name __pycache__ -prune -exec rm -rf {} +

# The package is built by the hatchling that has just been installed. Left to itself pip would fetch
# the newest one a second time, unpinned, into an environment of its own. What is downloaded is held
# to the hashes of the lock.
$(READY): requirements.lock pyproject.toml
	$(call installed,.venv,--require-hashes -r requirements.lock,--editable .)
	@touch $@

# What the benchmark is measured against stays out of the other environment.
$(BENCH_READY): requirements.txt constraints.txt pyproject.toml \
                benchmarks/requirements.txt benchmarks/constraints.txt benchmarks/model.txt \
                benchmarks/sayswho.txt
	$(call installed,.venv-bench,-r requirements.txt -r benchmarks/requirements.txt,--editable .)
	$(BENCH)/python -m pip install --disable-pip-version-check --no-deps \
		-r benchmarks/model.txt -r benchmarks/sayswho.txt
	@touch $@

# A new environment $(1) with the packages $(2) and this one, installed as $(3) says. Nothing is
# compiled beforehand: most modules are never imported, and the others are compiled when they are.
define installed
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is not installed: framing needs Python 3.11 or newer. Try: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "framing needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1). Try: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(1)
	$(1)/bin/python -m pip install --disable-pip-version-check --no-compile $(2)
	$(1)/bin/python -m pip install --disable-pip-version-check --no-deps --no-build-isolation $(3)
endef
