INSERT INTO counterparts (dialogue, side, json) VALUES (@dialogue, @side, @json)
ON CONFLICT (dialogue, side) DO UPDATE SET json = excluded.json
