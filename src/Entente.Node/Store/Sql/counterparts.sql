SELECT side, json FROM counterparts WHERE dialogue = @dialogue AND epoch = @epoch
