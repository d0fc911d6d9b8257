SELECT json FROM dialogue_cards WHERE dialogue = @dialogue
