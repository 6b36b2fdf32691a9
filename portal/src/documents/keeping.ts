import { api, data } from "../api/client";
import type { DocumentDetail, StoredDocument } from "../api/types";

const DOCUMENT = "/api/policy/documents/{id}" as const;

type Read = Pick<StoredDocument, "id" | "revision">;

function of(document: Read) {
  return { path: { id: document.id }, header: { "If-Match": `"${document.revision}"` } };
}

export function shown(id: string): Promise<DocumentDetail> {
  return data(api.GET(DOCUMENT, { params: { path: { id } } }));
}

export function archive(document: Read): Promise<DocumentDetail> {
  return data(api.PUT(`${DOCUMENT}/archive`, { params: of(document) }));
}

export function takeBack(document: Read): Promise<DocumentDetail> {
  return data(api.DELETE(`${DOCUMENT}/archive`, { params: of(document) }));
}

export function restore(document: Read, version: number): Promise<DocumentDetail> {
  return data(api.PUT(`${DOCUMENT}/restoration`, { params: of(document), body: { version } }));
}

export function describe(document: Read, name: string, kind: string): Promise<DocumentDetail> {
  const body = { name, kind: kind || undefined };
  return data(api.PUT(`${DOCUMENT}/description`, { params: of(document), body }));
}

export function contentOf(document: { id: string }, version: number): string {
  return `/api/policy/documents/${document.id}/versions/${version}/content`;
}
