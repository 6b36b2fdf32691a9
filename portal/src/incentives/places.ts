/** The line (from 1) on which what a JSON Pointer names stands in a JSON text; of what is not there, its nearest parent. */
export function lineOf(text: string, pointer: string): number {
  const wanted = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  return new Reader(text).find(wanted);
}

class Reader {
  private at = 0;
  private found = 0;
  private deepest = -1;

  constructor(private readonly text: string) {}

  find(wanted: readonly string[]): number {
    this.value([], wanted);
    return this.text.slice(0, this.found).split("\n").length;
  }

  /** Remembers the place if it is on the way to what is wanted, and nearer than before. */
  private note(path: readonly string[], wanted: readonly string[]): void {
    if (path.length > this.deepest && path.every((part, depth) => part === wanted[depth])) {
      this.deepest = path.length;
      this.found = this.at;
    }
  }

  private value(path: readonly string[], wanted: readonly string[]): void {
    this.blank();
    this.note(path, wanted);
    const first = this.text[this.at];
    if (first === "{" || first === "[") this.members(first === "{" ? "}" : "]", path, wanted);
    else if (first === '"') this.word();
    else while (this.at < this.text.length && !/[,\]}\s]/.test(this.text[this.at] ?? "")) this.at++;
  }

  private members(end: string, path: readonly string[], wanted: readonly string[]): void {
    this.at++;
    for (let index = 0; ; index++) {
      this.blank();
      if (this.at >= this.text.length) return;
      if (this.text[this.at] === end) break;
      let name = String(index);
      if (end === "}") {
        name = this.word();
        this.blank();
        this.at++;
      }
      this.value([...path, name], wanted);
      this.blank();
      if (this.text[this.at] === ",") this.at++;
      else if (this.text[this.at] !== end) return;
    }
    this.at++;
  }

  private word(): string {
    const from = this.at++;
    while (this.at < this.text.length && this.text[this.at] !== '"') {
      this.at += this.text[this.at] === "\\" ? 2 : 1;
    }
    this.at++;
    try {
      return String(JSON.parse(this.text.slice(from, this.at)));
    } catch {
      return "";
    }
  }

  private blank(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }
}
