import type { OrganEntry } from "../api/types";

/** What can be amended of an organ, as a form has it: what it lacks is an empty text. */
export interface Particulars {
  "name-zh": string;
  "name-en": string;
  creditCode: string;
  address: string;
  phone: string;
  parent: string;
}

export const BLANK: Particulars = {
  "name-zh": "",
  "name-en": "",
  creditCode: "",
  address: "",
  phone: "",
  parent: "",
};

export function particularsOf({ name, creditCode, address, phone, parent }: OrganEntry): Particulars {
  return {
    "name-zh": name.zh,
    "name-en": name.en,
    creditCode: creditCode ?? "",
    address,
    phone,
    parent: parent ?? "",
  };
}

export function saidIn(typed: Particulars) {
  return {
    name: { zh: typed["name-zh"].trim(), en: typed["name-en"].trim() },
    parent: typed.parent || undefined,
    creditCode: typed.creditCode.trim() || undefined,
    address: typed.address.trim(),
    phone: typed.phone.trim(),
  };
}
