#!/usr/bin/env python3
"""Checks one day of the audit log against its seals, from docs/audit-log.md alone: it shares no code with the product.

    verify_audit_day.py DISTRICT DAY events.json seals.json days.json

The files are what `aws dynamodb query` prints (docs/audit-log.md says which queries). Without arguments every line of
standard input is such a day: {"district", "day", "events", "seals", "days"}, each of the last three a list of items.
Prints "whole" or what is wrong, one line a day; ends with 1 if anything is wrong.
"""
import hashlib
import json
import sys


def in_order(value):
    """Names in the order of RFC 8785; Python writes strings and whole numbers as that scheme does."""
    if isinstance(value, list):
        return [in_order(one) for one in value]
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return {name: in_order(value[name]) for name in names}
    return value


def hash_of(value):
    text = json.dumps(in_order(value), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def plain(item):
    """An item's texts and whole numbers, without its keys."""
    read = {"S": str, "N": int}
    return {
        name: read[kind](one)
        for name, value in item.items()
        if name not in ("pk", "sk")
        for kind, one in value.items()
    }


def without_hash(seal):
    return {name: value for name, value in seal.items() if name != "hash"}


def seal_faults(district, day, seals):
    sequence, head, seen = 0, hash_of({"start": {"district": district, "day": day}}), set()
    for seal in seals:
        sequence += 1
        if seal["sequence"] != sequence:
            yield f"seal {seal['sequence']} stands where {sequence} should"
        if seal["previous"] != head:
            yield f"seal {sequence} is not linked to the one before"
        if hash_of({"seal": without_hash(seal), "district": district, "day": day}) != seal["hash"]:
            yield f"seal {sequence} was altered"
        if seal["eventId"] in seen:
            yield f"event {seal['eventId']} is sealed twice"
        seen.add(seal["eventId"])
        head = seal["hash"]


def event_faults(events, seals):
    rows = {}
    for row in events:
        event = row["sk"]["S"]
        if event in rows:
            yield f"event {event} is there twice"
        rows[event] = row
    for seal in seals:
        row = rows.pop(seal["eventId"], None)
        if row is None:
            yield f"event {seal['eventId']} is missing"
        elif hash_of(row) != seal["eventHash"]:
            yield f"event {seal['eventId']} was altered"
    for event in rows:
        yield f"event {event} was never sealed"


def day_faults(district, day, seals, days):
    """`days` by sort key: the beginning under BEGIN, then one day seal a day."""
    mine = days.get(day)
    if mine is None:
        yield "the day was never closed"
        return
    if mine["day"] != day or hash_of({"daySeal": without_hash(mine), "district": district}) != mine["hash"]:
        yield "the day seal was altered"
    last = seals[-1]["hash"] if seals else hash_of({"start": {"district": district, "day": day}})
    if (mine["count"], mine["last"]) != (len(seals), last):
        yield "the day seal fixes other seals"
    begin = days.get("BEGIN", {})
    earlier = [one for one in days if one != "BEGIN" and one < day]
    before = begin if begin.get("firstDay") == day else days.get(max(earlier, default=""), {})
    if before.get("hash") != mine["previousDay"]:
        yield "the day is not linked to the one before"
    later = [one for one in days if one != "BEGIN" and one > day]
    if later and days[min(later)].get("previousDay") != mine["hash"]:
        yield "the day after is not linked to this one"


def faults_of(district, day, events, seals, days):
    try:
        chain = [plain(item) for item in seals]
        found = list(seal_faults(district, day, chain)) + list(event_faults(events, chain))
        return found + list(day_faults(district, day, chain, {item["sk"]["S"]: plain(item) for item in days}))
    except (KeyError, ValueError, TypeError, AttributeError) as fault:
        return [f"something is no seal or no event: {fault!r}"]


def asked():
    if len(sys.argv) == 1:
        yield from (json.loads(line) for line in sys.stdin if line.strip())
        return
    _, district, day, *names = sys.argv
    items = []
    for name in names:
        with open(name, encoding="utf-8") as file:
            items.append(json.load(file)["Items"])
    yield dict(zip(("district", "day", "events", "seals", "days"), (district, day, *items)))


def main():
    is_whole = True
    for one in asked():
        faults = faults_of(**one)
        is_whole = is_whole and not faults
        print("; ".join(faults) or "whole")
    sys.exit(0 if is_whole else 1)


if __name__ == "__main__":
    main()
