# shellcheck shell=bash
# Up, down and what one asks of a running platform. Sourced by etdz.

stop_order=(gateway land talent investment policy sandbox)

# A broker that was being started when somebody pressed Ctrl-C writes its pid file a moment later.
adopt_rabbitmq() {
    local file=$home/rabbitmq/pid tries
    [[ ${rabbitmq_launching:-} == yes ]] || return 0
    for ((tries = 0; tries < 50; tries++)); do
        [[ -s $file ]] && break
        sleep 0.1
    done
    if [[ -s $file ]] && running "$(<"$file")"; then remember rabbitmq "$(<"$file")"; fi
}

stop_platform() {
    mkdir -p "$pids_home"
    adopt_rabbitmq
    stop_all_of "${stop_order[@]}"
    stop_all_of rabbitmq mongod
    stop_all_of epmd
}

unfinished() {
    local result=$?
    trap - EXIT INT TERM
    if [[ -n $busy_child ]]; then end_tree "$busy_child"; fi
    if [[ $result -ne 0 ]]; then
        printf '\netdz: stopping what was started; the next ./etdz up goes on from here\n' >&2
        stop_platform
    fi
    exit "$result"
}

one_at_a_time() {
    mkdir -p "$logs_home" "$pids_home" "$apps_home"
    exec 9>"$home/lock"
    flock -n 9 || die "another ./etdz is starting or stopping this platform"
}

all_up() {
    local name
    for name in "${applications[@]}"; do
        up_and_running "$name" && ready "$(management_port_of "$name")" || return 1
    done
}

need_free_ports() {
    local name
    for name in "${applications[@]}" mongod rabbitmq epmd; do
        if ! up_and_running "$name" && listening "$(port_of "$name")"; then
            die "port $(port_of "$name") for $name is used by another program: set ETDZ_PORT or ETDZ_PORT_BASE"
        fi
    done
}

start_servers() {
    if [[ -z ${MONGODB_URI:-} ]] && ! up_and_running mongod; then launch_mongod; fi
    if [[ -z ${AMQP_URI:-} ]] && ! up_and_running rabbitmq; then
        rabbitmq_launching=yes
        launch_rabbitmq
        rabbitmq_launching=
    fi
    if [[ -z ${MONGODB_URI:-} ]]; then
        task 'Start MongoDB (private, replica set rs0)' "$logs_home/setup.log" '' prepare_mongod
    fi
    launch_application sandbox
    launch_application gateway
    if [[ -z ${AMQP_URI:-} ]]; then
        task 'Start RabbitMQ (private)' "$logs_home/setup.log" '' prepare_rabbitmq
    fi
}

start_applications() {
    local app
    for app in "${applications[@]}"; do launch_application "$app"; done
    task "$1 ${applications[*]}" "$logs_home/setup.log" '' wait_until_ready 180 "${applications[@]}"
}

untrained() {
    local app
    [[ ${ETDZ_AOT:-on} == on ]] || return 0
    for app in "${applications[@]}"; do
        if [[ ! -f $(cache_of "$app") ]]; then echo "$app"; fi
    done
}

# A JVM that was told where to put its cache writes it when it ends: so the first run after a build,
# with the seeding and a few requests, is the training. A run that was cut off leaves none.
train() {
    local app
    python3 "$root/scripts/walk.py" "$url" "$issuer"
    stop_all_of "$@"
    for app in "$@"; do mv "$(cache_of "$app").new" "$(cache_of "$app")" || return; done
}

seed_all() {
    local app
    for app in land talent investment policy; do
        echo "$app: $(post "$app" seed '{}')"
    done
}

seed() {
    all_up || die "the platform is not running: ./etdz up"
    seed_all
}

up() {
    one_at_a_time
    if all_up; then
        say "The platform is running at $url"
        return
    fi
    local began=$EPOCHREALTIME
    need_commands
    use_jdk
    trap unfinished EXIT
    trap 'exit 130' INT TERM
    need_mongod
    need_rabbitmq
    secrets
    build
    need_free_ports
    local -a new
    mapfile -t new < <(untrained)
    start_servers
    start_applications 'Start'
    task 'Seed' "$logs_home/setup.log" '' seed_all
    if ((${#new[@]} > 0)); then
        task "Prepare faster starts (once after a build): ${new[*]}" "$logs_home/setup.log" "$apps_home" train "${new[@]}"
        start_applications 'Start again'
    fi
    trap - EXIT INT TERM
    say
    say "Ready after $(elapsed_since "$began"): $url"
    log_ins
}

log_ins() {
    cat <<'TEXT'
Log in with password 'demo' as
  applicant-1                     an enterprise: file a case, follow its clock
  officer-hohhot                  accept (also -hulunbuir, -bayannur)
  approver-hohhot                 decide
  department-hohhot, leader-nmg   see a city, see the region
  catalogue-nmg, catalogue-hohhot edit and publish the catalogue (one edits, the other publishes)
  investor-1, talent-1, employer-1, agent-1, supervisor-nmg, operator
TEXT
    say "API: $url/api/docs    stop: ./etdz down    next: ./etdz token applicant-1"
}

# One process that ended; for those who end one on purpose.
start() {
    local name=${1:-}
    one_at_a_time
    use_jdk
    secrets
    case $name in
        mongod)
            launch_mongod
            prepare_mongod
            ;;
        rabbitmq)
            launch_rabbitmq
            prepare_rabbitmq
            ;;
        *)
            [[ " ${applications[*]} " == *" $name "* ]] || die "usage: ./etdz start mongod|rabbitmq|${applications[*]}"
            launch_application "$name"
            wait_until_ready 120 "$name"
            ;;
    esac
}

down() {
    one_at_a_time
    local name any=
    for name in "${stop_order[@]}" rabbitmq mongod epmd; do
        if up_and_running "$name"; then any=yes; fi
    done
    if [[ -z $any ]]; then
        say 'Nothing runs.'
        return
    fi
    local began=$EPOCHREALTIME
    stop_platform
    say "Stopped after $(elapsed_since "$began")."
}

rss_of() { awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$1/status"; }

rss_of_all() {
    local name pid total=0
    for name in "${applications[@]}" mongod rabbitmq epmd; do
        if pid=$(pid_of "$name"); then total=$((total + $(rss_of "$pid"))); fi
    done
    echo "$total"
}

status() {
    local name pid state bad=0
    printf '%-12s %8s %6s %8s  %s\n' name pid port 'rss MB' state
    for name in mongod epmd rabbitmq "${applications[@]}"; do
        if ! pid=$(pid_of "$name"); then
            printf '%-12s %8s %6s %8s  %s\n' "$name" - "$(port_of "$name")" - stopped
            bad=1
            continue
        fi
        state=running
        case $name in
            mongod | rabbitmq | epmd) listening "$(port_of "$name")" || state='not listening' ;;
            *) ready "$(management_port_of "$name")" && state=ready || state='not ready' ;;
        esac
        printf '%-12s %8s %6s %8s  %s\n' "$name" "$pid" "$(port_of "$name")" "$(rss_of "$pid")" "$state"
    done
    printf 'together %s MB; data and logs in %s\n' "$(rss_of_all)" "$home"
    return "$bad"
}

logs() {
    local name=${1:-}
    if [[ -z $name ]]; then
        tail -n 20 "$logs_home"/*.log
    elif [[ ! -f $logs_home/$name.log ]]; then
        die "no log of '$name' in $logs_home"
    elif [[ -t 1 ]]; then
        exec tail -n 100 -F "$logs_home/$name.log"
    else
        tail -n 200 "$logs_home/$name.log"
    fi
}

token() {
    [[ $# -ge 1 ]] || die 'usage: ./etdz token <user> [<password>]'
    python3 "$root/scripts/token.py" "$issuer" "$@"
}

move_time() {
    local endpoint
    endpoint=http://127.0.0.1:$(management_port_of sandbox)/actuator/time
    case ${1:-show} in
        show) python3 "$root/scripts/call.py" GET "$endpoint" ;;
        reset) python3 "$root/scripts/call.py" POST "$endpoint" '{"offset":"reset"}' ;;
        [+-]*) python3 "$root/scripts/call.py" POST "$endpoint" "{\"offset\":\"$1\"}" ;;
        *) die 'usage: ./etdz time +20d | reset | show' ;;
    esac
}

management_of() { # <service>
    local name
    for name in "${services[@]}"; do
        if [[ $name == "${1:-}" ]]; then
            echo "http://127.0.0.1:$(management_port_of "$name")"
            return
        fi
    done
    die "no service '${1:-}': one of ${services[*]}"
}

republish() {
    local management
    management=$(management_of "${1:-}") || exit
    shift
    python3 "$root/scripts/republish.py" "$management" "$@"
}

deadletters() {
    local management name
    if [[ $# -eq 0 ]]; then
        for name in "${services[@]}"; do
            say "== $name"
            deadletters "$name" || return
        done
        return
    fi
    management=$(management_of "$1") || exit
    shift
    python3 "$root/scripts/deadletters.py" "$management" "$@"
}

show_environment() {
    use_jdk
    # shellcheck disable=SC2016 # the reader's PATH, not ours
    printf 'export JAVA_HOME=%q PATH=%q:$PATH\n' "$JAVA_HOME" "$JAVA_HOME/bin"
    if find_mongod >/dev/null; then printf 'export ETDZ_MONGOD=%q\n' "$(find_mongod)"; fi
}

# The private broker is another node with another cookie than the system's: the packaged rabbitmqctl
# would ask the wrong one.
broker() {
    local -a environment
    up_and_running rabbitmq || die 'no private broker is running: ./etdz up'
    mapfile -t environment < <(rabbitmq_environment)
    env "${environment[@]}" "$(find_rabbitmq)/rabbitmqctl" -q "${@:-list_queues}"
}
