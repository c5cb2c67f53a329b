CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`substitute_id` text,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`substitute_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "absences_days" CHECK("absences"."from_on" <= "absences"."until_on"),
	CONSTRAINT "absences_other" CHECK("absences"."substitute_id" is null or "absences"."substitute_id" <> "absences"."account_id")
);
--> statement-breakpoint
CREATE INDEX `absences_account` ON `absences` (`account_id`,`until_on`);--> statement-breakpoint
CREATE INDEX `absences_substitute` ON `absences` (`substitute_id`,`until_on`);--> statement-breakpoint
CREATE TABLE `individual_paces` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` blob NOT NULL,
	`set_by` text,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`set_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "individual_paces_kind_known" CHECK("individual_paces"."kind" in ('opened', 'held'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `individual_paces_module` ON `individual_paces` (`enrolment_id`,`module_id`);--> statement-breakpoint
CREATE TABLE `prescriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`why` blob NOT NULL,
	`look_for` blob NOT NULL,
	`cleared_by` blob,
	`cleared_on` text,
	`prescribed_by` text,
	`prescribed_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`prescribed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "prescriptions_cleared_whole" CHECK(("prescriptions"."cleared_by" is null) = ("prescriptions"."cleared_on" is null)),
	CONSTRAINT "prescriptions_answer_known" CHECK("prescriptions"."answer" is null or "prescriptions"."answer" in ('yes', 'no')),
	CONSTRAINT "prescriptions_answered_whole" CHECK(("prescriptions"."answer" is null) = ("prescriptions"."answered_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prescriptions_live` ON `prescriptions` (`enrolment_id`,`module_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `prescriptions_enrolment` ON `prescriptions` (`enrolment_id`,`prescribed_at`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`sender` text NOT NULL,
	`author_id` text,
	`text` blob NOT NULL,
	`sent_at` integer NOT NULL,
	`opened_at` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "messages_sender_known" CHECK("messages"."sender" in ('learner', 'facilitator'))
);
--> statement-breakpoint
CREATE INDEX `messages_enrolment` ON `messages` (`enrolment_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `messages_unopened` ON `messages` (`enrolment_id`,`sender`) WHERE opened_at is null;--> statement-breakpoint
CREATE TABLE `saved_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`text` blob NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "saved_answers_revision" CHECK("saved_answers"."revision" >= 1)
);
--> statement-breakpoint
CREATE INDEX `saved_answers_account` ON `saved_answers` (`account_id`,`saved_at`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`meeting_id` text NOT NULL,
	`share_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `share_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agenda_items_enrolment` ON `agenda_items` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `agenda_items_share` ON `agenda_items` (`share_id`);--> statement-breakpoint
CREATE TABLE `meeting_learners` (
	`meeting_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`signed_up_at` integer,
	`attended` integer,
	PRIMARY KEY(`meeting_id`, `enrolment_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meeting_learners_enrolment` ON `meeting_learners` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `meeting_points` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`account_id` text NOT NULL,
	`text` blob NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meeting_points_meeting` ON `meeting_points` (`meeting_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `meeting_points_account` ON `meeting_points` (`account_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`kind` text NOT NULL,
	`family_id` text,
	`module_id` text,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`place` text NOT NULL,
	`requirements` text DEFAULT '' NOT NULL,
	`places` integer,
	`created_by` text,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	`changes` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "meetings_kind_known" CHECK("meetings"."kind" in ('family', 'group', 'activity')),
	CONSTRAINT "meetings_shape" CHECK(("meetings"."kind" = 'family') = ("meetings"."family_id" is not null) and ("meetings"."kind" = 'activity') = ("meetings"."module_id" is not null)),
	CONSTRAINT "meetings_minutes" CHECK("meetings"."minutes" between 5 and 1440),
	CONSTRAINT "meetings_places" CHECK("meetings"."places" is null or "meetings"."places" between 1 and 100)
);
--> statement-breakpoint
CREATE INDEX `meetings_group` ON `meetings` (`group_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meetings_family` ON `meetings` (`family_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `email_confirmations` (
	`account_id` text PRIMARY KEY NOT NULL,
	`code_hash` blob NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `email_confirmations_code` ON `email_confirmations` (`code_hash`);--> statement-breakpoint
CREATE TABLE `notice_choices` (
	`account_id` text PRIMARY KEY NOT NULL,
	`messages` integer NOT NULL,
	`meetings` integer NOT NULL,
	`reminders` integer NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "outbox_kind_known" CHECK(kind in ('confirmation', 'message', 'meeting', 'reminder')),
	CONSTRAINT "outbox_state_known" CHECK("outbox"."state" in ('waiting', 'sending', 'sent', 'unsure', 'given up'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_reason` ON `outbox` (`account_id`,`kind`,`reason`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `outbox_state` ON `outbox` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account_id` text NOT NULL,
	`action` text NOT NULL,
	`enrolment_id` text,
	`group_id` text,
	`hash` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_account` ON `audit_entries` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_enrolment` ON `audit_entries` (`enrolment_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_group` ON `audit_entries` (`group_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_action` ON `audit_entries` (`action`,`id`);--> statement-breakpoint
CREATE TABLE `help_checks` (
	`resource_id` text PRIMARY KEY NOT NULL,
	`checked_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retention_choices` (
	`kind` text PRIMARY KEY NOT NULL,
	`days` integer NOT NULL,
	CONSTRAINT "retention_choices_days" CHECK("retention_choices"."days" between 1 and 3660)
);
--> statement-breakpoint
ALTER TABLE `accounts` ADD `email_confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `clinic` ADD `phone` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `clinic` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `clinic` ADD `colour` text;--> statement-breakpoint
ALTER TABLE `clinic_numbers` ADD `checked_on` text;--> statement-breakpoint
ALTER TABLE `group_facilitators` ADD `kind` text DEFAULT 'facilitator' NOT NULL CONSTRAINT "group_facilitators_kind_known" CHECK("kind" in ('facilitator', 'peer'));--> statement-breakpoint
ALTER TABLE `group_facilitators` ADD `messages` integer DEFAULT true NOT NULL CONSTRAINT "group_facilitators_messages" CHECK("messages" in (0, 1));--> statement-breakpoint
ALTER TABLE `groups` ADD `reply_within_days` integer DEFAULT 2 NOT NULL CONSTRAINT "groups_reply_within" CHECK("reply_within_days" between 1 and 10);--> statement-breakpoint
ALTER TABLE `invitations` ADD `label` blob;--> statement-breakpoint
ALTER TABLE `invitations` ADD `label_index` blob;--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_label` ON `invitations` (`group_id`,`label_index`) WHERE label_index is not null and withdrawn_at is null;--> statement-breakpoint
CREATE TRIGGER `audit_entries_never_change` BEFORE UPDATE ON `audit_entries` BEGIN SELECT raise(abort, 'audit entries are never changed'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entries_never_go` BEFORE DELETE ON `audit_entries` BEGIN SELECT raise(abort, 'audit entries are never removed'); END;
