SELECT side, evidence FROM two_histories WHERE dialogue = @dialogue AND epoch = @epoch
