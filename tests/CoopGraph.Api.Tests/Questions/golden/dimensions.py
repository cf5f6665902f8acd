"""Counts the cases of the seed in the groups of eight dimensions of a summary, alone and together, from its CSV files alone and with no code
of the product. It reads the files as the script of the findings does.

A case stands in one group for each different combination of its values. A party whose values are all told by another one, which tells more,
makes no group. Run in this folder: python3 dimensions.py > dimensions.json. Python 3.11 or later, no package.
"""
import json
from collections import Counter

from filters import measure, region

plans = measure.rows("attributes/regions.csv")


def day_of(case):
    return measure.span(case["date"])[1]


def city_regions(case, party):
    """The regions of cities whose members hold the party, or are the party, by the plans in force in the year of the case's day."""
    held = {party["code"], *measure.above(party["code"], day_of(case))}
    year = int(day_of(case)[:4])
    return sorted({plan["list"] for plan in plans if plan["code"] in held and int(plan["from_year"]) <= year <= int(plan["to_year"] or 9999)})


def poverty_pair(case):
    if not case["year"] or case["year"] < 2012 or any(party["level"] != "COUNTY" for party in case["units"]):
        return None
    poor = [measure.listed(party["code"], case["year"]) for party in case["units"]]
    return "BOTH" if all(poor) else "ONE" if any(poor) else "NONE"


def arranger_level(case):
    return next((u["level"] for u in measure.versions.get(case["arranged_by"], []) if measure.holds(u, day_of(case))), None)


def transfers(case):
    sides = {side: [p["province"] for p, role in zip(case["units"], case["role"]) if role == side] for side in ("donor", "recipient")}
    return {(giver, taker) for giver in sides["donor"] for taker in sides["recipient"]} or {(None, None)}


OF_CASE = {
    "POVERTY_PAIR": poverty_pair,
    "CONFIDENCE": lambda case: case["confidence"].upper(),
    "DATE_BASIS": lambda case: case["date_basis"].upper() if case["date"] else None,
    "ARRANGER_LEVEL": arranger_level,
    "PARTY_COUNT": lambda case: len(case["units"]),
}
OF_PARTY = {
    "REGION": lambda case, party: [region(party)],
    "CITY_REGION": lambda case, party: city_regions(case, party) or [None],
}


def most_telling(found):
    """Leaves out what is known of a party where another one has the same values and more."""
    told = lambda less, more: less != more and all(a is None or a == b for a, b in zip(less, more))
    return {one for one in found if not any(told(one, other) for other in found)}


def of_parties(case, names):
    found = set()
    for party in case["units"]:
        combined = [()]
        for name in names:
            combined = [row + (value,) for row in combined for value in OF_PARTY[name](case, party)]
        found |= set(combined)
    return most_telling(found)


def keys(case, dimensions):
    """The keys of the groups in which a case stands, each a list of values in the order of the dimensions; a transfer is a pair of them."""
    by_party = [name for name in dimensions if name in OF_PARTY]
    for values in of_parties(case, by_party) if by_party else {()}:
        for transfer in transfers(case) if "TRANSFER" in dimensions else {None}:
            at = dict(zip(by_party, values))
            yield tuple(transfer if name == "TRANSFER" else at[name] if name in at else OF_CASE[name](case) for name in dimensions)


ASKED = [
    ["POVERTY_PAIR"], ["CITY_REGION"], ["REGION"], ["CONFIDENCE"], ["DATE_BASIS"], ["ARRANGER_LEVEL"], ["PARTY_COUNT"], ["TRANSFER"],
    ["POVERTY_PAIR", "CONFIDENCE"], ["CONFIDENCE", "DATE_BASIS"], ["ARRANGER_LEVEL", "PARTY_COUNT"], ["REGION", "CITY_REGION"],
    ["REGION", "POVERTY_PAIR"], ["CITY_REGION", "DATE_BASIS"], ["TRANSFER", "CONFIDENCE"],
]


def name_of(value):
    return " > ".join(name or "-" for name in value) if isinstance(value, tuple) else "-" if value is None else str(value)


answer = {}
for dimensions in ASKED:
    counts = Counter(key for case in measure.every for key in keys(case, dimensions))
    answer[", ".join(dimensions)] = dict(sorted((" / ".join(map(name_of, key)), count) for key, count in counts.items()))
if __name__ == "__main__":
    print(json.dumps(answer, indent=1))
