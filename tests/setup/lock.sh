#!/bin/sh
# Renews the lock files; each is good for every platform and every supported Python.
# usage: sh tests/setup/lock.sh [--upgrade | --upgrade-package NAME]
set -eu

python=.venv/bin/python
"$python" -m uv --version >/dev/null 2>&1 ||
    "$python" -m pip install --quiet --disable-pip-version-check 'uv>=0.8'

compile() {
    "$python" -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate \
        --custom-compile-command 'make lock' "$@"
}

compile pyproject.toml --group install --output-file requirements.lock "$@"
compile pyproject.toml --group dev --constraints requirements.lock \
    --output-file requirements-dev.lock "$@"
compile --group java --output-file tests/setup/java.lock "$@"
compile --group node --output-file tests/setup/node.lock "$@"
