CREATE TABLE `password_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`code_hash` blob NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`withdrawn_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "password_codes_one_end" CHECK("password_codes"."used_at" is null or "password_codes"."withdrawn_at" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_codes_code` ON `password_codes` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `password_codes_open` ON `password_codes` (`account_id`) WHERE used_at is null and withdrawn_at is null;