# shellcheck shell=bash
# ./etdz test: cheapest step first, every tool's own output, one line for each step at the end. Sourced by etdz.

check_results=()

check_step() { # <name> <command…>
    local name=$1 began=$EPOCHREALTIME result=passed
    shift
    printf '\n==== %s\n' "$name"
    "$@" || result=FAILED
    check_results+=("$name: $result ($(elapsed_since "$began"))")
    printf '==== %s: %s after %s\n' "$name" "$result" "$(elapsed_since "$began")"
    [[ $result == passed ]]
}

check_shell() { (cd "$root" && shellcheck -x -a etdz .ci/run bench/*/run && python3 -m compileall -q scripts); }

check_modules() { mvn -B -f "$root/pom.xml" verify; }

check_portal() (
    cd "$root/portal" || return
    npm ci --no-audit --no-fund && npm run lint && npm run build && npm test
)

check_journeys() { mvn -B -f "$root/pom.xml" -pl acceptance -Prunning-platform -Dacceptance.url="$ETDZ_URL" test; }

check_browser() (
    cd "$root/acceptance/browser" || return
    npm ci --no-audit --no-fund && npm test
)

check_tools() {
    local -a packages=()
    command -v shellcheck >/dev/null || packages+=(shellcheck)
    command -v chromium >/dev/null || packages+=(chromium)
    [[ -n $(find /usr/share/fonts -iname '*NotoSansCJK*' -print -quit 2>/dev/null) ]] || packages+=(fonts-noto-cjk)
    if ((${#packages[@]} > 0)); then
        task "Install ${packages[*]}" "$logs_home/setup.log" '' install_packages "${packages[@]}"
    fi
}

end_of_check() {
    local result=$?
    trap - EXIT INT TERM
    "$root/etdz" down || true
    printf '\n'
    printf '%s\n' "${check_results[@]}"
    if ((result == 0)); then say 'etdz test: passed'; else say 'etdz test: FAILED'; fi
    exit "$result"
}

# The platform under test is an instance of its own beside the one that may be running.
check() {
    export ETDZ_HOME=$root/.etdz/test ETDZ_PORT_BASE=${ETDZ_TEST_PORT_BASE:-22000}
    export ETDZ_PORT=$((ETDZ_PORT_BASE + 80)) ETDZ_URL=http://localhost:$((ETDZ_PORT_BASE + 80))
    need_commands
    use_jdk
    "$root/etdz" down
    rm -rf "$ETDZ_HOME"
    mkdir -p "$logs_home"
    trap end_of_check EXIT
    trap 'exit 130' INT TERM
    check_step tools check_tools
    check_step shell check_shell
    need_mongod
    need_rabbitmq
    ETDZ_MONGOD=$(find_mongod)
    export ETDZ_MONGOD
    check_step modules check_modules
    check_step portal check_portal
    check_step 'platform starts' "$root/etdz" up
    check_step journeys check_journeys
    check_step browser check_browser
}
