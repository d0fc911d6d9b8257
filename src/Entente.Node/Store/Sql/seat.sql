SELECT json, keys FROM seats WHERE dialogue = @dialogue
