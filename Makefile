# make demo    set up, build, and show the tool on the sample stories
# make test    set up, and run every test
# make check-long  set up, and run what takes long: the Python package on Apache Spark, the packages built twice, archives cut off
#                  200 times, tests under the address and the thread sanitizer; .ci/long.tsv says when each part last came through
# make fuzz    feed readers of foreign bytes with what libFuzzer makes: TARGET=html SECONDS=60 (TARGET=all, or list for their names)
# make build   set up, and build the tool for release: .build/release/nutgraf
# make wheel   build the Python package with all that it needs: dist/*.whl
# make docs    make the documentation: dist/docs, a static site
# make dist    pack the tool with its libraries for other Linux machines: dist/*.tar.gz
# make deb     make a Debian package: dist/*.deb
# make install put the tool, its manual and completions for bash, zsh and fish under PREFIX (/usr/local)
# make bench   time every stage, and the peers beside it; writes a record to Benchmarks/Records (BENCH_SHORT=1: minutes)
# make format  lay out all Swift code
# make clean   remove what was built

PREFIX ?= /usr/local
TARGET ?= any
SECONDS ?= 60
SHARE = $(DESTDIR)$(PREFIX)/share
# More options for every build, such as SWIFTFLAGS='-Xswiftc -warnings-as-errors'.
SWIFTFLAGS ?=
# A target may import only what the manifest says.
IMPORTS = --explicit-target-dependency-import-check error
# SwiftPM passes the traits of a package in the order of a set, which else is another in each run: all is compiled again then. Tests run
# without it, since an order that differs shows what depends on it.
PLANNED = SWIFT_DETERMINISTIC_HASHING=1

# The Swift runtime inside the binary: it starts in half the time, and runs where no Swift is installed.
ifeq ($(shell uname -s),Linux)
RELEASE = -c release --static-swift-stdlib
else
RELEASE = -c release
BREW := $(shell brew --prefix 2>/dev/null)
ifneq ($(BREW),)
override SWIFTFLAGS += -Xcc -I$(BREW)/include -Xcxx -I$(BREW)/include -Xlinker -L$(BREW)/lib
endif
endif

.PHONY: help demo build test fuzz check-long wheel docs dist deb install bench format clean setup
.DEFAULT_GOAL := help

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

setup:
	@.ci/setup

build: setup
	$(PLANNED) swift build $(RELEASE) --product nutgraf $(SWIFTFLAGS)

demo: build
	@.ci/demo .build/release/nutgraf

# Tests run on optimized code, as users do, with all checks of a debug build in it and what is internal open to them.
TESTED = -c release -Xswiftc -enable-testing -Xswiftc -assert-config -Xswiftc Debug --scratch-path .build/tested
BUILT = NUTGRAF_BUILD=.build/tested/release
RUN = swift test $(TESTED) --skip-build $(IMPORTS) --disable-xctest

# The package compiles without its traits, and the pure-Swift twins of the BLAS calls pass the same tests; the benchmarks compile
# and give the results they assert; no hot path costs more instructions than recorded; the public surface is the one that is kept,
# and documented; docc finds no fault in the documentation; examples print what they did; archives lose nothing when a change is cut off; a
# browser shows reports; a service answers what schemathesis makes of its description; Python calls the library.
test:
	@.ci/setup --tests
	swift build --scratch-path .build/no-traits --disable-default-traits --target LinearAlgebra $(SWIFTFLAGS)
	swift build --scratch-path .build/no-traits --disable-default-traits --target ArticleFormats $(SWIFTFLAGS)
	$(PLANNED) swift build -c release --package-path Benchmarks $(SWIFTFLAGS)
	Benchmarks/.build/release/StageBenchmarks --articles 60 --runs 1
	.ci/instructions
	$(PLANNED) swift build $(TESTED) --build-tests $(IMPORTS) --disable-xctest $(SWIFTFLAGS)
	$(RUN) $(SWIFTFLAGS)
	NUTGRAF_BLAS=none $(RUN) --filter LinearAlgebraTests $(SWIFTFLAGS)
	$(BUILT) .ci/surface
	$(BUILT) .ci/docs
	NUTGRAF_BUILD=Benchmarks/.build/release BUILDFLAGS='-c release --scratch-path Benchmarks/.build' SWIFTFLAGS='$(SWIFTFLAGS)' .ci/examples
	$(BUILT) .ci/durability
	$(BUILT) .ci/browser
	$(BUILT) .ci/service
	$(BUILT) BUILDFLAGS='$(TESTED)' SWIFTFLAGS='$(SWIFTFLAGS)' .ci/python

fuzz: setup
	.ci/fuzz $(TARGET) $(SECONDS)

check-long:
	SWIFTFLAGS='$(SWIFTFLAGS)' .ci/long

wheel: setup
	@SWIFTFLAGS='$(SWIFTFLAGS)' .ci/wheel

docs: setup
	$(PLANNED) swift build $(IMPORTS) --disable-xctest $(SWIFTFLAGS)
	.ci/docs

dist:
	@.ci/dist

deb:
	@.ci/setup --packages
	@.ci/deb

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 .build/release/nutgraf "$(DESTDIR)$(PREFIX)/bin/nutgraf"
	install -d "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" \
	    "$(SHARE)/fish/vendor_completions.d"
	.build/release/nutgraf manual --into "$(SHARE)/man/man1"
	.build/release/nutgraf completions bash -o "$(SHARE)/bash-completion/completions/nutgraf"
	.build/release/nutgraf completions zsh -o "$(SHARE)/zsh/site-functions/_nutgraf"
	.build/release/nutgraf completions fish -o "$(SHARE)/fish/vendor_completions.d/nutgraf.fish"

bench:
	@.ci/setup --benchmarks
	swift build $(RELEASE) --product nutgraf $(SWIFTFLAGS)
	swift build -c release --package-path Benchmarks $(SWIFTFLAGS)
	BENCH_SHORT=$(BENCH_SHORT) python3 Benchmarks/run.py

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
	    Examples/Package.swift Examples/Sources

clean:
	rm -rf .build dist Benchmarks/.build Benchmarks/.venv
