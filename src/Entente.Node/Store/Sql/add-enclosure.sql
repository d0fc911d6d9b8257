-- The same commitment again is the same content; one that was destroyed stays destroyed.
INSERT INTO enclosures (h, media, lang, data_key, nonce, sealed) VALUES (@h, @media, @lang, @dataKey, @nonce, @sealed)
ON CONFLICT (h) DO NOTHING
