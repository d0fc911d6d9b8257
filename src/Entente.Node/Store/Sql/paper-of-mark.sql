SELECT number FROM papers WHERE dialogue = @dialogue AND mark = @mark
