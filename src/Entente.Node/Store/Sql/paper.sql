SELECT number, mark, data_key, about, text, original FROM papers WHERE dialogue = @dialogue AND number = @number
