/** What the commands need of the settings; the rest is the server's. */
export interface OperationSettings {
  readonly databaseFile: string;
  readonly keyFile: string;
  /** Where backups are kept; undefined where the clinic has not said. */
  readonly backupFolder: string | undefined;
}
