import { language } from "../i18n/language";
import { csrfHeader } from "../session/session";
import { refused } from "./client";
import { Problem, unreachable } from "./problem";
import type { DocumentDetail, Origin } from "./types";

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

/** What is said of a file beside its bytes. */
export interface About {
  kind?: string | undefined;
  origin?: Origin | undefined;
  issuer?: string | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
}

type Progress = (share: number) => void;

export function upload(
  file: File,
  key: string,
  progress: Progress,
  about: About = {},
): Promise<DocumentDetail> {
  return send("/api/policy/documents", file, about, { "Idempotency-Key": key }, progress);
}

/** As the next version of a document that was read before. */
export function renew(
  document: { id: string; revision: number },
  file: File,
  key: string,
  progress: Progress,
  about: About = {},
): Promise<DocumentDetail> {
  const headers = { "Idempotency-Key": key, "If-Match": `"${document.revision}"` };
  return send(`/api/policy/documents/${document.id}/versions`, file, about, headers, progress);
}

export function addressOf(path: string, name: string, about: About): string {
  const said = Object.entries({ name, ...about }).filter(([, value]) => value);
  return `${path}?${new URLSearchParams(said as [string, string][]).toString()}`;
}

/** XMLHttpRequest, because fetch cannot tell how far an upload has come. */
function send(
  path: string,
  file: File,
  about: About,
  headers: Record<string, string>,
  progress: Progress,
): Promise<DocumentDetail> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", addressOf(path, file.name, about));
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.setRequestHeader("Accept-Language", language.value);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    for (const [name, value] of Object.entries({ ...headers, ...csrfHeader() }))
      request.setRequestHeader(name, value);
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
