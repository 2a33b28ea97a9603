/**
 * Who measured, when and with which thermometer. Of older readings the first two stand in the journal; `device` and
 * `is_typed` stay null, as in a rebuild. The index is for the median of a day: only named thermometers have one.
 */
export const thermometers = {
  version: 60,
  sql: `
ALTER TABLE reading ADD COLUMN at INTEGER;
ALTER TABLE reading ADD COLUMN actor TEXT;
ALTER TABLE reading ADD COLUMN device TEXT;
ALTER TABLE reading ADD COLUMN is_typed INTEGER;
UPDATE reading SET (at, actor) = (
  SELECT json_extract(l.head, '$.at'), json_extract(l.head, '$.actor') FROM leaf l WHERE l.seq = reading.seq AND l.head <> ''
);
CREATE INDEX reading_by_device ON reading (at, device, tenths) WHERE device IS NOT NULL AND tenths IS NOT NULL;
`,
};
