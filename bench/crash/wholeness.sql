SELECT c.conference_id AS id, c.state,
  (SELECT count(*) FROM participant p WHERE p.conference_id = c.conference_id) = 2
  AND (SELECT count(*) FROM claim k WHERE k.conference_id = c.conference_id) = 2
  AND EXISTS (SELECT 1 FROM effect e WHERE e.about ->> 'conferenceId' = c.conference_id::text)
  AND (c.state = 'closed') = EXISTS (SELECT 1 FROM agreement a WHERE a.conference_id = c.conference_id)
  AND (c.state <> 'closed' OR (
    (SELECT count(*) FROM commitment m WHERE m.conference_id = c.conference_id) = 2
    AND EXISTS (SELECT 1 FROM promise p WHERE p.conference_id = c.conference_id)
    AND EXISTS (SELECT 1 FROM check_in k WHERE k.conference_id = c.conference_id)
    AND EXISTS (SELECT 1 FROM effect e WHERE e.effect_key LIKE 'summary:' || c.conference_id::text || ':%'))) AS whole
FROM conference c
