"""The one spelling of an entry, from docs/formats/acts.md: parsed by hand, since json.loads takes more than one spelling."""
import re
from notes import Bad, want, b64, LARGEST

TOKEN = re.compile(rb'"([!#-\[\]-~]*)"|(-?(?:0|[1-9][0-9]*))|(true|false|null)|([{}\[\]:,])')
REF = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)#(0|[1-9][0-9]*)\Z")
AT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)Z\Z", re.ASCII)
WORD = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}\Z")
MEDIA = re.compile(r"[a-z0-9.+-]+/[a-z0-9.+-]+\Z")
KEEP = ("short", "std", "long", "permanent")


class Lexer:
    def __init__(self, raw):
        self.raw, self.at = raw, 0

    def next(self):
        match = TOKEN.match(self.raw, self.at)
        want(match)
        self.at = match.end()
        text, integer, word, mark = match.groups()
        if mark:
            return mark.decode()
        if integer:
            value = int(integer)
            want(abs(value) <= LARGEST and integer != b"-0")
            return ("value", value)
        return ("value", text.decode() if text is not None else {b"true": True, b"false": False, b"null": None}[word])

    def value(self, depth=0):
        token = self.next()
        if token == "{":
            members = []
            if self.raw[self.at:self.at + 1] == b"}":
                self.at += 1
                return dict(members)
            while True:
                name = self.next()
                want(isinstance(name, tuple) and isinstance(name[1], str) and self.next() == ":")
                want(all(name[1] != n for n, _ in members))
                members.append((name[1], self.value(depth + 1)))
                mark = self.next()
                if mark == "}":
                    return dict(members)
                want(mark == ",")
        if token == "[":
            items = []
            if self.raw[self.at:self.at + 1] == b"]":
                self.at += 1
                return items
            while True:
                items.append(self.value(depth + 1))
                mark = self.next()
                if mark == "]":
                    return items
                want(mark == ",")
        want(isinstance(token, tuple))
        return token[1]


def is_int(value):
    return isinstance(value, int) and not isinstance(value, bool)


def ref(value):
    want(isinstance(value, str))
    match = REF.match(value)
    want(match and all(int(part) <= LARGEST for part in match.groups()))
    return tuple(int(part) for part in match.groups())


def spoken_of(value):
    """A ref; with a dialogue in front a fourth part, which no act of this dialogue has."""
    want(isinstance(value, str))
    dialogue, slash, here = value.rpartition("/")
    want(not slash or WORD.match(dialogue))
    at = ref(here)
    want(at[0] >= 1)
    return (*at, dialogue) if slash else at


class Entry:
    def __init__(self, raw, members, author):
        want(len(raw) <= 16384)
        reader = Lexer(raw)
        line = reader.value()
        want(reader.at == len(raw) and isinstance(line, dict))
        want(raw.startswith(b'{"v":1,') and list(line) == ["v", "t", "at", "seen", "obj", "arg", "enc", "keep"])
        want(is_int(line["v"]) and line["v"] == 1)
        self.t, self.arg = line["t"], line["arg"]
        want(isinstance(self.t, str) and WORD.match(self.t) and isinstance(self.arg, dict))
        want(isinstance(line["at"], str) and valid_minute(line["at"]))
        want(isinstance(line["seen"], list) and len(line["seen"]) == members)
        self.seen = []
        for k, place in enumerate(line["seen"]):
            if place is None:
                want(k == author)
                self.seen.append(None)
                continue
            want(k != author and isinstance(place, list) and len(place) == 2 and is_int(place[0]) and place[0] >= 0 and isinstance(place[1], str))
            self.seen.append((place[0], b64(place[1].encode(), 32)))
        self.obj = None if line["obj"] is None else spoken_of(line["obj"])
        self.enc = []
        want(isinstance(line["enc"], list))
        for part in line["enc"]:
            want(isinstance(part, dict) and list(part) == ["h", "n", "m", "l"] and isinstance(part["h"], str))
            want(is_int(part["n"]) and part["n"] >= 0 and isinstance(part["m"], str) and isinstance(part["l"], str))
            want(MEDIA.match(part["m"]) and len(part["m"]) <= 128 and WORD.match(part["l"]))
            self.enc.append(b64(part["h"].encode(), 32))
        want(line["keep"] in KEEP)


def valid_minute(text):
    match = AT.match(text)
    if not match:
        return False
    year, month, day, hour, minute = map(int, match.groups())
    return hour < 24 and minute < 60 and valid_day(f"{year:04d}-{month:02d}-{day:02d}")


def valid_day(text):
    import datetime
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
