INSERT INTO two_histories (dialogue, epoch, side, evidence) VALUES (@dialogue, @epoch, @side, @evidence)
ON CONFLICT (dialogue, epoch, side) DO NOTHING
