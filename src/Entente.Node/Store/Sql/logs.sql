SELECT origin, size, root FROM logs WHERE @dialogue IS NULL OR dialogue = @dialogue ORDER BY dialogue, epoch, side
