# shellcheck shell=bash disable=SC2034
# Servers of a measurement's own, apart from those of ./etdz up. Sourced by bench/<name>/run, which sets
# `root` and `ETDZ_HOME`, and ETDZ_MONGO_CACHE_GB when the cache matters.

# shellcheck source=scripts/settings.sh
source "$root/scripts/settings.sh"
# shellcheck source=scripts/progress.sh
source "$root/scripts/progress.sh"
# shellcheck source=scripts/processes.sh
source "$root/scripts/processes.sh"
# shellcheck source=scripts/tools.sh
source "$root/scripts/tools.sh"
# shellcheck source=scripts/build.sh
source "$root/scripts/build.sh"
# shellcheck source=scripts/servers.sh
source "$root/scripts/servers.sh"

load() { cut -d' ' -f1 /proc/loadavg; }

refuse_a_busy_machine() {
    [[ ${1:-} == --busy ]] && return
    if awk '{exit !($1 > 0.7)}' /proc/loadavg; then
        echo "bench: the machine is busy (load $(load)); wait, or say --busy" >&2
        exit 1
    fi
}

# A MongoDB and a RabbitMQ that hold nothing yet.
start_servers() {
    rm -rf "$home"
    mkdir -p "$logs_home" "$pids_home" "$apps_home"
    need_mongod
    need_rabbitmq
    unpack sandbox
    secrets
    launch_mongod
    prepare_mongod >>"$logs_home/mongod.log" 2>&1
    launch_rabbitmq
    prepare_rabbitmq
    export ETDZ_VAULT_KEY=$VAULT_POLICY
}

stop_servers() {
    stop_all_of rabbitmq mongod epmd
    rm -rf "$home"
}

# build_the_service <name>: it and what starts the servers, unless they are newer than their sources; sets
# `ours`, the service as it was built, with all that it needs.
build_the_service() {
    local name=$1
    local -a applications=(sandbox "$name")
    mkdir -p "$logs_home" "$root/.etdz/bench"
    build_jars >&2
    unpack "$name" >&2
    ours=$(jar_of "$name")
}

# run_the_service <name> <main class> <log>: as ./etdz up runs it, but with both compilers and a heap for many
# rows' sake not larger; sets `service`, its process.
run_the_service() {
    SERVER_PORT=$(port_of "$1") MANAGEMENT_PORT=$(management_port_of "$1") ETDZ_DEMO=true ETDZ_SAMPLES=$root/sandbox/samples \
        java -Xmx512m -XX:+UseSerialGC -cp "$ours" "$2" >>"$3" 2>&1 &
    service=$!
    local until=$((SECONDS + 180))
    until curl -fs -o /dev/null "http://127.0.0.1:$(management_port_of "$1")/actuator/health"; do
        if ((SECONDS > until)) || ! kill -0 "$service" 2>/dev/null; then
            tail -20 "$3" >&2
            exit 1
        fi
        sleep 0.5
    done
}

stop_service() {
    if [[ -n ${service:-} ]]; then
        kill "$service" 2>/dev/null || true
        wait "$service" 2>/dev/null || true
        service=
    fi
}

# compile <bench> <class path>: its sources and what all share, to the folder `classes`
compile() {
    classes=$root/.etdz/bench/$1-classes
    rm -rf "$classes"
    mkdir -p "$classes"
    find "$root/bench/src" "$root/bench/$1/src" -name '*.java' -print0 | xargs -0 javac -proc:none -nowarn -d "$classes" -cp "$2"
}

# read_results <file> <name of an array>: shows its lines `result <name> <value>` and keeps them
read_results() {
    local -n into=$2
    local name value
    while read -r _ name value; do
        # shellcheck disable=SC2004
        into[$name]=$value
        echo "   $name $value"
    done < <(grep '^result ' "$1")
}

# result_json <bench> <load at first> key=value…
result_json() {
    local bench=$1 at_first=$2 pairs='' pair
    shift 2
    for pair in "$@"; do pairs+="${pairs:+,}\"${pair%%=*}\":${pair#*=}"; done
    printf '{"bench":"%s","commit":"%s","machine":"%s","load":%s,"results":{%s}}\n' "$bench" \
        "$(git -C "$root" rev-parse --short HEAD)" \
        "$(nproc) x $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)" "$at_first" "$pairs"
}
