-- The first new row that supersedes what is no valid response of the same unit and wave.
SELECT added.supersedes
FROM response_log AS added
WHERE added.sequence >= :first
  AND added.supersedes IS NOT NULL
  AND (
    NOT EXISTS (
      SELECT 1
      FROM response_log AS earlier
      WHERE earlier.id = added.supersedes
        AND earlier.kind = 'response'
        AND earlier.sequence < added.sequence
        AND earlier.study = added.study
        AND earlier.wave = added.wave
        AND earlier.unit = added.unit
    )
    OR EXISTS (
      SELECT 1
      FROM response_log AS other
      WHERE other.supersedes = added.supersedes AND other.sequence < added.sequence
    )
  )
ORDER BY added.sequence
LIMIT 1
