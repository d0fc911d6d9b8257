"""Signed notes, checkpoints, cosignatures and charters, from docs/formats/notes.md and charters.md."""
import base64, binascii, hashlib, re, struct
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

ID = re.compile(rb"[a-z0-9][a-z0-9.-]{0,63}\Z")
NUMBER = re.compile(rb"(0|[1-9][0-9]*)\Z")
LARGEST = 2 ** 53 - 1
SMALL_ORDER_X = {bytes.fromhex(h) for h in (
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")}


class Bad(Exception):
    """Not what the format says."""


def want(condition):
    if not condition:
        raise Bad()


def b64(text, length=None):
    """Standard base64 with padding and no stray bits."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Bad() from None
    want(base64.b64encode(raw) == text and (length is None or len(raw) == length))
    return raw


def number(text):
    want(NUMBER.match(text) and len(text) <= 16 and int(text) <= LARGEST)
    return int(text)


def verifies(key, message, signature):
    try:
        VerifyKey(key).verify(message, signature)
        return True
    except (BadSignatureError, ValueError):
        return False


def key_id(name, algorithm, key):
    return hashlib.sha256(name + b"\n" + bytes([algorithm]) + key).digest()[:4]


def open_note(raw):
    """The text and its signature lines as (name, id, signature)."""
    want(len(raw) <= 1 << 20)
    try:
        shown = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Bad() from None
    want(all(c == "\n" or ord(c) >= 0x20 for c in shown))
    cut = raw.rfind(b"\n\n")
    want(cut >= 0 and raw.endswith(b"\n"))
    text, tail = raw[:cut + 1], raw[cut + 2:]
    lines = tail.split(b"\n")[:-1]
    want(1 <= len(lines) <= 16)
    signatures, seen = [], set()
    for line in lines:
        want(line.startswith("— ".encode()))
        parts = line[len("— ".encode()):].split(b" ")
        want(len(parts) == 2 and parts[0] and b"+" not in parts[0] and not any(c.isspace() for c in parts[0].decode()))
        body = b64(parts[1])
        want(len(body) > 4 and (parts[0], body[:4]) not in seen)
        seen.add((parts[0], body[:4]))
        signatures.append((parts[0], body[:4], body[4:]))
    return text, signatures


def checkpoint(text):
    """Origin, size, root."""
    lines = text.split(b"\n")
    want(len(lines) == 4 and lines[3] == b"")
    return lines[0], number(lines[1]), b64(lines[2], 32)


def cosigned(key, text, signature):
    if len(signature) != 72:
        return False
    time = struct.unpack(">Q", signature[:8])[0]
    return time < 1 << 63 and verifies(key, b"cosignature/v1\ntime %d\n" % time + text, signature[8:])


BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def age_recipient(text):
    want(re.match(rb"age1[a-z0-9]{58}\Z", text))
    try:
        data = [BECH32.index(c) for c in text.decode()[4:]]
    except ValueError:
        raise Bad() from None
    spread = [ord(c) >> 5 for c in "age"] + [0] + [ord(c) & 31 for c in "age"]
    check = 1
    for value in spread + data:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> bit & 1 else 0
    want(check == 1)
    bits = "".join(f"{d:05b}" for d in data[:-6])
    want(len(bits) == 260 and bits[256:] == "0000")
    return bytes(int(bits[i:i + 8], 2) for i in range(0, 256, 8))


class Charter:
    def __init__(self, raw):
        want(len(raw) <= 4096 and raw.replace("— ".encode(), b"").isascii())
        text, signatures = open_note(raw)
        lines = text.split(b"\n")
        later = lines[4:5] and lines[4].startswith(b"previous ")
        names = (b"side", b"dialogue", b"version") + ((b"previous",) if later else ()) + (b"recovery", b"log", b"cosign", b"pouch", b"age", b"mac")
        want(len(lines) == len(names) + 2 and lines[0] == b"entente/charter/v1" and lines[-1] == b"")
        fields = {}
        for line, name in zip(lines[1:], names):
            want(line.startswith(name + b" "))
            fields[name.decode()] = line[len(name) + 1:]
        self.side, self.dialogue, self.version = fields["side"], fields["dialogue"], number(fields["version"])
        want(ID.match(self.side) and ID.match(self.dialogue) and self.version >= 1 and bool(later) == (self.version > 1))
        self.previous = b64(fields["previous"], 32) if later else None
        self.keys = {}
        for name, algorithm in (("recovery", 1), ("log", 1), ("cosign", 4), ("pouch", 1)):
            key = b64(fields[name], 33)
            want(key[0] == algorithm)
            self.keys[name] = key[1:]
        age, mac = age_recipient(fields["age"]), b64(fields["mac"], 32)
        want(len(set(self.keys.values())) == 4 and age != mac)
        want(all(bytes(k[:31]) + bytes([k[31] & 127]) not in SMALL_ORDER_X for k in (age, mac)))
        want(len(signatures) == (5 if later else 4))
        for (name, identity, signature), role in zip(signatures, ("recovery", "log", "cosign", "pouch")):
            full = self.side + b"/" + role.encode()
            want(name == full and identity == key_id(full, 1, self.keys[role]) and verifies(self.keys[role], text, signature))
        want(not later or signatures[4][0] == self.side + b"/recovery")
        self.text, self.fifth, self.agreement = text, signatures[4] if later else None, {age, mac}
        self.hash = hashlib.sha256(raw).digest()

    def follows(self, before):
        """Whether this is the next charter of the same side, said by the recovery key of the one before."""
        if (self.side, self.dialogue, self.version, self.previous) != (before.side, before.dialogue, before.version + 1, before.hash):
            return False
        name, identity, signature = self.fifth
        key = before.keys["recovery"]
        return identity == key_id(name, 1, key) and len(signature) == 64 and verifies(key, self.text, signature) \
            and not (set(self.keys.values()) | self.agreement) & (set(before.keys.values()) | before.agreement)
