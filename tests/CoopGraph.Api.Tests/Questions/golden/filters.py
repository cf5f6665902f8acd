"""Works out which cases of the seed pass filters on day, meaning of the date, confidence and region, from its CSV files alone and with no code
of the product. It reads the files as the script of the findings does.

A filter is written as GraphQL writes it, and judged by the words of the schema: all comparisons given must hold; an unknown value equals only
null, is neither greater nor less than anything, and `neq` and `nin` are the opposites of `eq` and `in`. For a region one of the parties must
match, for `neq` and `nin` all of them.

Run in this folder: python3 filters.py > filters.json. Python 3.11 or later, no package.
"""
import contextlib
import io
import json
import sys
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Findings" / "golden"))
with contextlib.redirect_stdout(io.StringIO()):
    import measure

# The division of the National Bureau of Statistics, by the first two digits of a province's code.
REGIONS = {
    "EAST": "11 12 13 31 32 33 35 37 44 46",
    "CENTRAL": "14 34 36 41 42 43",
    "NORTHEAST": "21 22 23",
    "WEST": "15 45 50 51 52 53 54 61 62 63 64 65",
}
region_of = {digits: region for region, provinces in REGIONS.items() for digits in provinces.split()}


def region(party):
    return region_of.get((party["province"] or "")[:2])


def values(case, field):
    """The values that a filter compares: those of all parties for a region, else the one of the case."""
    if field == "region":
        return [region(party) for party in case["units"]]
    if field == "signedOn":
        return [case["date"] if len(case["date"]) == 10 else None]
    if field == "dateBasis":
        return [case["date_basis"].upper() if case["date"] else None]
    return [case["confidence"].upper()]


def holds(name, value, bound):
    known = value is not None and bound is not None
    return {
        "eq": lambda: value == bound, "neq": lambda: value != bound,
        "in": lambda: value in bound, "nin": lambda: value not in bound,
        # Days as texts are in the order of time.
        "gt": lambda: known and value > bound, "gte": lambda: known and value >= bound,
        "lt": lambda: known and value < bound, "lte": lambda: known and value <= bound,
    }[name]()


def passes(case, where):
    return all((all if name in ("neq", "nin") else any)(holds(name, value, bound) for value in values(case, field))
               for field, comparisons in where.items() for name, bound in comparisons.items())


def written(field, value):
    if value is None:
        return "null"
    if isinstance(value, list):
        return "[" + ", ".join(written(field, one) for one in value) + "]"
    return f'"{value}"' if field == "signedOn" else value


def text(where):
    return ", ".join(f"{field}: {{" + ", ".join(f"{name}: {written(field, bound)}" for name, bound in comparisons.items()) + "}"
                     for field, comparisons in where.items())


# Of each field, the comparisons that are asked alone. The first ones are also asked together with those of every other field.
TOGETHER = 3
ASKED = {
    "signedOn": [
        {"neq": None}, {"gte": "2016-07-01", "lte": "2016-12-31"}, {"lt": "2013-01-01"},
        {"eq": None}, {"eq": "2017-06-20"}, {"neq": "2017-06-20"}, {"gt": "2017-06-20"}, {"gte": "2017-06-20"}, {"lte": "2017-06-20"},
        {"in": ["2017-06-20", "2013-09-25"]}, {"in": [None, "2017-06-20"]}, {"nin": ["2017-06-20"]}, {"nin": [None, "2017-06-20"]}, {"in": []},
        {"gt": "2016-12-31", "lt": "2017-01-01"}, {"gte": "2012-01-01", "lt": "2015-01-01"}, {"gte": "2010-01-01", "lt": "2020-01-01", "neq": "2017-06-20"},
        {"gte": "2018-01-01", "lte": "2015-12-31"}, {"lt": "2009-12-31"}, {"gt": "2020-12-31"}],
    "dateBasis": [
        {"eq": "SIGNED"}, {"eq": "IN_FORCE"}, {"eq": None},
        {"neq": "SIGNED"}, {"neq": None}, {"in": ["SIGNED", "IN_FORCE"]}, {"in": [None, "SIGNED"]}, {"nin": ["IN_FORCE"]}, {"nin": [None, "IN_FORCE"]}],
    "confidence": [
        {"eq": "HIGH"}, {"eq": "MEDIUM"}, {"neq": "MEDIUM"},
        {"eq": None}, {"in": ["HIGH", "MEDIUM"]}, {"in": []}, {"nin": ["HIGH"]}],
    "region": [
        {"eq": "EAST"}, {"nin": ["EAST", "WEST"]}, {"eq": "NORTHEAST"},
        {"eq": "CENTRAL"}, {"eq": "WEST"}, {"eq": None}, {"neq": "EAST"}, {"neq": "WEST"}, {"neq": None}, {"in": ["CENTRAL", "NORTHEAST"]},
        {"in": [None, "NORTHEAST"]}, {"nin": ["CENTRAL", "NORTHEAST"]}, {"nin": [None, "CENTRAL"]}, {"in": []}, {"eq": "EAST", "neq": "WEST"},
        {"in": ["CENTRAL", "WEST"], "nin": ["EAST"]}],
}
filters = [{field: asked} for field, each in ASKED.items() for asked in each]
filters += [{one: a, other: b} for one, other in combinations(ASKED, 2) for a in ASKED[one][:TOGETHER] for b in ASKED[other][:TOGETHER]]
answer = {}
for where in filters:
    ids = sorted(case["case_id"] for case in measure.every if passes(case, where))
    answer[text(where)] = {"count": len(ids), "first": ids[0] if ids else None, "last": ids[-1] if ids else None}
if __name__ == "__main__":
    print(json.dumps(answer, indent=1))
