"""Works out the null model DISTANCE_PRESERVING over the cases of the seed, from its CSV files alone and with no code of the product.

The mean and the deviation of the share are exact: every tie is redrawn independently, so its chance is a share of its possible partners.
p comes from draws by Python's own random generator, the Mersenne Twister. The mean of 1,000 draws is uncertain, and p jumps where a share on
the other side lies just as far from it. So p is given as a range: its lowest and its highest value over the means within four errors.

Run in this folder: python3 chance.py > chance.json. Python 3.11 or later, no package.
"""
import contextlib
import io
import json
import sys
from datetime import date, timedelta
from itertools import combinations
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Findings" / "golden"))
with contextlib.redirect_stdout(io.StringIO()):
    import measure

DAY = measure.LAST
DRAWS = 20_000


def day_before(day):
    return str(date.fromisoformat(day) - timedelta(1))


def on_day(home):
    """The code of a place as a county on the day, or on its last day as one; with that day."""
    versions = [u for u in measure.members[home] if u["level"] == "COUNTY"]
    now = [u for u in versions if measure.holds(u, DAY)]
    if now:
        return now[0]["code"], DAY
    last = max(versions, key=lambda u: u["valid_to"])
    return last["code"], day_before(last["valid_to"])


level = {u["code"]: u["level"] for u in measure.units}


def groups(home):
    code, day = on_day(home)
    chain = measure.above(code, day)
    prefecture = next((measure.place(measure.key(holder(c, day))) for c in chain if level[c] == "PREFECTURE"), home)
    province = next(c for c in chain if level[c] == "PROVINCE")
    return prefecture, province


def holder(code, day):
    return next(u for u in measure.versions[code] if measure.holds(u, day))


def location(home):
    known = [u for u in sorted(measure.members[home], key=lambda u: u["valid_from"]) if u["lat"]]
    return (radians(float(known[-1]["lat"])), radians(float(known[-1]["lon"]))) if known else None


def distance(one, other):
    (lat1, lon1), (lat2, lon2) = at[one], at[other]
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return round(2 * 6371.0088 * asin(min(1, sqrt(half))), 1)


cases = [c for c in measure.every if all(p["level"] == "COUNTY" for p in c["units"])]
homes = {measure.place(measure.key(u)) for u in measure.units if u["level"] == "COUNTY" and measure.holds(u, DAY)}
homes |= {p["place"] for c in cases for p in c["units"]}
at = {home: location(home) for home in homes}
standing = {home: groups(home) for home in homes}


def ties_of(chosen):
    return sorted({tuple(sorted(pair)) for c in chosen for pair in combinations({p["place"] for p in c["units"]}, 2)})


def candidates(ties, keep_provinces):
    """For each tie its two ends, each with the partners that it may get."""
    lengths = sorted(distance(*tie) for tie in ties)
    count = min(10, max(1, len(lengths) // 5))
    ends = [(lengths[k * len(lengths) // count - 1] + lengths[k * len(lengths) // count]) / 2 for k in range(1, count)]
    band = lambda km: sum(end <= km for end in ends)
    far = {}
    for one in {end for tie in ties for end in tie}:
        far[one] = {other: band(km) for other in homes if other != one and (km := distance(one, other)) <= lengths[-1]}
    partners = lambda end, partner: [
        other for other, its in far[end].items()
        if its == far[end][partner] and (not keep_provinces or standing[other][1] == standing[partner][1])]
    return [[(a, partners(a, b)), (b, partners(b, a))] for a, b in ties]


def test(ties, drawn_from, has):
    observed = sum(has(*tie) for tie in ties)
    chances = [sum(sum(has(end, other) for other in partners) / len(partners) for end, partners in ends) / 2 for ends in drawn_from]
    random = Random(2023)
    # A tie has the property with its chance, whichever partner it gets.
    counts = [sum(random.random() < chance for chance in chances) for _ in range(DRAWS)]
    mean = sum(chances)
    deviation, n = sqrt(sum(c * (1 - c) for c in chances)), len(ties)
    error = 4 * deviation / sqrt(1_000)
    p = [sum(abs(count - m) >= abs(observed - m) - 1e-9 for count in counts) / DRAWS for m in (mean + error * k / 20 for k in range(-20, 21))]
    return {"observed": observed / n, "expected": mean / n, "deviation": deviation / n, "pLow": min(p), "pHigh": max(p)}


crossing = lambda one, other: standing[one][0] != standing[other][0]
touching = lambda one, other: (one, other) in measure.touching
answer = {}
for mechanism in ("ALL", "ARRANGED", "MANDATED", "SELF_INITIATED"):
    ties = ties_of(c for c in cases if mechanism in ("ALL", c["mechanism"]))
    for keep in (False, True):
        drawn_from = candidates(ties, keep)
        answer[f"{mechanism} {str(keep).lower()}"] = {
            "ties": len(ties), "crossShare": test(ties, drawn_from, crossing), "adjacentShare": test(ties, drawn_from, touching)}
print(json.dumps(answer, indent=2))
