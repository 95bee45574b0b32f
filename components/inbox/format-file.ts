const units = ["bytes", "KB", "MB", "GB"] as const;

/** "214 KB", "1.4 MB": decimal units, as people see them elsewhere. */
export function fileSize(sizeBytes: number): string {
  let size = sizeBytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  const shown = unit > 1 && size < 99.5 ? size.toFixed(1).replace(/\.0$/, "") : String(Math.round(size));
  return `${shown} ${units[unit]}`;
}

/** "PDF", "DOCX": the ending of the name, else what the type says. Empty when neither says anything to people. */
export function fileKind(fileName: string | null, mimeType: string | null): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName ?? "")?.[1];
  const name = ending ?? mimeType?.split(";")[0]?.split("/").at(-1) ?? "";
  return /^[a-z0-9]{1,5}$/i.test(name) ? name.toUpperCase() : "";
}

/** "PDF, 214 KB". */
export function fileDetail(file: {
  fileName: string | null;
  mimeType: string | null;
  sizeBytes: number | null;
}): string {
  const parts = [fileKind(file.fileName, file.mimeType), file.sizeBytes === null ? "" : fileSize(file.sizeBytes)];
  return parts.filter((part) => part !== "").join(", ");
}

/** "0:41". */
export function playTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
