# shellcheck shell=bash
# Builds what is older than its sources, and nothing else. Sourced by etdz.

built_jar_of() { echo "$root/$(module_of "$1")/target/$(module_of "$1")-1.0-SNAPSHOT.jar"; }
folder_of() { echo "$apps_home/$1"; }
jar_of() { echo "$(folder_of "$1")/$(basename "$(built_jar_of "$1")")"; }
cache_of() { echo "$(folder_of "$1")/app.aot"; }

newer_than() { # <file> <sources…>
    [[ ! -e $1 ]] || [[ -n $(find "${@:2}" -newer "$1" -type f -print -quit) ]]
}

contracts() { printf '%s\n' "$root"/*/src/main/resources/contract; }

stale_jars() {
    local app module
    local -a sources
    for app in "${applications[@]}"; do
        module=$(module_of "$app")
        sources=("$root/pom.xml" "$root/common/pom.xml" "$root/common/src/main" "$root/$module/pom.xml" "$root/$module/src/main")
        # The gateway serves the contracts of all services in one document.
        if [[ $app == gateway ]]; then mapfile -t -O "${#sources[@]}" sources < <(contracts); fi
        if newer_than "$(built_jar_of "$app")" "${sources[@]}"; then echo "$module"; fi
    done
}

build_jars() {
    local modules
    modules=$(stale_jars | paste -sd, -)
    [[ -n $modules ]] || return 0
    # Maven keeps a jar whose classes did not change, even when the build file did.
    local module
    for module in ${modules//,/ }; do rm -f "$root/$module/target/$module"-*.jar*; done
    task "Build ${modules//,/, }" "$logs_home/build.log" "$HOME/.m2/repository" \
        mvn -B -f "$root/pom.xml" -pl "$modules" -am -DskipTests -Dspotless.check.skip -Djacoco.skip package
}

portal_is_stale() {
    newer_than "$root/portal/dist/index.html" "$root/portal/src" "$root/portal/public" \
        "$root/policy-service/src/main/resources/contract" "$root/investment-service/src/main/resources/contract" \
        "$root/portal"/*.json "$root/portal"/*.ts "$root/portal"/*.html 2>/dev/null
}

build_portal_now() {
    cd "$root/portal"
    [[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci --no-audit --no-fund
    npm run build
    touch dist/index.html
}

build_portal() {
    portal_is_stale || return 0
    task 'Build the portal' "$logs_home/build.log" "$root/portal/node_modules" build_portal_now
}

# An unpacked jar starts faster than a nested one, and an AOT cache needs a class path of plain files.
unpack() {
    local app=$1 built folder stamp
    built=$(built_jar_of "$app")
    folder=$(folder_of "$app")
    stamp=$(stat -c '%s %y' "$built")
    [[ -f $folder/stamp && $(<"$folder/stamp") == "$stamp" ]] && return
    rm -rf "$folder"
    mkdir -p "$apps_home"
    java -Djarmode=tools -jar "$built" extract --destination "$folder"
    printf '%s\n' "$stamp" >"$folder/stamp"
}

unpack_all() {
    local app
    for app in "${applications[@]}"; do unpack "$app"; done
}

needs_unpacking() {
    local app
    for app in "${applications[@]}"; do
        [[ -f $(folder_of "$app")/stamp && $(<"$(folder_of "$app")/stamp") == $(stat -c '%s %y' "$(built_jar_of "$app")") ]] || return 0
    done
    return 1
}

build() {
    build_jars
    build_portal
    if needs_unpacking; then
        task 'Unpack the jars' "$logs_home/build.log" "$apps_home" unpack_all
    fi
}
