-- Who may see a dialogue stands in its desk rows from now on. What was there before was open to every officer of the side.
INSERT INTO desk_rows (dialogue, ref, kind, key, json)
SELECT dialogue, '', 'need-to-know', '*', '{}' FROM dialogue_cards WHERE true
ON CONFLICT (dialogue, ref, kind, key) DO NOTHING;
