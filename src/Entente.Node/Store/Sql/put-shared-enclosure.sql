INSERT INTO shared_enclosures (dialogue, h) VALUES (@dialogue, @h)
ON CONFLICT (dialogue, h) DO NOTHING
