"""Works out the findings of the paper over the cases of the seed, from its CSV files alone and with no code of the product.

Run in this folder: python3 measure.py > findings.json. Python 3.11 or later, no package.
"""
import csv
import json
from collections import Counter
from math import sqrt
from pathlib import Path

SEED = Path(__file__).resolve().parents[4] / "seed"
FIRST, LAST = "2009-12-31", "2020-12-31"
EIGHT = {"140000", "220000", "330000", "340000", "370000", "420000", "440000", "520000"}
SHANXI, ANHUI, RECIPIENTS = "140000", "340000", {"420000", "520000"}


def rows(path):
    with open(SEED / path, encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


units = rows("units/units.csv")
contains = rows("units/contains.csv")
versions = {}
for unit in units:
    versions.setdefault(unit["code"], []).append(unit)
parents = {}
for edge in contains:
    parents.setdefault(edge["child_code"], []).append(edge)


def holds(row, day):
    return (row["valid_from"] or "0") <= day < (row["valid_to"] or "9")


# A place is a unit through renaming, recoding and moving: a union of its versions.
root = {}


def key(unit):
    return unit["code"], unit["valid_from"]


def place(k):
    while root.get(k, k) != k:
        k = root[k]
    return k


for change in rows("units/changes.csv"):
    if change["kind"] not in ("renamed", "recoded", "moved"):
        continue
    before = [u for u in versions[change["code"]] if u["valid_to"] == change["date"]]
    after = [u for u in versions[change["successor_code"]] if u["valid_from"] == change["date"]]
    assert len(before) == len(after) == 1, change
    root[place(key(after[0]))] = place(key(before[0]))
members = {}
for unit in units:
    members.setdefault(place(key(unit)), []).append(unit)

touching = set()
for border in rows("units/neighbours.csv"):
    of = lambda code: [u for u in versions[code]
                       if (u["valid_from"] or "0") < (border["valid_to"] or "9") and (border["valid_from"] or "0") < (u["valid_to"] or "9")]
    for one in of(border["code"]):
        for other in of(border["neighbour_code"]):
            touching |= {(place(key(one)), place(key(other))), (place(key(other)), place(key(one)))}


def clamp(day):
    return min(max(day, FIRST), LAST)


def span(date):
    """The days that a date allows, both inclusive; any day of the map where none is known."""
    if not date:
        return FIRST, LAST
    low = date + {4: "-01-01", 7: "-01", 10: ""}[len(date)]
    high = date + {4: "-12-31", 7: "-31", 10: ""}[len(date)]
    return clamp(low), clamp(high)


def above(code, day):
    """The code's holders on a day, nearest first."""
    chain = []
    while found := [edge["parent_code"] for edge in parents.get(code, []) if holds(edge, day)]:
        code = found[0]
        chain.append(code)
    return chain


def standing(code, date):
    low, day = span(date)
    named = [u for u in versions[code] if (u["valid_from"] or "0") <= day and low < (u["valid_to"] or "9")][-1]
    home = place(key(named))
    unit = ([u for u in members[home] if holds(u, day)] or [named])[0]
    chain = above(unit["code"], day)
    level = {c: [u["level"] for u in versions[c]][-1] for c in chain}
    return {
        "code": unit["code"],
        "place": home,
        "level": unit["level"],
        "parent": chain[0] if chain else None,
        "prefecture": next((c for c in chain if level[c] == "PREFECTURE"), None),
        "province": next((c for c in chain if level[c] == "PROVINCE"), unit["code"] if unit["level"] == "PROVINCE" else None),
    }


def read(case):
    date = case["date"]
    parties = [standing(code, date) for code in case["parties"].split(";")]
    homes = [p["place"] for p in parties]
    prefectures = {p["prefecture"] or p["place"] for p in parties}
    return case | {
        "units": parties,
        "role": case["roles"].split(";"),
        "year": int(date[:4]) if date else None,
        "crosses": len(prefectures) > 1 if any(p["prefecture"] for p in parties) else len({p["province"] for p in parties}) > 1,
        "abroad": len({p["province"] for p in parties}) > 1,
        "adjacent": any((a, b) in touching for a in homes for b in homes),
        "rivals": len({p["place"] for p in parties}) > len({p["parent"] for p in parties}),
    }


listings = rows("attributes/poor-counties.csv")


def listed(code, year):
    """Whether a code is on the list of poor counties in a year, from the first to the last one inclusive."""
    return any(row["code"] == code and int(row["from_year"]) <= year <= int(row["to_year"] or 9999) for row in listings)


every = [read(case) for name in ("paper", "documented", "documented-above-county") for case in rows(f"cases/{name}.csv")]
cases = [c for c in every
         if all(p["level"] == "COUNTY" for p in c["units"])
         and any(p["province"] in EIGHT for p in c["units"])
         and (c["year"] is None or 2009 <= c["year"] <= 2020)]
signed = [c for c in cases if c["year"] and c["date_basis"] == "signed"]
poor = [c for c in signed if c["issue_area"] == "POVERTY_ALLEVIATION"]


def share(of, holds_for):
    having, n = sum(map(bool, map(holds_for, of))), len(of)
    return having, n


def mechanism(name):
    return [c for c in cases if c["mechanism"] == name]


def gap(name):
    """The cases of two counties since the list of 2012, by whether exactly one of the two is on it."""
    return share([c for c in mechanism(name) if len(c["units"]) == 2 and c["year"] and 2012 <= c["year"] <= 2020],
                 lambda c: sum(listed(p["code"], c["year"]) for p in c["units"]) == 1)


counties = {province: [place(key(u)) for u in units if u["level"] == "COUNTY" and holds(u, LAST) and province in above(u["code"], LAST)]
            for province in EIGHT}
tied = {p["place"] for c in cases for p in c["units"]}
pairings = [c for c in cases if c["arranged_by"] == ANHUI and c["issue_area"] == "POVERTY_ALLEVIATION" and sorted(c["role"]) == ["donor", "recipient"]]
pairs = {tuple(p["place"] for _, p in sorted(zip(c["role"], c["units"]), key=lambda each: each[0])) for c in pairings}
per_year, poor_per_year = Counter(c["year"] for c in signed), Counter(c["year"] for c in poor)
first_of_most = lambda counts, of: min(y for y in counts if of(y) == max(map(of, counts)))
peak = first_of_most(per_year, lambda y: per_year[y])
growth = lambda y: poor_per_year[y] - poor_per_year[y - 1]
surge = first_of_most([y for y in poor_per_year if y > min(per_year)], growth)
areas = ("ENVIRONMENT", "ECONOMY", "POVERTY_ALLEVIATION")
crossing = lambda c: c["crosses"]
touches = lambda c: c["adjacent"]
mandates = ("ENVIRONMENT", "INFRASTRUCTURE", "SECURITY")
typical = {"ARRANGED": ("POVERTY_ALLEVIATION",), "MANDATED": mandates, "SELF_INITIATED": ("ECONOMY", "INFRASTRUCTURE")}
of_recipients = [c for c in cases if any(p["province"] in RECIPIENTS for p in c["units"])]
aided = lambda c: (c["issue_area"] == "POVERTY_ALLEVIATION" and c["abroad"]
                   and any(r == "recipient" and p["province"] in RECIPIENTS for r, p in zip(c["role"], c["units"])))

numbers = {
    "SCALE": (len(cases), len(cases)),
    "SCALE_COUNTIES": (sum(map(len, counties.values())), len(cases)),
    "FIG2_BY_YEAR": (peak, len(signed)),
    "FIG3_BY_YEAR_AND_ISSUE_AREA": (surge, len(poor)),
    "FIG3_POVERTY_SHARE_OF_GROWTH": ((poor_per_year[peak] - poor_per_year[2012]) / (per_year[peak] - per_year[2012]), len(signed)),
    "FIG4_BY_PROVINCE": (sum(any(p["province"] == SHANXI for p in c["units"]) for c in cases), len(cases)),
    "FIG6_ANHUI_PAIRINGS": (len(pairs), len(pairings)),
    "FIG6_DONORS": (len({donor for donor, _ in pairs}), len(pairings)),
    "FIG6_RECIPIENTS": (len({recipient for _, recipient in pairs}), len(pairings)),
}
lowest = min((share([c for c in cases if c["issue_area"] == area], crossing) for area in areas), key=lambda s: s[0] / s[1])
others = [home for province in EIGHT - {SHANXI} for home in counties[province]]
shares = {
    "THREE_ISSUE_AREAS": share(cases, lambda c: c["issue_area"] in areas),
    "SINCE_2013_SHARE": share(signed, lambda c: c["year"] >= 2013),
    "RECIPIENT_PROVINCES": share(of_recipients, aided),
    "FIG5_BY_MECHANISM": share(cases, lambda c: c["mechanism"] == "ARRANGED"),
    "FIG5_MANDATED_SHARE": share(cases, lambda c: c["mechanism"] == "MANDATED"),
    "FIG5_SELF_INITIATED_SHARE": share(cases, lambda c: c["mechanism"] == "SELF_INITIATED"),
    "TABLE1_TYPOLOGY": share(cases, lambda c: c["issue_area"] in typical[c["mechanism"]]),
    "TABLE1_ARRANGED_POVERTY": share(mechanism("ARRANGED"), lambda c: c["issue_area"] == "POVERTY_ALLEVIATION"),
    "TABLE1_SELF_INITIATED_ECONOMY": share(mechanism("SELF_INITIATED"), lambda c: c["issue_area"] == "ECONOMY"),
    "TABLE1_MANDATED_AREAS": share(mechanism("MANDATED"), lambda c: c["issue_area"] in mandates),
    "GAP_ARRANGED": gap("ARRANGED"),
    "GAP_SELF_INITIATED": gap("SELF_INITIATED"),
    "ISOLATES": share(counties[SHANXI], lambda home: home not in tied),
    "ISOLATES_OTHERS": share(others, lambda home: home not in tied),
    "FIG7_RIVALS": share(cases, lambda c: c["rivals"]),
    "FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA": lowest,
    "CROSS_PREFECTURE_SHARE": share(cases, crossing),
    "CROSS_PREFECTURE_SHARE_SELF_INITIATED": share(mechanism("SELF_INITIATED"), crossing),
    "CROSS_PREFECTURE_SHARE_MANDATED": share(mechanism("MANDATED"), crossing),
    "CROSS_PREFECTURE_SHARE_ARRANGED": share(mechanism("ARRANGED"), crossing),
    "CROSS_PREFECTURE_SHARE_ECONOMY": share([c for c in cases if c["issue_area"] == "ECONOMY"], crossing),
    "NEIGHBOURS_MANDATED": share(mechanism("MANDATED"), touches),
    "NEIGHBOURS_SECURITY": share([c for c in mechanism("MANDATED") if c["issue_area"] == "SECURITY"], touches),
    "NEIGHBOURS_OTHERS": share([c for c in cases if c["mechanism"] != "MANDATED"], touches),
}


def wilson(having, n):
    z = 1.959963984540054
    centre, half, scale = having + z * z / 2, z * sqrt(having * (n - having) / n + z * z / 4), n + z * z
    return (centre - half) / scale, (centre + half) / scale


case_counts = {"ISOLATES": len(cases), "ISOLATES_OTHERS": len(cases),
               "FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA": sum(c["issue_area"] in areas for c in cases)}
answer = {name: {"loaded": value, "caseCount": n} for name, (value, n) in numbers.items()}
for name, (having, n) in shares.items():
    low, high = wilson(having, n)
    answer[name] = {"loaded": having / n, "caseCount": case_counts.get(name, n), "low": low, "high": high}
print(json.dumps(dict(sorted(answer.items())), indent=2))
