"""pyahocorasick as a peer: see matchers.ts for the protocol. A user's own filter in Python, as nobody else makes it."""
import json
import resource
import sys
import time

import ahocorasick

terms_path, corpus_path, pieces_path = sys.argv[1:4]


def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def say(row):
    print(json.dumps(row), flush=True)


with open(terms_path, encoding="utf-8") as lines:
    terms = lines.read().split("\n")
before_memory = memory()
before = time.process_time()
automaton = ahocorasick.Automaton()
for number, term in enumerate(terms):
    automaton.add_word(term, (len(term), number))
automaton.make_automaton()
say(
    {
        "version": getattr(ahocorasick, "__version__", "1.4.1"),
        "language": "Python " + sys.version.split()[0],
        "buildSeconds": time.process_time() - before,
        "buildBytes": memory() - before_memory,
    }
)

pieces = []
start = 0
with open(corpus_path, "rb") as corpus:
    for end in map(int, open(pieces_path, encoding="utf-8").read().split()):
        pieces.append((start, end, "\n" + corpus.read(end - start).decode("utf-8") + "\n"))
        start = end

WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789+#") | frozenset(map(chr, range(0x80, 0x2100)))


def matches(text):
    """Token-bounded matches, leftmost first and of those the longest, without overlap: (start, end, term)."""
    word = WORD
    bounded = []
    for last, (length, number) in automaton.iter(text):
        start = last + 1 - length
        if text[start - 1] not in word and text[last + 1] not in word:
            bounded.append((start, -last, number))
    bounded.sort()
    found = []
    free = 0
    for start, last, number in bounded:
        if start >= free:
            free = 1 - last
            found.append((start, free, number))
    return found


def parity(limit, path):
    with open(path, "w", encoding="ascii") as out:
        for piece_start, piece_end, text in pieces:
            if piece_end > limit:
                break
            at, byte = 1, piece_start
            for start, end, number in matches(text):
                byte += len(text[at:start].encode("utf-8"))
                byte_end = byte + len(text[start:end].encode("utf-8"))
                out.write("%d %d %d\n" % (byte, byte_end, number))
                at, byte = end, byte_end
    say({})


def scan(limit):
    count = 0
    size = 0
    before = time.process_time()
    for _, piece_end, text in pieces:
        if piece_end > limit:
            break
        size = piece_end
        count += len(matches(text))
    say({"cpuSeconds": time.process_time() - before, "bytes": size, "count": count, "peakBytes": memory()})


for line in sys.stdin:
    command, *arguments = line.split()
    parity(int(arguments[0]), arguments[1]) if command == "parity" else scan(int(arguments[0]))
