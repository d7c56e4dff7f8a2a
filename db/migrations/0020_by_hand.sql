-- What a mail cannot tell because nobody has an address is told by a person: by telephone, or by a letter that is handed
-- over. Such an effect stays owed, 'by-hand', until somebody says that it was done, or until it no longer holds.
ALTER TABLE effect DROP CONSTRAINT effect_state_check;
ALTER TABLE effect ADD CONSTRAINT effect_state_check
  CHECK (state IN ('waiting', 'sending', 'by-hand', 'sent', 'cancelled', 'failed'));

-- In which roles whoever did what is told was acting: nobody is told by hand what they did on their own page.
ALTER TABLE effect ADD COLUMN caused_as text DEFAULT current_setting('app.roles', true);
-- Whose office it is, while it is owed by hand, and who told it in the end, and how.
ALTER TABLE effect ADD COLUMN school_id uuid;
ALTER TABLE effect ADD COLUMN told_by uuid;
ALTER TABLE effect ADD COLUMN told_how text CHECK (told_how IN ('telephone', 'letter'));

CREATE INDEX effect_by_hand ON effect (school_id, created_at) WHERE state = 'by-hand';
CREATE INDEX effect_told_by_hand ON effect (school_id, settled_at) WHERE told_by IS NOT NULL;
-- a restriction calls off whatever still waits for a person, by mail or by hand
DROP INDEX effect_to_person;
CREATE INDEX effect_to_person ON effect (to_person) WHERE state IN ('waiting', 'by-hand');
