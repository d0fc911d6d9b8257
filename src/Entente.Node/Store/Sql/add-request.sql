INSERT INTO requests (key, log, idx, count) VALUES (@key, @log, @idx, @count)
