INSERT INTO two_histories (dialogue, side, evidence) VALUES (@dialogue, @side, @evidence)
ON CONFLICT (dialogue, side) DO NOTHING
