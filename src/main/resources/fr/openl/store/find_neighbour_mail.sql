SELECT * FROM neighbour_mail WHERE print = :print
