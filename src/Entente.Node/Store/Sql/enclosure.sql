SELECT media, lang, data_key, nonce, sealed, destroyed FROM enclosures WHERE h = @h
