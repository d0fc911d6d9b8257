"""The folder of docs/formats/export.md: which paths it names, and bytes with a limit."""
import os, re, stat

MEMBER = re.compile(r"(0|[1-9]|1[0-5])\Z")
SIZE = re.compile(r"(0|[1-9][0-9]{0,15})\Z")
MOST_NAMES = 2_100_000
COMMITMENT = re.compile(r"[0-9a-f]{64}\Z")


class Folder:
    def __init__(self, path, say):
        self.path, self.say, self.files, self.kinds = path, say, set(), {}

    def list(self, below):
        """Names in a folder of the export, sorted, as (name, 'file' | 'folder' | 'other')."""
        try:
            with os.scandir(os.path.join(self.path, below)) as entries:
                found = []
                for e in entries:
                    if len(found) == MOST_NAMES:
                        self.say("too-large", below or ".")
                        break
                    filled = e.is_file(follow_symlinks=False) and e.stat(follow_symlinks=False).st_size > 0
                    found.append((e.name, "folder" if e.is_dir(follow_symlinks=False) else "file" if filled else "other"))
        except OSError:
            self.say("unreadable", below or ".")
            return []
        return sorted(found)

    def sort(self, below, rule):
        """Goes through a folder. `rule` says of a name: 'file', 'folder', or None for a stranger. Gives back what is as it should be."""
        good = []
        for name, kind in self.list(below):
            path = f"{below}/{name}" if below else name
            expected = rule(name)
            if expected is None:
                self.say("not-a-file" if kind == "other" else "extra-file", path)
            elif kind != expected:
                self.kinds[path] = kind
                self.say("not-a-file", path)
            else:
                good.append(name)
                if kind == "file":
                    self.files.add(path)
        return good

    def read(self, path, limit):
        """The bytes, or None after saying why not."""
        if path not in self.files:
            if path not in self.kinds:
                self.say("missing-file", path)
            return None
        try:
            with open(os.path.join(self.path, path), "rb") as file:
                raw = file.read(limit + 1)
        except OSError:
            self.say("unreadable", path)
            return None
        if len(raw) > limit:
            self.say("too-large", path)
            return None
        return raw
