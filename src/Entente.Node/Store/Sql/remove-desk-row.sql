DELETE FROM desk_rows WHERE dialogue = @dialogue AND ref = @ref AND kind = @kind AND key = @key
