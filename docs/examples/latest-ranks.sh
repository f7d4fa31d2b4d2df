#!/bin/sh
# The latest ranks of a study, as ranges: sh latest-ranks.sh [address] [study]
set -eu
curl --fail --silent --show-error "${1:-http://localhost:3000}/v1/benchmarks/${2:-rtc-service}/latest/ranks.csv?status=RANKED" |
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    { printf "%s–%s  %s  %.1f\n", $at["rank95Low"], $at["rank95High"], $at["vendor"], $at["benchmarkScore"] }'
