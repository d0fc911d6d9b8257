UPDATE enclosures SET data_key = NULL, nonce = NULL, sealed = NULL, destroyed = 1 WHERE h = @h AND destroyed = 0
