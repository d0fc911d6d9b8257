SELECT h, destroyed FROM enclosures
