DELETE FROM next_seats WHERE dialogue = @dialogue
