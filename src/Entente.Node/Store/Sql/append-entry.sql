INSERT INTO entries (log, idx, bytes) VALUES (@log, @idx, @bytes)
