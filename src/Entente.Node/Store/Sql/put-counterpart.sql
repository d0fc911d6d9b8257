INSERT INTO counterparts (dialogue, epoch, side, json) VALUES (@dialogue, @epoch, @side, @json)
ON CONFLICT (dialogue, epoch, side) DO UPDATE SET json = excluded.json
