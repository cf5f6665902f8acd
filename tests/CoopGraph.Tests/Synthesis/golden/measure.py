"""Measures the synthetic cases of the seed, from its CSV files alone and with no code of the product.

Run in this folder: python3 measure.py > synthetic.json. Python 3.12 or later, no package. Another file of cases: python3 measure.py FILE.
A code of a synthetic case is in force on the last day that the case's date allows, and the case is judged by the map of that day.
"""
import csv
import json
import sys
from collections import Counter
from pathlib import Path

SEED = Path(__file__).resolve().parents[4] / "seed"
FILE = Path(sys.argv[1]) if len(sys.argv) > 1 else SEED / "cases/synthetic.csv"
EIGHT = {"140000": "Shanxi", "220000": "Jilin", "330000": "Zhejiang", "340000": "Anhui",
         "370000": "Shandong", "420000": "Hubei", "440000": "Guangdong", "520000": "Guizhou"}
COAST = {"Guangdong", "Shandong", "Zhejiang"}
LAST = "2020-12-31"


def rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def holds(row, day):
    return (row["valid_from"] or "0") <= day < (row["valid_to"] or "9")


units, parents, borders = {}, {}, {}
for unit in rows(SEED / "units/units.csv"):
    units.setdefault(unit["code"], []).append(unit)
for edge in rows(SEED / "units/contains.csv"):
    parents.setdefault(edge["child_code"], []).append(edge)
for border in rows(SEED / "units/neighbours.csv"):
    borders.setdefault(frozenset((border["code"], border["neighbour_code"])), []).append(border)

# A county's later codes lead to one name for it: the code of its last version.
later = {(change["code"], change["date"]): change["successor_code"] for change in rows(SEED / "units/changes.csv")
         if change["kind"] in ("renamed", "recoded", "moved")}


def unit_on(code, day):
    return next(unit for unit in units[code] if holds(unit, day))


def last_code(code, day):
    unit = unit_on(code, day)
    while successor := later.get((unit["code"], unit["valid_to"])):
        unit = unit_on(successor, unit["valid_to"])
    return unit["code"], unit["valid_from"]


def parent(code, day):
    return next((edge["parent_code"] for edge in parents[code] if holds(edge, day)), None)


def province(code, day):
    while unit_on(code, day)["level"] != "PROVINCE":
        code = parent(code, day)
    return code


def last_day(date):
    if len(date) == 10:
        return date
    if len(date) == 4:
        return date + "-12-31"
    month = int(date[5:])
    return f"{date}-{(29 if int(date[:4]) % 4 == 0 else 28) if month == 2 else 30 if month in (4, 6, 9, 11) else 31}"


def read(case):
    day = last_day(case["date"])
    codes = case["parties"].split(";")
    homes = [parent(code, day) for code in codes]
    provinces = [province(code, day) for code in codes]
    return case | {
        "day": day,
        "levels": {unit_on(code, day)["level"] for code in codes},
        "year": int(case["date"][:4]),
        "places": [last_code(code, day) for code in codes],
        "provinces": [EIGHT.get(code, "others") for code in provinces],
        "crosses": homes[0] != homes[1],
        "abroad": provinces[0] != provinces[1],
        "touch": any(holds(border, day) for border in borders.get(frozenset(codes), [])),
    }


cases = [read(case) for case in rows(FILE)]


def of(**wanted):
    return [case for case in cases if all(case[name] == value for name, value in wanted.items())]


def share(part, whole):
    return round(len(part) / len(whole), 6)


def crossing(some):
    return share([case for case in some if case["crosses"]], some)


def with_party(some, name):
    return [case for case in some if name in case["provinces"]]


poverty = of(issue_area="POVERTY_ALLEVIATION")
pairings = of(arranged_by="340000")
border = [case for case in of(mechanism="MANDATED") if case["abroad"]]
tied = {place for case in cases for place in case["places"]}
counties = {name: [] for name in EIGHT.values()}
for code, versions in units.items():
    for unit in versions:
        if unit["level"] == "COUNTY" and holds(unit, LAST) and province(code, LAST) in EIGHT:
            counties[EIGHT[province(code, LAST)]].append((code, unit["valid_from"]))
isolates = {name: share([place for place in places if place not in tied], places) for name, places in counties.items()}
elsewhere = [place for name, places in counties.items() if name != "Shanxi" for place in places]
from_coast = {name: [case for case in poverty if case["provinces"][1] == name and case["provinces"][0] in COAST] for name in EIGHT.values()}

print(json.dumps({
    "cases": len(cases),
    "counties": sum(map(len, counties.values())),
    "levels": sorted(set().union(*(case["levels"] for case in cases))),
    "withoutPartyInTheEightProvinces": sum(set(case["provinces"]) == {"others"} for case in cases),
    "byMechanism": dict(sorted(Counter(case["mechanism"] for case in cases).items())),
    "byIssueArea": dict(sorted(Counter(case["issue_area"] for case in cases).items())),
    "byYear": dict(sorted(Counter(case["year"] for case in cases).items())),
    "povertyByYear": dict(sorted(Counter(case["year"] for case in poverty).items())),
    "byProvince": {name: len(with_party(cases, name)) for name in sorted(EIGHT.values())},
    "crossing": {
        "all": crossing(cases),
        "economy": crossing(of(issue_area="ECONOMY")),
        "selfInitiated": crossing(of(mechanism="SELF_INITIATED")),
        "arranged": crossing(of(mechanism="ARRANGED")),
        "mandated": crossing(of(mechanism="MANDATED")),
    },
    "mandatedAcrossProvinces": {
        "cases": len(border),
        "byIssueArea": dict(sorted(Counter(case["issue_area"] for case in border).items())),
        "touching": sum(case["touch"] for case in border),
        "withAPartyOutsideTheEight": sum("others" in case["provinces"] for case in border),
    },
    "othersWithAPartyOutsideTheEight": sum("others" in case["provinces"] for case in cases if case not in border),
    "anhuiPairings": {
        "cases": len(pairings),
        "donors": len({case["places"][0] for case in pairings}),
        "recipients": len({case["places"][1] for case in pairings}),
        "crossing": sum(case["crosses"] for case in pairings),
        "byYear": dict(sorted(Counter(case["year"] for case in pairings).items())),
        "amounts": sorted({f"{case['amount_rmb']} {case['amount_period']}" for case in pairings}),
    },
    "povertyShareByProvince": {name: share(with_party(poverty, name), with_party(cases, name)) for name in sorted(EIGHT.values())},
    "shareOfAidFromTheCoast": {name: share(from_coast[name], with_party(cases, name)) for name in ("Hubei", "Guizhou")},
    "isolates": {name: isolates[name] for name in sorted(isolates)},
    "isolatesOutsideShanxi": share([place for place in elsewhere if place not in tied], elsewhere),
}, indent=2))
