CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`user_name` blob NOT NULL,
	`user_name_index` blob NOT NULL,
	`display_name` blob NOT NULL,
	`email` blob,
	`email_index` blob,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	CONSTRAINT "accounts_role_known" CHECK("accounts"."role" in ('learner', 'facilitator', 'administrator')),
	CONSTRAINT "accounts_language_known" CHECK("accounts"."language" in ('nb', 'en')),
	CONSTRAINT "accounts_email_whole" CHECK(("accounts"."email" is null) = ("accounts"."email_index" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_user_name` ON `accounts` (`user_name_index`);--> statement-breakpoint
CREATE INDEX `accounts_email` ON `accounts` (`email_index`);--> statement-breakpoint
CREATE INDEX `accounts_role` ON `accounts` (`role`,`created_at`);--> statement-breakpoint
CREATE TABLE `passwords` (
	`account_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `setup_keys` (
	`id` integer PRIMARY KEY NOT NULL,
	`hash` blob NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "setup_keys_one" CHECK("setup_keys"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` blob PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`first_failed_at` integer NOT NULL,
	`blocked_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `account_keys` (
	`account_id` text NOT NULL,
	`key_id` text NOT NULL,
	`master_key_id` text NOT NULL,
	`wrapped` blob NOT NULL,
	PRIMARY KEY(`account_id`, `key_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `clinic` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "clinic_one" CHECK("clinic"."id" = 1),
	CONSTRAINT "clinic_kind_known" CHECK("clinic"."kind" in ('real', 'demo'))
);
--> statement-breakpoint
CREATE TABLE `clinic_numbers` (
	`position` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`number` text NOT NULL,
	`hours` text NOT NULL,
	CONSTRAINT "clinic_numbers_position" CHECK("clinic_numbers"."position" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE `group_facilitators` (
	`group_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`account_id`, `group_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_facilitators_group` ON `group_facilitators` (`group_id`);--> statement-breakpoint
CREATE TABLE `group_openings` (
	`group_id` text NOT NULL,
	`module_id` text NOT NULL,
	`opens_on` text NOT NULL,
	PRIMARY KEY(`group_id`, `module_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`starts_on` text NOT NULL,
	`pace` text NOT NULL,
	`quiet_after_days` integer NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "groups_pace_known" CHECK("groups"."pace" in ('free', 'dated')),
	CONSTRAINT "groups_quiet_after" CHECK("groups"."quiet_after_days" between 3 and 90)
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`group_id` text,
	`track` text,
	`code_hash` blob NOT NULL,
	`uses` integer DEFAULT 0 NOT NULL,
	`max_uses` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`withdrawn_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "invitations_uses" CHECK("invitations"."uses" between 0 and "invitations"."max_uses"),
	CONSTRAINT "invitations_max_uses" CHECK("invitations"."max_uses" between 1 and 100),
	CONSTRAINT "invitations_shape" CHECK(("invitations"."role" = 'learner' and "invitations"."group_id" is not null and "invitations"."track" in ('relative', 'patient')) or ("invitations"."role" = 'facilitator' and "invitations"."group_id" is null and "invitations"."track" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_code` ON `invitations` (`code_hash`);--> statement-breakpoint
CREATE INDEX `invitations_group` ON `invitations` (`group_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `invitations_role` ON `invitations` (`role`,`created_at`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enrolment_id` text NOT NULL,
	`event_id` text NOT NULL,
	`module_id` text NOT NULL,
	`check_id` text NOT NULL,
	`option_id` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_event` ON `attempts` (`enrolment_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `attempts_check` ON `attempts` (`enrolment_id`,`module_id`,`check_id`,`id`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`group_id` text NOT NULL,
	`track` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_visit_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enrolments_track_known" CHECK("enrolments"."track" in ('relative', 'patient'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_account` ON `enrolments` (`account_id`);--> statement-breakpoint
CREATE INDEX `enrolments_group` ON `enrolments` (`group_id`,`last_visit_at`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`lesson` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`visited_at` integer NOT NULL,
	`section` integer DEFAULT 0 NOT NULL,
	`completed_at` integer,
	PRIMARY KEY(`enrolment_id`, `module_id`, `lesson`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "lesson_progress_lesson" CHECK("lesson_progress"."lesson" >= 1),
	CONSTRAINT "lesson_progress_section" CHECK("lesson_progress"."section" between 0 and 99)
);
--> statement-breakpoint
CREATE TABLE `reflections` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`lesson` integer NOT NULL,
	`reflection_id` text NOT NULL,
	`text` blob NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "reflections_revision" CHECK("reflections"."revision" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reflections_place` ON `reflections` (`enrolment_id`,`module_id`,`lesson`,`reflection_id`);