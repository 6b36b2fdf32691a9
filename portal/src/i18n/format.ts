import { language } from "./language";

/** Legal days are plain dates: they must not move with the reader's time zone. */
export function day(date: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? "");
  if (!parts) return "";
  const [, year, month, dayOfMonth] = parts;
  if (language.value === "zh-CN") return `${year}年${Number(month)}月${Number(dayOfMonth)}日`;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)));
  return at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** Instants are shown as the zones' wall clock. */
export function moment(instant: string | null | undefined): string {
  if (!instant) return "";
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return "";
  const time = at.toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Shanghai",
  });
  return `${day(at.toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" }))} ${time}`;
}

export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo.toFixed(kilo < 10 ? 1 : 0)} kB` : `${(kilo / 1024).toFixed(1)} MB`;
}
