UPDATE invitation SET answered = true WHERE print = :print
