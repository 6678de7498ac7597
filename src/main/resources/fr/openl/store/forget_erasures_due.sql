DELETE FROM erasure_due
