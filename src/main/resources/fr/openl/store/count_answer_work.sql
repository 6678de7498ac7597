-- Grows with every code and every decision: the same number is the same state.
SELECT
  (SELECT coalesce(max(number), 0) FROM answer_code)
  + (SELECT coalesce(max(number), 0) FROM answer_moderation)
