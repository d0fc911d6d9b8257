-- No row changed: somebody appended beside this writer, which its lease forbids.
UPDATE logs SET size = @newSize, root = @newRoot, range = @newRange WHERE id = @log AND size = @oldSize
