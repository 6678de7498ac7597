INSERT INTO account (name, role, disabled, enrolment, password, invitation, invited_until, open_id)
VALUES (:name, :role, :disabled, :enrolment, :password, :invitation,
  make_timestamp(CAST(:until AS BIGINT)), :openId)
