# Sourced by the scripts beside it: makes .venv beside the code and keeps it up to date.
# Usage: set_up NAME [EXTRA...]   NAME has a lock in scripts/locks; EXTRAS are those of pyproject.toml.
#
# What a lock names is installed, and nothing else: the versions that were tested, by their hashes.
# scripts/lock renews the locks. BRIEFING_UNLOCKED=1 takes the newest versions that fit instead.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
venv="$root/.venv"
locks="$root/scripts/locks"

# A line for each stage: the longest takes minutes.
stage() {
    echo "briefing: $*" >&2
}

stop() {
    echo "briefing: $*" >&2
    exit 5
}

find_python() {
    local name
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -I -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    stop "Python 3.11 or newer is needed — sudo apt install python3 python3-venv"
}

# Which folder and which Python the environment was made for: moved, copied or under another
# Python, it does not work, or runs code that lies elsewhere.
made_for() {
    printf '%s\n%s\n' "$root" "$(readlink -f -- "$venv/bin/python")"
}

ready() {
    [ -x "$venv/bin/python" ] && contents "$1" | cmp -s - "$venv/$1.ready"
}

contents() {
    made_for
    cat "$root/pyproject.toml" "$locks/tools.txt" "$locks/$1.txt"
}

mark() {
    contents "$1" >"$venv/.ready"
    mv -f -- "$venv/.ready" "$venv/$1.ready"
}

# One that a set-up did not finish with is made anew: nobody knows what is in it.
whole() {
    [ -x "$venv/bin/python" ] && made_for | cmp -s - "$venv/whole"
}

make_venv() {
    local python=$1 bootstrap="$root/.venv.bootstrap"
    rm -rf "$venv" "$bootstrap"
    if "$python" -I -m venv "$venv" >/dev/null 2>&1; then
        return
    fi
    # Debian and Ubuntu leave ensurepip out of python3; virtualenv, fetched with pip, brings its own.
    rm -rf "$venv"
    if "$python" -I -m pip install --quiet --disable-pip-version-check --target "$bootstrap" \
        --require-hashes -r "$locks/bootstrap.txt" >&2; then
        PYTHONPATH="$bootstrap" "$python" -P -m virtualenv --quiet "$venv" >&2
    fi
    rm -rf "$bootstrap"
    [ -x "$venv/bin/pip" ] || stop "cannot make a Python environment — sudo apt install python3-venv"
}

# Whether the locks are for this machine: what they name was tried on these.
lockable() {
    [ -z "${BRIEFING_UNLOCKED-}" ] || return 1
    case "$(uname -s) $(uname -m)" in "Linux x86_64" | "Linux aarch64") ;; *) return 1 ;; esac
    "$venv/bin/python" -I -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))'
}

pip_install() {
    local log="$venv/pip.log" gone
    "$venv/bin/python" -I -m pip install --quiet --disable-pip-version-check "$@" 2>"$log" && return
    cat "$log" >&2
    gone=$(sed -n 's/^ERROR: No matching distribution found for \([^ ]*\).*/\1/p' "$log" | tail -n 1)
    [ -z "$gone" ] ||
        stop "$gone is not on the package index (any more) — BRIEFING_UNLOCKED=1 $0 takes the newest" \
            "versions that fit, untested; scripts/lock renews what is locked, and tests it"
    stop "installing failed, see above — check the connection to the package index and run it again"
}

# In the folder itself: pip reads some characters of a path as its own signs.
install() (
    local name=$1 extras=$2
    cd -- "$root"
    if lockable; then
        stage "2 of 4: what installs packages"
        pip_install --require-hashes -r "$locks/tools.txt"
        stage "3 of 4: $(grep -c '^[a-z].*==' "$locks/$name.txt") packages; this takes longest"
        pip_install --require-hashes --no-build-isolation -r "$locks/$name.txt"
        pip_install --no-deps --no-build-isolation --editable .
    else
        echo "briefing: taking the newest versions that fit: they were not tested together" >&2
        pip_install --editable ".${extras:+[$extras]}"
    fi
)

set_up() {
    local name=$1 extras python
    shift
    extras=$(IFS=,; echo "$*")
    ready "$name" && return
    python=$(find_python) || exit
    exec 9>"$root/.venv.lock"
    # Another one may be setting up at this moment. The lock is this shell's, and its children's.
    "$python" -I -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'
    if ! ready "$name"; then
        if whole; then
            stage "setting up again: only what is new is fetched"
        else
            stage "setting up, the first time only: about 150 MB to fetch, for the tests 400;" \
                "2 to 5 minutes on a usual line"
        fi
        stage "1 of 4: a Python environment in .venv"
        whole || make_venv "$python"
        rm -f -- "$venv"/*.ready "$venv/whole"
        install "$name" "$extras" || exit
        stage "4 of 4: looking whether all of it works"
        "$venv/bin/python" -P -m briefing doctor >/dev/null ||
            "$venv/bin/python" -P -m briefing doctor >&2 || exit 5
        made_for >"$venv/whole"
        mark "$name"
        [ "$name" != test ] || mark briefing # all of it is in the tests' lock, which a test holds to
    fi
    exec 9>&-
}
