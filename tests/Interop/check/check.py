#!/usr/bin/env python3
"""An independent verifier of exported records, written from docs/formats alone; no code of ours is in it.

  check.py [--fingerprint SIDE=HEX]... FOLDER...     one JSON line a folder; folders also on standard input after `-`
"""
import json, os, re, sys
from epoch import Epoch
from fold import Beyond, fold

MOST_EPOCHS = 64


def count_epochs(path):
    count = 1
    while count < MOST_EPOCHS and os.path.isdir(f"{path}/before") and not os.path.islink(f"{path}/before"):
        path, count = f"{path}/before", count + 1
    return count


class Check:
    def __init__(self, path, known):
        self.known, self.findings, self.checked, self.unchecked = known, [], [], []
        self.newest = Epoch(self, path, count_epochs(path), "")
        self.run()

    def say(self, code, ref):
        ref = "".join(c if "!" <= c <= "~" else "?" for c in ref)
        if (code, ref) not in self.findings and len(self.findings) < 1000:
            self.findings.append((code, ref))

    def leave(self, what):
        if what not in self.unchecked:
            self.unchecked.append(what)

    def run(self):
        if not self.newest.read():
            self.leave("logs")
            return
        epochs = self.newest.epochs()
        for epoch in epochs:
            epoch.read_entries()
        self.fold(epochs)
        for epoch in epochs:
            epoch.enclosures()

    def fold(self, epochs):
        codes = {code for code, _ in self.findings}
        if codes & {"opening", "seen-root", "seen-beyond"} or not all(log.whole for epoch in epochs for log in epoch.logs):
            self.leave("fold")
            return
        try:
            digest, sealed = fold([([log.entries for log in epoch.logs], epoch.closes) for epoch in epochs])
        except Beyond as beyond:
            self.say("opening", f"{beyond.epoch}.0#0")
            self.leave("fold")
            return
        self.checked.append(f"fold {digest}")
        self.checked += [f"sealed {s}" for s in sealed]

    def answer(self):
        return json.dumps({"ok": not self.findings, "checked": self.checked, "unchecked": self.unchecked,
                           "findings": [{"code": code, "ref": ref} for code, ref in self.findings],
                           "sealed": [c[7:] for c in self.checked if c.startswith("sealed ")]}, separators=(",", ":"))


def main(arguments):
    known, folders = {}, []
    while arguments:
        argument = arguments.pop(0)
        if argument == "--fingerprint":
            side, _, digits = arguments.pop(0).partition("=")
            known[side] = re.sub(r"[\s-]", "", digits).lower()
        elif argument == "-":
            folders += [line.rstrip("\n") for line in sys.stdin]
        else:
            folders.append(argument)
    bad = False
    for folder in folders:
        check = Check(folder, known)
        bad = bad or bool(check.findings)
        print(check.answer(), flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.setrecursionlimit(100_000)
    sys.exit(main(sys.argv[1:]))
