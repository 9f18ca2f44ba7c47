#!/bin/sh
# Creates .venv with a Python that Dateline supports and installs one lock file and the project.
# usage: sh tests/setup/venv.sh LOCK
# PYTHON names the interpreter to use, if not the first suitable one on PATH.
set -eu

lock=$1
venv=.venv
here=$(pwd -P)

say() { printf 'dateline: %s\n' "$*"; }
stop() {
    printf 'dateline: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

suits() { # PYTHON LOWEST HIGHEST: whether it runs and its version lies in between
    "$1" -c "import sys; sys.exit(not ($2 <= sys.version_info[:2] <= $3))" 2>/dev/null
}

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        suits "$PYTHON" '(3, 11)' '(9, 0)' ||
            stop "PYTHON=$PYTHON does not run or is older than Python 3.11"
        echo "$PYTHON"
        return
    fi
    # First what the locks were made for; a newer one may have to compile packages.
    for highest in '(3, 14)' '(9, 0)'; do
        for name in python3 python3.14 python3.13 python3.12 python3.11; do
            if suits "$name" '(3, 11)' "$highest"; then
                echo "$name"
                return
            fi
        done
    done
    stop 'Python 3.11 or later is needed, and none was found as python3 or python3.11 to 3.14' \
        "found: $(python3 --version 2>&1 || echo 'no python3')" \
        'Debian, Ubuntu: apt install python3 python3-venv' \
        'macOS: brew install python' \
        'or name one: make PYTHON=/path/to/python3 …'
}

create() {
    python=$(find_python)
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        stop "$python cannot create virtual environments: its venv module is not installed" \
            'Debian, Ubuntu: apt install python3-venv'
    say "creating $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv" ||
        stop "the virtual environment could not be created" "look at the message above"
}

is_wanted() { # whether .venv is of the Python that PYTHON names
    [ -z "${PYTHON:-}" ] && return
    version='import sys; print(sys.version)'
    [ "$("$PYTHON" -c "$version")" = "$("$venv/bin/python" -c "$version")" ]
}

# An environment made elsewhere, half made, of another Python or of one that has gone is made again.
if ! suits "$venv/bin/python" '(3, 11)' '(9, 0)' ||
    ! is_wanted ||
    ! "$venv/bin/python" -c 'import pip' 2>/dev/null ||
    ! grep -qF "$here/$venv" "$venv/bin/activate" 2>/dev/null; then
    create
fi

pip() {
    # An older pip would build a package that has no wheel in a way of its own.
    PIP_USE_PEP517=1 "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
}

say "installing $(grep -c '^[a-z]' "$lock") packages of $lock into $venv (once; about a minute)"
pip --require-hashes --requirement "$lock" ||
    stop "the packages of $lock could not be installed" \
        'the lines above say why; a network connection to the package registry is needed once'
pip --no-deps --no-build-isolation --editable . ||
    stop 'dateline itself could not be installed' 'the lines above say why'
