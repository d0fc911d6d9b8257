SELECT logs.origin, checkpoints.note FROM checkpoints JOIN logs ON logs.id = checkpoints.log WHERE logs.dialogue = @dialogue AND logs.epoch = @epoch ORDER BY logs.id, checkpoints.size
