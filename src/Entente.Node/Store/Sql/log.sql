SELECT id, size, root, range FROM logs WHERE origin = @origin
