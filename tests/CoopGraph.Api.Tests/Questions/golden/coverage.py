"""Counts units and cases of each province and year of the seed, and the cases for each county and for each million people, from its CSV files
alone and with no code of the product. It reads the files as the script of the findings does.

Counties are those in force on 31 December. The population is that of the census of 2010 up to 2014, of 2020 from 2015 on.
Run in this folder: python3 coverage.py > coverage.json. Python 3.11 or later, no package.
"""
import contextlib
import io
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Findings" / "golden"))
with contextlib.redirect_stdout(io.StringIO()):
    import measure

people = {(row["code"], row["year"]): int(row["population"]) for row in measure.rows("attributes/population.csv")}
provinces = sorted(unit["code"] for unit in measure.units if unit["level"] == "PROVINCE" and measure.holds(unit, measure.LAST))


def counties_on(day):
    """The number of counties in force on a day, by province."""
    counts = dict.fromkeys(provinces, 0)
    for unit in measure.units:
        if unit["level"] == "COUNTY" and measure.holds(unit, day):
            for code in measure.above(unit["code"], day):
                if code in counts:
                    counts[code] += 1
    return counts


def row(province, year, county_count):
    cases = [case for case in measure.every if case["year"] == year and any(party["province"] == province for party in case["units"])]
    tied = {party["place"] for case in cases for party in case["units"] if party["level"] == "COUNTY" and party["province"] == province}
    population = people.get((province, "2010" if year <= 2014 else "2020"))
    return {
        "countyCount": county_count,
        "countiesWithCase": len(tied),
        "caseCount": len(cases),
        "casesPerCounty": len(cases) / county_count if county_count else None,
        "casesPerMillion": len(cases) / (population / 1_000_000) if population else None,
    }


answer = {}
for year in range(2009, 2021):
    counts = counties_on(f"{year}-12-31")
    for province in provinces:
        answer[f"{province} {year}"] = row(province, year, counts[province])
print("{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(answer[name])}" for name in sorted(answer)) + "\n}")
