CREATE TABLE `authenticators` (
	`account_id` text PRIMARY KEY NOT NULL,
	`secret` blob NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` blob NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_credential` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkeys_account` ON `passkeys` (`account_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `provider_identities` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` blob NOT NULL,
	`subject_index` blob NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provider_identities_subject` ON `provider_identities` (`issuer`,`subject_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `provider_identities_account` ON `provider_identities` (`account_id`,`issuer`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`code_hash` blob NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_code` ON `recovery_codes` (`account_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `sign_in_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`challenge` text,
	`next` text,
	`shared` integer DEFAULT false NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sign_in_steps_kind_known" CHECK("sign_in_steps"."kind" in ('code', 'set-up', 'passkey', 'new-passkey', 'provider'))
);
--> statement-breakpoint
CREATE INDEX `sign_in_steps_account` ON `sign_in_steps` (`account_id`);--> statement-breakpoint
CREATE INDEX `sign_in_steps_expiry` ON `sign_in_steps` (`expires_at`);--> statement-breakpoint
CREATE TABLE `audit_reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account_id` text NOT NULL,
	`through_id` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`account_id` text PRIMARY KEY NOT NULL,
	`erased_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `erasures_erased` ON `erasures` (`erased_at`);--> statement-breakpoint
CREATE TABLE `retention_runs` (
	`day_on` text NOT NULL,
	`kind` text NOT NULL,
	`removed` integer NOT NULL,
	PRIMARY KEY(`day_on`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `emergency_accesses` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`reason` blob NOT NULL,
	`at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`read_at` integer,
	`reviewed_at` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `emergency_accesses_account` ON `emergency_accesses` (`account_id`,`until_at`);--> statement-breakpoint
CREATE INDEX `emergency_accesses_enrolment` ON `emergency_accesses` (`enrolment_id`,`at`);--> statement-breakpoint
CREATE INDEX `emergency_accesses_unreviewed` ON `emergency_accesses` (`reviewed_at`,`at`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `shared` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `means` text DEFAULT 'password' NOT NULL CONSTRAINT "sessions_means_known" CHECK("means" in ('password', 'code', 'passkey', 'provider'));--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `seen_at` integer;
