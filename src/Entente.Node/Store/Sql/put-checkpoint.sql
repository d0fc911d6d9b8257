INSERT INTO checkpoints (log, size, note) SELECT id, @size, @note FROM logs WHERE origin = @origin
ON CONFLICT (log, size) DO UPDATE SET note = excluded.note
