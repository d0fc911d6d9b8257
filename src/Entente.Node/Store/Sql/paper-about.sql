SELECT data_key, about FROM papers WHERE dialogue = @dialogue AND number = @number
