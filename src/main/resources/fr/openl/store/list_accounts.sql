SELECT name, role, disabled, enrolment, password, invitation,
  epoch_us(invited_until) AS invited_until, open_id
FROM account
ORDER BY name
