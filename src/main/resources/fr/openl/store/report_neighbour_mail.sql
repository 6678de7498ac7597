UPDATE neighbour_mail SET reported = TRUE WHERE print = :print
