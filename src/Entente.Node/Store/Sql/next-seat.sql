SELECT json, keys FROM next_seats WHERE dialogue = @dialogue
