SELECT enclosures.h, enclosures.destroyed FROM shared_enclosures JOIN enclosures ON enclosures.h = shared_enclosures.h WHERE shared_enclosures.dialogue = @dialogue
