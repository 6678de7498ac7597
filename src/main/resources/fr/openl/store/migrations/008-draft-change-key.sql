CREATE INDEX draft_change_key ON draft_change (key)
