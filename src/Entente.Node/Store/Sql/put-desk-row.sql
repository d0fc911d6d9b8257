INSERT INTO desk_rows (dialogue, ref, kind, key, json) VALUES (@dialogue, @ref, @kind, @key, @json)
ON CONFLICT (dialogue, ref, kind, key) DO UPDATE SET json = excluded.json
