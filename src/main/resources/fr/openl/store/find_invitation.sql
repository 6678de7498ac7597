SELECT print, study, wave, unit, answered, revoked FROM invitation WHERE print = :print
