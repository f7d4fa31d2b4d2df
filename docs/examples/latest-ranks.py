"""The latest ranks of a study, as ranges: python3 latest-ranks.py [address] [study]"""

import json
import sys
from urllib.request import urlopen

address = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:3000"
study = sys.argv[2] if len(sys.argv) > 2 else "rtc-service"

with urlopen(f"{address}/v1/benchmarks/{study}/latest/ranks?status=RANKED") as answer:
    ranks = json.load(answer)

for vendor in ranks["data"]:
    best, worst = vendor["rank95"]
    print(f"{best}–{worst}  {vendor['vendor']}  {vendor['benchmarkScore']:.1f}")
print(ranks["citation"])
