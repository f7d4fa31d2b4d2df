#!/bin/sh
# Vendors by weights of your own, from public moments: sh recompute-ranks.sh [address] [study] [weights]
# Scores are weighted means of the dimensions; the error is the square root of w'Cw.
set -eu
curl --fail --silent --show-error "${1:-http://localhost:3000}/v1/benchmarks/${2:-rtc-service}/latest/moments.csv?status=RANKED" |
  awk -F, -v weights="${3:-25,25,20,15,15}" '
    NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; count = split(weights, w, ","); for (i in w) total += w[i]; next }
    { sub(/\r$/, ""); vendor = $at["vendor"]; row[vendor] += 1; r = row[vendor]
      score[vendor] += w[r] / total * $at["mean"]
      for (c = 1; c <= count; c++) variance[vendor] += w[r] / total * w[c] / total * $(at["mean"] + c) }
    END { for (vendor in score) printf "%.4f  ±%.2f  %s\n", score[vendor], 1.96 * sqrt(variance[vendor]), vendor }' |
  sort -rn
