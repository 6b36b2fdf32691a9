# shellcheck shell=bash
# Processes by pid file. A pid file holds the pid and the time it was born, so that a number that the
# system gave to somebody else later is never signalled. Sourced by etdz.

# Prints when a process was born; false when it is gone or only waits to be reaped.
born() {
    local stat
    { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
    local -a fields
    read -ra fields <<<"${stat##*) }"
    [[ ${fields[0]} != Z ]] && echo "${fields[19]}"
}

running() { born "$1" >/dev/null; }

remember() { printf '%s %s\n' "$2" "$(born "$2")" >"$pids_home/$1.pid"; }

# Prints the pid under a name when that very process still runs.
pid_of() {
    local pid since
    [[ -f $pids_home/$1.pid ]] || return 1
    read -r pid since <"$pids_home/$1.pid" || return 1
    [[ $(born "$pid") == "$since" ]] && echo "$pid"
}

up_and_running() { pid_of "$1" >/dev/null; }

# launch <name> <command…>: in a session of its own, so that the terminal's signals do not reach it.
launch() {
    local name=$1
    shift
    setsid "$@" </dev/null >>"$logs_home/$name.log" 2>&1 9>&- &
    remember "$name" $!
}

end_tree() {
    local child
    local -a children
    read -ra children < <(cat "/proc/$1/task/"*/children 2>/dev/null) || true
    for child in "${children[@]}"; do end_tree "$child"; done
    kill -TERM "$1" 2>/dev/null || true
}

# Asks all of them first, then waits: what is left after 60 s is killed.
stop_all_of() {
    local name pid deadline=$((SECONDS + 60))
    for name in "$@"; do
        if pid=$(pid_of "$name"); then kill -TERM "$pid" 2>/dev/null || true; fi
    done
    for name in "$@"; do
        while pid=$(pid_of "$name"); do
            if ((SECONDS > deadline)); then
                say "     $name did not stop by itself: killed"
                kill -KILL "$pid" 2>/dev/null || true
            fi
            sleep 0.1
        done
        rm -f "$pids_home/$name.pid"
    done
}

listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# wait_for_port <name> <port> <seconds>
wait_for_port() {
    local deadline=$((SECONDS + $3))
    until listening "$2"; do
        up_and_running "$1" || return 1
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
}
