UPDATE papers SET about = @about WHERE dialogue = @dialogue AND number = @number
