#!/usr/bin/env bash
# Builds everything and runs every test: those of the product on SQLite and on PostgreSQL, the others once.
#   ./test.sh          without the tests marked [Trait("Length", "Long")]
#   ./test.sh --long   with them
set -euo pipefail
cd "$(dirname "$0")"

filter='Length!=Long'
for argument in "$@"; do
  case "$argument" in
    --long) filter= ;;
    *) echo "usage: ./test.sh [--long]" >&2; exit 2 ;;
  esac
done

install_missing() {
  local packages=()
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || packages+=(postgresql)
  [ -x /usr/bin/chromium ] || packages+=(chromium)
  command -v npm >/dev/null || packages+=(nodejs npm)
  [ ${#packages[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "The tests need ${packages[*]}, and there is no apt-get here to install them with." >&2
    exit 1
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "The tests need ${packages[*]}. Install them, or run this as root." >&2; exit 1; }
    as_root=(sudo)
  fi
  echo "Installing ${packages[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

. tests/results.sh
export SNAPSHOOTER_STRICT_MODE=on
# Processes that live for a minute or two gain nothing from measuring what they should compile again.
export DOTNET_TieredPGO=0

# A project that uses ReadyKit.Testing or the shared test host runs on each database, unless it says
# <RunsOnEachDatabase>false</RunsOnEachDatabase>.
databases_of() {
  if grep -qE 'ReadyKit.(TestHost|Testing).csproj' "$1" && ! grep -q '<RunsOnEachDatabase>false<' "$1"; then
    echo sqlite postgresql
  else
    echo sqlite
  fi
}

# Runs the tests of a project on a database. What they print comes in one piece, because others run meanwhile.
run() {
  local name=$1 database=$2
  local output="$results/$name.$database.log"
  READYKIT_TEST_DATABASE=$database dotnet test "tests/$name/bin/Release/net10.0/$name.dll" --nologo ${filter:+--filter "$filter"} \
    --logger "trx;LogFileName=$name.$database.trx" --results-directory "$results" \
    --blame-hang --blame-hang-timeout 10m --blame-hang-dump-type none >"$output" 2>&1 \
    || echo "$name ($database)" >>"$results/failed"
  printf '== %s (%s), after %s seconds\n%s\n' "$name" "$database" "$SECONDS" "$(cat "$output")"
}
export -f run
export filter results

install_missing
rm -rf "$results"
mkdir -p "$results"
dotnet build ReadyKit.sln -c Release --nologo -p:TreatWarningsAsErrors=true

# Most tests of a project wait for each other, so that two projects at once keep two cores busy. Those that take longest come first.
for project in tests/ReadyKit.{Browser,Core,Billing,Jobs}.Tests/*.csproj tests/*.Tests/*.csproj; do
  for database in $(databases_of "$project"); do
    echo "$(basename "$project" .csproj) $database"
  done
done | awk '!seen[$0]++' | xargs -P 2 -L 1 bash -c 'run "$@"' run

counts
if [ -e "$results/failed" ]; then
  sed 's/^/Failed: /' "$results/failed" >&2
  exit 1
fi
