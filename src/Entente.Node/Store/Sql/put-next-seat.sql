INSERT INTO next_seats (dialogue, json, keys) VALUES (@dialogue, @json, @keys)
ON CONFLICT (dialogue) DO UPDATE SET json = excluded.json, keys = excluded.keys
