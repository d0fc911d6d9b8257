"""RFC 6962 hashes, roots at any size, and tiles of height 8 (C2SP tlog-tiles)."""
import hashlib

EMPTY = hashlib.sha256().digest()


def leaf(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    """All complete subtrees of a growing list of leaves: levels[h][i] covers leaves i·2^h to (i+1)·2^h."""

    def __init__(self):
        self.levels = [[]]

    @property
    def size(self):
        return len(self.levels[0])

    def append(self, hashed):
        self.levels[0].append(hashed)
        height = 0
        while len(self.levels[height]) % 2 == 0:
            if height + 1 == len(self.levels):
                self.levels.append([])
            self.levels[height + 1].append(node(*self.levels[height][-2:]))
            height += 1

    def root(self, size):
        if size == 0:
            return EMPTY
        root, at = None, size
        for height in range(size.bit_length()):
            if size >> height & 1:
                part = self.levels[height][(at >> height) - 1]
                root = part if root is None else node(part, root)
                at -= 1 << height
        return root

    def tile(self, level, index, width):
        return b"".join(self.levels[8 * level][256 * index:256 * index + width])


def place(index):
    """x001/x234/067"""
    parts = [f"{index % 1000:03d}"]
    while index >= 1000:
        index //= 1000
        parts.insert(0, f"x{index % 1000:03d}")
    return "/".join(parts)


def tiles(size):
    """Of a tree of this size: (path below tile/, level or None for entries, index, width)."""
    listed, level = [], 0
    while size >> 8 * level:
        count = size >> 8 * level
        for index in range((count + 255) // 256):
            width = min(256, count - 256 * index)
            listed.append((place(index) + ("" if width == 256 else f".p/{width}"), level, index, width))
        level += 1
    return [(f"entries/{p}", None, i, w) for p, l, i, w in listed if l == 0] + [(f"{l}/{p}", l, i, w) for p, l, i, w in listed]
