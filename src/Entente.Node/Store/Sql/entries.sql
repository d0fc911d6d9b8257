SELECT bytes FROM entries WHERE log = @log AND idx >= @from AND idx < @to ORDER BY idx
