SELECT h FROM enclosures WHERE destroyed = 0
