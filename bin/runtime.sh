# Sourced by the launchers beside it. `prepare run` (or `prepare all`, with what tests need) installs what is
# missing and sets $node, the Node that Alongside runs on; $project is this project's folder.
set -eu
project=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd -P)
modules=$project/node_modules

say() { printf '%s\n' "$*" >&2; }

prepare() {
  if [ -d "$project/dist/.installing" ] || ! installed "$1"; then install "$1"; fi
  choose_node
}

# The stamp says what was installed, from which package-lock.json. Without one (somebody ran npm here), npm's own
# list of what it installed is believed if it is newer.
installed() {
  [ -d "$modules" ] || return 1
  want=$(cksum < "$project/package-lock.json")
  stamp=$(cat "$modules/.alongside" 2>/dev/null || true)
  case $stamp in
    "all $want") return 0 ;;
    "run $want") [ "$1" = run ]; return ;;
  esac
  [ -n "$(find "$modules/.package-lock.json" -newer "$project/package-lock.json" 2>/dev/null)" ] || return 1
  [ -d "$modules/hono" ] || return 1
  if [ -d "$modules/vitest" ]; then got=all; else got=run; fi
  echo "$got $want" > "$modules/.alongside" 2>/dev/null || true
  [ "$got" = all ] || [ "$1" = run ]
}

install() {
  command -v npm >/dev/null || { say 'npm was not found. Alongside needs Node.js 20 or newer with npm: https://nodejs.org'; exit 1; }
  mkdir -p "$project/dist"
  lock=$project/dist/.installing
  until mkdir "$lock" 2>/dev/null; do
    if kill -0 "$(cat "$lock/pid" 2>/dev/null || echo $$)" 2>/dev/null; then
      say 'Waiting for another start to finish installing …'; sleep 2
    else
      rm -rf "$lock"
    fi
  done
  echo $$ > "$lock/pid"
  if installed "$1"; then rm -rf "$lock"; return; fi
  trap 'rm -rf "$lock"; [ -z "${npm:-}" ] || kill "$npm" 2>/dev/null' EXIT
  trap 'exit 130' INT TERM

  # Packages are added to what is there while the lock file is the same: a program may be running from them.
  case $(cat "$modules/.alongside" 2>/dev/null || true) in
    "run $(cksum < "$project/package-lock.json")") how='install --no-save' ;;
    *) how=ci ;;
  esac
  if [ "$1" = run ]; then only='--omit=dev'; what='what Alongside runs on'; else only=''; what='what the tests run on'; fi
  say "Installing $what from npm (once; usually 10 to 60 seconds) …"
  log=$project/dist/.install.log
  # shellcheck disable=SC2086
  (cd "$project" && exec npm $how $only --ignore-scripts --include=optional) > "$log" 2>&1 &
  npm=$!
  seconds=0
  while kill -0 "$npm" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if [ $((seconds % 5)) = 0 ]; then say "  … $seconds s, $(du -sm "$modules" 2>/dev/null | cut -f1 || echo 0) MB"; fi
  done
  if ! wait "$npm"; then
    npm=''
    cat "$log" >&2
    say 'npm could not install the packages; its own words are above. Is the npm registry reachable?'
    exit 1
  fi
  npm=''
  echo "$1 $(cksum < "$project/package-lock.json")" > "$modules/.alongside"
  rm -rf "$lock"
  trap - EXIT INT TERM
  say "Installed in $seconds s."
}

# The project brings its own Node where npm has it; elsewhere (macOS) the system's must be new enough.
choose_node() {
  node=$modules/.bin/node
  if [ -x "$node" ] && "$node" -e '' 2>/dev/null; then return; fi
  node=$(command -v node || true)
  if [ -n "$node" ] && [ "$("$node" -p 'Number(process.versions.node.split(".")[0]) >= 24')" = true ]; then return; fi
  if [ -n "$node" ]; then version=$("$node" --version); else version=missing; fi
  say "npm has no Node 24 for this system ($(uname -sm)), and the one installed is $version."
  say 'Please install Node.js 24 or newer from https://nodejs.org and start again.'
  exit 1
}

build() { (cd "$project" && "$node" scripts/build.ts "$@"); }
