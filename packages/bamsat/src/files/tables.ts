/** An attachment. The bytes lie under their SHA-256 in the data folder; two rows may share them. */
export interface FileTable {
  id: string;
  sha256: string;
  name: string;
  media_type: string;
  size: number;
  uploaded_by: string | null;
  uploaded_at: Date;
}

declare module '../db/schema.js' {
  interface Schema {
    files: FileTable;
  }
}
