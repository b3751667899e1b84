# SPDX-License-Identifier: MIT
# The two commands of the project are `make report` and `make test`; everything else is a shortcut around the CMake
# presets. Works on a fresh Debian 12 with git and make: `setup` installs what is missing.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build report test slow bench fuzz asan tsan coverage format lint clean

CASE ?= cases/georgia-russia-2013/case.toml
OUT ?= out
JOBS ?= $(shell nproc)
PROGRAM := build/release/detente
STEP := tools/step.sh
# A compiler cache is used where there is one, never required.
export CMAKE_CXX_COMPILER_LAUNCHER := $(shell command -v ccache)
BUILD = tools/build.sh

help: ## show this list
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

setup: ## install what is missing (Debian packages); quick when nothing is
	@$(STEP) "setup" tools/setup.sh

build: setup ## build the program: build/release/detente
	@$(STEP) "configure" $(BUILD) configure release
	@$(STEP) "build" $(BUILD) compile release $(JOBS) detente

report: build ## build, then run the flagship case: a summary here, the full report under out/
	@$(STEP) "report" tools/report.sh $(PROGRAM) $(CASE) $(OUT)

test: ## build everything and run every test but the slow ones
	@$(STEP) "setup" tools/setup.sh core web browser
	@$(STEP) "configure" $(BUILD) configure release
	@$(STEP) "build" $(BUILD) compile release $(JOBS) all
	@ctest --preset release -LE slow -j $(JOBS) --no-label-summary

slow: setup ## the slow tests only (minutes to hours)
	@$(BUILD) configure release
	@$(BUILD) compile release $(JOBS) all
	@ctest --preset release -L slow --no-label-summary --no-tests=ignore

bench: setup ## the benchmarks
	@$(BUILD) configure release
	@$(BUILD) compile release $(JOBS) all
	@tools/bench.sh build/release $(OUT)

fuzz: ## the fuzz targets, a minute each (clang)
	@tools/setup.sh core fuzz
	@$(BUILD) configure fuzz
	@$(BUILD) compile fuzz $(JOBS) fuzz_targets
	@tools/fuzz.sh build/fuzz

asan tsan: setup ## unit and property tests under the address or thread sanitizer, with fewer random cases
	@$(STEP) "configure" $(BUILD) configure $@
	@$(STEP) "build" $(BUILD) compile $@ $(JOBS) all
	@RC_PARAMS="max_success=20" DETENTE_PROPERTY_COUNT=40 ctest --preset $@ -L 'unit|property' -LE 'slow|long' -j $(JOBS) --no-label-summary

coverage: setup ## line coverage of src/ by the quick tests, as text
	@$(BUILD) configure coverage
	@$(BUILD) compile coverage $(JOBS) all
	@ctest --preset coverage -LE 'slow|long' -j $(JOBS) --no-label-summary >/dev/null
	@tools/coverage.py build/coverage

format: ## lay every C++ file out with clang-format 14
	@tools/setup.sh lint
	@git ls-files '*.cpp' '*.hpp' | xargs clang-format-14 -i

lint: ## clang-format and clang-tidy, as errors
	@tools/setup.sh core lint
	@$(STEP) "configure" $(BUILD) configure dev
	@$(STEP) "lint" tools/lint.sh build/dev $(JOBS)

clean: ## remove everything that was built
	@rm -rf build $(OUT)
