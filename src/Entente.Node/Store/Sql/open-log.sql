INSERT INTO logs (origin, side, dialogue, epoch, size, root, range)
VALUES (@origin, @side, @dialogue, @epoch, 0, @root, zeroblob(0))
RETURNING id
