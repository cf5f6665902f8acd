"""Works out dyads, transfers, ties inside prefectures and moves of counties over the cases of the seed, from its CSV files alone and with no
code of the product. It reads the files as the script of the findings does.

Run in this folder: python3 pairs.py > pairs.json. Python 3.11 or later, no package.
"""
import contextlib
import io
import json
import sys
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Findings" / "golden"))
with contextlib.redirect_stdout(io.StringIO()):
    import measure
from measure import LAST, above, clamp, every, holds, key, members, place, span, units, versions

county_cases = [c for c in every if all(u["level"] == "COUNTY" for u in c["units"])]
level = lambda code, day: next((u["level"] for u in versions[code] if holds(u, day)), None)


def code_of(home, day=LAST):
    """The code of a place on the day, or its last one before."""
    best = [u for u in members[home] if holds(u, day)]
    return (best or sorted(members[home], key=lambda u: u["valid_from"]))[-1]["code"]


# Dyads of counties, over cases of county level.
dyads = {}
for c in county_cases:
    for a, b in combinations(sorted({u["place"] for u in c["units"]}), 2):
        dyads.setdefault((a, b), []).append(c)
in_time = lambda c: (not c["date"], span(c["date"])[1], c["case_id"])
mechanisms = {pair: list(dict.fromkeys(c["mechanism"] for c in sorted(of, key=in_time))) for pair, of in dyads.items()}
begun = [m for m in mechanisms.values() if m[0] == "ARRANGED"]
top = sorted(dyads, key=lambda pair: (-len(dyads[pair]), sorted(map(code_of, pair))))[:5]

# Transfers between provinces, all cases.
transfers = {}
for c in every:
    donors = [u for u, role in zip(c["units"], c["role"]) if role == "donor"]
    recipients = [u for u, role in zip(c["units"], c["role"]) if role == "recipient"]
    pairs = [(d["province"], r["province"]) for d in donors for r in recipients if d["province"] and r["province"]]
    yearly = float(c["amount_rmb"]) if c["amount_rmb"] and c["amount_period"] == "per_year" else None
    for pair in set(pairs):
        row = transfers.setdefault(pair, [0, 0, 0.0])
        row[0] += 1
        if yearly is not None:
            row[1] += 1
            row[2] += yearly * pairs.count(pair) / (len(donors) * len(recipients))

# Pairs of rivals of the last day, and those that share a case of county level.
home = {}
for u in units:
    if u["level"] == "COUNTY" and holds(u, LAST):
        prefecture = next((p for p in above(u["code"], LAST) if level(p, LAST) == "PREFECTURE"), None)
        if prefecture:
            home[place(key(u))] = prefecture
size = {}
for prefecture in home.values():
    size[prefecture] = size.get(prefecture, 0) + 1
inside = {prefecture: 0 for prefecture, n in size.items() if n > 1}
for a, b in dyads:
    if a in home and home.get(b) == home[a]:
        inside[home[a]] += 1


def ranks(values):
    order = sorted(values)
    return [(order.index(v) + 1 + order.index(v) + order.count(v)) / 2 for v in values]


def pearson(x, y):
    mx, my = sum(x) / len(x), sum(y) / len(y)
    dx, dy = [v - mx for v in x], [v - my for v in y]
    return sum(a * b for a, b in zip(dx, dy)) / (sum(a * a for a in dx) * sum(b * b for b in dy)) ** 0.5


shares = [inside[p] / (size[p] * (size[p] - 1) / 2) for p in inside]


# Counties that came under another prefecture, and their ties five years before and after.
def rivals(code, day):
    parent = above(code, day)[0]
    return {place(key(u)) for u in units if u["level"] == "COUNTY" and holds(u, day) and u["code"] != code and above(u["code"], day)[:1] == [parent]}


def prefecture_place(code, day):
    for p in above(code, day):
        if level(p, day) == "PREFECTURE":
            return place(key([u for u in versions[p] if holds(u, day)][0]))


moves = []
for edge in measure.contains:
    day = edge["valid_from"]
    if not day or day <= measure.FIRST or level(edge["child_code"], day) != "COUNTY":
        continue
    own = place(key([u for u in versions[edge["child_code"]] if holds(u, day)][0]))
    eve = str(date.fromisoformat(day) - timedelta(days=1))
    before = [u for u in members[own] if holds(u, eve)]
    if not before or before[0]["level"] != "COUNTY":
        continue
    old, new = prefecture_place(before[0]["code"], eve), prefecture_place(edge["child_code"], day)
    if new is None or old == new:
        continue
    were, are = rivals(before[0]["code"], eve), rivals(edge["child_code"], day)
    years = lambda n: f"{int(day[:4]) + n}{day[4:]}"
    counts = {"former": [0, 0], "new": [0, 0], "other": [0, 0]}
    for c in every:
        when = span(c["date"])[1]
        if not c["date"] or not years(-5) <= when < years(5) or not any(u["place"] == own and u["level"] == "COUNTY" for u in c["units"]):
            continue
        for u in c["units"]:
            if u["level"] == "COUNTY" and u["place"] != own:
                kind = "former" if u["place"] in were - are else "new" if u["place"] in are - were else "other"
                counts[kind][when >= day] += 1
    moves.append({"day": day, "county": edge["child_code"], **counts})

print(json.dumps({
    "dyads": {
        "count": len(dyads), "counties": len({home for pair in dyads for home in pair}), "begunArranged": len(begun), "grown": sum("SELF_INITIATED" in m for m in begun),
        "top": [{"codes": sorted(map(code_of, pair)), "cases": len(dyads[pair]), "mechanisms": mechanisms[pair]} for pair in top],
    },
    "transfers": [{"from": a, "to": b, "cases": n, "withAmount": m, "yearly": round(sum_, 2) if m else None}
                  for (a, b), (n, m, sum_) in sorted(transfers.items(), key=lambda row: (-row[1][0], row[0]))],
    "inside": {"tied": sum(inside.values()), "prefectures": len(inside), "rankCorrelation": pearson(ranks([size[p] - 1 for p in inside]), ranks(shares))},
    "moves": sorted(moves, key=lambda move: (move["day"], move["county"])),
}, indent=1))
