SELECT wave, sum(responses) AS responses, sum(drafts) AS drafts
FROM (
  SELECT wave, count(*) AS responses, 0 AS drafts FROM response_log
  WHERE kind = 'response' AND study = :study AND unit IN (<names>)
  GROUP BY wave
  UNION ALL
  SELECT wave, 0, count(*) FROM draft WHERE study = :study AND unit IN (<names>) GROUP BY wave
  UNION ALL
  SELECT wave, 0, 0 FROM frame_unit WHERE study = :study AND panel IN (<panels>)
  UNION ALL
  SELECT wave, 0, 0 FROM mail_claim WHERE study = :study AND unit IN (<panels>)
  UNION ALL
  SELECT wave, 0, 0 FROM case_note WHERE study = :study AND unit IN (<panels>)
  UNION ALL
  SELECT wave, 0, 0 FROM invitation WHERE study = :study AND unit IN (<names>)
)
GROUP BY wave
ORDER BY wave
