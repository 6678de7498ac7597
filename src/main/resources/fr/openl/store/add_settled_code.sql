INSERT INTO settled_code VALUES (:answer, :variable, :version, :codes)
