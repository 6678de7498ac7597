SELECT max(name) FROM copy.main.migration
