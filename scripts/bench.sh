# shellcheck shell=bash
# ./etdz bench <name>: one measurement that starts and stops what it needs. Sourced by etdz.

bench() {
    local name=${1:-} runner
    runner=$root/bench/$name/run
    [[ -n $name && -x $runner ]] || die "usage: ./etdz bench <$(cd "$root/bench" && printf '%s ' */ | tr -d / )>"
    use_jdk
    shift
    "$runner" "$@"
}
