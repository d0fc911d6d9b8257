SELECT dialogue FROM seats ORDER BY dialogue
