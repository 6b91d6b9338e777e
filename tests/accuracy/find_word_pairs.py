#!/usr/bin/env python3
"""Finds the rows of src/lexicon/word_pairs.cpp in digital texts, which no recogniser has read.

  find_word_pairs.py FILE…

A pair of syllables is one when it is a word, not mere neighbours: it stands in three of the files at least, in small letters, and one of the
two stands mostly beside the other. And all files that hold its letters without tones and marks spell it alike: then a recogniser that lost a
mark can have seen nothing else. Prints one pair a line.
"""
import collections
import re
import sys
import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"
LEAST_FILES = 3
LEAST_BOND = 0.4  # of the times that one of the two stands anywhere


def skeleton(word):
    letters = unicodedata.normalize("NFD", word.lower()).replace("đ", "d")
    return "".join(c for c in letters if not unicodedata.combining(c))


def spelling(word):
    """Where the tone is written (hoà, hòa) does not count."""
    letters = unicodedata.normalize("NFD", word.lower())
    tone = "".join(c for c in letters if c in TONES)
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES)) + tone


def pairs_of(text):
    """Neighbours that no sign, figure or empty line parts."""
    for stretch in re.split(r"[^\w\s]|[\d_]|\n\s*\n", unicodedata.normalize("NFC", text)):
        words = stretch.split()
        yield from zip(words, words[1:])


def find(paths):
    spellings = collections.defaultdict(set)
    files = collections.defaultdict(set)
    forms = collections.defaultdict(collections.Counter)
    firsts, seconds = collections.Counter(), collections.Counter()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for pair in pairs_of(file.read()):
                letters = tuple(map(skeleton, pair))
                spellings[letters].add(tuple(map(spelling, pair)))
                if all(word.islower() for word in pair):
                    files[letters].add(path)
                    forms[letters][" ".join(pair)] += 1
                    firsts[spelling(pair[0])] += 1
                    seconds[spelling(pair[1])] += 1
    for letters, form in forms.items():
        text = form.most_common(1)[0][0]
        first, second = map(spelling, text.split())
        bond = sum(form.values()) / min(firsts[first], seconds[second])
        unique = len(spellings[letters]) == 1 and skeleton(text) != text
        if unique and bond >= LEAST_BOND and len(files[letters]) >= LEAST_FILES and min(map(len, letters)) > 1:
            yield text


if __name__ == "__main__":
    print("\n".join(sorted(find(sys.argv[1:]))))
