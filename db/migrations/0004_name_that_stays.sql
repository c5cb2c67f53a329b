ALTER TABLE `family_members` ADD `name_then` blob;--> statement-breakpoint
CREATE INDEX `family_members_enrolment` ON `family_members` (`enrolment_id`,`joined_at`);