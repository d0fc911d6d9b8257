SELECT dialogue, number FROM papers ORDER BY dialogue, number
