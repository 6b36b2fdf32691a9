# shellcheck shell=bash
# ./etdz images: the images of the sandbox, the services and the gateway; 'images try' starts each once.
# Sourced by etdz.

images_home=$root/.etdz/images

image_modules() {
    local app
    for app in "${applications[@]}"; do module_of "$app"; done
}

make_base() { python3 "$root/k8s/images/base.py" "$JAVA_HOME" "$images_home/java.tar"; }

# The jars are packed again in the same run, since jib takes what the reactor just made.
make_images() {
    local modules
    modules=$(image_modules | paste -sd, -)
    mvn -B -f "$root/pom.xml" -pl "$modules" -am -DskipTests -Dspotless.check.skip -Djacoco.skip \
        "-Dimages=$images_home" package com.google.cloud.tools:jib-maven-plugin:buildTar
}

# What an image gets from outside: the settings of the running platform, but for files that it holds
# itself, and ports of its own.
image_settings() {
    local line
    environment_of "$1" | while read -r line; do
        case $line in
            SERVER_PORT=* | MANAGEMENT_PORT=* | PORTAL_DIR=* | ETDZ_SAMPLES=* | MALLOC_ARENA_MAX=*) ;;
            ETDZ_SESSION_KEY_FILE=*) printf 'ETDZ_SESSION_KEY=%s\n' "$(<"${line#*=}")" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done
    printf '%s\n' "SERVER_PORT=$((base + 90))" "MANAGEMENT_PORT=$((base + 190))" \
        'JAVA_TOOL_OPTIONS=-Xmx160m -Duser.timezone=Asia/Shanghai'
}

# Starts every image once beside the running platform, on its servers.
try_images() {
    local app
    local -a settings
    all_up || die "the platform is not running: ./etdz up"
    secrets
    for app in "${applications[@]}"; do
        mapfile -t settings < <(image_settings "$app")
        as_root python3 "$root/k8s/images/try.py" "$images_home/$(module_of "$app").tar" "${settings[@]}" \
            >"$logs_home/image-$app.log" 2>&1 || {
            tail -n 20 "$logs_home/image-$app.log"
            die "the image of $app does not start; see $logs_home/image-$app.log"
        }
        tail -n 1 "$logs_home/image-$app.log"
    done
}

images() {
    local module
    local -a files=()
    if [[ ${1:-} == try ]]; then
        try_images
        return
    fi
    one_at_a_time
    need_commands
    use_jdk
    trap 'if [[ -n $busy_child ]]; then end_tree "$busy_child"; fi' EXIT
    trap 'exit 130' INT TERM
    command -v dpkg-deb >/dev/null || die 'no dpkg-deb: the base image is made of packages of Debian or Ubuntu'
    mkdir -p "$images_home"
    build_portal
    if newer_than "$images_home/java.tar" "$root/k8s/images/base.py"; then
        task 'Link a small JDK and pack it with the C library' "$logs_home/images.log" "$images_home" make_base
    fi
    task 'Build the images' "$logs_home/images.log" "$images_home" make_images
    for module in $(image_modules); do files+=("$images_home/$module.tar"); done
    python3 "$root/k8s/images/look.py" "${files[@]}"
    say "Images lie in $images_home; k8s/README.md says how to load them."
}
