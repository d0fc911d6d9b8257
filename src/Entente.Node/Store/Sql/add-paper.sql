INSERT INTO papers (dialogue, number, mark, mail, data_key, about, text, original) VALUES (@dialogue, @number, @mark, @mail, @key, @about, @text, @original)
