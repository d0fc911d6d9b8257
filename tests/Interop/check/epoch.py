"""One epoch of an export: its folder, charters and logs, and what each of them says by itself."""
import hashlib, hmac, re
from base64 import b64encode
from entries import Entry
from fold import is_shaped
from layout import COMMITMENT, MEMBER, SIZE, Folder
from notes import Bad, Charter, checkpoint, cosigned, key_id, open_note, verifies
from tree import Tree, leaf, tiles

MOST_ENTRIES = 2_000_000


class Log:
    def __init__(self, epoch, k):
        self.k, self.name, self.path = k, f"{epoch}.{k}", f"log/{epoch}.{k}"
        self.size = self.good = 0
        self.whole, self.tree, self.raw, self.entries = False, Tree(), [], []


class Epoch:
    """`number` counts from the innermost folder, which is 1; `before` is the epoch in the folder of that name."""

    def __init__(self, check, path, number, prefix):
        self.check, self.number, self.closes = check, number, None
        self.folder = Folder(path, lambda code, ref: check.say(code, prefix + ref))
        self.before = Epoch(check, f"{path}/before", number - 1, prefix + "before/") if number > 1 else None

    def say(self, code, path):
        self.folder.say(code, path)

    def epochs(self):
        """From the first to this one."""
        return (self.before.epochs() if self.before else []) + [self]

    def read(self, later=None):
        """Layout and charters, all of the epoch before, whether the charters follow those, then the logs. False where a charter stops all."""
        members = self.layout()
        if not self.charters(members):
            return False
        self.fingerprints(later)
        if self.before and not (self.before.read(self) and self.follows()):
            return False
        self.logs = [Log(self.number, k) for k in range(members)]
        for log in self.logs:
            self.read_log(log)
        return True

    def read_entries(self):
        for log in self.logs:
            self.spell(log)
        for log in self.logs:
            self.opening(log)
            self.seen(log)

    def layout(self):
        folder = self.folder
        top = folder.sort("", lambda name: "folder" if name in ("charter", "log", "enc") or name == "before" and self.before else None)
        mark, counted = f"{self.number}.", [1]
        if "charter" in top:
            folder.sort("charter", lambda name: "file" if MEMBER.match(name) else None)
        if "log" in top:
            logs = folder.sort("log", lambda name: "folder" if name.startswith(mark) and MEMBER.match(name[len(mark):]) else None)
            for name in logs:
                below = folder.sort(f"log/{name}", lambda n: {"checkpoint": "file", "checkpoints": "folder", "tile": "folder"}.get(n))
                if "checkpoints" in below:
                    folder.sort(f"log/{name}/checkpoints", lambda n: "file" if SIZE.match(n) and int(n) < 2 ** 53 else None)
            counted += [int(name[len(mark):]) for name in logs]
        if "enc" in top:
            folder.sort("enc", lambda name: "file" if COMMITMENT.match(name) else None)
        for path in list(folder.files) + list(folder.kinds):
            match = re.match(r"(?:charter/|log/%d\.)(\d+)\Z" % self.number, path)
            if match:
                counted.append(int(match[1]))
        return max(counted) + 1

    def charters(self, members):
        self.members, bad = [], False
        for k in range(members):
            path = f"charter/{k}"
            raw = self.folder.read(path, 4096)
            try:
                charter = None if raw is None else Charter(raw)
                if charter and charter.version != self.number:
                    raise Bad()
            except Bad:
                charter = None
                self.say("charter", path)
            self.members.append(charter)
            bad = bad or charter is None
        for k in range(1, members):
            one, next_one, first = self.members[k - 1], self.members[k], self.members[0]
            if not bad and (next_one.dialogue != first.dialogue or next_one.side <= one.side):
                self.say("members", f"charter/{k}")
                bad = True
        return not bad

    def follows(self):
        for k in range(max(len(self.members), len(self.before.members))):
            if not self.one_follows(k):
                self.say("members", f"charter/{k}")
                return False
        return True

    def one_follows(self, k):
        """Whether charter k follows the one of the same number in the epoch before."""
        return k < len(self.members) and k < len(self.before.members) and self.members[k].follows(self.before.members[k])

    def fingerprints(self, later):
        known, self.led = self.check.known, []
        for k, charter in enumerate(self.members):
            side = charter.side.decode()
            self.check.checked.append(f"charter {side}")
            good = known.get(side) == charter.hash.hex() or bool(later) and k < len(later.led) and later.led[k] and later.one_follows(k)
            self.led.append(good)
            if good:
                self.check.checked.append(f"fingerprint {side}")
            else:
                self.check.say("fingerprint" if side in known else "self-consistent-only", side)
        for side in known:
            if not later and all(side != charter.side.decode() for charter in self.members):
                self.check.say("unknown-side", side)

    def read_log(self, log):
        folder, path = self.folder, log.path
        sizes = sorted(int(name[len(path) + 13:]) for name in folder.files if name.startswith(path + "/checkpoints/"))
        if f"{path}/checkpoint" not in folder.files and f"{path}/checkpoint" not in folder.kinds:
            self.say("missing-file", f"{path}/checkpoint")
        if not sizes:
            if f"{path}/checkpoints" not in folder.kinds:
                self.say("missing-file", f"{path}/checkpoints")
            return
        log.size = sizes[-1]
        if log.size > MOST_ENTRIES:
            self.say("too-large", path)
            return
        self.tile_layout(log)
        roots = self.notes(log, sizes)
        self.leaves(log)
        self.roots(log, roots)
        if log.whole:
            self.tiles(log)
        else:
            self.check.leave(f"tiles {log.name}")

    def tile_layout(self, log):
        base, expected = f"{log.path}/tile", {f"{log.path}/tile/{p}" for p, *_ in tiles(log.size)}
        folders = {p[:i] for p in expected for i, c in enumerate(p) if c == "/"}

        def walk(below):
            for name in self.folder.sort(below, lambda n: "file" if f"{below}/{n}" in expected else "folder" if f"{below}/{n}" in folders else None):
                if f"{below}/{name}" in folders:
                    walk(f"{below}/{name}")

        if any(name == "tile" and kind == "folder" for name, kind in self.folder.list(log.path)):
            walk(base)
        for path in sorted(expected):
            if path not in self.folder.files and path not in self.folder.kinds:
                self.say("missing-file", path)

    def notes(self, log, sizes):
        owner, origin = self.members[log.k], b"%s/%s/%d" % (self.members[log.k].side, self.members[log.k].dialogue, self.number)
        keys = {(c.side + b"/cosign", key_id(c.side + b"/cosign", 4, c.keys["cosign"])): c.keys["cosign"] for c in self.members if c is not owner}
        roots, cosignatures, raw = {}, 0, None
        for size in sizes:
            path = f"{log.path}/checkpoints/{size}"
            raw = self.folder.read(path, 1 << 20)
            if raw is None:
                continue
            try:
                text, lines = open_note(raw)
                if checkpoint(text)[:2] != (origin, size):
                    raise Bad()
            except Bad:
                self.say("checkpoint", path)
                continue
            signed = False
            for name, identity, signature in lines:
                if (name, identity) == (origin, key_id(origin, 1, owner.keys["log"])):
                    signed = len(signature) == 64 and verifies(owner.keys["log"], text, signature)
                elif (name, identity) in keys and cosigned(keys[name, identity], text, signature):
                    cosignatures += 1
                else:
                    self.say("cosignature", path)
            if signed:
                roots[size] = checkpoint(text)[2]
            else:
                self.say("owner-signature", path)
        newest = f"{log.path}/checkpoint"
        if newest in self.folder.files:
            copy = self.folder.read(newest, 1 << 20)
            if copy is not None and raw is not None and copy != raw:
                self.say("newest", newest)
        self.check.checked.append(f"checkpoints {log.name} {len(roots)}")
        self.check.checked.append(f"cosignatures {log.name} {cosignatures}")
        return roots

    def leaves(self, log):
        total = 0
        for path, level, _, width in tiles(log.size):
            if level is not None:
                break
            path = f"{log.path}/tile/{path}"
            raw = self.folder.read(path, 256 * 65537)
            if raw is None:
                return
            total += len(raw)
            if total > 1 << 30:
                self.say("too-large", log.path)
                return
            at, entries = 0, []
            while at + 2 <= len(raw) and len(entries) <= width:
                length = int.from_bytes(raw[at:at + 2], "big")
                entries.append(raw[at + 2:at + 2 + length])
                at += 2 + length
                if length == 0 or at > len(raw):
                    at = -1
                    break
            if at != len(raw) or len(entries) != width:
                self.say("bundle", path)
                return
            for entry in entries:
                log.raw.append(entry)
                log.tree.append(leaf(entry))

    def roots(self, log, roots):
        for size in sorted(roots):
            if size > log.tree.size:
                break
            if log.tree.root(size) != roots[size]:
                self.check.say("root", f"{log.name}#{log.good}..{size}")
                break
            log.good = size
            log.whole = size == log.size

    def tiles(self, log):
        count = 0
        for path, level, index, width in tiles(log.size):
            path = f"{log.path}/tile/{path}"
            if level is None or path not in self.folder.files:
                continue
            raw = self.folder.read(path, 1 << 30)
            if raw == log.tree.tile(level, index, width):
                count += 1
            elif raw is not None:
                self.say("tile", path)
        self.check.checked.append(f"tiles {log.name} {count}")

    def spell(self, log):
        for i in range(log.good):
            try:
                log.entries.append(Entry(log.raw[i], len(self.members), log.k))
            except Bad:
                self.check.say("entry", f"{log.name}#{i}")
                log.good, log.whole = i, False
                break
        if log.good or log.whole:
            self.check.checked.append(f"entries {log.name} {log.good}")
        if log.good < log.size:
            self.check.leave(f"entries {log.name} {log.good}..{log.size}")

    def opening(self, log):
        if not log.entries:
            return
        arg, t = log.entries[0].arg, log.entries[0].t
        members = [{"side": c.side.decode(), "charter": b64encode(c.hash).decode()} for c in self.members]
        opens = t == "dialogue.open" and is_shaped(t, arg) and arg["dialogue"] == self.members[0].dialogue.decode() and arg["epoch"] == self.number \
            and arg["kind"] == "shared" and arg["members"] == members
        if opens and self.closes is None:
            self.closes = arg["closes"]
        if opens and arg["closes"] == self.closes and self.may_begin_at(arg["closes"]):
            self.check.checked.append(f"opening {log.name}")
        else:
            self.check.say("opening", f"{log.name}#0")

    def may_begin_at(self, closes):
        """Each close lies in its log of the epoch before, or beyond what can be read of one that is not whole."""
        logs = self.before.logs if self.before else []
        return len(closes) == len(logs) and all(
            not log.whole if size > log.good else b64encode(log.tree.root(size)).decode() == root for (size, root), log in zip(closes, logs))

    def seen(self, log):
        agree = 0
        for i, entry in enumerate(log.entries):
            for other, place in zip(self.logs, entry.seen):
                if place is None:
                    continue
                if place[0] > other.good:
                    if other.whole:
                        self.check.say("seen-beyond", f"{log.name}#{i}")
                    else:
                        self.check.leave(f"seen {log.name}")
                elif other.tree.root(place[0]) == place[1]:
                    agree += 1
                else:
                    self.check.say("seen-root", f"{log.name}#{i}")
        if log.entries:
            self.check.checked.append(f"seen {log.name} {agree}")

    def enclosures(self):
        named = {h.hex() for log in self.logs for entry in log.entries for h in entry.enc}
        there = {p[4:] for p in self.folder.files if p.startswith("enc/")}
        whole, count = all(log.whole for log in self.logs), 0
        for commitment in sorted(named | there):
            path = f"enc/{commitment}"
            if path in self.folder.kinds:
                continue
            if commitment not in there:
                self.check.leave(f"enclosure {commitment}")
            elif commitment not in named:
                if whole:
                    self.say("unnamed", path)
                else:
                    self.check.leave(f"enclosure {commitment}")
            else:
                raw = self.folder.read(path, 32 + (16 << 20))
                if raw is None:
                    continue
                if len(raw) >= 32 and hmac.new(raw[:32], raw[32:], hashlib.sha256).hexdigest() == commitment:
                    count += 1
                else:
                    self.say("enclosure", path)
        self.check.checked.append(f"enclosures {count}")
