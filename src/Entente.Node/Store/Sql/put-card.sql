INSERT INTO dialogue_cards (dialogue, json) VALUES (@dialogue, @json)
ON CONFLICT (dialogue) DO UPDATE SET json = excluded.json
