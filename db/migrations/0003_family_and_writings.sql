CREATE TABLE `writings` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`kind` text NOT NULL,
	`slot` text NOT NULL,
	`text` blob NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "writings_kind_known" CHECK(kind in ('diary', 'inventory', 'check-in', 'plan', 'day-counter', 'meeting', 'together', 'instrument')),
	CONSTRAINT "writings_revision" CHECK("writings"."revision" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `writings_slot` ON `writings` (`enrolment_id`,`kind`,`slot`);--> statement-breakpoint
CREATE TABLE `contributions` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`field_id` text NOT NULL,
	`text` blob NOT NULL,
	`brought_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contributions_field` ON `contributions` (`enrolment_id`,`module_id`,`field_id`);--> statement-breakpoint
CREATE TABLE `families` (
	`id` text PRIMARY KEY NOT NULL,
	`opened_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `family_members` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "family_members_left_after" CHECK("family_members"."left_at" is null or "family_members"."left_at" >= "family_members"."joined_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `family_members_one_family` ON `family_members` (`enrolment_id`) WHERE left_at is null;--> statement-breakpoint
CREATE INDEX `family_members_family` ON `family_members` (`family_id`,`enrolment_id`);--> statement-breakpoint
CREATE TABLE `family_wishes` (
	`enrolment_id` text PRIMARY KEY NOT NULL,
	`wish` blob NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "family_wishes_revision" CHECK("family_wishes"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE `safety_checks` (
	`enrolment_id` text PRIMARY KEY NOT NULL,
	`answer` blob NOT NULL,
	`revision` integer NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "safety_checks_revision" CHECK("safety_checks"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`kind` text NOT NULL,
	`item` text NOT NULL,
	`revision` integer,
	`recipient_id` text,
	`until_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`recipient_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "shares_kind_known" CHECK(kind in ('progress', 'reflection', 'check-in-curve', 'diary', 'contribution')),
	CONSTRAINT "shares_never_the_curve" CHECK("shares"."kind" <> 'check-in-curve' or "shares"."recipient_id" is null),
	CONSTRAINT "shares_other" CHECK("shares"."recipient_id" is null or "shares"."recipient_id" <> "shares"."enrolment_id")
);
--> statement-breakpoint
CREATE INDEX `shares_owner` ON `shares` (`enrolment_id`,`kind`,`item`);--> statement-breakpoint
CREATE INDEX `shares_recipient` ON `shares` (`recipient_id`,`enrolment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `shares_one_to_member` ON `shares` (`enrolment_id`,`kind`,`item`,`recipient_id`) WHERE withdrawn_at is null and recipient_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `shares_one_to_facilitator` ON `shares` (`enrolment_id`,`kind`,`item`) WHERE withdrawn_at is null and recipient_id is null;