SELECT number, mail, data_key, about, text FROM papers WHERE dialogue = @dialogue ORDER BY number
