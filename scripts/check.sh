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

check_shell() { (cd "$root" && shellcheck -x -a etdz .ci/run bench/*/run acceptance/contract/fuzz && python3 -m compileall -q scripts k8s acceptance/contract/fuzzing); }

check_contracts() (
    cd "$root/acceptance/contract" || return
    npm ci --no-audit --no-fund && npm test && npm run lint
)

check_manifests() {
    local venv=$tools_home/manifests wanted=$root/k8s/test/requirements.txt
    if ! cmp -s "$wanted" "$venv/requirements.txt"; then
        rm -rf "$venv"
        python3 -m venv "$venv" && "$venv/bin/python" -m pip install -q --disable-pip-version-check -r "$wanted" \
            && cp "$wanted" "$venv/requirements.txt" || return
    fi
    "$venv/bin/python" "$root/k8s/test/manifests.py" && python3 "$root/k8s/test/images.py"
}

check_fuzz() { "$root/acceptance/contract/fuzz" "$ETDZ_URL"; }

check_format() { mvn -B -q -f "$root/pom.xml" --fail-at-end spotless:check; }

# Two modules at a time: each has servers of its own, on ports that are free.
check_modules() { mvn -B -T 2 -f "$root/pom.xml" --fail-at-end verify; }

check_portal() (
    cd "$root/portal" || return
    npm ci --no-audit --no-fund && npm run lint && npm run build && npm test
)

check_journeys() { mvn -B -f "$root/pom.xml" -pl acceptance -Prunning-platform -Dacceptance.url="$ETDZ_URL" test; }

# On an instance of its own, with servers of its own that are killed.
check_faults() {
    rm -rf "$root/.etdz/faults"
    ETDZ_HOME=$root/.etdz/faults mvn -B -f "$root/pom.xml" -pl acceptance -Pfaults -Dacceptance.url="$ETDZ_URL" test
}

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
    check_step format check_format
    check_step manifests check_manifests
    check_step contracts check_contracts
    need_mongod
    need_rabbitmq
    ETDZ_MONGOD=$(find_mongod)
    export ETDZ_MONGOD
    # Two steps that do not need each other: a fault in one does not hide the other's.
    local sound=yes
    check_step modules check_modules || sound=
    check_step portal check_portal || sound=
    [[ -n $sound ]] || exit 1
    check_step 'platform starts' "$root/etdz" up
    check_step journeys check_journeys
    check_step fuzz check_fuzz
    check_step browser check_browser
    "$root/etdz" down
    check_step faults check_faults
}
