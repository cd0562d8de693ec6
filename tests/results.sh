# To be sourced: reads the result files of a test run.
results=artifacts/test-results

# Adds up one counter of all result files: total, executed, passed.
sum() {
  { grep -ho '<Counters [^>]*' "$results"/*.trx 2>/dev/null || true; } \
    | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'
}

counts() {
  echo "$(sum passed) passed, $(($(sum executed) - $(sum passed))) failed, $(($(sum total) - $(sum executed))) skipped"
}
