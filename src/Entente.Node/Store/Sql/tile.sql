SELECT hashes FROM tiles WHERE log = @log AND level = @level AND idx = @idx
