SELECT contact FROM opt_out
