import { manner, refused } from "../api/client";
import { unreachable } from "../api/problem";

export type Format = "csv" | "xlsx";

/** Reads a file as it comes in and says how much has come; nobody knows beforehand how long it is. */
export async function download(address: string, progress: (bytes: number) => void): Promise<void> {
  let response: Response;
  try {
    response = await globalThis.fetch(address, { headers: manner("GET"), credentials: "same-origin" });
  } catch {
    throw unreachable();
  }
  if (!response.ok || !response.body) throw refused(response.status, await response.text());
  const blob = await received(response.body, response.headers.get("Content-Type") ?? "", progress);
  save(blob, nameIn(response.headers.get("Content-Disposition")));
}

async function received(
  body: ReadableStream<Uint8Array>,
  type: string,
  progress: (bytes: number) => void,
): Promise<Blob> {
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value as BlobPart);
      bytes += value.byteLength;
      progress(bytes);
    }
  } catch {
    throw unreachable();
  }
  return new Blob(parts, { type });
}

export function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? "export";
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function exportAddress(
  list: string,
  format: Format,
  asked: Readonly<Record<string, string | undefined>>,
): string {
  const query = new URLSearchParams({ format });
  for (const [key, value] of Object.entries(asked)) if (value && key !== "cursor") query.set(key, value);
  return `${list}/export?${query.toString()}`;
}
