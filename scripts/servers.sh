# shellcheck shell=bash
# The private MongoDB and RabbitMQ. Sourced by etdz.

with_database() { # <uri> <database>
    local scheme=${1%%://*} rest=${1#*://} query='' path=''
    if [[ $rest == *\?* ]]; then query=${rest#*\?} && rest=${rest%%\?*}; fi
    if [[ $rest == */* ]]; then path=${rest#*/} && rest=${rest%%/*}; fi
    if [[ $rest == *@* && $query != *authSource=* ]]; then
        query=${query:+$query&}authSource=${path:-admin}
    fi
    printf '%s://%s/%s%s\n' "$scheme" "$rest" "$2" "${query:+?$query}"
}

mongodb_uri_of() {
    if [[ -n ${MONGODB_URI:-} ]]; then
        with_database "$MONGODB_URI" "$1"
    else
        printf 'mongodb://%s:%s@127.0.0.1:%s/%s?replicaSet=rs0&authSource=admin\n' \
            "$1" "$(secret_of MONGO "$1")" "$mongo_port" "$1"
    fi
}

amqp_uri_of() {
    printf '%s\n' "${AMQP_URI:-amqp://$1:$(secret_of AMQP "$1")@127.0.0.1:$amqp_port}"
}

launch_mongod() {
    local data=$home/mongo
    mkdir -p "$data/db"
    if [[ ! -f $data/keyfile ]]; then
        (umask 077 && head -c 96 /dev/urandom | base64 -w 0 >"$data/keyfile")
    fi
    launch mongod "$(find_mongod)" --replSet rs0 --keyFile "$data/keyfile" --bind_ip 127.0.0.1 \
        --port "$mongo_port" --dbpath "$data/db" --unixSocketPrefix "$data" \
        --wiredTigerCacheSizeGB "${ETDZ_MONGO_CACHE_GB:-0.25}" --setParameter diagnosticDataCollectionEnabled=false
}

# The replica set and the users exist before anybody else connects; done once for a data folder.
prepare_mongod() {
    wait_for_port mongod "$mongo_port" 60
    [[ -f $home/mongo/prepared ]] && return
    java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$(jar_of sandbox)" \
        etdz.sandbox.infra.PrivateMongo "$mongo_port" "$home/secrets"
    touch "$home/mongo/prepared"
}

rabbitmq_settings() {
    local data=$1
    printf '[].\n' >"$data/enabled_plugins"
    printf '%s\n' "listeners.tcp.1 = 127.0.0.1:$amqp_port" \
        "load_definitions = $data/definitions.json" \
        'vm_memory_high_watermark.absolute = 512MB' \
        'disk_free_limit.absolute = 200MB' \
        'log.file.level = info' >"$data/rabbitmq.conf"
    # Has no key in rabbitmq.conf; the default of 180 s hides a late dead-letter target for minutes.
    printf '[{rabbit, [{dead_letter_worker_publisher_confirm_timeout, 5000}]}].\n' >"$data/advanced.config"
    local -a passwords=()
    local name
    for name in "${services[@]}"; do passwords+=("$name=$(secret_of AMQP "$name")"); done
    (umask 077 && python3 "$root/scripts/rabbitmq_definitions.py" "${passwords[@]}" >"$data/definitions.json")
}

# The name of the node and its folder, which every rabbitmqctl of this instance needs too.
rabbitmq_environment() {
    local data=$home/rabbitmq
    printf '%s\n' "HOME=$data" RABBITMQ_CONF_ENV_FILE=/dev/null \
        "RABBITMQ_NODENAME=etdz-$base@localhost" \
        "ERL_EPMD_PORT=$(port_of epmd)" ERL_EPMD_ADDRESS=127.0.0.1
}

launch_rabbitmq() {
    local data=$home/rabbitmq
    mkdir -p "$data"
    rabbitmq_settings "$data"
    local -a environment
    mapfile -t environment < <(rabbitmq_environment)
    if ! up_and_running epmd; then
        launch epmd epmd -port "$(port_of epmd)" -address 127.0.0.1
        wait_for_port epmd "$(port_of epmd)" 10
    fi
    rm -f "$data/pid"
    env "${environment[@]}" \
        "RABBITMQ_NODE_PORT=$amqp_port" "RABBITMQ_DIST_PORT=$((base + 73))" \
        "RABBITMQ_MNESIA_BASE=$data/mnesia" "RABBITMQ_LOG_BASE=$data/log" \
        "RABBITMQ_PID_FILE=$data/pid" "RABBITMQ_ENABLED_PLUGINS_FILE=$data/enabled_plugins" \
        "RABBITMQ_CONFIG_FILE=$data/rabbitmq.conf" \
        "RABBITMQ_ADVANCED_CONFIG_FILE=$data/advanced.config" \
        RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none' \
        "$(find_rabbitmq)/rabbitmq-server" -detached >>"$logs_home/rabbitmq.log" 2>&1 9>&-
    local deadline=$((SECONDS + 30))
    until [[ -s $data/pid ]]; do
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
    remember rabbitmq "$(<"$data/pid")"
}

prepare_rabbitmq() {
    wait_for_port rabbitmq "$amqp_port" 90
}
