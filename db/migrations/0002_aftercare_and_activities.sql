CREATE TABLE `activity_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`logged_at` integer NOT NULL,
	`entry` blob NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_entries_module` ON `activity_entries` (`enrolment_id`,`module_id`,`logged_at`);--> statement-breakpoint
CREATE TABLE `safety_ticks` (
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`ticked_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `module_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `enrolments` ADD `discharged_on` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `discharged_early` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `something_happened_at` integer;