# shellcheck shell=bash
# What the user sees while he waits: step, elapsed time, bytes. Sourced by etdz.

step_number=0
busy_child=

say() { printf '%s\n' "$*"; }

die() {
    printf 'etdz: %s\n' "$*" >&2
    exit 1
}

elapsed_since() {
    local now=${EPOCHREALTIME/./} then=${1/./}
    printf '%d.%d s' $(((now - then) / 1000000)) $(((now - then) / 100000 % 10))
}

bytes_of() {
    [[ -n $1 && -e $1 ]] || return 0
    local bytes
    bytes=$(du -sb "$1" 2>/dev/null | cut -f1)
    printf ', %d.%d MB' $((${bytes:-0} / 1000000)) $((${bytes:-0} / 100000 % 10))
}

announce() {
    step_number=$((step_number + 1))
    printf '[%2d] %s\n' "$step_number" "$1"
}

finished() { printf '     done in %s%s\n' "$(elapsed_since "$1")" "${2:-}"; }

# task <text> <log> <file whose growth shows progress, or ''> <command…>
# The command runs in the background, so that Ctrl-C is answered at once.
task() {
    local text=$1 log=$2 watched=$3 began=$EPOCHREALTIME told=$SECONDS
    shift 3
    announce "$text"
    : >>"$log"
    local -i before
    before=$(stat -c %s "$log")
    "$@" >>"$log" 2>&1 9>&- &
    busy_child=$!
    while running "$busy_child"; do
        if [[ -t 1 ]]; then
            printf '\r     %s%s ' "$(elapsed_since "$began")" "$(bytes_of "$watched")"
        elif ((SECONDS - told >= 10)); then
            printf '     … %s%s\n' "$(elapsed_since "$began")" "$(bytes_of "$watched")"
            told=$SECONDS
        fi
        sleep 0.3
    done
    [[ ! -t 1 ]] || printf '\r'
    local result=0
    wait "$busy_child" || result=$?
    busy_child=
    if ((result != 0)); then
        printf '     failed after %s; the end of %s:\n' "$(elapsed_since "$began")" "$log" >&2
        tail -c "+$((before + 1))" "$log" | tr '\r' '\n' | tail -n 25 | sed 's/^/     | /' >&2
        return "$result"
    fi
    finished "$began" "$(bytes_of "$watched")"
}
