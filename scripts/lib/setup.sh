# What scripts/read and scripts/test share: the system packages Crossread needs, and building without needless work.
# Sourced, never run. Sets `top` to the top of the project.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$(basename "$0"): $*"
    exit 1
}

# One line a need, Swift's own needs first: the Debian package, then what proves that it is there: a command, a file
# below an include folder, a shared library, or a path.
needs='
git                  command  git
ca-certificates      path     /etc/ssl/certs/ca-certificates.crt
pkg-config           command  pkg-config
binutils             command  ld
libc6-dev            header   stdio.h
libstdc++-12-dev     header   c++/*/vector
libgcc-12-dev        path     /usr/lib/gcc/*/*/crtbegin.o
tzdata               path     /usr/share/zoneinfo/UTC
libcurl4-openssl-dev header   */curl/curl.h
libncurses-dev       header   curses.h
libsqlite3-dev       header   sqlite3.h
libxml2-dev          header   libxml2/libxml/parser.h
libutf8proc-dev      header   utf8proc.h
libstemmer-dev       header   libstemmer.h
'

# Whether one of the paths (patterns included) exists.
exists() { compgen -G "$1" >/dev/null; }

has() {
    case $1 in
    command) command -v "$2" >/dev/null ;;
    path) exists "$2" ;;
    library) exists "/usr/lib/*-linux-gnu/$2" || exists "/usr/lib/$2" || exists "/usr/lib64/$2" ;;
    header)
        exists "/usr/include/$2" || exists "/usr/include/*-linux-gnu/$2" || exists "/usr/local/include/$2" \
            || exists "/opt/homebrew/include/$2" || exists "/opt/homebrew/opt/*/include/$2"
        ;;
    esac
}

missing_packages() {
    local package kind proof
    while read -r package kind proof; do
        [ -z "$package" ] || has "$kind" "$proof" || echo "$package"
    done <<<"$needs"
}

install_packages() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "as root, run: apt-get install -y $*"
        as_root=(sudo)
    fi
    say "Installing system packages: $*"
    "${as_root[@]}" apt-get update -q >&2 || fail "apt-get update failed; see above"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2 \
        || fail "apt-get could not install all of: $*"
}

# Installs what is missing on Debian and its relatives; says what to install elsewhere.
set_up_system() {
    local missing=()
    mapfile -t missing < <(missing_packages)
    if [ "${#missing[@]}" -gt 0 ]; then
        if ! command -v apt-get >/dev/null; then
            say "Crossread needs these, as Debian calls them: ${missing[*]}"
            say "(ncurses with wide characters, SQLite 3, libxml2, utf8proc, Snowball's libstemmer, libcurl, pkg-config, git)"
            fail "install them with your system's package manager, then start again"
        fi
        install_packages "${missing[@]}"
    fi
    command -v swift >/dev/null || fail "Swift 6.1 or newer is needed: https://www.swift.org/install"
}

# Builds the reader for daily use with `build_release plain` or `build_release checked`, unless nothing
# changed since it was last built that way.
build_release() {
    local stamp="$top/.build/release-by-$1" newer=""
    binary="$top/.build/release/crossread"
    if [ -x "$binary" ] && [ -f "$stamp" ]; then
        newer=$(find "$top/Package.swift" "$top/Sources" "$(command -v swift)" -newer "$stamp" -print -quit)
        [ -n "$newer" ] || return 0
    fi
    say "Building Crossread (the first time takes some minutes)…"
    local started
    started=$(mktemp)
    "$1"_build --package-path "$top" --configuration release --product crossread >&2 \
        || fail "the build failed; see above"
    mv "$started" "$stamp"
}

plain_build() { swift build "$@"; }

# `swift build` that also fails on a warning about our own code. A file that caused one is touched, so that the
# next build compiles it again and says it again.
checked_build() {
    local log status=0
    log=$(mktemp)
    swift build "$@" 2>&1 | tee "$log" >&2 || status=$?
    local warned
    warned=$(grep -oE "^$top/(Sources|Tests|Package)[^:]*:[0-9]+:[0-9]+: warning: .*" "$log" | sort -u || true)
    rm -f "$log"
    if [ -n "$warned" ]; then
        cut -d: -f1 <<<"$warned" | sort -u | xargs touch
        say "Warnings in our own code:"
        say "$warned"
        return 1
    fi
    return "$status"
}
