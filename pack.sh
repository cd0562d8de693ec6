#!/usr/bin/env bash
# Packs every package, of src/ and the specification for authors of a provider, into a folder that works as a NuGet feed.
#   ./pack.sh [folder [options of dotnet pack …]]      ./pack.sh artifacts/packages -p:VersionSuffix=preview.1
set -euo pipefail
cd "$(dirname "$0")"

feed=${1:-artifacts/packages}
mkdir -p "$feed"
rm -f "$feed"/ReadyKit.*.nupkg "$feed"/ReadyKit.*.snupkg
for project in src/*/*.csproj tests/ReadyKit.Billing.Specification/*.csproj; do
  dotnet pack "$project" -c "${CONFIGURATION:-Release}" --nologo -o "$feed" "${@:2}"
done
ls -1 "$feed"
