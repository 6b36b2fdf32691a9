import type { Enterprise, EnterpriseFacts } from "./types";

/** The facts as a form has them: what is not known is an empty text. */
export interface TypedFacts {
  name: string;
  nameEn: string;
  industryDivision: string;
  size: string;
  capitalKind: string;
  address: string;
}

export function blankFacts(): TypedFacts {
  return { name: "", nameEn: "", industryDivision: "", size: "", capitalKind: "", address: "" };
}

export function typedOf(held: Enterprise): TypedFacts {
  return {
    name: held.name,
    nameEn: held.nameEn ?? "",
    industryDivision: held.industryDivision ?? "",
    size: held.size ?? "",
    capitalKind: held.capitalKind ?? "",
    address: held.address ?? "",
  };
}

export function factsOf(typed: TypedFacts): EnterpriseFacts {
  return {
    name: typed.name.trim(),
    nameEn: typed.nameEn.trim() || undefined,
    industryDivision: typed.industryDivision || undefined,
    size: (typed.size || undefined) as EnterpriseFacts["size"],
    capitalKind: (typed.capitalKind || undefined) as EnterpriseFacts["capitalKind"],
    address: typed.address.trim() || undefined,
  };
}
