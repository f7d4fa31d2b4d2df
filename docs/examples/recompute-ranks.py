"""Ranks computed again from public moments, beside the published ones: python3 recompute-ranks.py [address] [study]

Three things are checked: that a score is the weighted mean of its dimensions, that the benchmark score is pulled
towards the market by its unreliability, and that the joint sets of ranks follow from scores and covariances (every
pair that a step-down test with one critical value for all of them can tell apart; Mogstad et al. 2024).
"""

import json
import math
import random
import sys
from urllib.request import urlopen

address = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:3000"
study = sys.argv[2] if len(sys.argv) > 2 else "rtc-service"
DRAWS = 4_000


def read(part):
    with urlopen(f"{address}/v1/benchmarks/{study}/latest/{part}") as answer:
        return json.load(answer)


def cholesky(matrix):
    factor = [[0.0] * len(matrix) for _ in matrix]
    for i in range(len(matrix)):
        for j in range(i + 1):
            rest = matrix[i][j] - sum(factor[i][k] * factor[j][k] for k in range(j))
            factor[i][j] = math.sqrt(max(rest, 0)) if i == j else (rest / factor[j][j] if factor[j][j] else 0.0)
    return factor


moments, pairs, ranks = read("moments?status=RANKED"), read("pairs?dimension=overall"), read("ranks?status=RANKED")
weight = {each["id"]: each["weight"] for each in moments["weights"]}
vendors = moments["data"]
names = [vendor["vendor"] for vendor in vendors]
scores = [sum(weight[d["id"]] * d["score"] for d in vendor["dimensions"]) for vendor in vendors]
for vendor, score in zip(vendors, scores):
    assert abs(score - vendor["observed"]) < 1e-6, vendor["vendor"]
    shrunk = moments["mu"] + vendor["reliability"] * (score - moments["mu"])
    assert abs(shrunk - vendor["benchmarkScore"]) < 1e-6, vendor["vendor"]

# Vendors covary through organisations that rated both; the error of each difference tells how much.
spread = {(p["a"], p["b"]): p["se"] for p in pairs["data"]}
spread.update({(b, a): se for (a, b), se in list(spread.items())})
size = len(names)
errors = [vendor["se"] for vendor in vendors]
covariance = [
    [errors[i] ** 2 if i == j else (errors[i] ** 2 + errors[j] ** 2 - spread[names[i], names[j]] ** 2) / 2 for j in range(size)]
    for i in range(size)
]
factor, generator = cholesky(covariance), random.Random(1)
noise = []
for _ in range(DRAWS):
    normal = [generator.gauss(0, 1) for _ in names]
    noise.append([sum(factor[i][k] * normal[k] for k in range(i + 1)) for i in range(size)])

undecided = [(a, b) for a in range(size) for b in range(size) if a != b]
proven = []
while undecided:
    deviation = {(a, b): spread[names[a], names[b]] for a, b in undecided}
    largest = sorted(max((z[a] - z[b]) / deviation[a, b] for a, b in undecided) for z in noise)
    critical = largest[math.ceil(moments["coverage"] * DRAWS) - 1]
    found = [(a, b) for a, b in undecided if scores[a] - scores[b] > critical * deviation[a, b]]
    if not found:
        break
    proven += found
    undecided = [pair for pair in undecided if pair not in found]

published = {vendor["vendor"]: vendor["rank95"] for vendor in ranks["data"]}
differs = False
for v, name in enumerate(names):
    own = [1 + sum(loser == v for _, loser in proven), size - sum(winner == v for winner, _ in proven)]
    differs = differs or own != published[name]
    print(f"{own[0]}–{own[1]}  published {published[name][0]}–{published[name][1]}  {name}  {scores[v]:.4f}")
sys.exit(1 if differs else 0)
