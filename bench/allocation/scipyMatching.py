"""scipy's sparse matching as a peer: see solverProcess.ts for the protocol. It knows no seats but one at a site, so each
seat is a column of its own, and each person has a column for staying out."""
import json
import re
import sys
import time

import numpy as np
import scipy
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

numbers = np.fromfile(sys.argv[1], dtype='<i4')
people, sites, choices, _, out = numbers[:5]
at = 5
first, at = numbers[at:at + people + 1], at + people + 1
site, at = numbers[at:at + choices], at + choices
cost, at = numbers[at:at + choices], at + choices
capacity = numbers[at:at + sites]


def say(row):
    print(json.dumps(row), flush=True)


def peak_bytes():
    """Not ru_maxrss: a process begins with that of the one that started it."""
    with open('/proc/self/status') as status:
        return int(re.search(r'VmHWM:\s+(\d+)', status.read())[1]) * 1024


say({'version': f'scipy {scipy.__version__}', 'language': 'C++ under Python'})
for _ in sys.stdin:
    start = time.process_time()
    seats = capacity[site]
    last = np.cumsum(seats)
    seat = np.repeat(np.concatenate(([0], np.cumsum(capacity)[:-1]))[site] - (last - seats), seats) + np.arange(last[-1])
    row = np.repeat(np.repeat(np.arange(people), np.diff(first)), seats)
    everyone = np.arange(people)
    graph = csr_array(
        (np.concatenate((np.repeat(cost, seats), np.full(people, out))).astype(float),
         (np.concatenate((row, everyone)), np.concatenate((seat, capacity.sum() + everyone)))),
        shape=(people, capacity.sum() + people))
    built = time.process_time()
    rows, columns = min_weight_full_bipartite_matching(graph)
    done = time.process_time()
    say({'cpuSeconds': done - built, 'buildSeconds': built - start, 'total': int(graph[rows, columns].sum()),
         'placed': int((columns < capacity.sum()).sum()),
         'peakBytes': peak_bytes()})
