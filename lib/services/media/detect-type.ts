import { fileTypeFromBlob } from "file-type";
import { fileType } from "#lib/domain/message/file-type.ts";

/** The type of a file by its bytes; what its sender says only where the bytes say nothing. */
export async function detectType(file: Blob, claimed: string | null): Promise<string> {
  const sniffed = await fileTypeFromBlob(file);
  return fileType(sniffed?.mime ?? null, claimed);
}
