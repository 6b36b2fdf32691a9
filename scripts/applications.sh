# shellcheck shell=bash
# The sandbox, the four services and the gateway as processes. Sourced by etdz.

# Whatever differs between a training run and a real one makes the JVM ignore the cache without a word;
# heap sizes may differ, object headers may not.
java_options=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xss512k
    -XX:ReservedCodeCacheSize=64m -XX:MaxDirectMemorySize=32m -XX:+ExitOnOutOfMemoryError
    -Xlog:aot=error -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8)

heap_of() {
    case $1 in
        policy) echo 192m ;;
        *) echo 128m ;;
    esac
}

# The first compiler alone starts soonest; the gateway is in the way of every request and gets both.
compiler_of() {
    [[ $1 == gateway ]] || echo -XX:TieredStopAtLevel=1
}

environment_of() {
    local app=$1 name
    printf '%s\n' MALLOC_ARENA_MAX=2 \
        "SERVER_PORT=$(port_of "$app")" SERVER_ADDRESS=127.0.0.1 \
        "MANAGEMENT_PORT=$(management_port_of "$app")" MANAGEMENT_SERVER_ADDRESS=127.0.0.1 \
        "MONGODB_URI=$(mongodb_uri_of "$app")" \
        "OIDC_ISSUER=$issuer" ETDZ_DEMO=true "ETDZ_SAMPLES=$root/sandbox/samples" \
        "REGISTRY_URL=http://localhost:$(port_of sandbox)/registry" \
        "PROJECT_CODES_URL=http://localhost:$(port_of sandbox)/project-codes" \
        "SMS_URL=http://localhost:$(port_of sandbox)/sms" \
        "MAIL_URL=http://localhost:$(port_of sandbox)/mail" \
        "PORTAL_DIR=$root/portal/dist" "ETDZ_PUBLIC_URL=$url"
    for name in "${services[@]}"; do printf '%s_URL=http://localhost:%s\n' "${name^^}" "$(port_of "$name")"; done
    case $app in
        sandbox) printf 'ETDZ_%s_SECRET=%s\n' GATEWAY "$(secret_of CLIENT gateway)" SERVICE "$(secret_of CLIENT service)" ;;
        gateway)
            printf 'OIDC_CLIENT_SECRET=%s\n' "$(secret_of CLIENT gateway)"
            printf 'ETDZ_SESSION_KEY_FILE=%s\n' "$home/session.key"
            ;;
        *)
            printf 'AMQP_URI=%s\n' "$(amqp_uri_of "$app")"
            printf 'ETDZ_SERVICE_SECRET=%s\n' "$(secret_of CLIENT service)"
            [[ $app == land ]] || printf 'ETDZ_VAULT_KEY=%s\n' "$(secret_of VAULT "$app")"
            ;;
    esac
}

launch_application() {
    local app=$1 cache
    cache=$(cache_of "$app")
    up_and_running "$app" && return
    local -a aot=() environment
    if [[ -f $cache ]]; then aot=("-XX:AOTCache=$cache"); elif [[ ${ETDZ_AOT:-on} == on ]]; then aot=("-XX:AOTCacheOutput=$cache.new"); fi
    local -a what=(-jar "$(jar_of "$app")")
    # Classes that put a bug into the services, to see that the acceptance tests notice it.
    if [[ -n ${ETDZ_PLANTED:-} && " ${services[*]} " == *" $app "* ]]; then
        what=(-cp "$ETDZ_PLANTED:$(jar_of "$app")" "$(main_class_of "$app")")
        aot=()
    fi
    mapfile -t environment < <(environment_of "$app")
    local compiler
    compiler=$(compiler_of "$app")
    cd "$home"
    launch "$app" env "${environment[@]}" java "${java_options[@]}" ${compiler:+"$compiler"} "-Xmx$(heap_of "$app")" "${aot[@]}" "${what[@]}"
    cd "$root"
}

main_class_of() {
    unzip_text "$(jar_of "$1")" META-INF/MANIFEST.MF | tr -d '\r' | sed -n 's/^Main-Class: //p'
}

unzip_text() { python3 -c 'import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())' "$@"; }

ready() {
    local port=$1 status
    status=$(timeout 3 bash -c "exec 3<>/dev/tcp/127.0.0.1/$port
        printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
        read -r _ code _ <&3; printf %s \"\$code\"" 2>/dev/null) || return 1
    [[ $status == 200 ]]
}

# wait_until_ready <seconds> <application…>; tells the one that died with the end of its log.
wait_until_ready() {
    local deadline=$((SECONDS + $1)) app
    shift
    for app in "$@"; do
        until ready "$(management_port_of "$app")"; do
            if ! up_and_running "$app"; then
                echo "$app stopped; the end of $logs_home/$app.log:"
                tail -n 30 "$logs_home/$app.log"
                return 1
            fi
            if ((SECONDS > deadline)); then
                echo "$app is not ready in time; see $logs_home/$app.log"
                return 1
            fi
            sleep 0.2
        done
        echo "$app is ready"
    done
}

post() { # <application> <endpoint> <json>
    python3 "$root/scripts/call.py" POST "http://127.0.0.1:$(management_port_of "$1")/actuator/$2" "$3"
}
