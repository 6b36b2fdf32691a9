/** What somebody typed, pasted or scanned: the identifier itself, or the address in a QR code. */
export function identifierIn(text: string): string {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const last = /\/verify\/([^/?#]+)/.exec(plain)?.[1] ?? plain;
  try {
    return decodeURIComponent(last).toUpperCase();
  } catch {
    return last.toUpperCase();
  }
}
