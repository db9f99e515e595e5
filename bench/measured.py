"""Runs a writer of workbooks on a description, and prints as JSON what that cost; reading the description is no part of it."""
import json
import re
import resource
import sys
import time


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def peak_mb():
    """The most memory that this process had at once: `ru_maxrss` would count what its parent had when it began."""
    with open("/proc/self/status", encoding="utf-8") as status:
        return int(re.search(r"VmHWM:\s*(\d+)", status.read()).group(1)) / 1024


def measure(write):
    description = json.load(open(sys.argv[1], encoding="utf-8"))
    since, before = time.perf_counter(), used()
    write(description, sys.argv[2])
    cost = {"ms": (time.perf_counter() - since) * 1000, "cpuMs": (used() - before) * 1000}
    print(json.dumps({**cost, "peakMb": peak_mb()}))
