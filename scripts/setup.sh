# Sourced by the scripts beside it: makes .venv beside the code and keeps it up to date.
# Usage: set_up NAME [EXTRA...]   NAME says what is set up; EXTRAS are those of pyproject.toml.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
venv="$root/.venv"

stop() {
    echo "briefing: $*" >&2
    exit 5
}

find_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2])' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    stop "Python 3.11 or newer is needed — sudo apt install python3 python3-venv"
}

make_venv() {
    # Debian and Ubuntu leave ensurepip out of python3; virtualenv, fetched with pip, brings its own.
    local python=$1 bootstrap="$root/.venv.bootstrap"
    rm -rf "$venv"
    if "$python" -m venv "$venv" >/dev/null 2>&1; then
        return
    fi
    rm -rf "$venv" "$bootstrap"
    if "$python" -m pip install --quiet --target "$bootstrap" virtualenv >&2; then
        PYTHONPATH="$bootstrap" "$python" -m virtualenv --quiet "$venv" >&2
    fi
    rm -rf "$bootstrap"
    [ -x "$venv/bin/pip" ] || stop "cannot make a Python environment — sudo apt install python3-venv"
}

up_to_date() {
    cmp --silent "$root/pyproject.toml" "$venv/$1.ready"
}

set_up() {
    local name=$1 extras
    shift
    extras=$(IFS=,; echo "$*")
    up_to_date "$name" && return
    exec 9>"$root/.venv.lock"
    flock 9 # another one may be setting up at this moment
    if ! up_to_date "$name"; then
        echo "briefing: setting up (the first time only; about 140 MB, for the tests more)…" >&2
        "$venv/bin/python" -m pip --version >/dev/null 2>&1 || make_venv "$(find_python)"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
            --editable "$root${extras:+[$extras]}" >&2 ||
            stop "installing failed, see above — check the connection to the package index and run it again"
        "$venv/bin/briefing" doctor >/dev/null || "$venv/bin/briefing" doctor >&2 || exit 5
        cp "$root/pyproject.toml" "$venv/$name.ready"
    fi
    exec 9>&-
}
