import { language } from "../i18n/language";
import { csrfHeader } from "../session/session";
import { refused } from "./client";
import { Problem, unreachable } from "./problem";
import type { StoredDocument } from "./types";

export const LARGEST = 20 * 1024 * 1024;
export const ENDINGS = ["pdf", "png", "jpg", "jpeg", "docx", "xlsx", "ofd"];

export type Fault = "tooLarge" | "wrongType" | "empty";

/** What can be told before a byte is sent; the platform looks into the bytes themselves. */
export function faultOf(file: { name: string; size: number }): Fault | undefined {
  if (file.size === 0) return "empty";
  if (file.size > LARGEST) return "tooLarge";
  const ending = file.name.split(".").pop()?.toLowerCase() ?? "";
  return ENDINGS.includes(ending) ? undefined : "wrongType";
}

/** XMLHttpRequest, because fetch cannot tell how far an upload has come. */
export function upload(file: File, key: string, progress: (share: number) => void): Promise<StoredDocument> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/policy/documents?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.setRequestHeader("Accept-Language", language.value);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.setRequestHeader("Idempotency-Key", key);
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      if (request.status === 201 || request.status === 200) resolve(JSON.parse(request.responseText));
      else reject(refused(request.status, request.responseText));
    });
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject(new Problem(0, "aborted", "", "")));
    request.send(file);
  });
}
