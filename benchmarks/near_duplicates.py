"""Near-duplicates: recall, speed, memory and growth over a wire corpus enlarged by randomly edited copies, with other tools in the same run.

    python benchmarks/near_duplicates.py CORPUS.jsonl.gz                      # recall at 10,000 passages, then 10k, 50k and 200k
    python benchmarks/near_duplicates.py CORPUS.jsonl.gz --sizes 10000 50000 --only factcheck

The corpus is JSON lines with ``text``, passages parted by blank lines; passages of fewer than eight words are left out, as they are no
near-duplicates by definition. Every method runs in a process of its own; CPU seconds are from the passages as strings to verified pairs or
clusters, memory is the highest resident size above that before the start. A method that is not installed is skipped, with a word.

What the growth says: the wire repeats itself more the more of it there is (reprints, series), so that twice the passages hold more than twice the
pairs, which are printed. ``--doubled`` takes a size as half of it and the same once more in other words: exactly twice of everything.

What the recall counts: a pair is *told* when one near-duplicate that is reported holds both, *found* when that or a template does (a series of
reports, or words that are a formula), which only ``duplicates --templates`` shows. Pairs in which two or more numbers stand against others are
fillings of one template; so the last figure is for the pairs with at most one. It is given twice: every passage a document of its own, where a
formula is the whole content and its copies are told; and five passages to an article, drawn with a fixed seed, where a formula is none of it.
"""

from __future__ import annotations

import argparse
import collections
import gc
import gzip
import importlib.util
import json
import pathlib
import random
import re
import resource
import subprocess
import sys
import time

WORD = re.compile(r"\w+")
LETTERS = re.compile(r"[^\W\d_]+")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
COUNTED = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])


# --- passages ---------------------------------------------------------------------------------------------------------------------------------


def wire(path):
    """The passages of the corpus, white space closed up, in order."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            for paragraph in json.loads(line)["text"].split("\n\n"):
                passage = " ".join(paragraph.split())
                if len(WORD.findall(passage)) >= 8:
                    yield passage


def edited(passage, others, chance):
    """An edited copy of a passage and what was done to it; None where the passage is too short for that."""
    words = passage.split()
    if len(words) < 10:
        return None
    kind = chance.choice(["exact", "value", "value", "word", "words", "truncated", "embedded"])
    if kind == "value":
        numbers = list(NUMBER.finditer(passage))
        if not numbers:
            return None
        number = chance.choice(numbers)
        return kind, passage[: number.start()] + changed(number.group(), chance) + passage[number.end() :]
    if kind in {"word", "words"}:
        for _ in range(1 if kind == "word" else max(2, len(words) // 12)):
            words[chance.randrange(len(words))] = chance.choice(["however", "nearly", "market", "again", "officials", "recent"])
    if kind == "truncated":
        keep = max(8, int(len(words) * chance.uniform(0.5, 0.8)))
        start = chance.choice([0, len(words) - keep])
        words = words[start : start + keep]
    if kind == "embedded":
        other = chance.choice(others).split()
        cut = chance.randrange(len(other) + 1)
        words = [*other[:cut], *words, *other[cut:]]
    return kind, " ".join(words)


def changed(number, chance):
    digits = [place for place, sign in enumerate(number) if sign.isdigit()]
    place = chance.choice(digits)
    other = chance.choice([digit for digit in "123456789" if digit != number[place]])
    return number[:place] + other + number[place + 1 :]


def enlarged(path, size):
    """``size`` passages, half from the wire and half edited copies of them, and the pairs made: {kind: [(original, copy), …]}."""
    originals = []
    for passage in wire(path):
        originals.append(passage)
        if len(originals) >= size // 2:
            break
    chance = random.Random(42)
    passages = list(originals)
    made = collections.defaultdict(list)
    while len(passages) < size:
        number = chance.randrange(len(originals))
        copy = edited(originals[number], originals, chance)
        if copy is not None:
            made[copy[0]].append((number, len(passages)))
            passages.append(copy[1])
    return passages, made


# --- the truth, by brute force ------------------------------------------------------------------------------------------------------------------


def token_shingles(passage):
    words = WORD.findall(passage.lower())
    return frozenset(zip(words, words[1:], words[2:], strict=False)) or frozenset([tuple(words)])


def jaccard_truth(passages, least=0.8):
    """All pairs whose sets of word 3-shingles have Jaccard similarity of at least ``least``: every pair that shares a shingle is counted."""
    sets = [token_shingles(passage) for passage in passages]
    postings = collections.defaultdict(list)
    truth = set()
    for number, shingles in enumerate(sets):
        shared = collections.Counter()
        for shingle in shingles:
            shared.update(postings[shingle])
            postings[shingle].append(number)
        truth.update((other, number) for other, count in shared.items() if count >= least * (len(shingles) + len(sets[other]) - count))
    return truth


def ratio_truth(passages, least=90):
    """All pairs with a rapidfuzz ratio of at least ``least``, every pair compared."""
    from rapidfuzz import fuzz, process

    order = sorted(range(len(passages)), key=lambda number: len(passages[number]))
    texts = [passages[number] for number in order]
    truth = set()
    block = 500
    for low in range(0, len(texts), block):
        longest = len(texts[min(low + block, len(texts)) - 1]) * 1.23  # a ratio of 90 allows lengths of 9 to 11
        high = next((place for place in range(low, len(texts)) if len(texts[place]) > longest), len(texts))
        scores = process.cdist(texts[low : low + block], texts[low:high], scorer=fuzz.ratio, score_cutoff=least, workers=2)
        for a, b in zip(*scores.nonzero(), strict=True):
            if a < b:
                pair = order[low + int(a)], order[low + int(b)]
                truth.add((min(pair), max(pair)))
    return truth


# --- the methods --------------------------------------------------------------------------------------------------------------------------------


def factcheck_clusters(passages):
    """The clusters of factcheck, every passage a document of its own."""
    from factcheck.groups.duplicates import Unit, find

    return find(Unit(str(number), 0, 0, len(passage), passage, language="en") for number, passage in enumerate(passages))


def factcheck_groups(passages, to_an_article=1):
    """[(templated, [passage number, …]), …], so many passages to an article; they are drawn for it with a fixed seed."""
    from factcheck.groups.duplicates import Unit, find

    order = list(range(len(passages)))
    if to_an_article > 1:
        random.Random(7).shuffle(order)
    units, places = [], collections.defaultdict(list)
    for place, number in enumerate(order):
        document = str(place // to_an_article)
        start = places[document][-1][1] + 1 if places[document] else 0
        places[document].append((start, start + len(passages[number]), number))
        units.append(Unit(document, place % to_an_article, start, start + len(passages[number]), passages[number], language="en"))
    for found in find(units):
        held = ((some, place) for some in found.members for place in places[some.document])
        yield found.templated, [number for some, (low, high, number) in held if low < some.end and some.start < high]


def datasketch_pairs(passages):
    """MinHashLSH at 32 bands of 4, the candidates verified by Jaccard."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=128, params=(32, 4))
    sets = [token_shingles(passage) for passage in passages]
    sketches = MinHash.bulk([[" ".join(shingle).encode() for shingle in shingles] for shingles in sets], num_perm=128)
    pairs = set()
    for number, sketch in enumerate(sketches):
        for other in index.query(sketch):
            if len(sets[number] & sets[other]) >= 0.8 * len(sets[number] | sets[other]):
                pairs.add((other, number))
        index.insert(number, sketch, check_duplication=False)
    return pairs


def rensa_pairs(passages):
    """RMinHash with 128 permutations in 32 bands, the candidates verified by Jaccard."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.8, num_perm=128, num_bands=32)
    sets = [token_shingles(passage) for passage in passages]
    pairs = set()
    for number, shingles in enumerate(sets):
        sketch = RMinHash(num_perm=128, seed=42)
        sketch.update([" ".join(shingle) for shingle in shingles])
        for other in index.query(sketch):
            if len(shingles & sets[other]) >= 0.8 * len(shingles | sets[other]):
                pairs.add((other, number))
        index.insert(number, sketch)
    return pairs


METHODS = {"factcheck": factcheck_clusters, "datasketch": datasketch_pairs, "rensa": rensa_pairs}


def pairs_held(found):
    """How many pairs of different passages a method has found: those of clusters, or the pairs themselves."""
    return len(found) if isinstance(found, set) else sum(len(cluster.edited) for cluster in found)


def in_other_words(passage):
    """The passage as if in another language: no word is left, and all that repeats in one passage or in two does so again."""
    return LETTERS.sub(r"\g<0>q", passage)


def measure(path, size, method, *, doubled):
    """One method on one size, in this process: prints a line of JSON."""
    passages, _ = enlarged(path, size // 2 if doubled else size)
    if doubled:
        passages = [*passages, *map(in_other_words, passages)]
    METHODS[method](passages[:200])  # imports and tables are not what is measured
    gc.collect()
    before = peak(reset=True)
    start, wall = time.process_time(), time.perf_counter()
    found = METHODS[method](passages)
    used = time.process_time() - start
    row = {"cpu": used, "wall": time.perf_counter() - wall, "kb": (peak() - before) / size}
    print(json.dumps(row | {"pairs": pairs_held(found)}))


def peak(*, reset=False):
    """The highest resident size in kB, on Linux since the last reset."""
    if reset and sys.platform == "linux":
        pathlib.Path("/proc/self/clear_refs").write_text("5")
    if sys.platform == "linux":
        return int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path("/proc/self/status").read_text())[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def numbers_exchanged(left, right):
    """How many places there are in which a number stands against another one, in two passages."""
    from rapidfuzz.distance import Levenshtein

    one, other = WORD.findall(left.lower()), WORD.findall(right.lower())
    steps = [step for step in Levenshtein.opcodes(one, other) if step.tag == "replace"]
    sides = ((one[step.src_start : step.src_end], other[step.dest_start : step.dest_end]) for step in steps)
    return sum(any(map(is_number, before)) and any(map(is_number, after)) for before, after in sides)


def is_number(word):
    return any(map(str.isdigit, word)) or word in COUNTED


def recall(path, size, jaccard_only):
    passages, made = enlarged(path, size)
    truths = {"Jaccard >= 0.8": jaccard_truth(passages)}
    if not jaccard_only:
        truths["ratio >= 90"] = ratio_truth(passages)
    truths |= {f"made: {kind}": pairs for kind, pairs in sorted(made.items())}
    for to_an_article in (1, 5):
        found, told = collections.defaultdict(set), collections.defaultdict(set)
        for number, (templated, members) in enumerate(factcheck_groups(passages, to_an_article)):
            for member in members:
                found[member].add(number)
                if not templated:
                    told[member].add(number)
        print(f"factcheck, {size} passages, {to_an_article} to a document" + " " * 18 + "found    told    at most one number exchanged: told")
        for name, pairs in truths.items():
            single = [(a, b) for a, b in pairs if numbers_exchanged(passages[a], passages[b]) <= 1]
            shares = share(found, pairs), share(told, pairs), share(told, single)
            print("  {:16} {:7} pairs {:26.4f}  {:.4f}  {:7} pairs {:.4f}".format(name, len(pairs), *shares[:2], len(single), shares[2]))


def share(held, pairs):
    """The share of pairs of passages that one cluster holds."""
    return sum(bool(held[a] & held[b]) for a, b in pairs) / max(1, len(pairs))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=pathlib.Path)
    arguments.add_argument("--sizes", type=int, nargs="*", default=[10_000, 50_000, 200_000])
    arguments.add_argument("--only", choices=list(METHODS), nargs="*", default=list(METHODS))
    arguments.add_argument("--recall", type=int, default=10_000, help="passages for the recall against brute force; 0 for none")
    arguments.add_argument("--jaccard-only", action="store_true")
    arguments.add_argument("--doubled", action="store_true", help="also the last size as the size before it and once more the same in other words")
    arguments.add_argument("--measure", nargs=3, metavar=("SIZE", "METHOD", "DOUBLED"), help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.measure:
        measure(options.corpus, int(options.measure[0]), options.measure[1], doubled=bool(int(options.measure[2])))
        return
    if options.recall:
        recall(options.corpus, options.recall, options.jaccard_only)
    seconds = {}
    for method in options.only:
        if importlib.util.find_spec(method) is None:
            print(f"{method}: not installed, skipped")
            continue
        runs = [(size, 0) for size in options.sizes] + [(size, 1) for size in options.sizes[-1:] if options.doubled]
        for size, doubled in runs:
            command = [sys.executable, __file__, str(options.corpus), "--measure", str(size), method, str(doubled)]
            row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            seconds[method, size, doubled] = row["cpu"]
            own = seconds.get(("factcheck", size, doubled))
            ratio = f"  {row['cpu'] / own:.1f} times factcheck" if own and method != "factcheck" else ""
            half = seconds.get((method, size // 2, 0))
            growth = f"  {row['cpu'] / half:.2f} times half as many" if half else ""
            print(
                f"{method:10} {size:7}{' doubled' if doubled else '        '}  {row['cpu']:7.2f} s CPU  {row['wall']:7.2f} s wall  "
                f"{row['kb']:6.2f} kB a passage  {row['pairs']:7} pairs{growth}{ratio}",
                flush=True,
            )


if __name__ == "__main__":
    main()
