"""Judges the cases of the seed by the paper's rules of inclusion, from the case files alone and with no code of the product.

A code is of county level if its last two digits are not 00, and its first two digits are its province. This holds for every code of the
cases. Run in this folder: python3 rules.py > rules.json. Python 3.11 or later, no package.
"""
import csv
import json
from collections import Counter
from pathlib import Path

CASES = Path(__file__).resolve().parents[4] / "seed" / "cases"
EIGHT = {"14", "22", "33", "34", "37", "42", "44", "52"}


def failed(case):
    codes, year = case["parties"].split(";"), case["date"][:4]
    if any(code.endswith("00") for code in codes):
        yield "COUNTY_LEVEL"
    if case["date_basis"] != "signed":
        yield "SIGNED"
    if year and not "2009" <= year <= "2020":
        yield "YEARS"
    if not any(code[:2] in EIGHT for code in codes):
        yield "EIGHT_PROVINCES"


cases = {}
for name in ("paper", "documented", "documented-above-county"):
    with open(CASES / f"{name}.csv", encoding="utf-8") as file:
        for case in csv.DictReader(line for line in file if not line.startswith("#")):
            cases[case["case_id"]] = list(failed(case))
print(json.dumps({
    "cases": len(cases),
    "meeting": sum(not rules for rules in cases.values()),
    "failing": dict(sorted(Counter(rule for rules in cases.values() for rule in rules).items())),
}, indent=2))
