"""Lists the policy events of the seed as the API lists them, from the CSV file alone and with no code of the product: by first year, within a
year by day with unknown days last, then by id. Run in this folder: python3 policies.py > policies.json. Python 3.11 or later, no package.
"""
import csv
import json
from pathlib import Path

FILE = Path(__file__).resolve().parents[4] / "seed" / "policies" / "policies.csv"


def known(text):
    return text or None


def year(text):
    return int(text) if text else None


with open(FILE, encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
rows.sort(key=lambda row: (int(row["from"]), row["date"] or "9999", row["id"]))
print(json.dumps([{
    "id": row["id"],
    "title": row["title"],
    "titleZh": known(row["title_zh"]),
    "issuer": {"code": row["issuer"]} if row["issuer"] else None,
    "from": year(row["from"]),
    "to": year(row["to"]),
    "date": known(row["date"]),
    "mechanism": known(row["mechanism"]),
    "issueArea": known(row["issue_area"]),
    "locator": known(row["locator"]),
    "source": {"title": row["source_title"], "url": row["source_url"], "evidence": row["evidence"], "confidence": row["confidence"].upper()},
} for row in rows], indent=1, ensure_ascii=False))
