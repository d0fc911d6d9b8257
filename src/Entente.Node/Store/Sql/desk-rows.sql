SELECT dialogue, ref, kind, key, json FROM desk_rows
WHERE dialogue = @dialogue AND (@ref IS NULL OR ref = @ref) AND (@kind IS NULL OR kind = @kind)
ORDER BY ref, kind, key
