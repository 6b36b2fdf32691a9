# shellcheck shell=bash
# Where everything lies and listens. Sourced by etdz.

tools_home=$root/.etdz/tools     # downloaded once, shared by all instances
apps_home=$root/.etdz/apps       # extracted jars and their AOT caches, shared as well
home=${ETDZ_HOME:-.etdz}
[[ $home == /* ]] || home=$root/$home
logs_home=$home/logs
pids_home=$home/run

base=${ETDZ_PORT_BASE:-18000}
gateway_port=${ETDZ_PORT:-8080}
mongo_port=$((base + 27))
amqp_port=$((base + 72))
url=http://localhost:$gateway_port
issuer=${OIDC_ISSUER:-http://localhost:$((base + 85))}

services=(policy investment talent land)
applications=(sandbox "${services[@]}" gateway)

module_of() {
    case $1 in
        sandbox | gateway) echo "$1" ;;
        *) echo "$1-service" ;;
    esac
}

port_of() {
    case $1 in
        policy) echo $((base + 81)) ;;
        investment) echo $((base + 82)) ;;
        talent) echo $((base + 83)) ;;
        land) echo $((base + 84)) ;;
        sandbox) echo $((base + 85)) ;;
        gateway) echo "$gateway_port" ;;
        mongod) echo "$mongo_port" ;;
        rabbitmq) echo "$amqp_port" ;;
        epmd) echo $((base + 74)) ;;
    esac
}

management_port_of() {
    case $1 in
        gateway) echo $((base + 180)) ;;
        *) echo $(($(port_of "$1") + 100)) ;;
    esac
}

# Passwords, and the keys under which personal data lies: made when they are first needed, and kept from
# other users of the machine. Who loses the keys loses the data.
secrets() {
    local file=$home/secrets missing
    missing=$(
        missing_secrets 18 MONGO_ROOT MONGO_{POLICY,INVESTMENT,TALENT,LAND,GATEWAY,SANDBOX} \
            AMQP_{POLICY,INVESTMENT,TALENT,LAND} CLIENT_{GATEWAY,SERVICE} | tr '+/' '-_'
        missing_secrets 16 VAULT_{POLICY,INVESTMENT,TALENT}
    )
    if [[ -n $missing ]]; then
        (
            umask 077
            {
                [[ ! -f $file ]] || cat "$file"
                printf '%s\n' "$missing"
            } >"$file.new"
            mv "$file.new" "$file"
        )
    fi
    # shellcheck disable=SC1090
    source "$file"
}

missing_secrets() { # <bytes> <name…>
    local bytes=$1 name
    shift
    for name in "$@"; do
        grep -qs "^$name=" "$home/secrets" || printf '%s=%s\n' "$name" "$(head -c "$bytes" /dev/urandom | base64)"
    done
}

secret_of() {
    local name=$1_${2^^}
    echo "${!name}"
}
