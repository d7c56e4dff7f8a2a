-- A start that is interrupted while it makes the sample school leaves half of one behind, which the next start makes anew.
ALTER TABLE district ADD COLUMN in_the_making boolean NOT NULL DEFAULT false;
