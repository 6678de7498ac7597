-- The responses that no later row supersedes or withdraws.
CREATE VIEW valid_response AS
SELECT *
FROM response_log AS response
WHERE kind = 'response'
  AND NOT EXISTS (SELECT 1 FROM response_log AS later WHERE later.supersedes = response.id)
