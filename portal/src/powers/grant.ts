import { organsOf } from "../api/people";
import type { Delegation, GrantTerms, GrantView, OrganEntry, RegisterOrgan } from "../api/types";
import { fieldOf, type ShownMistake } from "../form/mistakes";
import type { Problem } from "../api/problem";

export const MODES = [
  "PASSED_DOWN",
  "AUTHORISED",
  "ENTRUSTED",
  "STATIONED",
  "DIRECT_REPORT",
  "SEAL",
] as const;
export const BASIS_LEVELS = ["LAW", "REGULATION", "RULE", "OTHER"] as const;

/** The terms of a delegation as a form holds them: organs by their code, empty for what is not said. */
export interface GrantTyped {
  mode: GrantTerms["mode"] | "";
  from: string;
  to: string;
  copyTo: string;
  legalBasis: string;
  basisLevel: GrantTerms["basisLevel"] | "";
  validFrom: string;
  validTo: string;
  signedOn: string;
  announcedOn: string;
  announcedAt: string;
  handoverOn: string;
  areas: string;
  amount: string | number;
  seal: string;
  note: string;
}

export function blank(): GrantTyped {
  return {
    mode: "",
    from: "",
    to: "",
    copyTo: "",
    legalBasis: "",
    basisLevel: "",
    validFrom: "",
    validTo: "",
    signedOn: "",
    announcedOn: "",
    announcedAt: "",
    handoverOn: "",
    areas: "",
    amount: "",
    seal: "",
    note: "",
  };
}

/** Other terms begin as the ones in force; on which day they begin has to be said. */
export function typedOf(held: Delegation): GrantTyped {
  const { terms } = held;
  return {
    mode: terms.mode,
    from: terms.from.organ,
    to: terms.to.organ,
    copyTo: terms.copyTo?.organ ?? "",
    legalBasis: terms.legalBasis,
    basisLevel: terms.basisLevel,
    validFrom: "",
    validTo: terms.validTo ?? "",
    signedOn: terms.signedOn ?? "",
    announcedOn: terms.announcedOn ?? "",
    announcedAt: terms.announcedAt ?? "",
    handoverOn: terms.handoverOn ?? "",
    areas: terms.excludedAreas.join("\n"),
    amount: terms.maxInvestmentWan ?? "",
    seal: terms.seal ?? "",
    note: terms.note ?? "",
  };
}

/** What is not said is left out, so that the platform itself says what it needs. */
export function termsOf(
  typed: GrantTyped,
  organs: readonly RegisterOrgan[],
  concentration?: GrantView["concentration"],
): GrantTerms {
  const organ = (code: string) => organs.find((one) => one.organ === code);
  const lines = typed.areas.split("\n").map((line) => line.trim());
  const areas = lines.filter((line) => line !== "");
  const said = {
    mode: typed.mode || undefined,
    from: organ(typed.from),
    to: organ(typed.to),
    copyTo: organ(typed.copyTo),
    legalBasis: typed.legalBasis.trim() || undefined,
    basisLevel: typed.basisLevel || undefined,
    validFrom: typed.validFrom || undefined,
    validTo: typed.validTo || undefined,
    signedOn: typed.signedOn || undefined,
    announcedOn: typed.announcedOn || undefined,
    announcedAt: typed.announcedAt.trim() || undefined,
    handoverOn: typed.handoverOn || undefined,
    excludedAreas: areas.length > 0 ? areas : undefined,
    maxInvestmentWan: typed.amount === "" ? undefined : Number(typed.amount),
    seal: typed.seal.trim() || undefined,
    concentration: concentration ?? undefined,
    note: typed.note.trim() || undefined,
  };
  return said as GrantTerms;
}

/** The fields of a form of terms are one level deep: what is wrong with an organ is said at its choice. */
export function mistakesOfGrant(problem: Problem, under: string): ShownMistake[] {
  return problem.errors.map((error) => {
    const [first, second, third] = `${under}${error.pointer}`.replace(/^\//, "").split("/");
    const inTerms = first === "terms" || (first === "power" && second === "original");
    const depth = inTerms || second === undefined ? [first, second] : [first, second, third];
    return { id: fieldOf(depth.filter(Boolean).join("/")), text: error.detail };
  });
}

/** Public services of the register are companies: power supply, water, gas. */
const KINDS = { PUBLIC_SERVICE: "ENTERPRISE" } as const;

export function registerOrgan(entry: OrganEntry): RegisterOrgan {
  const kind = entry.kind === "PUBLIC_SERVICE" ? KINDS.PUBLIC_SERVICE : "ADMINISTRATIVE_ORGAN";
  const level = entry.level === "ZONE" || entry.level === "LEAGUE_CITY" ? entry.level : "REGION";
  return { organ: entry.code, name: entry.name.zh, kind, level };
}

/** The organs that may give a power to this zone or hold it: its own and those of the region. */
export async function organsFor(zone: string): Promise<RegisterOrgan[]> {
  return (await organsOf())
    .filter((one) => !one.closedOn && one.kind !== "ADMINISTRATION" && (!one.zone || one.zone === zone))
    .map(registerOrgan);
}
