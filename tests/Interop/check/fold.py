"""The fold of a shared dialogue, from docs/formats/fold.md and acts.md: verdicts, registers, seals, state digest.
Written to be read; quadratic where that is simpler."""
import hashlib, itertools
from entries import is_int, ref, valid_day, WORD
from notes import Bad, b64, want

LISTS = {
    "cadence": "none monthly quarterly biannual yearly needed", "mode": "person video hybrid written",
    "rel": "aligned complementary overlapping duplicate diverging conflicting", "manner": "plain reserve later not-now no unsaid",
    "answer": "yes no undecided", "slot": "review whether when how standing dates wording", "kind": "shared desk",
    "basis": "co-signed published-both their-paper on-record our-note background deep-background not-attributed press",
}
TABLE = {
    "dialogue.open": "dialogue epoch rules kind parties members closes", "ack": "got refused", "rules": "n",
    "policy.share": "lang version provisions replaces? kept? said", "body.declare": "tier cadence formal planned parent? said",
    "meeting.offer": "body from to host? mode? said", "link.put": "a b rel? said", "proposal.table": "at? links about? said",
    "offer": "slot terms", "take": "slot for has", "withdraw": "slot? manner", "decline": "manner",
    "commitment.word": "owner dueBy strength from? said", "expect": "at said", "taken-up": "", "redact": "ground", "recall": "", "recall.answer": "done",
}
TERMS = "answer? date? from? to? at? host? mode? reviewers? freed?"
WITH_OBJECT = {"offer", "take", "withdraw", "decline", "expect", "taken-up", "redact", "recall", "recall.answer"}
SLOTS = {"policy.share": (), "body.declare": ("standing",), "meeting.offer": ("dates",), "link.put": (), "dialogue.open": (), "expect": (),
         "proposal.table": ("review", "whether", "when", "how"), "commitment.word": ("wording",)}
RANGES = {"provisions": (0, None), "tier": (1, 5), "strength": (0, 5), "n": (1, None), "rules": (1, None), "epoch": (1, None)}


def integer(value, low, high=None):
    want(is_int(value) and value >= low and (high is None or value <= high))


def word(value):
    want(isinstance(value, str) and WORD.match(value))


def hashes(value):
    want(isinstance(value, str))
    b64(value.encode(), 32)


def end(value):
    want(isinstance(value, list) and len(value) == 2)
    any_ref(value[0])
    integer(value[1], 1)


def any_ref(value):
    want(isinstance(value, str))
    dialogue, slash, here = value.rpartition("/")
    want(not slash or WORD.match(dialogue))
    want(ref(here)[0] >= 1)


def kept(value):
    want(isinstance(value, list) and len(value) == 3)
    for part in value:
        integer(part, 1)


def each(rule):
    def many(value):
        want(isinstance(value, list))
        for part in value:
            rule(part)
    return many


def flag(value):
    want(isinstance(value, bool))


def day(value):
    want(isinstance(value, str) and valid_day(value))


def close(value):
    want(isinstance(value, list) and len(value) == 2)
    integer(value[0], 0)
    hashes(value[1])


def shaped(names):
    return lambda value: shape(value, names)


GRAMMAR = {
    **{name: (lambda text: lambda v: want(isinstance(v, str) and v in text.split()))(text) for name, text in LISTS.items()},
    **{name: (lambda r: lambda v: integer(v, *r))(r) for name, r in RANGES.items()},
    **{name: day for name in ("from", "to", "date", "on")}, **{name: flag for name in ("formal", "planned", "freed", "done")},
    **{name: word for name in ("lang", "version", "host", "owner", "ground", "why", "side", "dialogue", "party")},
    **{name: any_ref for name in ("replaces", "parent", "body", "at", "about", "for", "dueBy")},
    "reviewers": each(word), "parties": each(word), "got": each(hashes), "has": each(hashes), "h": hashes,
    "charter": lambda v: v == "" or hashes(v), "links": each(any_ref), "a": end, "b": end, "kept": each(kept), "closes": each(close),
    "terms": shaped(TERMS), "members": each(shaped("side charter")), "refused": each(shaped("h why")),
}


def shape(value, names):
    want(isinstance(value, dict))
    left = list(value)
    for name in names.split():
        if name == "said":
            if left[:1] == ["party"]:
                shape({n: value[n] for n in left}, "party on basis")
                left = []
            continue
        optional, name = name.endswith("?"), name.rstrip("?")
        if optional and left[:1] != [name]:
            continue
        want(left[:1] == [name])
        GRAMMAR[name](value[left.pop(0)])
    want(not left)


def is_shaped(kind, arg):
    try:
        shape(arg, TABLE[kind])
        return True
    except Bad:
        return False


class Beyond(Exception):
    """An entry below the closes of its epoch had seen more than they hold, or that epoch never began; `epoch` is the one that would begin there."""

    def __init__(self, epoch):
        super().__init__()
        self.epoch = epoch


class Act:
    """`at` is its ref; `i` counts all entries of its author, those of older epochs first."""

    def __init__(self, at, i, entry):
        self.at, self.epoch, self.p, self.i, self.entry, self.t, self.arg = at, at[0], at[1], i, entry, entry.t, entry.arg
        self.valid, self.offered_on = False, None


class Fold:
    """`epochs`: for each its logs, and the closes of the epoch before that its openings cite (None: nothing is opened)."""

    def __init__(self, epochs):
        self.n = len(epochs[0][0])
        self.acts = [[] for _ in range(self.n)]
        self.starts, self.begins = [], []
        self.writes = {}                                 # (obj, slot) -> per member [(index, ref or None)]
        for number, (logs, closes) in enumerate(epochs, 1):
            if number > 1 and closes is None:
                later = next((later for later, (_, begins) in enumerate(epochs[number:], number + 1) if begins is not None), None)
                if later:
                    raise Beyond(later)
                break
            self.starts.append([len(acts) for acts in self.acts])
            self.begins.append(closes)
            ends = epochs[number][1] if number < len(epochs) else None
            for p, log in enumerate(logs):
                self.acts[p] += [Act((number, p, i), self.starts[-1][p] + i, e) for i, e in enumerate(log[:ends[p][0]] if ends else log)]
            self.sizes = [len(acts) - start for acts, start in zip(self.acts, self.starts[-1])]
            if any(place and place[0] > self.sizes[q] for p in range(self.n) for a in self.acts[p][self.starts[-1][p]:] for q, place in enumerate(a.entry.seen)):
                raise Beyond(number + 1)
            self.run()

    def run(self):
        """All of the newest epoch, each act when what it had seen is judged."""
        start = self.starts[-1]
        done, moved = list(start), True
        while moved:
            moved = False
            for p in range(self.n):
                while done[p] < len(self.acts[p]) and all(q == p or start[q] + self.acts[p][done[p]].entry.seen[q][0] <= done[q] for q in range(self.n)):
                    self.judge(self.acts[p][done[p]])
                    done[p] += 1
                    moved = True

    def judge(self, act):
        before, start = self.acts[act.p][act.i - 1].vector if act.i else [0] * self.n, self.starts[-1]
        vector = [act.i if q == act.p else start[q] + act.entry.seen[q][0] for q in range(self.n)]
        holds = all(vector[q] >= before[q] for q in range(self.n) if q != act.p)
        for x in range(self.n):
            if holds and x != act.p and vector[x] > 0:
                other = self.acts[x][vector[x] - 1].vector
                holds = all(vector[y] >= other[y] for y in range(self.n) if y != x)
        act.before = before
        act.vector = vector if holds else [act.i if q == act.p else before[q] for q in range(self.n)]
        act.valid = holds and act.t in TABLE and is_shaped(act.t, act.arg) and self.common(act) and self.guard(act)
        if act.valid:
            self.write(act)

    # What the past of an act holds.

    def get(self, past, at):
        """The valid act at a ref, if it is in the past."""
        if at is None or not 1 <= at[0] <= len(self.starts) or at[1] >= self.n:
            return None
        i = self.starts[at[0] - 1][at[1]] + at[2]
        if i >= past[at[1]] or self.acts[at[1]][i].at != at:
            return None
        act = self.acts[at[1]][i]
        return act if act.valid else None

    def of(self, past, text, *kinds):
        """The act that a ref in an argument names, if it is of one of these kinds."""
        act = None if "/" in text else self.get(past, ref(text))
        return act if act is not None and act.t in kinds else None

    def openings(self, past, epoch):
        return [self.get(past, (epoch, p, 0)) for p in range(self.n)]

    def first(self, past):
        """Parties and members' sides are those of any valid opening, of whatever epoch."""
        return next((o for epoch in range(1, len(self.starts) + 1) for o in self.openings(past, epoch) if o), None)

    def parties(self, past):
        opening = self.first(past)
        return [] if opening is None else [i for i, m in enumerate(opening.arg["members"]) if m["side"] in opening.arg["parties"]]

    def slot_parties(self, past, slot):
        about = self.get(past, slot[0])
        if about is not None and about.t == "commitment.word":
            sides = [m["side"] for m in self.first(past).arg["members"]]
            owner = sides.index(about.arg["owner"]) if about.arg["owner"] in sides else about.p
            return sorted({owner, about.p})
        return self.parties(past)

    def column(self, past, slot, p):
        return [w for w in self.writes.get(slot, [[]] * self.n)[p] if w[0] < past[p]]

    def register(self, past, slot, p):
        column = self.column(past, slot, p)
        return column[-1][1] if column else None

    def seals(self, past, slot):
        parties = self.slot_parties(past, slot)
        columns = [self.column(past, slot, p) for p in parties]
        for r in sorted({v for c in columns for _, v in c if v is not None}):
            for tuple_ in itertools.product(*[[i for i, v in c if v == r] for c in columns]):
                ends = []
                for p, w, column in zip(parties, tuple_, columns):
                    e = next((i for i in range(w, past[p]) if all(q == p or self.acts[p][i].vector[q] > x for q, x in zip(parties, tuple_))), None)
                    if e is None or any(w < i <= e for i, _ in column):
                        break
                    ends.append(e)
                else:
                    if parties:
                        yield ends, r, parties, tuple_

    def stands(self, past, slot):
        """The terms of the latest seal, unless they free the parties; None where nothing stands."""
        latest = max(self.seals(past, slot), default=None)
        if latest is None:
            return None
        offer = self.get(past, latest[1])
        terms = offer.arg["terms"] if offer.t == "offer" else {}
        return None if terms.get("freed") else terms

    def is_struck(self, past, at):
        return any(a.valid and a.i < past[a.p] and a.t == "withdraw" and "slot" not in a.arg and a.entry.obj == at for log in self.acts for a in log)

    # Rules.

    def common(self, act):
        past, opens = act.vector, act.t == "dialogue.open"
        if (act.at[2] == 0) != opens or (act.entry.obj is not None) != (act.t in WITH_OBJECT):
            return False
        if opens:
            return True
        openings = self.openings(past, act.epoch)
        own = openings[act.p]
        if own is None:
            return False
        if act.t != "ack" and any(o is None or o.arg != openings[0].arg for o in openings):
            return False
        members = own.arg["members"]
        if act.t not in ("ack", "rules") and members[act.p]["side"] not in own.arg["parties"]:
            return False
        return act.entry.obj is None or (len(act.entry.obj) == 3 and self.get(past, act.entry.obj) is not None)

    def guard(self, act):
        if "party" in act.arg and act.t != "ack":
            return False
        return getattr(self, "may_" + act.t.replace(".", "_").replace("-", "_"), lambda a, past, arg: True)(act, act.vector, act.arg)

    def may_dialogue_open(self, act, past, arg):
        sides = [m["side"] for m in arg["members"]]
        parties = arg["parties"]
        older = next(filter(None, self.openings(past, act.epoch - 1)), None) if act.epoch > 1 else None
        goes_on = arg["closes"] == [] if act.epoch == 1 else older is not None and arg["closes"] == self.begins[act.epoch - 1] \
            and arg["dialogue"] == older.arg["dialogue"] and parties == older.arg["parties"] and sides == [m["side"] for m in older.arg["members"]]
        return goes_on and sides == sorted(set(sides)) and len(sides) == self.n and all(m["charter"] for m in arg["members"]) and arg["kind"] == "shared" \
            and len(parties) == len(set(parties)) > 0 and set(parties) <= set(sides) and arg["epoch"] == act.epoch

    def may_ack(self, act, past, arg):
        if any(self.acts[q][i].t != "ack" for q in range(self.n) if q != act.p for i in range(act.before[q], past[q])):
            return True
        named = {h for a in self.acts[act.p][:act.i] if a.valid and a.t == "ack" for h in a.arg["got"] + [r["h"] for r in a.arg["refused"]]}
        return any(h not in named for h in arg["got"] + [r["h"] for r in arg["refused"]])

    def may_policy_share(self, act, past, arg):
        if "replaces" not in arg:
            return "kept" not in arg
        old = self.of(past, arg["replaces"], "policy.share")
        if old is None or old.p != act.p:
            return False
        pieces = arg.get("kept", [])
        def apart(k):
            row = sorted((p[k], p[2]) for p in pieces)
            return all(a + count <= b for (a, count), (b, _) in zip(row, row[1:]))
        return all(f + c - 1 <= old.arg["provisions"] and t + c - 1 <= arg["provisions"] for f, t, c in pieces) and apart(0) and apart(1)

    def may_body_declare(self, act, past, arg):
        return "parent" not in arg or self.of(past, arg["parent"], "body.declare") is not None

    def may_meeting_offer(self, act, past, arg):
        return self.of(past, arg["body"], "body.declare") is not None and arg["from"] <= arg["to"]

    def may_link_put(self, act, past, arg):
        a, b = (self.of(past, arg[k][0], "policy.share") for k in "ab")
        return a is not None and b is not None and a.p != b.p and arg["a"][1] <= a.arg["provisions"] and arg["b"][1] <= b.arg["provisions"]

    def may_proposal_table(self, act, past, arg):
        return ("at" not in arg or self.of(past, arg["at"], "meeting.offer") is not None) \
            and ("about" not in arg or self.of(past, arg["about"], "body.declare") is not None) \
            and all(self.of(past, link, "link.put") is not None for link in arg["links"])

    def may_offer(self, act, past, arg):
        obj, slot, terms = self.get(past, act.entry.obj), arg["slot"], arg["terms"]
        if slot not in SLOTS.get(obj.t, ()) or ("at" in terms and self.of(past, terms["at"], "meeting.offer") is None):
            return False
        if "from" in terms and "to" in terms and terms["to"] < terms["from"]:
            return False
        if slot in ("whether", "when", "how"):
            return self.stands(past, (obj.at, "review")) is not None
        if slot == "standing" and obj.arg["planned"]:
            about = "%d.%d#%d" % obj.at
            return any(a.valid and a.i < past[a.p] and a.t == "proposal.table" and a.arg.get("about") == about
                       and (self.stands(past, (a.at, "whether")) or {}).get("answer") == "yes" for log in self.acts for a in log)
        return True

    def may_take(self, act, past, arg):
        slot = (act.entry.obj, arg["slot"])
        what = None if "/" in arg["for"] else self.get(past, ref(arg["for"]))
        return what is not None and what.offered_on == slot and act.p in self.slot_parties(past, slot) \
            and [b64(h.encode()) for h in arg["has"]] == what.entry.enc

    def may_withdraw(self, act, past, arg):
        if arg["manner"] not in ("plain", "reserve", "later"):
            return False
        at = act.entry.obj
        if "slot" in arg:
            return self.register(past, (at, arg["slot"]), act.p) is not None
        obj = self.get(past, at)
        if obj.p != act.p or self.is_struck(past, at):
            return False
        return obj.t in ("link.put", "expect") or obj.t == "commitment.word" and len(self.slot_parties(past, (at, "wording"))) == 1 \
            or obj.t == "proposal.table" and self.stands(past, (at, "review")) is None

    def may_decline(self, act, past, arg):
        return arg["manner"] in ("not-now", "no", "unsaid") and self.get(past, act.entry.obj).t == "proposal.table"

    def may_commitment_word(self, act, past, arg):
        opening = self.first(past)
        return self.of(past, arg["dueBy"], "meeting.offer") is not None and arg["owner"] in opening.arg["parties"]

    def may_expect(self, act, past, arg):
        return self.get(past, act.entry.obj).t in SLOTS and self.of(past, arg["at"], "meeting.offer") is not None

    def may_redact(self, act, past, arg):
        return act.entry.obj[1] == act.p

    def may_recall_answer(self, act, past, arg):
        asked = self.get(past, act.entry.obj)
        return asked.t == "recall" and asked.p != act.p

    # Effects.

    def set(self, act, slot, value):
        self.writes.setdefault(slot, [[] for _ in range(self.n)])[act.p].append((act.i, value))

    def write(self, act):
        obj = act.entry.obj
        if act.t == "offer":
            self.offer(act, (obj, act.arg["slot"]))
        elif act.t in ("meeting.offer", "commitment.word") or act.t == "body.declare" and not act.arg["planned"]:
            self.offer(act, (act.at, SLOTS[act.t][0]))
        elif act.t == "take":
            self.set(act, (obj, act.arg["slot"]), ref(act.arg["for"]))
        elif act.t == "withdraw" and "slot" in act.arg:
            self.set(act, (obj, act.arg["slot"]), None)
        elif act.t in ("withdraw", "decline"):
            for name in SLOTS[self.get(act.vector, obj).t]:
                if self.register(act.vector, (obj, name), act.p) is not None:
                    self.set(act, (obj, name), None)

    def offer(self, act, slot):
        act.offered_on = slot
        self.set(act, slot, act.at)


def fold(epochs):
    """The state digest, and the latest seal of each slot as `<obj> <slot> <ref>`."""
    state = Fold(epochs)
    spell = lambda at: "%d.%d#%d" % at
    past = [len(acts) for acts in state.acts]
    lines, sealed = ["f " + " ".join(map(str, state.sizes))], []
    for log in state.acts:
        lines += [f"v {spell(a.at)} {'ok' if a.valid else 'void'}" for a in log]
    for (obj, slot), columns in state.writes.items():
        name = f"{spell(obj)} {slot}"
        lines += [f"r {name} {p} {'-' if column[-1][1] is None else spell(column[-1][1])}" for p, column in enumerate(columns) if column]
        seals = list(state.seals(past, (obj, slot)))
        for ends, r, parties, tuple_ in seals:
            lines.append(f"s {name} {spell(r)} " + " ".join(spell(state.acts[p][i].at) for row in (tuple_, ends) for p, i in zip(parties, row)))
        if seals:
            sealed.append(f"{name} {spell(max(seals)[1])}")
    text = "".join(line + "\n" for line in sorted(lines))
    return hashlib.sha256(text.encode()).hexdigest(), sorted(sealed)
